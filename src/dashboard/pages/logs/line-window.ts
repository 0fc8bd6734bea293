import { get, list, pageAt, type Rows } from '../../api/get.ts';
import { queryClient } from '../../api/query-client.ts';
import type { Filters, Range } from './asked.ts';
import { isNewer, justAfter } from './line-order.ts';
import type { Log } from './log-row.ts';

export interface Asked {
  filters: Filters;
  range: Range;
  /** The moment to begin at; the newest lines where it is absent. */
  at?: string | undefined;
}

type End = 'more' | 'reading' | 'end';

/** What of the lines that match has been read. */
export interface Lines {
  /** Without a gap, the newest first. */
  rows: readonly Log[];
  /** Whether there are older ones. */
  older: End;
  /** Whether there are newer ones, of those that there were at the beginning. */
  newer: End;
  /** Lines that have come since and wait to be shown; those of which there are too many are not read. */
  waiting: number;
  hasTooMany: boolean;
  /** Where more come than can be followed: how many are shown of how many a second. */
  sample?: { shown: number; perSecond: number } | undefined;
  error?: Error | undefined;
}

/** Lines that are read at once. */
const PAGE = 200;
/** Most lines a second that are followed; where more come, the newest are shown. */
const SAMPLE = 500;
/** Lines that wait, at most: to show them is then to begin anew. */
const MOST_WAITING = 5_000;
/** Pages of new lines that are read at once. */
const MOST_PAGES = 4;
/** Lines that somebody who follows keeps; then the newest are read anew, so that a page that is open all day stays small. */
const MOST_FOLLOWED = 10_000;
/** Over so many seconds it is measured how many lines come. */
const RATE_OVER = 10;
/** A page is short, and kept where the reader has gone elsewhere: he may come back. */
const UNENDED = new AbortController().signal;

/**
 * A part of the lines that match, which grows at both ends as somebody comes there, and what has come since it was read.
 * What is shown changes only where it is asked to: new lines wait until then.
 */
export class LineWindow {
  /** Tells it from all others of the page. */
  readonly key = nextKey();
  readonly #asked: Asked;
  readonly #listeners = new Set<() => void>();
  readonly #ids = new Set<number>();
  #lines: Lines = { rows: [], older: 'end', newer: 'end', waiting: 0, hasTooMany: false };
  #older: string | undefined;
  #newer: string | undefined;
  /** Where the monitor says what it has received since. */
  #tail: string | undefined;
  #waiting: Log[] = [];

