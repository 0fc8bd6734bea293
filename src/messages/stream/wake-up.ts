import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Database } from '../../database/connection.ts';
import { LEASES } from '../../database/watchers.ts';

/** Before a broken session is opened again, in ms. */
const PAUSE = 1_000;
/** Between two looks at whether the session still answers, in ms. */
const LOOK = 10_000;

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
        await session.query('listen swf_messages');
        await session.query('select pg_advisory_lock($1, $2)', [LEASES, this.lease]);
        onOpen();
        onMessages();
        await holds(session, signal);
      } catch {
        // It broke, or could not be opened: again, after a while.
      } finally {
        await session?.end().catch(() => undefined);
      }
      await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Resolves when we stop; throws when the session has ended or does not answer. */
async function holds(session: Client, stopping: AbortSignal): Promise<void> {
  const ended = new AbortController();
  session.once('end', () => ended.abort());
  const either = AbortSignal.any([stopping, ended.signal]);
  while (!stopping.aborted) {
    await sleep(LOOK, undefined, { signal: either }).catch(() => undefined);
    if (stopping.aborted) return;
    if (ended.signal.aborted) throw new Error('the session has ended');
    await session.query('select 1');
  }
}
