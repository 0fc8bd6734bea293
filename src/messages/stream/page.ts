import type { StoredMessage } from '../../database/messages/stream.ts';
import { Chunk } from '../../event-streams/chunk.ts';
import { messageEvent } from './event.ts';
import { isSeen, type View } from './view.ts';

/** Events of more bytes are not copied for those who see other messages beside them. */
const LARGE = 4 * 1024;

/** What a view shows of a page. */
interface Shown {
  /** Its bytes, in their order. */
  parts: Chunk[];
  /** Messages in it. */
  count: number;
}

/**
 * Messages that follow one another. Its bytes are made once for all who see the same messages of it, whatever their views
 * say: a page may have megabytes, and each of a thousand watchers a view of its own.
 */
export class Page {
  readonly messages: StoredMessage[];
  /** Whether there are more of them already. */
  readonly isFull: boolean;
  /** By the places of the messages that are seen. */
  readonly #shown = new Map<string, Shown>();
  /** What views show of the whole page: most watchers have a few views between them, and to look through it takes a while. */
  readonly #shownWhole = new Map<string, Shown>();
  readonly #events = new Map<StoredMessage, Buffer | Chunk>();

  constructor(messages: StoredMessage[], isFull: boolean) {
    this.messages = messages;
    this.isFull = isFull;
  }

  /** What a view shows of what follows a place. */
  shown(view: View, after: number): Shown {
    const first = this.messages[0]?.sequence ?? 0;
    if (after >= first) return this.#look(view, after);
    const name = JSON.stringify(view);
    const known = this.#shownWhole.get(name);
    if (known) return known;
    const shown = this.#look(view, after);
    this.#shownWhole.set(name, shown);
    return shown;
  }

  #look(view: View, after: number): Shown {
    const seen = this.messages.filter((message) => message.sequence > after && isSeen(view, message));
    const key = seen.map(({ sequence }) => sequence).join();
    const shown = this.#shown.get(key) ?? this.#make(seen);
    this.#shown.set(key, shown);
    return shown;
  }

  #make(seen: StoredMessage[]): Shown {
    const parts: Chunk[] = [];
    let small: Buffer[] = [];
    const closePart = () => {
      if (small.length > 0) parts.push(new Chunk(Buffer.concat(small)));
      small = [];
    };
    for (const event of seen.map((message) => this.#event(message))) {
      if (!(event instanceof Chunk)) small.push(event);
      else {
        closePart();
        parts.push(event);
      }
    }
    closePart();
    return { parts, count: seen.length };
  }

  #event(message: StoredMessage): Buffer | Chunk {
    const known = this.#events.get(message);
    if (known) return known;
    const bytes = Buffer.from(messageEvent(message), 'latin1');
    const event = bytes.length > LARGE ? new Chunk(bytes) : bytes;
    this.#events.set(message, event);
    return event;
  }
}
