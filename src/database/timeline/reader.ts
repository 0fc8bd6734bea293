import type { BoundedReader } from '../bounded-reader.ts';
import { CallerGone } from '../errors.ts';
import type { Executor, Statement } from '../statement.ts';

/** Characters of one statement's rows: names come from anybody, and nothing else bounds how many there are. */
const MOST = 4 * 1024 ** 2;

/** Runs the statements of one timeline, until its time is over. */
export class TimelineReader implements Executor {
  readonly #reader: BoundedReader;
  readonly #deadline: AbortSignal;
  #isPartial = false;

  constructor(reader: BoundedReader, deadline: AbortSignal) {
    this.#reader = reader;
    this.#deadline = deadline;
  }

  /** Whether something was left out. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** @throws CallerGone once the time is over */
  async query<Row>(statement: Statement): Promise<Row[]> {
    const rows: Row[] = [];
    let size = 0;
    await this.#reader.each(
      statement,
      (values, columns) => {
        rows.push(
          Object.fromEntries(columns.map(({ name }, at) => [name, JSON.parse(values[at] ?? 'null')])) as Row,
        );
        for (const value of values) size += value?.length ?? 4;
        if (size > MOST) this.#isPartial = true;
        return size > MOST;
      },
      this.#deadline,
    );
    return rows;
  }

  /** Reads a part that may be missing. @returns undefined where the time is over before it is read */
  async part<Result>(read: (executor: Executor) => Promise<Result>): Promise<Result | undefined> {
    try {
      return await read(this);
    } catch (error) {
      if (!(error instanceof CallerGone)) throw error;
      this.#isPartial = true;
      return undefined;
    }
  }
}
