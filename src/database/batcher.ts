import { setImmediate } from 'node:timers/promises';
import { WriterFull } from './errors.ts';
import { isConflict, isRefused } from './sql-state.ts';

/** Statements in flight of one shape, where those before wait for a lock. */
export const MOST_IN_FLIGHT = 3;

/** What `together` says of an item that has to be done alone. */
export const ALONE = Symbol('alone');
/** The same of one that has to come after an item of its key that is done alone. */
export const AGAIN = Symbol('again');
/** What came of an item, if something did. */
export type Outcome<Result> = Result | typeof ALONE | typeof AGAIN;

export interface BatcherOptions<Item, Result> {
  /** Does the work of all in one commit: all of it, or none. @returns for each, in their order, what came of it, ALONE or AGAIN */
  together: (items: Item[]) => Promise<Outcome<Result>[]>;
  /** Does the work of one, and knows what is wrong with it. */
  alone: (item: Item) => Promise<Result>;
  /** Items of one key are about the same row: they wait here for those before them, and not in the database for its lock. */
  keyOf?: (item: Item) => unknown;
  /** Items of one key that may go together; one where absent. */
  mostOfKey?: number;
  /** Characters that an item holds and sends. */
  sizeOf?: (item: Item) => number;
  /** Rows that it is; one where absent. */
  rowsOf?: (item: Item) => number;
  /** Rows of one statement. */
  mostRows?: () => number;
  /** Statements in flight at a time; one where absent. */
  atOnce?: number;
  /**
   * The same where those that are in flight are slow: they may wait for a row that somebody has locked, which is no reason for
   * others to wait.
   */
  mostInFlight?: number;
}

/** Whoever waits for what comes of an item. */
interface Waiting<Item, Result> {
  item: Item;
  size: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Items in the order in which they came. */
interface Lane<Item, Result> {
  queue: Waiting<Item, Result>[];
  inFlight: number;
  /** Of those, the ones that take longer than SLOW. */
  slow: number;
  /** Callers who were answered by the latest statement or waited by then, how long it took, in ms, and when it returned. */
  callers: number;
  took: number;
  returned: number;
}

const newLane = () => ({
  queue: [],
  inFlight: 0,
  slow: 0,
  callers: 0,
  took: 0,
  returned: Number.NEGATIVE_INFINITY,
});

/** Callers who were answered together come again together: the next one is waited for as long as this share of a statement's time. */
const BETWEEN_ARRIVALS = 1 / 8;
/** But no longer, in ms. */
const LONGEST_BETWEEN = 1;
/** Fewer are not waited for. */
const LEAST_GATHERED = 2;
/** So long after a statement has returned its callers are expected no more, in ms. */
const EXPECTED_FOR = 5;
/** Of one statement: more rows do not make it faster, and others wait for it. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** Of all that waits; beyond it callers are told to come back. */
const LONGEST_QUEUE = 10_000;
const LARGEST_QUEUE = 32 * 1024 * 1024;
/** Items of more characters go apart from the others, which would have to wait for them. */
const LARGE_ITEM = 16 * 1024;
/** Items of a key that is in a batch already are looked past so often before the batch goes. */
const MOST_PASSED = 1_000;
/** A statement that takes longer, in ms, holds up nobody where there may be a further one. */
const SLOW = 25;
/** A batch that was lost after so long, in ms, was lost because nobody answers: those behind it do not try again. */
const SILENCE = 3_000;

/**
 * Puts what many callers ask of the database into few statements, and so into few commits. Nobody waits for a timer: what
 * finds nothing in flight goes at once, and what comes meanwhile goes together when that returns. Only after a statement of
 * several the first to come waits for those who are about to come as well (see `gather`). A caller is answered when the
 * statement of his own item is committed, and a bad item costs nobody else anything.
 */
export class Batcher<Item, Result> {
  readonly #options: BatcherOptions<Item, Result>;
  readonly #small: Lane<Item, Result> = newLane();
  readonly #large: Lane<Item, Result> = newLane();
  /** Keys of items that are under way. */
  readonly #busy = new Set<unknown>();
  #queuedSize = 0;

