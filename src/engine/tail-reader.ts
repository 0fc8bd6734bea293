import type { JsonRow } from '../database/bounded-reader.ts';
import type { Database } from '../database/connection.ts';
import { sqlState } from '../database/sql-state.ts';
import type { Statement } from '../database/statement.ts';
import { InvalidCursor } from './cursor.ts';
import type { Listing } from './listing.ts';
import { newRows } from './new-rows.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';
import type { Table } from './table.ts';
import { type RowPosition, type TailPosition, valuesOfNewRows } from './tail.ts';

/** Rows that came after a position. */
interface TailPage {
  /** The columns of each, and behind them its own position. */
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

const SNAPSHOT: Statement = {
  name: 'tail:snapshot',
  text: 'select pg_current_snapshot()::text',
  values: [],
};

/** Reads what has come into a table since an earlier moment. The work for a page is bounded, whatever the filters leave of it. */
export class TailReader {
  readonly #database: Database;
  /** The statement that says how far a page may look. */
  readonly #look: string;
  #scanned = SCANNED.first;

  /** @param column with the number of the transaction that stored a row */
  constructor(database: Database, table: Table, column: string) {
    this.#database = database;
    const rows = newRows(table.name, column, table.key.column, 1);
    this.#look = `with "new" as materialized (
                    select "${column}"::text as "transaction", "${table.key.column}"::text as "key"
                    from (${rows}) "rows" order by "${column}", "${table.key.column}"
                  ) select (select count(*) from "new")::int, "last"."transaction", "last"."key"
                    from (select) "always" left join (select * from "new" offset $6::int - 1) "last" on true`;
  }

  /** What is visible now. */
  async snapshot(): Promise<Snapshot> {
    const [[text] = []] = await this.#read(SNAPSHOT);
    return parseSnapshot(JSON.parse(text ?? '""'));
  }

  /**
   * The rows of a list after a position.
   * @throws InvalidCursor where the position is one of another database
   */
  async page(listing: Listing, position: TailPosition, limit: number): Promise<TailPage> {
    const upTo = position.upTo ?? (await this.snapshot());
    if (position.since.xmax > upTo.xmax) throw new InvalidCursor(OF_ANOTHER_DATABASE);
    const start = performance.now();
    try {
      return await this.#page(listing, { ...position, upTo }, limit);
    } catch (error) {
      if (sqlState((error as Error).cause) !== STATEMENT_TIMEOUT) throw error;
      this.#scanned = SCANNED.least;
      return await this.#page(listing, { ...position, upTo }, limit);
    } finally {
      const took = performance.now() - start;
      if (took > SLOW) this.#scanned = Math.max(SCANNED.least, this.#scanned / 4);
      else if (took < QUICK) this.#scanned = Math.min(SCANNED.most, this.#scanned * 2);
    }
  }

  async #page(
    listing: Listing,
    position: TailPosition & { upTo: Snapshot },
    limit: number,
  ): Promise<TailPage> {
    const { since, upTo } = position;
    const scanned = Math.floor(this.#scanned);
    const values = (to?: RowPosition) => valuesOfNewRows(position, upTo, to, scanned);
    const [[count, ...at] = []] = await this.#read({ name: 'tail:look', text: this.#look, values: values() });
    if (count === '0') return { rows: [], position: { since: upTo }, isMore: false };
    // Rows that are deleted meanwhile do not let others in: they end where this has looked.
    const edge = positionOf(at);
    const { rows, isCut } = await this.#database.lanes.quick((reader) =>
      reader.read(listing.tail(values(edge), limit + 1), { size: LARGEST_PAGE }),
    );
    const isFull = isCut || rows.length > limit;
    if (rows.length > limit) rows.pop();
    const after = isFull ? positionOf(rows.at(-1)?.slice(listing.shape.width)) : edge;
    return { rows, position: after ? { since, upTo, after } : { since: upTo }, isMore: after !== undefined };
  }

  /** Reads what is small. */
  async #read(statement: Statement): Promise<JsonRow[]> {
    const size = Number.POSITIVE_INFINITY;
    return (await this.#database.lanes.quick((reader) => reader.read(statement, { size }))).rows;
  }
}

function positionOf([transaction, key]: JsonRow = []): RowPosition | undefined {
  if (transaction == null || key == null) return undefined;
  return { transaction: JSON.parse(transaction), key: JSON.parse(key) };
}

const OF_ANOTHER_DATABASE =
  'The cursor is of another database, or of this one before it was restored. Begin with an empty cursor.';
