import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Change, recentChanges } from '../database/changes.ts';
import type { Database } from '../database/connection.ts';
import { findInstallation } from '../database/installation.ts';
import { RequestError } from '../errors.ts';
import { Chunk } from '../event-streams/chunk.ts';
import { Crowd, RECHECK, spread } from '../event-streams/crowd.ts';
import { Watcher, type WatcherOptions } from '../event-streams/watcher.ts';
import { BEAT, changedEvent, connectedEvent, resetEvent } from './event.ts';
import { History, KEPT } from './history.ts';
import { Tally } from './tally.ts';
import { isSeen, type View } from './view.ts';

/** Between two looks while somebody watches, in ms. */
const LOOK_EVERY = 500;
/** From one write to the watchers to the next, in ms: each costs a system call for every one of them. */
const PACE = 950;
/** Changes may be committed so much later than they are dated, in s: each look goes back so far. */
const LOOK_BACK = 5;
/** Without watchers it goes on for so long, in ms. */
const IDLE = 10_000;
const TIMINGS = { heartbeat: 15_000, recheck: RECHECK };
/** Watchers of a process, and from one address. */
const MOST_WATCHERS = 1_000;
const MOST_OF_ADDRESS = 20;

/** What somebody asks who wants to watch. */
interface WatchRequest {
  view: View;
  /** The id of the last event seen. */
  after?: string | undefined;
  address: string;
  isStillAllowed: () => Promise<boolean>;
}

/** Somebody who watches what changes. */
class ChangeWatcher extends Watcher {
  readonly view: View;
  /** What tells views apart. */
  readonly viewName: string;

  constructor(view: View, options: WatcherOptions) {
    super(options);
    this.view = view;
    this.viewName = JSON.stringify(Object.entries(view).map(([name, values]) => [name, ...values]));
  }
}

/**
 * Tells the watchers of this process what has changed, whichever process did it: while there are any it looks into the
 * table of changes twice a second.
 */
export class Feed {
  readonly #database: Database;
  readonly #log: (line: string) => void;
  readonly #crowd = new Crowd<ChangeWatcher>({ ...TIMINGS, beat: () => BEAT });
  readonly #ofAddress = new Map<string, number>();
  /** Tells this database from others. */
  #epoch = '';
  /** The moment of the last look, by the clock of the database. */
  #at = 0;
  #looking: NodeJS.Timeout | undefined;
  #opening: Promise<void> | undefined;
  #look: Promise<void> | undefined;
  #isTroubled = false;
  #isClosed = false;
  /** When there was a watcher, by the clock of this process. */
  #neededAt = 0;
  /** Changes that were found, with the moment: the next looks will meet them again. */
  readonly #known = new Map<string, number>();
  readonly #history = new History();
  /** What has not gone out yet, and the moment since which some of it waits. */
  readonly #pending = new Tally();
  #waitsSince = Number.POSITIVE_INFINITY;
  /** When something went out last, by the clock of this process. */
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(database: Database, log: (line: string) => void) {
    this.#database = database;
    this.#log = log;
  }

  /** How many watch in this process. */
  get watchers(): number {
    return this.#crowd.size;
  }

