import type { Database } from '../../database/connection.ts';
import { RefusedByBroker, type StompClient } from '../../stomp/client.ts';
import { giveUpOutgoing, notePublished, type Waiting, waiting } from './outgoing.ts';
import { rest } from './rest.ts';

interface PublisherOptions {
  /** Opens a connection; the publisher closes it. */
  connect: (signal: AbortSignal) => Promise<StompClient>;
  log: { warn: (line: string) => void };
}

/** Messages sent at a time, and those that may be under way in all. */
const AT_ONCE = 100;
const UNDER_WAY = 1_000;
/** Between two looks for messages that are to go out, and for the answer to those just sent, in ms. */
const LOOK = 200;
/** A broker that has not refused a message by then has taken it, in ms. */
const PATIENCE = 2_000;

/**
 * Publishes what waits, in order and at least once, over a connection of its own: a broker that refuses a message
 * closes the connection over it. What is refused is sent once more, alone, so that nothing else can be meant; refused
 * again it becomes a dead letter, and the others go on.
 */
export class Publisher {
  readonly #database: Database;
  readonly #options: PublisherOptions;
  /** What the broker has refused the last time. */
  #suspect: Waiting | undefined;
  /** Sent over the present connection, and not noted as published. */
  readonly #underWay = new Map<number, Waiting>();
  /** Of them, those that the broker has confirmed. */
  readonly #confirmed = new Set<number>();

  constructor(database: Database, options: PublisherOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Works until it is told to end, whatever happens meanwhile. */
  async work(ending: AbortSignal): Promise<void> {
    let told: string | undefined;
    while (!ending.aborted) {
      try {
        await this.#whileConnected(ending);
        told = undefined;
      } catch (error) {
        const why = (error as Error).message || String(error);
        // The same trouble is told once.
        if (why !== told && !ending.aborted)
          this.#options.log.warn(`messages wait to be published: ${why}. It is tried again and again`);
        told = why;
      }
      await rest(LOOK, ending);
    }
  }

  /** Connects once there is something to publish, and publishes while that lasts. */
  async #whileConnected(ending: AbortSignal): Promise<void> {
    await this.#note(); // what could not be noted the last time
    if ((await waiting(this.#database, 1, [])).length === 0) return;
    const client = await this.#options.connect(ending);
    const cut = () => client.cut();
    ending.addEventListener('abort', cut);
    try {
      await this.#clear(client, ending);
      while (client.connection.isOpen) {
        const rows = await waiting(
          this.#database,
          Math.min(AT_ONCE, UNDER_WAY - this.#underWay.size),
          this.#underWay.keys(),
        );
        // An answer may be long in coming: of a durable subscriber who is away, until he is back.
        await Promise.race([Promise.all(rows.map((row) => this.#send(client, row))), rest(LOOK, ending)]);
        await this.#note();
        if (rows.length < AT_ONCE) await rest(LOOK, ending);
      }
    } finally {
      ending.removeEventListener('abort', cut);
      client.cut();
      await client.closed;
      await this.#note().finally(() => this.#underWay.clear());
    }
  }

  /** Sends what was refused alone. */
  async #clear(client: StompClient, ending: AbortSignal): Promise<void> {
    const suspect = this.#suspect;
    if (!suspect) return;
    this.#suspect = undefined;
    const reason = await Promise.race([this.#send(client, suspect), rest(PATIENCE, ending)]);
    if (reason === undefined) return;
    await giveUpOutgoing(this.#database, suspect, `the broker refuses it: ${reason}`);
    this.#suspect = undefined;
    this.#options.log.warn(
      `the broker refuses message ${suspect.id} to ${suspect.destination}, which is a dead letter now: ${reason}`,
    );
  }

  /** Sends a message. @returns once it is confirmed, or why it is refused; undefined where the connection is gone, too */
  async #send(client: StompClient, message: Waiting): Promise<string | undefined> {
    this.#underWay.set(message.id, message);
    try {
      await client.send(message.destination, message.body);
      this.#confirmed.add(message.id);
    } catch (error) {
      // Any other error is that the connection is gone; then it is sent again over the next one.
      if (!(error instanceof RefusedByBroker)) return undefined;
      this.#suspect = message;
      return error.message;
    }
    return undefined;
  }

  async #note(): Promise<void> {
    const confirmed = [...this.#confirmed];
    await notePublished(this.#database, confirmed);
    for (const id of confirmed) {
      this.#confirmed.delete(id);
      this.#underWay.delete(id);
    }
  }
}
