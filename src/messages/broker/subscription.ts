import type { StompConnection } from '../../stomp/connection.ts';
import { headerLines } from '../../stomp/frame.ts';
import type { Kept } from './backlog.ts';
import type { Message } from './message.ts';
import type { Queue } from './queue.ts';
import type { Selector } from './selector.ts';

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
  /** How many messages of a queue it gets before it must acknowledge some. */
  window: number;
}

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
  queue: Queue | undefined;
  readonly #window: number;
  readonly #connection: StompConnection;
  readonly #ownLines: string;
  readonly #unacknowledged = new Map<string, Kept>();

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
    return this.ack === 'auto' || this.#unacknowledged.size < this.#window;
  }

  /** Whether its selector takes a message. */
  wants(message: Message): boolean {
    return this.selector?.takes(message) ?? true;
  }

  /** Sends a message of a topic, if it wants it. */
  deliver(message: Message): void {
    if (this.wants(message)) this.#send(message, false);
  }

  /** Sends a message of its queue. */
  deliverKept(kept: Kept): void {
    if (this.ack !== 'auto') this.#unacknowledged.set(kept.message.id, kept);
    this.#send(kept.message, kept.redelivered);
    if (this.ack === 'auto') this.queue?.settle(kept);
  }

  #send(message: Message, redelivered: boolean): void {
    const { version } = this.#connection.reader;
    let lines = this.#ownLines;
    if (version === '1.2' && this.ack !== 'auto') lines += `ack:${message.id}@${this.number}\n`;
    if (redelivered) lines += 'redelivered:true\n';
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
    const kept = this.#unacknowledged.get(messageId);
    if (!kept) return;
    if (this.ack === 'client' && !isNack) {
      for (const [id, earlier] of this.#unacknowledged) {
        this.#settle(id, earlier);
        if (id === messageId) break;
      }
    } else this.#settle(messageId, kept);
    this.queue?.drain();
  }

  #settle(id: string, kept: Kept): void {
    this.#unacknowledged.delete(id);
    this.queue?.settle(kept);
  }

  /** What it has got and not acknowledged, for somebody else. */
  takeBack(): Kept[] {
    const items = [...this.#unacknowledged.values()];
    this.#unacknowledged.clear();
    for (const item of items) item.redelivered = true;
    return items;
  }
}