  /**
   * Prepares a watcher: what the database must say is asked before anything is answered.
   * @returns lets it watch on a connection whose head has been sent
   * @throws RequestError where there are too many already, DatabaseUnavailable
   */
  async watch({
    view,
    after,
    address,
    isStillAllowed,
  }: WatchRequest): Promise<(response: ServerResponse) => void> {
    this.#neededAt = performance.now();
    await this.#open();
    this.#refuseTooMany(address);
    return (response) => {
      const watcher = new ChangeWatcher(view, {
        response,
        isStillAllowed,
        onGone: () => this.#leave(watcher, address),
      });
      if (watcher.isGone) return;
      this.#crowd.add(watcher);
      this.#ofAddress.set(address, (this.#ofAddress.get(address) ?? 0) + 1);
      // Several may have come at the same moment.
      if (this.#fullFor(address, 1) === undefined) this.#greet(watcher, after);
      else watcher.end();
      if (this.#isClosed) watcher.end();
    };
  }

  /** There may be something new. */
  readonly wake = (): void => {
    if (this.#looking === undefined) return;
    this.#look ??= this.#lookAndTell()
      .then(
        () => {
          this.#isTroubled = false;
        },
        (error: unknown) => {
          if (!this.#isTroubled) this.#log(`what has changed could not be read: ${String(error)}`);
          this.#isTroubled = true;
        },
      )
      .then(() => {
        this.#look = undefined;
      });
  };

  /** Ends every stream. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop();
    this.#crowd.close();
    await this.#look;
  }

  #open(): Promise<void> {
    if (this.#looking !== undefined) return Promise.resolve();
    this.#opening ??= this.#begin().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #begin(): Promise<void> {
    const { id } = await findInstallation(this.#database);
    this.#epoch = createHash('sha256').update(id).digest('hex').slice(0, 12);
    await this.#read(KEPT / 1_000);
    if (this.#isClosed) return;
    this.#looking = setInterval(this.wake, LOOK_EVERY);
    this.#looking.unref();
  }

  #stop(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
    this.#history.clear();
    this.#known.clear();
    this.#pending.take();
    this.#waitsSince = Number.POSITIVE_INFINITY;
  }

  async #lookAndTell(): Promise<void> {
    if (this.#crowd.size > 0) this.#neededAt = performance.now();
    else if (performance.now() - this.#neededAt > IDLE) return this.#stop();
    const changes = await this.#read(LOOK_BACK);
    for (const change of changes) this.#pending.add(change);
    if (this.#pending.size === 0) return;
    const now = performance.now();
    if (now - this.#sentAt < PACE) {
      this.#waitsSince = Math.min(this.#waitsSince, this.#at);
      return;
    }
    this.#sentAt = now;
    this.#waitsSince = Number.POSITIVE_INFINITY;
    await this.#send([...this.#crowd], this.#pending.take());
  }

  /** Reads what is new. @returns it, put together */
  async #read(seconds: number): Promise<Change[]> {
    const { at, changes } = await recentChanges(this.#database, seconds, [...this.#known.keys()]);
    const tally = new Tally();
    for (const { id, ...change } of changes) {
      this.#known.set(id, at);
      tally.add(change);
    }
    for (const [id, found] of this.#known) if (found < at - 2_000 * LOOK_BACK) this.#known.delete(id);
    this.#at = at;
    const found = tally.take();
    this.#history.add({ at, changes: found });
    return found;
  }

  /** The bytes are made once for all who have the same view: one write for each of them. */
  #send(watchers: readonly ChangeWatcher[], changes: Change[]): Promise<void> {
    const events = changes.map((change) => ({ change, text: changedEvent(change) }));
    const id = `id: ${this.#place()}\n`;
    const ofView = ({ view }: ChangeWatcher) => {
      const seen = events.filter(({ change }) => isSeen(view, change)).map(({ text }) => text);
      // The last one has the id: who is cut before has not had them all.
      return { count: seen.length, chunk: new Chunk(seen.toSpliced(-1, 0, id).join('')) };
    };
    const made = new Map<string, ReturnType<typeof ofView>>();
    const tell = (watcher: ChangeWatcher) => {
      const known = made.get(watcher.viewName);
      const { count, chunk } = known ?? ofView(watcher);
      if (!known) made.set(watcher.viewName, { count, chunk });
      if (count > 0) watcher.writeAll([chunk], count);
    };
    return spread(watchers, tell, () => this.#isClosed);
  }

  #greet(watcher: ChangeWatcher, after: string | undefined): void {
    watcher.write(connectedEvent(this.#epoch, this.#place()));
    // Who comes for the first time has asked for what it shows a moment ago.
    const moment = after === undefined ? this.#at - LOOK_BACK * 1_000 : this.#momentOf(after);
    const missed = moment === undefined ? undefined : this.#history.since(moment, this.#at);
    if (missed) void this.#send([watcher], missed);
    else watcher.write(resetEvent(this.#place()));
  }

  /** The id that stands for all that was told so far. */
  #place(): string {
    return `${this.#epoch}-${Math.min(this.#at, this.#waitsSince - 1)}`;
  }

  /** What an id stands for; undefined for one of another database, or of none. */
  #momentOf(id: string): number | undefined {
    const [epoch, moment = ''] = id.split('-');
    return epoch === this.#epoch && /^\d{1,15}$/.test(moment) ? Number(moment) : undefined;
  }

  #leave(watcher: ChangeWatcher, address: string): void {
    this.#crowd.delete(watcher);
    const left = (this.#ofAddress.get(address) ?? 1) - 1;
    if (left > 0) this.#ofAddress.set(address, left);
    else this.#ofAddress.delete(address);
  }

  #fullFor(address: string, own = 0): string | undefined {
    if (this.#crowd.size - own >= MOST_WATCHERS)
      return `${MOST_WATCHERS} watch this process of the monitor, which is as many as it has room for.`;
    if ((this.#ofAddress.get(address) ?? 0) - own >= MOST_OF_ADDRESS)
      return `${MOST_OF_ADDRESS} watch from this address, which is as many as may.`;
    return undefined;
  }

  #refuseTooMany(address: string): void {
    const message = this.#fullFor(address);
    if (message === undefined) return;
    const remedy = 'Close some of these connections, or try again later.';
    throw new RequestError({ status: 503, code: 'TOO_MANY_WATCHERS', message, remedy });
  }
}
