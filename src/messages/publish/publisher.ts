import type { Database } from '../../database/connection.ts';
import {
  deleteOutgoing,
  firstUnpublished,
  markPublished,
  type UnpublishedMessage,
  unpublishedMessages,
} from '../../database/messages/outgoing.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import type { StompClient } from '../../stomp/client.ts';
import { RefusedByBroker } from '../../stomp/errors.ts';
import { describeRefusal } from '../errors.ts';
import { storeDeadLetters } from '../ingest/dead-letters.ts';
import { HeldDestinations } from './held-destinations.ts';

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

/**
 * Publishes what waits, in order and at least once, over a connection of its own: a broker that refuses a message
 * closes the connection over it. The destination of what is refused is held: its messages wait, and the first of them is
 * tried again over a connection of its own, alone, so that nothing else can be meant or suffers from it. What is to be
 * given up becomes a dead letter.
 */
export class Publisher {
  readonly #database: Database;
  readonly #options: PublisherOptions;
  readonly #held = new HeldDestinations();
  /** Sent over the present connection, and not noted as published. */
  readonly #underWay = new Map<number, UnpublishedMessage>();
  /** Of them, those that the broker has confirmed. */
  readonly #confirmed = new Set<number>();

  constructor(database: Database, options: PublisherOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** What is wrong, in words. */
  get trouble(): string | undefined {
    return this.#held.trouble;
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
      await sleepUntilAborted(LOOK, ending);
    }
  }

  /** Connects once there is something to publish, and publishes while that lasts. */
  async #whileConnected(ending: AbortSignal): Promise<void> {
    await this.#note(); // what could not be noted the last time
    this.#tryHeld(ending);
    if ((await unpublishedMessages(this.#database, 1, [], this.#held.names)).length === 0) return;
    const client = await this.#options.connect(ending);
    const cut = () => client.cut();
    ending.addEventListener('abort', cut);
    try {
      while (client.connection.isOpen) {
        this.#tryHeld(ending);
        const rows = await unpublishedMessages(
          this.#database,
          Math.min(AT_ONCE, UNDER_WAY - this.#underWay.size),
          this.#underWay.keys(),
          this.#held.names,
        );
        // An answer may be long in coming: of a durable subscriber who is away, until he is back.
        await Promise.race([
          Promise.all(rows.map((row) => this.#send(client, row))),
          sleepUntilAborted(LOOK, ending),
        ]);
        await this.#note();
        if (rows.length < AT_ONCE) await sleepUntilAborted(LOOK, ending);
      }
    } finally {
      ending.removeEventListener('abort', cut);
      client.cut();
      await client.closed;
      await this.#note().finally(() => this.#underWay.clear());
    }
  }

  /** Sends a message. @returns once it is confirmed or refused, or the connection is gone */
  async #send(client: StompClient, message: UnpublishedMessage): Promise<void> {
    this.#underWay.set(message.id, message);
    try {
      await client.send(message.destination, message.body);
      this.#confirmed.add(message.id);
    } catch (error) {
      // Any other error is that the connection is gone; then it is sent again over the next one.
      if (error instanceof RefusedByBroker) this.#held.refuse(message.destination, error.message);
    }
  }

  #tryHeld(ending: AbortSignal): void {
    for (const destination of this.#held.due())
      void this.#try(destination, ending).catch(() => this.#held.postpone(destination));
  }

  /** Sends the first message of a destination that is held. @throws where it is not known whether the broker takes it */
  async #try(destination: string, ending: AbortSignal): Promise<void> {
    const message = await firstUnpublished(this.#database, destination);
    if (!message) return this.#held.release(destination);
    const client = await this.#options.connect(ending);
    const cut = () => client.cut();
    ending.addEventListener('abort', cut);
    try {
      await client.send(destination, message.body);
    } catch (error) {
      if (!(error instanceof RefusedByBroker)) throw error;
      if (this.#held.refuse(destination, error.message)) await this.#giveUp(message, error.message);
      return;
    } finally {
      ending.removeEventListener('abort', cut);
      client.cut();
    }
    await markPublished(this.#database, [message.id]);
    this.#held.release(destination);
  }

  async #giveUp(message: UnpublishedMessage, reason: string): Promise<void> {
    const { id, destination, body } = message;
    const frame = { headers: { destination }, body: Buffer.from(body) };
    await this.#database.transaction(async (executor) => {
      await deleteOutgoing(executor, id);
      await storeDeadLetters(executor, [
        { frame, reason: `the broker refuses it: ${describeRefusal(reason)}` },
      ]);
    });
    this.#held.release(destination);
    this.#options.log.warn(
      `the broker refuses message ${id} to ${destination}, which is a dead letter now: ${describeRefusal(reason)}`,
    );
  }

  async #note(): Promise<void> {
    const confirmed = [...this.#confirmed];
    await markPublished(this.#database, confirmed);
    for (const id of confirmed) {
      this.#confirmed.delete(id);
      this.#underWay.delete(id);
    }
  }
}
