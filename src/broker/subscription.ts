import type { StompConnection } from '../stomp/connection.ts';
import { headerLines } from '../stomp/header-lines.ts';
import type { MessageSource, QueuedMessage } from './backlog.ts';
import type { Message } from './message.ts';
import type { Selector } from './selector/selector.ts';

export type AckMode = 'auto' | 'client' | 'client-individual';

export interface SubscriptionOptions {
  /** As the client calls it. */
  id: string;
  destination: string;
  /** The destination as the client calls it, and knows it in a message. */
  called: string;
  /** Which messages it wants; all where there is none. */
  selector: Selector | undefined;
  ack: AckMode;
  /** Which messages it gets of a queue before it must acknowledge some: until they have so many bytes. */
  window: number;
}

/** Messages that it is given at most before it must acknowledge some, whatever its window. */
const MOST_AHEAD = 10_000;
/** While so much waits to be read, nothing more is taken from a queue, in bytes. */
const ENOUGH_UNREAD = 256 * 1024;

/** What one connection wants of one destination. */
export class Subscription {
  readonly id: string;
  readonly destination: string;
  readonly selector: Selector | undefined;
  readonly ack: AckMode;
  /** Of this broker's subscriptions, this one. */
  readonly number: number;
  /** Where its messages are kept until it acknowledges them; none for a topic, which keeps nothing. */
  queue: MessageSource | undefined;
  readonly #window: number;
  readonly #connection: StompConnection;
  readonly #ownLines: string;
  /** By their ids, in the order in which they were given out. */
  readonly #unacknowledged = new Map<string, QueuedMessage>();
  #bytesAhead = 0;

  constructor(number: number, connection: StompConnection, options: SubscriptionOptions) {
    this.number = number;
    this.id = options.id;
    this.destination = options.destination;
    this.selector = options.selector;
    this.ack = options.ack;
    this.#window = options.window;
    this.#connection = connection;
    this.#ownLines = headerLines(connection.reader.version, {
      subscription: options.id,
      destination: options.called,
    });
  }

  /** Whether it may have one more message of a queue. */
  get hasRoom(): boolean {
    const { isOpen, socket } = this.#connection;
    if (!isOpen || socket.writableLength > ENOUGH_UNREAD) return false;
    if (this.ack === 'auto') return true;
    return this.#bytesAhead < this.#window && this.#unacknowledged.size < MOST_AHEAD;
  }

  /** Whether its selector takes a message. */
  wants(message: Message): boolean {
    return this.selector?.takes(message.headers) ?? true;
  }

  /** Sends a message of a topic, if it wants it. */
  deliver(message: Message): void {
    if (this.wants(message)) this.#send(message, false);
  }

  /** Sends a message of its queue. */
  deliverQueued(item: QueuedMessage): void {
    if (this.ack !== 'auto') {
      this.#unacknowledged.set(item.message.id, item);
      this.#bytesAhead += item.message.length;
    }
    this.#send(item.message, item.redelivered);
    if (this.ack === 'auto') this.queue?.settle(item);
  }

  #send(message: Message, redelivered: boolean): void {
    const { version } = this.#connection.reader;
    // As of Artemis: every subscription is another consumer, and gives the same message another id.
    const id = `${this.number},${message.id}`;
    let lines = `${this.#ownLines}message-id:${id}\nredelivered:${redelivered}\n`;
    if (version === '1.2' && this.ack !== 'auto') lines += `ack:${id}\n`;
    this.#connection.write(message.frame(version, lines));
  }

  /** Whether a message waits to be acknowledged. Of a topic nothing is kept, so that any may be meant. */
  isWaiting(messageId: string): boolean {
    return this.#unacknowledged.has(messageId) || (this.queue === undefined && this.ack !== 'auto');
  }

  /**
   * Takes an acknowledgement, or a NACK: both end the delivery. In mode `client` it is for all before it, too. One that
   * was acknowledged meanwhile stays so.
   */
  acknowledge(messageId: string, isNack: boolean): void {
    const item = this.#unacknowledged.get(messageId);
    if (!item) return;
    if (this.ack === 'client' && !isNack) {
      for (const [id, earlier] of this.#unacknowledged) {
        this.#settle(id, earlier);
        if (id === messageId) break;
      }
    } else this.#settle(messageId, item);
    this.queue?.drain();
  }

  #settle(id: string, item: QueuedMessage): void {
    this.#unacknowledged.delete(id);
    this.#bytesAhead -= item.message.length;
    this.queue?.settle(item);
  }

  /** What it has got and not acknowledged, for somebody else. */
  takeBack(): QueuedMessage[] {
    const items = [...this.#unacknowledged.values()];
    this.#unacknowledged.clear();
    this.#bytesAhead = 0;
    for (const item of items) item.redelivered = true;
    return items;
  }
}
