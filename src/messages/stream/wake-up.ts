import { randomInt } from 'node:crypto';
import type { Client } from 'pg';
import type { Database } from '../../database/connection.ts';
import { holdSession } from '../../database/held-session.ts';
import { listenForMessages } from '../../database/messages/stream.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';

/** Before a broken session is opened again, in ms. */
const PAUSE = 1_000;
/** Between two looks at whether the session still answers, in ms. */
const CHECK_INTERVAL = 10_000;

/**
 * A session of this process that hears of new messages and holds the lease of its watchers. One that breaks is opened
 * again, for ever.
 */
export class WakeUp {
  /** The number by which the rows of watchers say whose they are. */
  readonly lease = randomInt(1, 2 ** 31 - 1);
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;

  /** @param onMessages there may be new messages @param onOpen the session is there, or there again */
  constructor(database: Database, onMessages: () => void, onOpen: () => void) {
    this.#done = this.#keepOpen(database, onMessages, onOpen);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }

  async #keepOpen(database: Database, onMessages: () => void, onOpen: () => void): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let session: Client | undefined;
      try {
        session = await database.ownSession();
        session.on('notification', onMessages);
        await listenForMessages(session, this.lease);
        onOpen();
        onMessages();
        await holdSession(session, CHECK_INTERVAL, signal);
      } catch {
        // It broke, or could not be opened: again, after a while.
      } finally {
        await session?.end().catch(() => undefined);
      }
      await sleepUntilAborted(PAUSE, signal);
    }
  }
}
