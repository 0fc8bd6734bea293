import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/connection.ts';
import { takePart } from '../../database/leadership.ts';
import { connectToBroker, type StompClient, type StompClientOptions } from '../../stomp/client.ts';
import type { Frame } from '../../stomp/frame.ts';
import { acknowledge } from '../../stomp/unconfirmed.ts';
import type { MonitorSubscription } from '../subscriptions.ts';
import { type Booked, book } from './books.ts';
import { aheadHeader, brokerKind } from './broker-kind.ts';
import { Publisher } from './publisher.ts';
import { rest } from './rest.ts';

/** What a process does for the messages of the broker. */
export type ConsumerState = 'standing by' | 'connecting' | 'consuming';

type Address = Pick<StompClientOptions, 'host' | 'port' | 'user' | 'password' | 'tls'>;

interface ConsumerOptions {
  /** Read anew for each connection: a certificate may have changed. Throws where one cannot be read. */
  address: () => Address;
  subscriptions: MonitorSubscription[];
  log: { info: (line: string) => void; warn: (line: string) => void };
  /** Told of each batch that was stored. */
  onBooked?: (booked: Booked) => void;
  /** How long a broker may be silent, in ms: a frozen one is noticed after twice that. */
  heartBeat?: number;
}

/** Messages of one transaction. */
const BATCH = 500;
const HEART_BEAT = 5_000;
/** A frame that is refused would come again for ever; one so large has no right to be. In bytes. */
const LARGEST = { body: 256 * 1024 * 1024 };
/** Between two attempts to connect, in ms; the first is soon, later ones are rare. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** Before a batch that the database did not take is tried again, in ms. */
const DATABASE_PAUSE = 500;

/**
 * Takes the messages of the broker into the books, in one process of all on a database; when that one dies another
 * takes over. A message is acknowledged once it is committed, so what is not comes again.
 */
export class Consumer {
  state: ConsumerState = 'standing by';
  readonly #database: Database;
  readonly #options: ConsumerOptions;
  readonly #publisher: Publisher;
  readonly #leave: () => Promise<void>;

  constructor(database: Database, options: ConsumerOptions) {
    this.#database = database;
    this.#options = options;
    this.#publisher = new Publisher(database, {
      connect: (signal) => this.#connect(options.address(), signal),
      log: options.log,
    });
    this.#leave = takePart(database, 'consumer', () => this.#begin(), {
      log: (line) => options.log.warn(line),
    });
  }

  /** Ends it, once the batch in progress is stored. */
  async stop(): Promise<void> {
    await this.#leave();
  }

  #begin(): () => Promise<void> {
    const stopping = new AbortController();
    const done = this.#keepConsuming(stopping.signal);
    return async () => {
      stopping.abort();
      await done;
      this.state = 'standing by';
    };
  }

  async #keepConsuming(stopping: AbortSignal): Promise<void> {
    const { log } = this.#options;
    let pause = SHORTEST_PAUSE;
    let told: string | undefined;
    while (!stopping.aborted) {
      this.state = 'connecting';
      const why = await this.#attempt(stopping, (place) => {
        log.info(`messages of ${place} are taken into the books`);
        pause = SHORTEST_PAUSE;
        told = undefined;
      });
      if (stopping.aborted) return;
      // The same trouble is told once.
      if (why !== told) log.warn(`${why}. It is tried again and again`);
      told = why;
      await rest(pause * (0.5 + Math.random() / 2), stopping);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  /** @returns which broker it was, and why it has ended */
  async #attempt(stopping: AbortSignal, onConsuming: (place: string) => void): Promise<string> {
    let place = 'the message broker';
    try {
      const address = this.#options.address();
      place = `the broker at ${address.host}, port ${address.port}`;
      return `${place}: ${await this.#consumeOnce(address, stopping, () => onConsuming(place))}`;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ECONNREFUSED')
        return `${place}: nobody listens there. npm run broker starts one, SWF_BROKER=embedded has one start with the monitor, SWF_BROKER=none does without`;
      return `${place}: ${message || String(error)}`;
    }
  }

  #connect(address: Address, signal: AbortSignal, clientId?: string): Promise<StompClient> {
    const { heartBeat = HEART_BEAT } = this.#options;
    const heartBeats = { outgoing: heartBeat, incoming: heartBeat };
    return connectToBroker({ ...address, clientId, heartBeats, limits: LARGEST, signal });
  }

  /** @returns why the connection has ended */
  async #consumeOnce(address: Address, stopping: AbortSignal, onConsuming: () => void): Promise<string> {
    const { subscriptions } = this.#options;
    const client = await this.#connect(address, stopping, subscriptions[0]?.clientId);
    const gone = new AbortController();
    void client.closed.then(() => gone.abort());
    const either = AbortSignal.any([stopping, gone.signal]);
    const ended = once(either, 'abort');
    const inbox = new Inbox();
    void ended.then(() => inbox.wake());
    try {
      const ahead = aheadHeader(brokerKind(client.greeting));
      const subscribed = subscriptions.map((subscription, index) => {
        const { destination } = subscription;
        const ack = 'client-individual' as const;
        return client.subscribe(
          { id: String(index + 1), destination, ack, headers: { ...durable(subscription), ...ahead } },
          (frame) => inbox.add(frame),
        );
      });
      await Promise.race([Promise.all(subscribed), ended]);
      if (either.aborted) return client.closed;
      this.state = 'consuming';
      onConsuming();
      const publishing = this.#publisher.work(either);
      while (!either.aborted) await this.#take(client, await inbox.take(BATCH), either);
      await publishing;
      if (!gone.signal.aborted) await Promise.race([client.disconnect(), sleep(1_000)]);
    } finally {
      client.cut();
    }
    return client.closed;
  }

  /** Stores a batch, however long the database is away, and only then acknowledges it. */
  async #take(client: StompClient, frames: Frame[], ending: AbortSignal): Promise<void> {
    if (frames.length === 0) return;
    let told: string | undefined;
    for (;;) {
      try {
        const booked = await book(this.#database, frames);
        for (const frame of frames) acknowledge(client, frame);
        this.#options.onBooked?.(booked);
        return;
      } catch (error) {
        // Not acknowledged: the broker sends them again, to whoever consumes then.
        if (ending.aborted) return;
        const why = (error as Error).message;
        if (why !== told) this.#options.log.warn(`messages cannot be stored, and wait: ${why}`);
        told = why;
        await rest(DATABASE_PAUSE, ending);
      }
    }
  }
}

/** What has come and is not stored. */
class Inbox {
  #frames: Frame[] = [];
  #waiting: (() => void) | undefined;

  add(frame: Frame): void {
    this.#frames.push(frame);
    this.wake();
  }

  wake(): void {
    this.#waiting?.();
  }

  /** What is there, at most so many; waits where nothing is. Empty when it was woken for another reason. */
  async take(most: number): Promise<Frame[]> {
    if (this.#frames.length === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
      this.#waiting = undefined;
    }
    return this.#frames.splice(0, most);
  }
}

/** The headers that make a subscription last while nobody is there, for ActiveMQ Classic and for Artemis. */
function durable({ name }: MonitorSubscription): Record<string, string> {
  return {
    'activemq.subscriptionName': name,
    'durable-subscription-name': name,
  };
}
