import type { EntityMetadata } from '@mikro-orm/core';
import type { Database } from '../../database/connection.ts';
import type { ListReader } from '../../database/lanes.ts';
import type { Statement } from '../../database/statement.ts';
import type { TextPieces } from '../../http/handler.ts';
import type { Table } from '../table.ts';
import { ListAccess } from './access.ts';
import { type CursorPage, CursorPages } from './cursor-pages.ts';
import type { ListDeclaration } from './declaration.ts';
import { Listing, type OfWhen, type Query, type ShownBesides } from './listing.ts';
import { type CountedPage, NumberedPages } from './numbered-pages.ts';
import type { Span } from './piece-by-piece.ts';
import { ListPieces, type Pieces, type RowsAs } from './pieces.ts';
import { keyBehind } from './row-keys.ts';
import { RowWriter } from './row-writer.ts';
import { ListShapes } from './shapes.ts';
import { TailReader } from './tail-reader.ts';

/**
 * Reads the lists of one table. However large the rows are, a piece of them is held at a time: a page that would be more
 * is read by its keys first, and then in pieces as it is sent.
 */
export class List {
  readonly declaration: ListDeclaration;
  readonly #shapes: ListShapes;
  readonly #access: ListAccess;
  readonly #pieces: ListPieces;
  readonly #numbered: NumberedPages;
  readonly #cursors: CursorPages;

  constructor(database: Database, metadata: EntityMetadata, table: Table, declaration: ListDeclaration) {
    this.declaration = declaration;
    this.#shapes = new ListShapes(metadata, table, declaration);
    const access = new ListAccess(database, table.name);
    const writer = new RowWriter(table);
    const listing = this.listing.bind(this);
    const pieces = new ListPieces({ access, table, writer, listing, lookBack: declaration.lookBack?.column });
    const tail = declaration.tail && new TailReader(database, table, declaration.tail);
    this.#access = access;
    this.#pieces = pieces;
    this.#numbered = new NumberedPages(access, table, writer, pieces);
    this.#cursors = new CursorPages({ access, writer, pieces, tail, listing });
  }

  /** Compiles a query; the listing says how far it looks back. @param options what rows are shown with, and of when they are */
  listing(query: Query, options: ShownBesides & OfWhen = {}): Listing {
    return new Listing(this.declaration, query, this.#shapes, options);
  }

  /** One page and the count of the whole list. */
  counted(listing: Listing, limit: number, offset: number, reader: ListReader): Promise<CountedPage> {
    return this.#numbered.page(listing, limit, offset, reader);
  }

  /** The page at a cursor, as `CursorPages` has it. @throws InvalidCursor */
  atCursor(...asked: Parameters<CursorPages['page']>): Promise<CursorPage> {
    return this.#cursors.page(...asked);
  }

  /** The whole list, as `ListPieces` has it. @throws InvalidRequest */
  whole(listing: Listing, reader: ListReader): Pieces {
    return this.#pieces.whole(listing, reader);
  }

  /** The whole list as lines of a file, as `ListPieces` has them. @throws InvalidRequest */
  lines(listing: Listing, reader: ListReader, as: RowsAs, most: number, span?: Span): TextPieces {
    return this.#pieces.lines(listing, reader, as, most, span);
  }

  /**
   * The rows next to one, in the order of the list.
   * @param primaryKey of the row, which is one of the list
   * @param most how many of each
   * @returns nothing where there is no such row any more
   */
  async neighbours(
    listing: Listing,
    primaryKey: unknown,
    most: { before: number; after: number },
    reader: ListReader,
  ): Promise<{ before: Pieces; after: Pieces } | undefined> {
    const quick = this.#access.quick(reader);
    const [row] = await this.#access.take(listing.keyOf(primaryKey), quick);
    if (!row) return undefined;
    const key = keyBehind(row, 0);
    const before = await this.#access.keys(listing.keys(most.before, { before: key }), quick);
    const after = await this.#access.keys(listing.keys(most.after, { after: key }), quick);
    return {
      before: this.#pieces.ofKeys(listing, before.map(reversed).reverse(), reader),
      after: this.#pieces.ofKeys(listing, after, reader),
    };
  }

  /**
   * The keys of all rows of a list, in its order: small, however large the rows are.
   * @param most of them; where there are more, one more comes
   */
  async allKeys(listing: Listing, most: number, reader: ListReader): Promise<unknown[]> {
    const arrays = await this.#access.keys(listing.keys(most + 1), await this.#access.lane(true, reader));
    return arrays.flatMap((some): unknown[] => JSON.parse(some.toString()));
  }

  /**
   * Reads what is made of the rows of a list: counts, values.
   * @param isLong whether many rows are looked at, so that others of the kind are waited for
   * @returns the rows, their columns as JSON gives them
   */
  async aggregate(statement: Statement, isLong: boolean, reader: ListReader): Promise<unknown[][]> {
    const rows = await this.#access.take(statement, await this.#access.lane(isLong, reader));
    return rows.map((row) => row.map((value) => (value === null ? null : JSON.parse(value))));
  }
}

/** A JSON array the other way round. */
function reversed(array: Buffer): Buffer {
  return Buffer.from(JSON.stringify(JSON.parse(array.toString()).reverse()));
}
