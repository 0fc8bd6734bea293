import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/connection.ts';
import type { PageSize } from '../../database/messages/stream.ts';
import { Crowd, inSlices, RECHECK } from '../../event-streams/crowd.ts';
import { turn } from '../../process/event-loop.ts';
import { isWithin } from '../../process/is-within.ts';
import { Backlog } from './backlog.ts';
import { pageAfter } from './catch-up.ts';
import { connectedEvent, gapEvent, heartbeatEvent } from './event.ts';
import type { MessageWatcher } from './message-watcher.ts';
import type { Page } from './page.ts';

/** How often things are done, and how long they may take, in ms. */
export interface Timings {
  /** Each watcher hears from us. */
  heartbeat: number;
  /** Messages are looked for though nobody said that there are any: a notification may be lost. */
  poll: number;
  /** Credentials are looked at again. */
  recheck: number;
  /** A replay waits so long for its watcher to read a page. */
  patience: number;
}

export const TIMINGS: Timings = { heartbeat: 30_000, poll: 2_000, recheck: RECHECK, patience: 30_000 };

/**
 * After a page that took a crowd long to be sent, the loop is left to others so many times as long, and what comes meanwhile goes
 * in one write: each is a system call, of some 40 µs over TLS. No longer than so many ms.
 */
const REST = 4;
const LONGEST_REST = 50;

/** A page that is being read, and the place that it comes after. */
interface Reading {
  from: number;
  page: Promise<Page>;
}

/**
 * Carries messages from the database to the watchers of this process. Every process reads for itself what comes after
 * the last message that it has seen; who wrote it, and where, does not matter.
 */
export class Hub {
  readonly #database: Database;
  readonly #log: (line: string) => void;
  readonly #backlog: Backlog;
  /** All that have been greeted; those who are up to date among them. */
  readonly #watchers: Crowd<MessageWatcher>;
  readonly #current = new Set<MessageWatcher>();
  readonly #timings: Timings;
  readonly #polling: NodeJS.Timeout;
  /** The last message that went out; watchers join only once they are up to it. */
  #last = 0;
  #reading: Promise<void> | undefined;
  #woken = false;
  #closed = false;

  constructor(database: Database, log: (line: string) => void, timings: Timings = TIMINGS) {
    this.#database = database;
    this.#backlog = new Backlog(database, () => this.#last);
    this.#log = log;
    this.#timings = timings;
    this.#watchers = new Crowd({ ...timings, beat: heartbeatEvent });
    this.#polling = setInterval(() => this.wake(), timings.poll);
    this.#polling.unref();
  }

  get watchers(): Crowd<MessageWatcher> {
    return this.#watchers;
  }

  /** There may be new messages. */
  wake(): void {
    this.#woken = true;
    if (this.#closed || this.#current.size === 0) return;
    this.#reading ??= this.#read()
      .catch((error: unknown) => this.#log(`messages could not be read for the stream: ${String(error)}`))
      .then(() => {
        this.#reading = undefined;
        if (this.#woken) this.wake(); // between the last look and now
      });
  }

  /**
   * Greets a watcher, sends what it has missed, and then what comes.
   * @param after the place of the last message that it has seen; without one it sees what comes from now on
   */
  async welcome(watcher: MessageWatcher, after?: number): Promise<void> {
    const { last, at, gap } = await this.#backlog.start(after, watcher.view);
    if (this.#current.size === 0) this.#last = last; // nobody was up to date, so nobody read
    watcher.at = gap ? (after ?? at) : at;
    watcher.write(connectedEvent(watcher.id, watcher.at));
    this.#watchers.add(watcher);
    if (gap && gap.missed > 0) watcher.write(gapEvent(gap, watcher.at + 1));
    watcher.at = at;
    while (!this.#join(watcher)) {
      const { page, upTo } = await this.#backlog.page(watcher.at);
      await turn(); // a crowd that comes back gets the same page at the same moment, which may have megabytes
      send(watcher, page);
      watcher.at = Math.max(watcher.at, upTo);
      if (!(await isWithin(this.#timings.patience, watcher.drained()))) watcher.cut();
    }
  }

  /** Takes a watcher in once nothing lies between it and the others. No await in here: nothing can come between. */
  #join(watcher: MessageWatcher): boolean {
    if (watcher.isGone || this.#closed) {
      watcher.end();
      this.leave(watcher);
      return true;
    }
    if (watcher.at < this.#last) return false;
    this.#current.add(watcher);
    this.wake();
    return true;
  }

  leave(watcher: MessageWatcher): void {
    this.#watchers.delete(watcher);
    this.#current.delete(watcher);
  }

  /** Ends every stream. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#polling);
    this.#watchers.close();
    await this.#reading;
  }

  /** While a full page goes out, the one that follows it is read already, and may have more messages. */
  async #read(): Promise<void> {
    let ahead: Reading | undefined;
    while ((ahead || this.#woken) && !this.#closed && this.#current.size > 0) {
      const from = this.#last;
      const page = await (ahead?.from === from ? ahead : this.#begin(from, 'some')).page;
      ahead = undefined;
      // Everybody left meanwhile, and somebody came who starts further on.
      if (this.#last !== from) this.#woken = true;
      else {
        const last = page.messages.at(-1)?.sequence ?? from;
        if (page.isFull) ahead = this.#begin(last, 'many');
        const start = performance.now();
        await this.#deliver(page);
        const rest = REST * (performance.now() - start);
        if (!page.isFull && rest >= 1) await sleep(Math.min(rest, LONGEST_REST));
      }
    }
  }

  /** What comes from now on may not be seen, and wakes again. */
  #begin(from: number, size: PageSize): Reading {
    this.#woken = false;
    const page = pageAfter(this.#database, from, size);
    page.catch(() => undefined); // nobody may be left to whom it matters
    return { from, page };
  }

  /** Who joins meanwhile has had the page, or more. */
  async #deliver(page: Page): Promise<void> {
    this.#last = page.messages.at(-1)?.sequence ?? this.#last;
    await inSlices(this.#current, (watcher) => send(watcher, page));
  }
}

/** Sends a watcher what it has not had of a page. */
function send(watcher: MessageWatcher, page: Page): void {
  const last = page.messages.at(-1)?.sequence ?? 0;
  if (last <= watcher.at) return;
  const { parts, count } = page.shown(watcher.view, watcher.at);
  if (count > 0) watcher.writeAll(parts, count);
  watcher.at = last;
}
