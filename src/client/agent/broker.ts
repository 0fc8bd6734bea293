import { setMaxListeners } from 'node:events';
import { describeValue } from '../../process/describe.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import { connectToBroker, type StompClient, type StompClientOptions } from '../../stomp/client.ts';
import { BrokerFault } from '../../stomp/errors.ts';
import type { BrokerSettings } from '../environment.ts';
import { objectIn } from '../json.ts';
import { pauseOf } from '../pause.ts';
import { within } from '../within.ts';
import { BrokerError, brokerError } from './broker-error.ts';

/** A message of the broker: a JSON object. */
export type Message = Record<string, unknown>;
export type MessageHandler = (message: Message, destination: string) => void | Promise<void>;

/** Before a broken connection is opened again, in ms: soon at first, later rarely. */
const BACKOFF = { first: 150, longest: 10_000 };
/** For one message to be confirmed, in ms; the broker may be away for a while. */
const SENDING = 30_000;
/** The same where it has never been there, but for a try that is being made: its address is probably wrong. */
const FIRST_SENDING = 5_000;

/** What a connection to the broker tells of. */
export interface BrokerEvents {
  opened(): void;
  /** It is not there; told once until it is, and once more where trying again will not help. */
  lost(error: BrokerError): void;
  /** A handler threw. */
  fault(words: string): void;
}

/**
 * An agent's connection to the message broker. It is opened again when it breaks, for ever, with its subscriptions.
 * Messages are worked on one after the other, in the order in which they come, as the Python agents do it: what is
 * announced by one message is done when the next one refers to it.
 */
export class BrokerLink {
  readonly #events: BrokerEvents;
  readonly #sending: number;
  /** The broker, as errors call it. */
  readonly #place: string;
  readonly #handlers = new Map<string, MessageHandler[]>();
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  #client: StompClient | undefined;
  #hasBeenOpen = false;
  /** Why there is none; undefined also before it was tried. */
  #trouble: BrokerError | undefined;
  /** Aborted when a connection is opened, and at the end: who waits for one is woken. */
  #changing = new AbortController();
  /** The end of the work on all messages so far. */
  #worked = Promise.resolve();

  /** @param sending for one message to be confirmed, in ms */
  constructor(settings: BrokerSettings, clientId: string, events: BrokerEvents, sending = SENDING) {
    this.#events = events;
    this.#sending = sending;
    this.#place = `the message broker at ${settings.host}:${settings.port}`;
    this.#wake();
    this.#done = this.#keepOpen({ ...settings, clientId, signal: this.#stopping.signal });
  }

  /**
   * Sends a message.
   * @param headers of the STOMP frame
   * @returns once the broker has confirmed it
   * @throws BrokerError where it does not in time, or says no; at once where trying again does not help
   */
  async send(destination: string, message: Message, headers: Record<string, string>): Promise<void> {
    const start = performance.now();
    const left = () => {
      const patience =
        this.#hasBeenOpen || !this.#trouble ? this.#sending : Math.min(FIRST_SENDING, this.#sending);
      return start + patience - performance.now();
    };
    const client = await this.#opened(left);
    const sent = client.send(destination, JSON.stringify(message), headers);
    const isConfirmed = await within(left(), sent).catch((error: unknown) => {
      throw brokerError(this.#place, error);
    });
    if (!isConfirmed)
      throw new BrokerError(
        'timeout',
        `${this.#place}: a message was not confirmed within ${this.#sending} ms; it may arrive yet`,
      );
  }

  /** Hands the messages of a destination to somebody, now and after every reconnection. */
  subscribe(destination: string, handler: MessageHandler): void {
    const others = this.#handlers.get(destination);
    this.#handlers.set(destination, [...(others ?? []), handler]);
    if (!others && this.#client) void this.#hear(this.#client, destination).catch(() => undefined);
  }

  /** Hears nothing more. @param patience for the work on the last message, in ms */
  async close(patience: number): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await within(patience, this.#worked);
    await within(1_000, this.#client?.disconnect());
    this.#client?.cut();
    await this.#done;
  }

  get #isClosed(): boolean {
    return this.#stopping.signal.aborted;
  }

  #wake(): void {
    this.#changing.abort();
    this.#changing = new AbortController();
    setMaxListeners(0, this.#changing.signal); // as many as there are messages that wait
  }

  async #keepOpen(options: StompClientOptions): Promise<void> {
    for (let failures = 0; !this.#isClosed; failures++) {
      try {
        const connected = await connectToBroker(options);
        for (const destination of this.#handlers.keys()) await this.#hear(connected, destination);
        if (this.#isClosed) connected.cut(); // who closed it meanwhile did not know of it
        this.#client = connected;
        this.#hasBeenOpen = true;
        this.#trouble = undefined;
        this.#events.opened();
        failures = 0;
        this.#wake();
        throw new BrokerFault(await connected.closed);
      } catch (error) {
        this.#client = undefined;
        if (this.#isClosed) return;
        const before = this.#trouble;
        const trouble = brokerError(this.#place, error);
        this.#trouble = trouble;
        if (!before || (before.canRetry && !trouble.canRetry)) this.#events.lost(trouble);
        this.#wake();
      }
      await sleepUntilAborted(pauseOf(failures, 0, BACKOFF), this.#stopping.signal);
    }
  }

  /** Waits for a connection. @param left how long it is still waited for, in ms. @throws BrokerError */
  async #opened(left: () => number): Promise<StompClient> {
    for (;;) {
      const client = this.#client;
      if (client?.connection.isOpen) return client;
      if (this.#isClosed) throw new BrokerError('cancelled', `${this.#place}: the agent has left it`);
      const trouble = this.#trouble;
      if (trouble && !trouble.canRetry) throw trouble;
      if (left() <= 0)
        throw trouble ?? new BrokerError('timeout', `${this.#place}: not reached within ${this.#sending} ms`);
      await sleepUntilAborted(left(), this.#changing.signal);
    }
  }

  #hear(from: StompClient, destination: string): Promise<void> {
    return from.subscribe({ id: destination, destination }, ({ body }) => {
      const message = objectIn(body.toString());
      if (!message) return; // whoever sent it hears of it from the monitor's dead letters
      for (const handler of this.#handlers.get(destination) ?? [])
        this.#worked = this.#worked.then(() => this.#handle(handler, message, destination));
    });
  }

  async #handle(handler: MessageHandler, message: Message, destination: string): Promise<void> {
    if (this.#isClosed) return;
    try {
      await handler(message, destination);
    } catch (error) {
      this.#events.fault(`a message could not be worked on: ${describeValue(error)}`);
    }
  }
}
