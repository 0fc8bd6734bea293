import type { JsonRow } from '../../database/bounded-reader.ts';
import type { Database } from '../../database/connection.ts';
import type { ListReader } from '../../database/lanes.ts';
import { sqlState } from '../../database/sql-state.ts';
import type { Statement } from '../../database/statement.ts';
import type { Table } from '../table.ts';
import { InvalidCursor } from './cursor.ts';
import type { Tail } from './declaration.ts';
import type { Listing } from './listing.ts';
import { type Moment, momentOf } from './moment.ts';
import { newRows } from './new-rows.ts';
import { type TailPosition, valuesOfNewRows } from './tail.ts';

/** Rows that came after a position. */
interface TailPage {
  /** The columns of each, and behind them its key. */
  rows: JsonRow[];
  /** Where the next page begins. */
  position: TailPosition;
  /** Whether there are others that had come already. */
  isMore: boolean;
}

/** Characters of a page, about. */
const LARGEST_PAGE = 2 * 1024 ** 2;
/** Rows that the filters of one page look at: as many as take a moment, whatever the rows are. */
const SCANNED = { first: 2_000, least: 50, most: 10_000 };
/** What is quick, and what takes too long, in ms. */
const [QUICK, SLOW] = [100, 500];
const STATEMENT_TIMEOUT = '57014';

/** Reads what has come into a table since an earlier moment. The work for a page is bounded, whatever the filters leave of it. */
export class TailReader {
  readonly #database: Database;
  readonly #now: Statement;
  /** The text of the statement that says how far a page looks. */
  readonly #look: string;
  #scanned = SCANNED.first;

  constructor(database: Database, table: Table, { transactionColumn, settled }: Tail) {
    this.#database = database;
    this.#now = {
      name: 'tail:now',
      text: `select pg_current_snapshot()::text, (${settled})::text`,
      values: [],
    };
    const key = table.key.column;
    this.#look = `with "new" as materialized (
                    select "${key}"::text as "key" from (${newRows(table.name, transactionColumn, key, 1)}) "rows"
                    order by "rows"."${key}"
                  ) select (select count(*) from "new")::int, (select "key" from "new" offset $5::int - 1)`;
  }

  /** What is visible now. */
  async now(reader: ListReader): Promise<Moment> {
    const [[snapshot, settled] = []] = await this.#read(this.#now, reader);
    return momentOf(JSON.parse(snapshot ?? '""'), JSON.parse(settled ?? '""'));
  }

  /**
   * The rows of a list after a position.
   * @throws InvalidCursor where the position is one of another database
   */
  async page(listing: Listing, position: TailPosition, limit: number, reader: ListReader): Promise<TailPage> {
    const upTo = position.upTo ?? (await this.now(reader));
    if (position.since.xmax > upTo.xmax) throw new InvalidCursor(OF_ANOTHER_DATABASE);
    const start = performance.now();
    try {
      return await this.#page(listing, { ...position, upTo }, limit, reader);
    } catch (error) {
      if (sqlState((error as Error).cause) !== STATEMENT_TIMEOUT) throw error;
      this.#scanned = SCANNED.least;
      return await this.#page(listing, { ...position, upTo }, limit, reader);
    } finally {
      const took = performance.now() - start;
      if (took > SLOW) this.#scanned = Math.max(SCANNED.least, Math.floor(this.#scanned / 4));
      else if (took < QUICK) this.#scanned = Math.min(SCANNED.most, this.#scanned * 2);
    }
  }

  async #page(
    listing: Listing,
    position: TailPosition & { upTo: Moment },
    limit: number,
    reader: ListReader,
  ): Promise<TailPage> {
    const { since, upTo } = position;
    const scanned = this.#scanned;
    const values = (to?: string) => valuesOfNewRows(position, upTo, to, scanned);
    const [[count, last] = []] = await this.#read(
      { name: 'tail:look', text: this.#look, values: values() },
      reader,
    );
    if (count === '0') return { rows: [], position: { since: upTo }, isMore: false };
    // Rows that are deleted meanwhile do not let others in: the page ends where this has looked.
    const edge = keyOf(last);
    const { rows, isCut } = await this.#database.lanes.quick(reader, (connections) =>
      connections.read(listing.tail(values(edge), limit + 1), { size: LARGEST_PAGE }),
    );
    const isFull = isCut || rows.length > limit;
    if (rows.length > limit) rows.pop();
    const after = isFull ? keyOf(rows.at(-1)?.[listing.shape.width]) : edge;
    const isMore = after !== undefined;
    return { rows, position: isMore ? { since, upTo, after } : { since: upTo }, isMore };
  }

  /** Reads what is small. */
  async #read(statement: Statement, reader: ListReader): Promise<JsonRow[]> {
    const size = Number.POSITIVE_INFINITY;
    const { lanes } = this.#database;
    return (await lanes.quick(reader, (connections) => connections.read(statement, { size }))).rows;
  }
}

function keyOf(text: string | null | undefined): string | undefined {
  return text == null ? undefined : JSON.parse(text);
}

const OF_ANOTHER_DATABASE =
  'The cursor is of another database, or of this one before it was restored. Begin with an empty cursor.';
