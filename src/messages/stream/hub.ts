import type { Database } from '../../database/connection.ts';
import { connectedEvent, gapEvent, heartbeatEvent, messageEvent } from './event.ts';
import { lastSequence, Page, resume, type StoredMessage } from './stored-message.ts';
import { isSeen } from './view.ts';
import type { Watcher } from './watcher.ts';

/** Messages of all kinds that are replayed to a watcher who comes back. */
const REPLAYED = 10_000;

/** How often things are done, and how long they may take, in ms. */
export interface Rhythm {
  /** Each watcher hears from us. */
  heartbeat: number;
  /** Messages are looked for though nobody said that there are any: a notification may be lost. */
  poll: number;
  /** Credentials are looked at again. */
  recheck: number;
  /** A replay waits so long for its watcher to read a page. */
  patience: number;
}

export const RHYTHM: Rhythm = { heartbeat: 30_000, poll: 2_000, recheck: 60_000, patience: 30_000 };

/** The watchers of one process that see the same, and so get the same bytes. */
type Group = Set<Watcher>;

/**
 * Carries messages from the database to the watchers of this process. Every process reads for itself what comes after
 * the last message that it has seen; who wrote it, and where, does not matter.
 */
export class Hub {
  readonly #database: Database;
  readonly #log: (line: string) => void;
  readonly #groups = new Map<string, Group>();
  readonly #rhythm: Rhythm;
  readonly #timers: NodeJS.Timeout[];
  readonly #page = new Page();
  /** The last message that went out; watchers join only once they are up to it. */
  #last = 0;
  #reading: Promise<void> | undefined;
  #woken = false;
  #closed = false;

  constructor(database: Database, log: (line: string) => void, rhythm: Rhythm = RHYTHM) {
    this.#database = database;
    this.#log = log;
    this.#rhythm = rhythm;
    this.#timers = [
      setInterval(() => this.wake(), rhythm.poll),
      setInterval(() => this.#beat(), Math.max(rhythm.heartbeat / 30, 10)),
      setInterval(() => void this.#recheck(), Math.max(rhythm.recheck / 6, 10)),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  *watchers(): Generator<Watcher> {
    for (const group of this.#groups.values()) yield* group;
  }

  /** There may be new messages. */
  wake(): void {
    this.#woken = true;
    if (this.#closed || this.#groups.size === 0) return;
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
  async welcome(watcher: Watcher, after?: number): Promise<void> {
    const last = await lastSequence(this.#database);
    if (this.#groups.size === 0) this.#last = last; // nobody watched, so nobody read
    const { at, gap } =
      after === undefined
        ? { at: last, gap: undefined }
        : await resume(this.#database, after, REPLAYED, watcher.view);
    watcher.at = gap ? (after ?? at) : at;
    watcher.write(connectedEvent(watcher.id, watcher.at));
    if (gap && gap.missed > 0) watcher.write(gapEvent(gap, watcher.at + 1));
    watcher.at = at;
    const page = new Page();
    for (;;) {
      if (this.#join(watcher)) return;
      const others = this.#last;
      const { messages, isFull } = await page.after(this.#database, watcher.at);
      this.#send(watcher, messages);
      // All up to where the others were is in this page, or has been deleted.
      if (!isFull) watcher.at = Math.max(watcher.at, others);
      if (!(await isWithin(watcher.drained(), this.#rhythm.patience))) watcher.cut();
    }
  }

  /** Takes a watcher in once nothing lies between it and the others. No await in here: nothing can come between. */
  #join(watcher: Watcher): boolean {
    if (watcher.isGone || this.#closed) {
      watcher.end();
      return true;
    }
    if (watcher.at < this.#last) return false;
    const key = JSON.stringify(watcher.view);
    const group = this.#groups.get(key) ?? new Set();
    this.#groups.set(key, group.add(watcher));
    this.wake();
    return true;
  }

  leave(watcher: Watcher): void {
    const key = JSON.stringify(watcher.view);
    const group = this.#groups.get(key);
    group?.delete(watcher);
    if (group?.size === 0) this.#groups.delete(key);
  }

  /** Ends every stream. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timers.forEach(clearInterval);
    for (const watcher of this.watchers()) watcher.end();
    await this.#reading;
  }

  async #read(): Promise<void> {
    while (this.#woken && !this.#closed && this.#groups.size > 0) {
      this.#woken = false;
      const from = this.#last;
      const { messages, isFull } = await this.#page.after(this.#database, from);
      // Everybody left meanwhile, and somebody came who starts further on.
      if (this.#last !== from) this.#woken = true;
      else this.#deliver(messages);
      if (isFull) this.#woken = true;
    }
  }

  /** Sends messages to all, the bytes made once for each view. */
  #deliver(messages: StoredMessage[]): void {
    const [first, last] = [messages[0], messages.at(-1)];
    if (!first || !last) return;
    this.#last = last.sequence;
    const events = new Map<StoredMessage, string>();
    for (const group of this.#groups.values()) {
      let bytes: Buffer | undefined;
      let count = 0;
      for (const watcher of group) {
        if (watcher.at >= first.sequence) {
          this.#send(watcher, messages); // it has read on by itself
          continue;
        }
        if (!bytes) {
          const seen = messages.filter((message) => isSeen(watcher.view, message));
          count = seen.length;
          for (const message of seen) if (!events.has(message)) events.set(message, messageEvent(message));
          bytes = Buffer.from(seen.map((message) => events.get(message)).join(''));
        }
        if (count > 0) watcher.write(bytes, count);
        watcher.at = last.sequence;
      }
    }
  }

  /** Sends one watcher those of some messages that it has not had. */
  #send(watcher: Watcher, messages: StoredMessage[]): void {
    const seen = messages.filter((message) => message.sequence > watcher.at && isSeen(watcher.view, message));
    if (seen.length > 0) watcher.write(seen.map(messageEvent).join(''), seen.length);
    watcher.at = Math.max(watcher.at, messages.at(-1)?.sequence ?? 0);
  }

  #beat(): void {
    const now = Date.now();
    const bytes = Buffer.from(heartbeatEvent(now));
    for (const watcher of this.watchers()) {
      if (now - watcher.beatenAt < this.#rhythm.heartbeat) continue;
      watcher.beatenAt = now;
      watcher.write(bytes);
    }
  }

  async #recheck(): Promise<void> {
    const now = Date.now();
    for (const watcher of [...this.watchers()]) {
      if (now - watcher.checkedAt < this.#rhythm.recheck * (5 / 6)) continue; // at the latest at the next look
      watcher.checkedAt = now;
      if (!(await watcher.isStillAllowed())) watcher.end();
    }
  }
}

/** Whether something happens in time. */
async function isWithin(happening: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return Promise.race([happening.then(() => true), late]).finally(() => clearTimeout(timer));
}
