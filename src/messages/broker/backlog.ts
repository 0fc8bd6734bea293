import type { Message } from './message.ts';

/** A message that is kept for somebody. */
export interface Kept {
  message: Message;
  /** Whether it was given to somebody before, who has not acknowledged it. */
  redelivered: boolean;
}

/** Where the front of the array has so many empty places, they are removed. */
const COMPACT_AT = 1_024;

/** First in, first out, and back to the front. Array.shift alone would move all that is left each time. */
export class Backlog {
  #items: (Kept | undefined)[] = [];
  #first = 0;

  get length(): number {
    return this.#items.length - this.#first;
  }

  push(item: Kept): void {
    this.#items.push(item);
  }

  take(): Kept | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#first];
    this.#items[this.#first++] = undefined;
    if (this.#first >= COMPACT_AT && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
    return item;
  }

  /** Puts items back in front of all others, in the order they have. */
  putBack(items: Kept[]): void {
    this.#items = [...items, ...this.#items.slice(this.#first)];
    this.#first = 0;
  }

  /** Takes everything. */
  clear(): Kept[] {
    const items = this.#items.slice(this.#first);
    this.#items = [];
    this.#first = 0;
    return items as Kept[];
  }
}
