import type { Message } from './message.ts';

/** A message in a queue. */
export interface QueuedMessage {
  message: Message;
  /** Whether it was given to somebody before, who has not acknowledged it. */
  redelivered: boolean;
  /** Its neighbours in the backlog. */
  before: QueuedMessage | undefined;
  after: QueuedMessage | undefined;
}

/** First in, first out, and back to the front. Linked, so that a selector can take from the middle at no cost. */
export class Backlog {
  #first: QueuedMessage | undefined;
  #last: QueuedMessage | undefined;
  #length = 0;

  get first(): QueuedMessage | undefined {
    return this.#first;
  }

  get length(): number {
    return this.#length;
  }

  push(message: Message): void {
    this.#insert({ message, redelivered: false, before: this.#last, after: undefined });
  }

  #insert(item: QueuedMessage): void {
    if (item.before) item.before.after = item;
    else this.#first = item;
    if (item.after) item.after.before = item;
    else this.#last = item;
    this.#length++;
  }

  remove(item: QueuedMessage): void {
    if (item.before) item.before.after = item.after;
    else this.#first = item.after;
    if (item.after) item.after.before = item.before;
    else this.#last = item.before;
    item.before = item.after = undefined;
    this.#length--;
  }

  /** Puts items back in front of all others, in the order they have. */
  putBack(items: QueuedMessage[]): void {
    for (const item of items.toReversed()) {
      item.after = this.#first;
      this.#insert(item);
    }
  }
}

/** A queue, as one of its subscriptions sees it. */
export interface MessageSource {
  /** The message was acknowledged, or needs no acknowledgement. */
  settle(item: QueuedMessage): void;
  /** Gives out what can be given out now. */
  drain(): void;
}
