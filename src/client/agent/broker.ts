import { setTimeout as sleep } from 'node:timers/promises';
import type { StompClient } from '../../stomp/client.ts';
import type { BrokerSettings } from '../environment.ts';
import { within } from '../within.ts';
import { wordsOf } from '../words.ts';

/** A message of the broker: a JSON object. */
export type Message = Record<string, unknown>;
export type MessageHandler = (message: Message, destination: string) => void | Promise<void>;

/** Before a broken connection is opened again, in ms: soon at first, later rarely. */
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 15_000;
/** For one message to be confirmed, in ms; the broker may be away for a while. */
const SENDING = 30_000;

/** What a connection to the broker tells of. */
export interface BrokerEvents {
  /** It is open, or is not any more. */
  connected(isConnected: boolean): void;
  /** The broker is gone, said once; or a handler threw. */
  fault(words: string): void;
}

/**
 * An agent's connection to the message broker. It is opened again when it breaks, for ever, with its subscriptions.
 * Messages are worked on one after the other, in the order in which they come, as the Python agents do it: what is
 * announced by one message is done when the next one refers to it.
 */
export class BrokerLink {
  readonly #settings: BrokerSettings;
  readonly #clientId: string;
  readonly #events: BrokerEvents;
  readonly #handlers = new Map<string, MessageHandler[]>();
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  readonly #sending: number;
  #client: StompClient | undefined;
  /** Why there is none. */
  #why = 'not reached yet';
  /** Woken when a connection is opened, and at the end. */
  readonly #waiting = new Set<() => void>();
  /** The end of the work on all messages so far. */
  #worked: Promise<void> = Promise.resolve();

  /** @param sending for one message to be confirmed, in ms */
  constructor(settings: BrokerSettings, clientId: string, events: BrokerEvents, sending = SENDING) {
    this.#settings = settings;
    this.#clientId = clientId;
    this.#events = events;
    this.#sending = sending;
    this.#done = this.#keepOpen();
  }

  get isConnected(): boolean {
    return this.#client?.connection.isOpen === true;
  }

  /**
   * Sends a message.
   * @param headers of the STOMP frame
   * @returns once the broker has confirmed it
   * @throws where it does not in time, or says no
   */
  async send(destination: string, message: Message, headers: Record<string, string>): Promise<void> {
    const deadline = Date.now() + this.#sending;
    const { host, port } = this.#settings;
    for (;;) {
      const left = deadline - Date.now();
      if (this.#client?.connection.isOpen && left > 0) {
        const confirmed = this.#client.send(destination, JSON.stringify(message), headers);
        if (await within(left, confirmed)) return;
        throw new Error(
          `the message broker at ${host}:${port} has not confirmed a message within ${this.#sending} ms; it may arrive yet`,
        );
      }
      if (left <= 0 || this.#stopping.signal.aborted)
        throw new Error(`the message broker at ${host}:${port} is not there (${this.#why})`);
      let wake: () => void = () => undefined;
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
        this.#waiting.add(wake);
      });
      await within(left, changed);
      this.#waiting.delete(wake);
    }
  }

  /** Hands the messages of a destination to somebody, now and after every reconnection. */
  subscribe(destination: string, handler: MessageHandler): void {
    const handlers = this.#handlers.get(destination);
    if (handlers) handlers.push(handler);
    else {
      this.#handlers.set(destination, [handler]);
      if (this.#client) void this.#subscribe(this.#client, destination).catch(() => undefined);
    }
  }

  /** Hears nothing more. @param patience for the work on the last message, in ms */
  async close(patience: number): Promise<void> {
    this.#stopping.abort();
    for (const wake of this.#waiting) wake();
    await within(patience, this.#worked);
    await within(1_000, this.#client?.disconnect());
    this.#client?.cut();
    await this.#done;
  }

  async #keepOpen(): Promise<void> {
    const { signal } = this.#stopping;
    let pause = SHORTEST_PAUSE;
    let isTold = false;
    while (!signal.aborted) {
      this.#why = await this.#connectOnce(() => {
        pause = SHORTEST_PAUSE;
        isTold = false;
      }).catch((error: Error) => error.message);
      if (this.#client) this.#events.connected(false);
      this.#client = undefined;
      if (signal.aborted) return;
      if (!isTold)
        this.#events.fault(`the message broker is not there (${this.#why}); it is tried again and again`);
      isTold = true;
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  async #connectOnce(onConnected: () => void): Promise<string> {
    const { signal } = this.#stopping;
    // Here: the protocol is loaded by agents that talk to others, and by no one else.
    const { connectToBroker } = await import('../../stomp/client.ts');
    const client = await connectToBroker({ ...this.#settings, clientId: this.#clientId, signal });
    if (signal.aborted) client.cut();
    for (const destination of this.#handlers.keys()) await this.#subscribe(client, destination);
    this.#client = client;
    this.#events.connected(true);
    onConnected();
    for (const wake of this.#waiting) wake();
    return client.closed;
  }

  #subscribe(client: StompClient, destination: string): Promise<void> {
    return client.subscribe({ id: destination, destination }, ({ body }) => {
      let message: unknown;
      try {
        message = JSON.parse(body.toString('utf8'));
      } catch {
        return; // whoever sent it hears of it from the monitor's dead letters
      }
      if (typeof message !== 'object' || message === null || Array.isArray(message)) return;
      for (const handler of this.#handlers.get(destination) ?? [])
        this.#worked = this.#worked.then(() => this.#handle(handler, message as Message, destination));
    });
  }

  async #handle(handler: MessageHandler, message: Message, destination: string): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    try {
      await handler(message, destination);
    } catch (error) {
      this.#events.fault(`a message could not be worked on: ${wordsOf(error)}`);
    }
  }
}
