import type { BoundedReader, BoundedRows, JsonRow } from '../../database/bounded-reader.ts';
import type { Database } from '../../database/connection.ts';
import type { ListReader } from '../../database/lanes.ts';
import type { Statement } from '../../database/statement.ts';

/** Rows of one statement, at most. */
export const MOST_ROWS = 1_000;
/**
 * Characters that a piece should have; rows are some hundred of them, and may be some millions. Many small strings live until a piece
 * is taken, and V8 copies what lives: with 512 KiB, and twenty who read, it took 60 ms of each second instead of 28.
 */
const PIECE = 128 * 1024;
/** Characters at which a statement is left that turns out to have larger rows than those before. */
export const MOST_CHARACTERS = 2 * 1024 * 1024;
/** What a row is taken to have before the first was seen. */
const USUAL_ROW = 400;

/** Tables from this size on, in bytes, are not searched or sorted in passing; for so long, in ms, a size is believed. */
const LARGE = 16 * 1024 ** 2;
const SIZE_BELIEVED_FOR = 10_000;

/** Whose turn it is to have a further piece read. */
export type PieceReader = Pick<ListReader, 'clientAddress'>;

/** @param statement by which those are told who ask for the same; what it gives is then theirs together, and not to be changed */
export type Lane = <Result>(
  work: (reader: BoundedReader, signal?: AbortSignal) => Promise<Result>,
  statement: Statement,
) => Promise<Result>;

/** How statements of the lists of one table get to the database, each on its lane, and how much each may bring. */
export class ListAccess {
  readonly #database: Database;
  readonly #table: string;
  /** Characters of a row, as the last that were read had them. */
  #rowSize = USUAL_ROW;
  #size: { isLarge: Promise<boolean>; until: number } | undefined;

  /** @param table its name */
  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
  }

  /** Characters of a row, as far as is known. */
  get rowSize(): number {
    return this.#rowSize;
  }

  /** Counts keys that are held while a list is sent. @throws ListsBusy where all lists hold too much */
  hold(keys: Buffer[]): Disposable {
    return this.#database.lanes.hold(keys);
  }

  /** The way of a statement to the database: what is hard on a large table waits for others of its kind. */
  async lane(isHard: boolean, reader: ListReader, quick = this.quick(reader)): Promise<Lane> {
    if (!isHard || !(await this.isLarge())) return quick;
    return (work, { text, values }) => {
      const name = JSON.stringify([text, values]);
      return this.#database.lanes.longTogether(name, reader, work);
    };
  }

  /** Of what an index leads to. */
  readonly quick =
    (reader: PieceReader): Lane =>
    (work) =>
      this.#database.lanes.quick(reader, work);
  /** Of a further piece of what is being sent. */
  readonly later =
    (reader: PieceReader): Lane =>
    (work) =>
      this.#database.lanes.later(reader, work);

  /** Whether the table is too large to be searched or sorted in passing. */
  isLarge(): Promise<boolean> {
    if (this.#size && performance.now() < this.#size.until) return this.#size.isLarge;
    const isLarge = this.#database
      .query<{ size: number }>({
        name: 'list:size',
        text: `select (pg_table_size($1::regclass) + coalesce((select sum(pg_table_size(inhrelid)) from pg_inherits
                       where inhparent = $1::regclass), 0))::bigint as "size"`,
        values: [this.#table],
      })
      .then(([found]) => (found?.size ?? 0) >= LARGE);
    this.#size = { isLarge, until: performance.now() + SIZE_BELIEVED_FOR };
    isLarge.catch(() => {
      this.#size = undefined;
    });
    return isLarge;
  }

  /** Rows, as many as there is memory for. @param asSent whether they stay as the server sends them, and are not taken for JSON */
  async read(statement: Statement, lane: Lane, asSent = false): Promise<BoundedRows> {
    const bounds = { size: MOST_CHARACTERS, asSent };
    const read = await lane((reader, signal) => reader.read(statement, { ...bounds, signal }), statement);
    if (read.rows.length > 0) this.#rowSize = read.size / read.rows.length;
    return read;
  }

  /** Rows that are small, whatever those of the table are. */
  async take(statement: Statement, lane: Lane): Promise<JsonRow[]> {
    const size = Number.POSITIVE_INFINITY;
    return (await lane((reader, signal) => reader.read(statement, { size, signal }), statement)).rows;
  }

  /** @returns JSON arrays of keys; as bytes, which the heap does not hold */
  async keys(statement: Statement, lane: Lane): Promise<Buffer[]> {
    const size = Number.POSITIVE_INFINITY;
    return lane(async (reader, signal) => {
      const { rows } = await reader.read(statement, { size, signal });
      return rows.map(([keys]) => Buffer.from(keys ?? '[]'));
    }, statement);
  }

  /** Whether so many rows are likely to be read by one statement. */
  fits(limit: number): boolean {
    return limit <= MOST_ROWS && limit * this.#rowSize <= MOST_CHARACTERS;
  }

  /** How many rows are asked for at once: one more than there is room for, to know whether there are others. */
  rowsOfPiece(room: number): number {
    return Math.min(MOST_ROWS, Math.max(1, Math.floor(PIECE / this.#rowSize)), room + 1);
  }
}
