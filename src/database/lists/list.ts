import type { EntityMetadata } from '@mikro-orm/core';
import type { Database } from '../connection.ts';
import { sqlState } from '../faults.ts';
import type { Row } from '../resource/resource.ts';
import type { Table } from '../resource/table.ts';
import { type Cursor, decodeCursor, encodeCursor, InvalidCursor } from './cursor.ts';
import type { ListDeclaration } from './declaration.ts';
import { Listing, type Query, type RowKey } from './listing.ts';
import { Turnstile } from './turnstile.ts';

/** A page by number of rows, with the count of all. */
interface CountedPage {
  count: number;
  limit: number;
  offset: number;
  rows: Row[];
}

/** A page by cursor; a cursor is undefined where there is nothing more that way. */
export interface CursorPage {
  next: string | undefined;
  previous: string | undefined;
  rows: Row[];
}

/** Rows of a bare array are fetched so many at a time; nothing is held between two fetches. */
const BATCH = 1_000;

/** All lists of this process fetch their batches through it. */
const turnstile = new Turnstile(1);

/** Rows of a cursor's page where no `limit` says otherwise. */
const CURSOR_PAGE = 100;

/** Reads the lists of one table. */
export class List {
  readonly declaration: ListDeclaration;
  readonly #database: Database;
  readonly #metadata: EntityMetadata;
  readonly #table: Table;

  constructor(database: Database, metadata: EntityMetadata, table: Table, declaration: ListDeclaration) {
    this.declaration = declaration;
    this.#database = database;
    this.#metadata = metadata;
    this.#table = table;
  }

  /** Compiles a query; the listing says how far it looks back. */
  listing(query: Query): Listing {
    return new Listing(this.#metadata, this.#table, this.declaration, query);
  }

  /** One page and the count of the whole list: one statement, or two where the page is beyond the end. */
  async counted(listing: Listing, limit: number, offset: number): Promise<CountedPage> {
    const rows = await this.#database.query<Row>(listing.countedPage(limit, offset));
    let count = 0;
    for (const row of rows) count = listing.takeCount(row);
    if (rows.length === 0 && offset > 0) count = await this.#count(listing);
    return { count, limit, offset, rows };
  }

  async #count(listing: Listing): Promise<number> {
    const [row] = await this.#database.query<{ count: number }>(listing.count());
    return row?.count ?? 0;
  }

  /**
   * The page at a cursor; an empty cursor is the first page. Flat in depth: the key leads into the index.
   * @throws InvalidCursor
   */
  async atCursor(
    text: string,
    query: Query,
    limit = CURSOR_PAGE,
  ): Promise<CursorPage & { listing: Listing }> {
    const cursor: Cursor | undefined = text === '' ? undefined : decodeCursor(text);
    const listing = this.#listingOf(cursor, query);
    const reversed = cursor?.direction === 'previous';
    const start = cursor ? (reversed ? { before: cursor.key } : { after: cursor.key }) : {};
    const rows = await this.#rowsAt(listing, limit, start, cursor !== undefined);
    const more = rows.length > limit;
    if (more) rows.pop();
    if (reversed) rows.reverse();
    const keys = rows.map((row) => listing.takeKey(row));
    const to = (direction: Cursor['direction'], key: RowKey | undefined) =>
      key && encodeCursor({ query: cursor?.query ?? query, direction, key });
    return {
      listing,
      rows,
      next: reversed || more ? to('next', keys.at(-1)) : undefined,
      previous: (reversed ? more : cursor !== undefined) ? to('previous', keys[0]) : undefined,
    };
  }

  #listingOf(cursor: Cursor | undefined, query: Query): Listing {
    if (!cursor) return this.listing(query);
    if (
      Object.values(cursor.query).some((value) => !['string', 'number', 'boolean'].includes(typeof value))
    ) {
      throw new InvalidCursor();
    }
    try {
      const listing = this.listing(cursor.query);
      if (listing.keyLength === cursor.key.length) return listing;
    } catch {
      // An order by a column that the list does not have.
    }
    throw new InvalidCursor();
  }

  /** One row more than the page, to know whether there is a next one. */
  async #rowsAt(
    listing: Listing,
    limit: number,
    start: { after?: RowKey; before?: RowKey },
    fromCursor: boolean,
  ) {
    try {
      return await this.#database.query<Row>(listing.page(limit + 1, start));
    } catch (error) {
      // Class 22: a value in the cursor that is not one of its column's type.
      if (fromCursor && sqlState(error)?.startsWith('22')) throw new InvalidCursor();
      throw error;
    }
  }

  /**
   * The whole list in batches, each a statement of its own that starts after the last key: no cursor, no
   * transaction and no connection is held while the client reads.
   */
  async *batches(listing: Listing): AsyncGenerator<Row[]> {
    let after: RowKey | undefined;
    for (;;) {
      const page = listing.page(BATCH, after ? { after } : {});
      const rows = await turnstile.pass(() => this.#database.query<Row>(page));
      const keys = rows.map((row) => listing.takeKey(row));
      yield rows;
      if (rows.length < BATCH) return;
      after = keys.at(-1);
    }
  }
}