  private constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Reads the first lines: the newest, or those around a moment. */
  static async open(asked: Asked, signal: AbortSignal): Promise<LineWindow> {
    const window = new LineWindow(asked);
    const { at } = asked;
    if (at === undefined) window.#take(await window.#page({ limit: PAGE }, signal));
    else await window.#openAt(at, signal);
    return window;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = () => this.#lines;

  /** Whether the monitor can say what has come since. */
  get hasTail(): boolean {
    return this.#tail !== undefined;
  }

  /** The moment that it began at. */
  get at(): string | undefined {
    return this.#asked.at;
  }

  /** Reads older lines. */
  async readOlder(): Promise<void> {
    const { older } = this.#lines;
    if (older !== 'more' || this.#older === undefined) return;
    await this.#read('older', this.#older, ({ rows, next }) => {
      this.#older = next;
      return [...this.#lines.rows, ...this.#fresh(rows)];
    });
  }

  /** Reads newer lines, of those that there were at the beginning. */
  async readNewer(): Promise<void> {
    const { newer } = this.#lines;
    if (newer !== 'more' || this.#newer === undefined) return;
    await this.#read('newer', this.#newer, ({ rows, next }) => {
      this.#newer = next;
      return [...this.#fresh(rows).reverse(), ...this.#lines.rows];
    });
  }

  /**
   * Reads what has come since the last time. It waits, or is shown at once where somebody follows; then, of more than can
   * be followed, the newest.
   * @param signal ends the reading
   * @param follows whether somebody sees the newest line and wants to go on seeing it; asked when there is an answer
   * @returns the lines that wait
   */
  async tail(signal: AbortSignal, follows: () => boolean): Promise<number> {
    let at = this.#tail;
    if (at === undefined || this.#lines.hasTooMany) return this.#lines.waiting;
    let received = 0;
    let isFull = true;
    for (let page = 0; isFull && page < MOST_PAGES; page++) {
      const { rows, previous }: Rows<Log> = await pageAt(withLimit(at, SAMPLE), signal);
      at = previous ?? at;
      this.#tail = at;
      received += rows.length;
      isFull = rows.length === SAMPLE;
      if (isFull && follows()) return this.#skip(signal);
      this.#waiting.push(...this.#fresh(rows));
    }
    const hasTooMany = this.#waiting.length >= MOST_WAITING;
    if (hasTooMany) this.#waiting.length = MOST_WAITING;
    if (received === 0 && !this.#lines.sample) return this.#lines.waiting;
    this.#set({ waiting: this.#waiting.length, hasTooMany, sample: undefined });
    if (!follows()) return this.#lines.waiting;
    if (this.#lines.rows.length + this.#waiting.length <= MOST_FOLLOWED) this.show();
    else this.#take(await this.#page({ limit: SAMPLE }, signal));
    return this.#lines.waiting;
  }

  /** Shows the lines that wait. Not where newer ones of the beginning are still to be read, or too many wait. */
  show(): void {
    if (this.#waiting.length === 0 || this.#lines.newer !== 'end' || this.#lines.hasTooMany) return;
    const { rows, older } = this.#lines;
    const oldest = rows.at(-1);
    // Those that belong behind the last line are met as the reader comes there.
    const belongs = (line: Log) => older === 'end' || !oldest || isNewer(line, oldest);
    const fresh = this.#waiting.filter(belongs).sort((a, b) => (isNewer(a, b) ? -1 : 1));
    for (const line of this.#waiting) if (!belongs(line)) this.#ids.delete(line.id);
    this.#waiting = [];
    this.#set({ rows: merged(fresh, rows), waiting: 0 });
  }

  /** Begins anew with the newest lines. */
  async restart(): Promise<void> {
    this.#take(await this.#page({ limit: PAGE }, UNENDED));
  }

  async #skip(signal: AbortSignal): Promise<number> {
    const [newest, perSecond] = await Promise.all([
      this.#page({ limit: SAMPLE }, signal),
      this.#rate(signal),
    ]);
    this.#take(newest);
    if (perSecond > SAMPLE) this.#set({ sample: { shown: SAMPLE, perSecond } });
    return 0;
  }

  async #rate(signal: AbortSignal): Promise<number> {
    const now = Math.floor(Date.now() / 1_000) * 1_000;
    const times = {
      timestamp_after: new Date(now - RATE_OVER * 1_000).toISOString(),
      timestamp_before: new Date(now).toISOString(),
    };
    const query = { ...this.#asked.filters, ...times, by: 'none' as const };
    const { total } = await queryClient.fetchQuery({ ...get('/api/logs/histogram/', { query }), gcTime: 0 });
    signal.throwIfAborted();
    return Math.round(total / RATE_OVER);
  }

  async #openAt(at: string, signal: AbortSignal): Promise<void> {
    const from = justAfter(at);
    // First of all where what comes from now on is told: what comes while the rest is read is then not missed.
    const { previous } = await this.#page({ limit: 1 }, signal);
    const [older, newer] = await Promise.all([
      this.#page({ limit: PAGE, timestamp_before: from }, signal),
      this.#page({ limit: PAGE, timestamp_after: from, ordering: 'timestamp' }, signal),
    ]);
    this.#older = older.next;
    this.#newer = newer.next;
    this.#tail = previous;
    this.#set({
      rows: [...this.#fresh(newer.rows).reverse(), ...this.#fresh(older.rows)],
      older: older.next === undefined ? 'end' : 'more',
      newer: newer.next === undefined ? 'end' : 'more',
    });
  }

  #page(query: object, signal: AbortSignal): Promise<Rows<Log>> {
    const { filters, range } = this.#asked;
    return list('/api/logs/', {
      query: {
        ...{ ...filters, cursor: '', timestamp_after: range.after },
        ...(range.before && { timestamp_before: range.before }),
        ...query,
      },
    }).queryFn({ signal });
  }

  /** Shows a page of the newest lines, and nothing else. */
  #take({ rows, next, previous }: Rows<Log>): void {
    this.#ids.clear();
    this.#waiting = [];
    this.#older = next;
    this.#newer = undefined;
    this.#tail = previous;
    this.#set({
      ...{ rows: this.#fresh(rows), older: next === undefined ? 'end' : 'more', newer: 'end' },
      ...{ waiting: 0, hasTooMany: false, sample: undefined, error: undefined },
    });
  }

  async #read(end: 'older' | 'newer', address: string, add: (page: Rows<Log>) => Log[]): Promise<void> {
    this.#set({ [end]: 'reading', error: undefined });
    try {
      const page = await pageAt<Log>(address, UNENDED);
      const rows = add(page);
      this.#set({ rows, [end]: page.next === undefined ? 'end' : 'more' });
    } catch (error) {
      this.#set({ [end]: 'more', error: error as Error });
    }
  }

  /** Those of some lines that are not here yet. */
  #fresh(rows: readonly Log[]): Log[] {
    return rows.filter(({ id }) => {
      if (this.#ids.has(id)) return false;
      this.#ids.add(id);
      return true;
    });
  }

  #set(changes: Partial<Lines>): void {
    this.#lines = { ...this.#lines, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

let keys = 0;
const nextKey = () => ++keys;

/** Two sequences in one, both with the newest first. New lines are few, and mostly newer than all. */
function merged(fresh: readonly Log[], rows: readonly Log[]): Log[] {
  const all: Log[] = [];
  let place = 0;
  for (const line of fresh) {
    for (let row = rows[place]; row && isNewer(row, line); row = rows[place]) {
      all.push(row);
      place += 1;
    }
    all.push(line);
  }
  return place === 0 ? [...all, ...rows] : [...all, ...rows.slice(place)];
}

function withLimit(address: string, limit: number): string {
  const url = new URL(address);
  url.searchParams.set('limit', String(limit));
  return url.href;
}
