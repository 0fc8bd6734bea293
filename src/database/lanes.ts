import { HoldBack } from '../process/hold-back.ts';
import { costOf, LoopShare } from '../process/loop-share.ts';
import { type BoundedReader, MOST_WAITED } from './bounded-reader.ts';
import { CallerGone, ListsBusy } from './errors.ts';
import { FairQueue } from './fair-queue.ts';
import { SharedWait } from './shared-wait.ts';

/** Who reads a list. */
export interface ListReader {
  /** The address that reads. */
  clientAddress: string;
  /** Aborted when it has gone. */
  signal: AbortSignal;
}

/** Statements at a time of lists that an index leads to. */
const QUICK = 4;
/** Lists at a time that are searched, sorted or counted: each keeps a core busy, and the others are for what agents wait for. */
const LONG = 1;
/** Statements of one of them at a time. */
const STATEMENTS_OF_LONG = 2;
/** Of one address, those that wait included. */
const LONG_EACH = 8;

/**
 * The event loop's time for reading further pieces of lists, which is about half of what they take: the other half, to make
 * them texts and send these, comes after. With 0.05 of it every second million of log records took 49 s instead of 9.
 */
const FOR_PIECES = { share: 0.25, burst: 1_500, patience: Number.POSITIVE_INFINITY };
/**
 * Time of the event loop that a character takes at least, in ms: 64 MiB a second, at the share of pieces, and a quarter of that for
 * rows of a megabyte. They are taken from the socket in no time, but V8 looks through its whole heap once for every 64 MiB of
 * buffers, and all wait for that.
 */
const LEAST_OF_CHARACTER = (FOR_PIECES.share * 1_000) / (64 * 1024 ** 2);
/** Characters of a piece that is usual; what has n times as many counts n times as much for each. */
const USUAL_CHARACTERS = 256 * 1024;

/** Bytes that all lists hold that are being read. */
const MOST_HELD = 64 * 1024 ** 2;

/** Connections of each kind. */
export const LANE_CONNECTIONS = { short: QUICK, long: LONG * STATEMENTS_OF_LONG, later: 1 };

/** Work of a lane, with what reads on its connections. */
type Work<Result> = (reader: BoundedReader) => Promise<Result>;

/** What reads on the connections of the lanes. */
export interface LaneReaders {
  short: BoundedReader;
  /** Its own, so that the server can put what is long behind all else. */
  long: BoundedReader;
  /** Of the further pieces of lists that are being sent, which are behind all else, too. */
  later: BoundedReader;
}

/**
 * The ways that lists take to the database. A statement waits for others of its lane only, at most so long in all, and among
 * them by turns of who reads.
 */
export class Lanes {
  readonly #quick = new FairQueue(QUICK);
  readonly #long = new FairQueue(LONG);
  readonly #together = new SharedWait();
  readonly #later = new FairQueue(1);
  readonly #pieces = new LoopShare(FOR_PIECES);
  readonly #longOf = new Map<string, number>();
  readonly #readers: LaneReaders;
  readonly #patience: number;
  readonly #refusals = new HoldBack();
  /** How many read a list by these keys. */
  readonly #holders = new Map<Buffer[], number>();
  #held = 0;

  /** @param patience how long a statement waits for its turn, in ms */
  constructor(readers: LaneReaders, patience: number) {
    this.#readers = readers;
    this.#patience = patience;
  }

  /** Reads what an index leads to. @throws ListsBusy where others wait */
  quick<Result>({ clientAddress }: Pick<ListReader, 'clientAddress'>, work: Work<Result>): Promise<Result> {
    return this.#inTurn(this.#quick, clientAddress, () => work(this.#readers.short));
  }

  /**
   * Reads a further piece of a list that is being sent: one at a time, by turns of those who read, and so that most of the
   * event loop's time is left for others.
   */
  later<Result>({ clientAddress }: Pick<ListReader, 'clientAddress'>, work: Work<Result>): Promise<Result> {
    return this.#later.run(clientAddress, async () => {
      await this.#pieces.wait();
      const { later } = this.#readers;
      const before = later.characters;
      const start = process.threadCpuUsage();
      const result = await work(later);
      await new Promise(setImmediate);
      const { user, system } = process.threadCpuUsage(start);
      const characters = later.characters - before;
      const least = characters * LEAST_OF_CHARACTER * Math.max(1, characters / USUAL_CHARACTERS);
      this.#pieces.charge(Math.max(least, costOf((user + system) / 1_000)));
      return result;
    });
  }

  /**
   * Reads what has to be searched, sorted or counted: by turns of those who ask, one at a time. It is waited for as long as one
   * may take that waits for a processor itself.
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
      if (signal.aborted) throw new CallerGone();
      return await this.#inTurn(
        this.#long,
        clientAddress,
        () => work(this.#readers.long),
        signal,
        MOST_WAITED,
      );
    } finally {
      const left = others() - 1;
      if (left > 0) this.#longOf.set(clientAddress, left);
      else this.#longOf.delete(clientAddress);
    }
  }

  /**
   * The same, once for all who ask for the same while it waits: pages and programs do so again and again.
   * @param name of what is asked for
   */
  longTogether<Result>(
    name: string,
    { clientAddress, signal }: ListReader,
    work: (reader: BoundedReader, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    return this.#together.ask(name, signal, (signal, begins) =>
      this.long({ clientAddress, signal }, (reader) => {
        begins();
        return work(reader, signal);
      }),
    );
  }

  /**
   * Holds bytes of a list while it is read: once, however many read it together.
   * @throws ListsBusy where others hold as much as there is room for
   */
  hold(buffers: Buffer[]): Disposable {
    const others = this.#holders.get(buffers) ?? 0;
    const bytes = others > 0 ? 0 : buffers.reduce((sum, { length }) => sum + length, 0);
    if (this.#held > 0 && this.#held + bytes > MOST_HELD) throw new ListsBusy('by others');
    this.#held += bytes;
    this.#holders.set(buffers, others + 1);
    return { [Symbol.dispose]: () => this.#release(buffers) };
  }

  #release(buffers: Buffer[]): void {
    const left = (this.#holders.get(buffers) ?? 1) - 1;
    if (left > 0) {
      this.#holders.set(buffers, left);
      return;
    }
    this.#holders.delete(buffers);
    this.#held -= buffers.reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Does work when it is its turn.
   * @param signal of who asks, where it is looked at
   * @param times how many times as long as usual it waits
   */
  async #inTurn<Result>(
    queue: FairQueue,
    who: string,
    work: () => Promise<Result>,
    signal?: AbortSignal,
    times = 1,
  ): Promise<Result> {
    if (queue.isFree) return queue.run(who, work);
    const wait = new AbortController();
    const timer = setTimeout(() => wait.abort(new ListsBusy('by others')), times * this.#patience);
    const onGone = () => wait.abort(new CallerGone());
    signal?.addEventListener('abort', onGone, { once: true });
    const endWait = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onGone);
    };
    const begin = () => {
      endWait();
      return work();
    };
    return queue.run(who, begin, wait.signal).finally(endWait);
  }
}