  constructor(options: BatcherOptions<Item, Result>) {
    this.#options = options;
  }

  /** Statements that succeeded, and the rows of their items. */
  batches = 0;
  rows = 0;

  /** Items that wait. */
  get queued(): number {
    return this.#small.queue.length + this.#large.queue.length;
  }

  /** @throws WriterFull where too many wait already, or what the work throws */
  add(item: Item): Promise<Result> {
    const size = this.#options.sizeOf?.(item) ?? 0;
    if (this.queued >= LONGEST_QUEUE || this.#queuedSize > LARGEST_QUEUE)
      return Promise.reject(new WriterFull());
    const lane = size > LARGE_ITEM ? this.#large : this.#small;
    return new Promise((resolve, reject) => {
      lane.queue.push({ item, size, resolve, reject });
      this.#queuedSize += size;
      if (lane.inFlight - lane.slow < (this.#options.atOnce ?? 1)) this.#begin(lane);
    });
  }

  #begin(lane: Lane<Item, Result>): void {
    const { atOnce = 1, mostInFlight = atOnce } = this.#options;
    if (lane.inFlight < mostInFlight) void this.#empty(lane);
  }

  async #empty(lane: Lane<Item, Result>): Promise<void> {
    lane.inFlight++;
    while (lane.queue.length > 0) {
      if (lane.inFlight === 1 && isAwaitingMore(lane)) await gather(lane);
      const batch = this.#take(lane);
      // All that wait are behind others of their keys, whose end begins this again.
      if (batch.length === 0) break;
      let isSlow = false;
      const timer = setTimeout(() => {
        isSlow = true;
        lane.slow++;
        if (lane.queue.length > 0) this.#begin(lane);
      }, SLOW);
      const sent = performance.now();
      const alone = await this.#store(batch, lane);
      lane.callers = batch.length + lane.queue.length;
      lane.returned = performance.now();
      lane.took = lane.returned - sent;
      clearTimeout(timer);
      if (isSlow) lane.slow--;
      this.#release(batch, alone);
    }
    lane.inFlight--;
  }

  /** Lets those come that wait for items that were under way. @param but keys that still are */
  #release(done: Waiting<Item, Result>[], but?: Set<unknown>): void {
    const { keyOf, atOnce = 1 } = this.#options;
    if (!keyOf) return;
    for (const { item } of done) {
      const key = keyOf(item);
      if (!but?.has(key)) this.#busy.delete(key);
    }
    for (const lane of [this.#small, this.#large])
      if (lane.queue.length > 0 && lane.inFlight - lane.slow < atOnce) this.#begin(lane);
  }

  #take(lane: Lane<Item, Result>): Waiting<Item, Result>[] {
    const { keyOf, mostOfKey = 1, rowsOf, mostRows } = this.#options;
    const { queue } = lane;
    const most = mostRows?.() ?? MOST_ROWS;
    const batch: Waiting<Item, Result>[] = [];
    const passed: Waiting<Item, Result>[] = [];
    const taken = new Map<unknown, number>();
    let size = 0;
    let rows = 0;
    let at = 0;
    for (; at < queue.length && passed.length < MOST_PASSED; at++) {
      const waiting = queue[at] as Waiting<Item, Result>;
      const more = rowsOf?.(waiting.item) ?? 1;
      if (batch.length > 0 && (size + waiting.size > MOST_CHARACTERS || rows + more > most)) break;
      const key = keyOf?.(waiting.item);
      const before = taken.get(key) ?? 0;
      if (keyOf && (before >= mostOfKey || this.#busy.has(key))) {
        passed.push(waiting);
        continue;
      }
      if (keyOf) taken.set(key, before + 1);
      batch.push(waiting);
      size += waiting.size;
      rows += more;
    }
    queue.splice(0, at, ...passed);
    this.#queuedSize -= size;
    for (const key of taken.keys()) this.#busy.add(key);
    return batch;
  }

  /**
   * Does the work of a batch. One that is refused is halved until the bad item stands alone, with an error of its own.
   * @returns the keys of items that are under way alone
   */
  async #store(batch: Waiting<Item, Result>[], lane: Lane<Item, Result>): Promise<Set<unknown>> {
    const alone = new Set<unknown>();
    const [first] = batch;
    if (first && batch.length === 1) {
      await this.#storeAlone(first);
      return alone;
    }
    const sent = performance.now();
    try {
      const results = await this.#options.together(batch.map(({ item }) => item));
      const done: Waiting<Item, Result>[] = [];
      const again: Waiting<Item, Result>[] = [];
      for (const [index, waiting] of batch.entries()) {
        const result = results[index] as Outcome<Result>;
        if (result === ALONE) {
          alone.add(this.#options.keyOf?.(waiting.item));
          void this.#storeAlone(waiting).then(() => this.#release([waiting]));
        } else if (result === AGAIN) again.push(waiting);
        else {
          done.push(waiting);
          waiting.resolve(result);
        }
      }
      lane.queue.unshift(...again);
      for (const { size } of again) this.#queuedSize += size;
      if (done.length > 0) this.#count(done);
      return alone;
    } catch (error) {
      if (!isOfOne(error)) {
        this.#refuse(batch, error, sent);
        return alone;
      }
      const middle = Math.ceil(batch.length / 2);
      const halves = [batch.slice(0, middle), batch.slice(middle)];
      for (const half of halves) for (const key of await this.#store(half, lane)) alone.add(key);
      return alone;
    }
  }

  async #storeAlone(waiting: Waiting<Item, Result>): Promise<void> {
    const sent = performance.now();
    try {
      waiting.resolve(await this.#options.alone(waiting.item));
      this.#count([waiting]);
    } catch (error) {
      this.#refuse([waiting], error, sent);
    }
  }

  #count(done: Waiting<Item, Result>[]): void {
    const { rowsOf } = this.#options;
    this.batches++;
    for (const { item } of done) this.rows += rowsOf?.(item) ?? 1;
  }

  #refuse(batch: Waiting<Item, Result>[], error: unknown, sent: number): void {
    for (const { reject } of batch) reject(error);
    if (performance.now() - sent < SILENCE) return;
    const { keyOf, mostInFlight = 1 } = this.#options;
    const [first] = batch;
    // One that waited for a lock so long is no reason to refuse others, but for those that want the same row.
    const isOfLock = batch.length === 1 && mostInFlight > 1;
    const key = first && keyOf?.(first.item);
    for (const { queue } of [this.#small, this.#large])
      for (const waiting of queue.splice(0)) {
        if (isOfLock && !(keyOf && keyOf(waiting.item) === key)) queue.push(waiting);
        else {
          this.#queuedSize -= waiting.size;
          waiting.reject(error);
        }
      }
  }
}

/** Whether fewer than half of the callers of a moment ago are there again. */
function isAwaitingMore<Item, Result>({ queue, callers, returned }: Lane<Item, Result>): boolean {
  const wanted = callers / 2;
  return wanted >= LEAST_GATHERED && queue.length < wanted && performance.now() - returned < EXPECTED_FOR;
}

/**
 * Waits until half of the callers of a moment ago are there again, for as long as they keep coming. The first of them would go
 * alone, and all others wait for his commit, which takes as long as that of many; so one half is under way while the other is
 * answered.
 */
async function gather<Item, Result>(lane: Lane<Item, Result>): Promise<void> {
  const patience = Math.min(lane.took * BETWEEN_ARRIVALS, LONGEST_BETWEEN);
  let count = lane.queue.length;
  let arrived = performance.now();
  while (count < lane.callers / 2) {
    await setImmediate();
    const now = performance.now();
    if (lane.queue.length > count) arrived = now;
    else if (now - arrived > patience) return;
    count = lane.queue.length;
  }
}

/** Whether an error is about some of the items, so that the others can be done without them. */
function isOfOne(error: unknown): boolean {
  return isRefused(error) || (error instanceof Error && isConflict(error.cause));
}
