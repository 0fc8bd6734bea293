import pLimit, { type LimitFunction } from 'p-limit';
import { HoldBack } from '../process/hold-back.ts';
import type { BoundedReader } from './bounded-reader.ts';
import { CallerGone, ListsBusy } from './errors.ts';

/** Who reads a list. */
export interface ListReader {
  /** The address that reads. */
  clientAddress: string;
  /** Aborted when it has gone. */
  signal: AbortSignal;
}

/** Statements at a time of lists that an index leads to. */
const QUICK = 4;
/** Statements at a time of lists that are searched, sorted or counted: two, because each keeps a core busy. */
const LONG = 2;
/** Of one address, those that wait included. */
const LONG_EACH = 8;

/** Bytes that all lists hold that are being read. */
const MOST_HELD = 64 * 1024 ** 2;

/** Connections of each kind. */
export const LANE_CONNECTIONS = { short: QUICK + 1, long: LONG };

/** Work of a lane, with what reads on its connections. */
type Work<Result> = (reader: BoundedReader) => Promise<Result>;

/** What reads on the connections of the lanes. */
export interface LaneReaders {
  short: BoundedReader;
  /** Its own, so that the server can put what is long behind all else. */
  long: BoundedReader;
}

/**
 * The ways that lists take to the database. A statement waits for others of its lane only, at most so long in all; p-limit
 * has no such bound.
 */
export class Lanes {
  readonly #quick = pLimit(QUICK);
  readonly #long = pLimit(LONG);
  readonly #later = pLimit(1);
  readonly #longOf = new Map<string, number>();
  readonly #readers: LaneReaders;
  readonly #patience: number;
  readonly #refusals = new HoldBack();
  #held = 0;

  /** @param patience how long a statement waits for its turn, in ms */
  constructor(readers: LaneReaders, patience: number) {
    this.#readers = readers;
    this.#patience = patience;
  }

  /** Reads what an index leads to. */
  quick<Result>(work: Work<Result>): Promise<Result> {
    return this.#turn(this.#quick, () => work(this.#readers.short));
  }

  /**
   * Reads a further piece of a list that is being sent: one at a time, however many are read, and then in a later turn of
   * the event loop, so that short requests that came meanwhile go first.
   */
  later<Result>(work: Work<Result>): Promise<Result> {
    return this.#later(async () => {
      const result = await work(this.#readers.short);
      await new Promise(setImmediate);
      return result;
    });
  }

  /**
   * Reads what has to be searched or sorted.
   * @throws ListsBusy where others wait, or one address reads as many as it may
   */
  async long<Result>({ clientAddress, signal }: ListReader, work: Work<Result>): Promise<Result> {
    const others = () => this.#longOf.get(clientAddress) ?? 0;
    if (others() >= LONG_EACH)
      await this.#refusals.wait(signal).catch(() => {
        throw new CallerGone();
      });
    if (others() >= LONG_EACH) throw new ListsBusy('from this address');
    this.#longOf.set(clientAddress, others() + 1);
    try {
      return await this.#turn(this.#long, () => work(this.#readers.long), signal);
    } finally {
      const left = others() - 1;
      if (left > 0) this.#longOf.set(clientAddress, left);
      else this.#longOf.delete(clientAddress);
    }
  }

  /**
   * Holds bytes of a list while it is read.
   * @throws ListsBusy where others hold as much as there is room for
   */
  hold(bytes: number): Disposable {
    if (this.#held > 0 && this.#held + bytes > MOST_HELD) throw new ListsBusy('by others');
    this.#held += bytes;
    return {
      [Symbol.dispose]: () => {
        this.#held -= bytes;
      },
    };
  }

  #turn<Result>(limit: LimitFunction, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (limit.activeCount < limit.concurrency) return limit(work);
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    let hasLeft = false;
    const leave = (error: Error) => {
      hasLeft = true;
      reject(error);
    };
    const timer = setTimeout(() => leave(new ListsBusy('by others')), this.#patience);
    const onGone = () => leave(new CallerGone());
    signal?.addEventListener('abort', onGone, { once: true });
    void limit(async () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onGone);
      if (!hasLeft) await work().then(resolve, reject);
    });
    return promise;
  }
}
