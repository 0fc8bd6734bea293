import { messageEvent } from './event.ts';
import type { StoredMessage } from './stored-message.ts';
import { isSeen, type View } from './view.ts';

/** What a view shows of a page. */
interface Shown {
  bytes: Buffer;
  /** Messages in it. */
  count: number;
}

/** Messages that follow one another. Its bytes are made once for each view, however many watch. */
export class Page {
  readonly messages: StoredMessage[];
  /** Whether there are more of them already. */
  readonly isFull: boolean;
  readonly #shown = new Map<string, Shown>();
  readonly #events = new Map<StoredMessage, string>();

  constructor(messages: StoredMessage[], isFull: boolean) {
    this.messages = messages;
    this.isFull = isFull;
  }

  /** What a view shows of what follows a place. */
  shown(view: View, after: number): Shown {
    const isWhole = after < (this.messages[0]?.sequence ?? 0);
    if (!isWhole) return this.#make(view, after);
    const key = JSON.stringify(view);
    const shown = this.#shown.get(key) ?? this.#make(view, after);
    this.#shown.set(key, shown);
    return shown;
  }

  #make(view: View, after: number): Shown {
    const seen = this.messages.filter((message) => message.sequence > after && isSeen(view, message));
    return {
      bytes: Buffer.from(seen.map((message) => this.#event(message)).join(''), 'latin1'),
      count: seen.length,
    };
  }

  #event(message: StoredMessage): string {
    const event = this.#events.get(message) ?? messageEvent(message);
    this.#events.set(message, event);
    return event;
  }
}
