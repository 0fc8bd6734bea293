import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Watcher } from './watcher.ts';

interface CrowdOptions {
  /** Each watcher hears from us so often, in ms. */
  heartbeat: number;
  /** Credentials are looked at again so often, in ms. */
  recheck: number;
  /** What a watcher hears that has had nothing else to read. */
  beat: (now: number) => string;
}

/** Credentials of streams are looked at again so often, in ms: of a thousand watchers one is found in the database every 15 ms. */
export const RECHECK = 15_000;

/** A stream keeps the event loop no longer at once, in ms. */
const SLICE = 2;

/** Of what may come a moment later, so many writes go out together: each is a system call, of some 40 µs. */
const PORTION = 10;
/** From one portion to the next, and to the end of the last one, in ms: of large crowds portions are larger. */
const PAUSE = 10;
const WITHIN = 250;

/** The watchers of one stream in this process: they hear from us, and stay while their credentials hold. */
export class Crowd<One extends Watcher> implements Iterable<One> {
  readonly #watchers = new Set<One>();
  readonly #options: CrowdOptions;
  readonly #timers: NodeJS.Timeout[];

  constructor(options: CrowdOptions) {
    this.#options = options;
    this.#timers = [
      setInterval(() => this.#beat(), Math.max(options.heartbeat / 30, 10)),
      setInterval(() => void this.#recheck(), Math.max(options.recheck / 6, 10)),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  get size(): number {
    return this.#watchers.size;
  }

  [Symbol.iterator](): Iterator<One> {
    return this.#watchers.values();
  }

  add(watcher: One): void {
    // Those who came together are not written to together ever after.
    watcher.beatenAt -= Math.random() * this.#options.heartbeat;
    this.#watchers.add(watcher);
  }

  delete(watcher: One): void {
    this.#watchers.delete(watcher);
  }

  /** Ends every stream. */
  close(): void {
    this.#timers.forEach(clearInterval);
    for (const watcher of this.#watchers) watcher.end();
  }

  #beat(): void {
    const now = Date.now();
    const bytes = Buffer.from(this.#options.beat(now));
    for (const watcher of this.#watchers) {
      // Who has something to read hears from us anyway.
      if (now - watcher.beatenAt < this.#options.heartbeat || watcher.isBusy) continue;
      watcher.beatenAt = now;
      watcher.write(bytes);
    }
  }

  async #recheck(): Promise<void> {
    const now = Date.now();
    for (const watcher of [...this.#watchers]) {
      if (now - watcher.checkedAt < this.#options.recheck * (5 / 6)) continue; // at the latest at the next look
      watcher.checkedAt = now;
      if (!(await watcher.isStillAllowed())) watcher.end();
    }
  }
}

/**
 * Does something for each watcher, spread over a quarter of a second: what comes at once for all of them is what everybody else
 * waits for, and they ask at once for what has changed.
 * @param isOver whether nobody is there any more
 */
export async function spread<One>(
  watchers: readonly One[],
  work: (watcher: One) => void,
  isOver: () => boolean,
): Promise<void> {
  const portion = Math.max(PORTION, Math.ceil((watchers.length * PAUSE) / WITHIN));
  for (let from = 0; from < watchers.length && !isOver(); from += portion) {
    if (from > 0) await setTimeout(PAUSE);
    for (const watcher of watchers.slice(from, from + portion)) work(watcher);
  }
}

/** Does something for each watcher, in slices: a long message for a thousand of them takes a second. */
export async function inSlices<One>(watchers: Iterable<One>, work: (watcher: One) => void): Promise<void> {
  let until = performance.now() + SLICE;
  for (const watcher of watchers) {
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + SLICE;
    }
    work(watcher);
  }
}
