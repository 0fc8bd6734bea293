import type { EntityMetadata } from '@mikro-orm/core';
import type { BoundedReader, BoundedRows, JsonRow } from '../database/bounded-reader.ts';
import type { Database } from '../database/connection.ts';
import type { ListReader } from '../database/lanes.ts';
import { sqlState } from '../database/sql-state.ts';
import type { Statement } from '../database/statement.ts';
import { InvalidRequest } from '../http/errors.ts';
import { CSV_END, csvCell } from '../http/exports/csv.ts';
import type { TextPieces } from '../http/handler.ts';
import { turn } from '../process/event-loop.ts';
import { Batcher } from './batcher.ts';
import { CountCost } from './count-cost.ts';
import { type Cursor, decodeCursor, encodeCursor, InvalidCursor } from './cursor.ts';
import { includedText } from './included.ts';
import type { ListDeclaration, RollUp } from './list-declaration.ts';
import { ListShapes } from './list-shape.ts';
import {
  KEYS,
  Listing,
  type OfWhen,
  type Query,
  type RowKey,
  rowsByKeys,
  type ShownBesides,
  type Start,
} from './listing.ts';
import { packMoment, unpackMoment } from './moment.ts';
import { type NumberedPage, windowsOf } from './page-windows.ts';
import { isTimeout, pieceByPiece, type Span } from './piece-by-piece.ts';
import { ShapeCache } from './query-builder.ts';
import { rowTexts } from './row-texts.ts';
import type { Table } from './table.ts';
import { decodeTail, encodeTail } from './tail.ts';
import { TailReader } from './tail-reader.ts';

/** Rows of a list in pieces: texts that are JSON objects together, with a comma before each; a row may be in several texts. */
export type Pieces = AsyncGenerator<string>;

/** How the rows of a file are written. */
export type RowsAs = 'ndjson' | 'csv';

/** How rows are written: as JSON each has a comma before it. */
type Written = RowsAs | 'json';

/** How many rows there is room for. */
interface Room {
  rows: number;
}

const UNLIMITED: Room = { rows: Number.MAX_SAFE_INTEGER };

/** What finds some rows. */
interface Found {
  statement: Statement;
  /** How many values of a key stand behind the columns of each. */
  keyLength: number;
  /** Rows that are asked for. */
  asked: number;
}

/** Some rows as they are sent. */
interface Piece {
  texts: string[];
  /** Of the rows that were found, how many it has. */
  count: number;
  /** Whether there may be others behind them. */
  hasMore: boolean;
  /** The key of the last of them. */
  last: RowKey | undefined;
}

/** What the last line of a file says where the list has more rows. */
const TRUNCATED = '{"truncated": true}';

/** A page by number of rows, with the count of all. */
interface CountedPage {
  count: number;
  rows: Pieces | string;
}

/** A page by number that is asked for. */
interface AskedPage extends NumberedPage {
  listing: Listing;
  lane: Lane;
}

/** A page by cursor; a cursor is undefined where there is nothing more that way. */
export interface CursorPage {
  listing: Listing;
  next: string | undefined;
  previous: string | undefined;
  rows: Pieces | string;
}

/** Rows of one statement, at most. */
const BATCH = 1_000;
/** Rows of more characters the server writes; of small ones it would take twice as long as it takes here. */
const LARGE_ROW = 4 * 1024;
/** Characters of rows that are sent together. */
const TOGETHER = 64 * 1024;
/** Rows that are written before others have a turn of the event loop. */
const WRITTEN_AT_ONCE = 250;
/** Characters that a piece should have; rows are some hundred of them, and may be some millions. */
const PIECE = 512 * 1024;
/** Characters at which a statement is left that turns out to have larger rows than those before. */
const MOST = 4 * PIECE;
/** What a row is taken to have before the first was seen. */
const USUAL_ROW = 400;

/** Rows of a bare list in an order that has to be made: their keys are held while it is read. */
const MOST_SORTED = 500_000;

/** Lists of which pages by number are put together. */
const LISTS = 64;
/** Statements in flight of one of them, where those before are slow. */
const MOST_IN_FLIGHT = 3;

/** Rows skipped by a page that count as searching. */
const FAR = 10_000;

/** Tables from this size on, in bytes, are not searched or sorted in passing; for so long, in ms, a size is believed. */
const LARGE = 16 * 1024 ** 2;
const SIZE_BELIEVED_FOR = 10_000;

/**
 * Reads the lists of one table. However large the rows are, a piece of them is held at a time: a page that would be more
 * is read by its keys first, and then in pieces as it is sent.
 */
export class List {
  readonly declaration: ListDeclaration;
  readonly #database: Database;
  readonly #shapes: ListShapes;
  readonly #table: Table;
  readonly #tail: TailReader | undefined;
  /** What stands before the value of each column. */
  readonly #before: string[];
  /** Characters of a row, as the last that were read had them. */
  #rowSize = USUAL_ROW;
  readonly #countCost = new CountCost();
  /** Of counts from minutes: there are few of them, as a rule. */
  readonly #rolledCost = new CountCost(false);
  /** What reads pages by number, by what they are pages of. */
  readonly #pages = new ShapeCache<Batcher<AskedPage, CountedPage | undefined>>(LISTS);
  #size: { isLarge: Promise<boolean>; until: number } | undefined;

  constructor(database: Database, metadata: EntityMetadata, table: Table, declaration: ListDeclaration) {
    this.declaration = declaration;
    this.#database = database;
    this.#shapes = new ListShapes(metadata, table, declaration);
    this.#table = table;
    this.#tail = declaration.tail && new TailReader(database, table, declaration.tail);
    this.#before = table.columns.map(
      ({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    );
  }

  /** Compiles a query; the listing says how far it looks back. @param options what rows are shown with, and of when they are */
  listing(query: Query, options: ShownBesides & OfWhen = {}): Listing {
    return new Listing(this.declaration, query, this.#shapes, options);
  }

  /** One page and the count of the whole list. */
  async counted(listing: Listing, limit: number, offset: number, reader: ListReader): Promise<CountedPage> {
    const { shape } = listing;
    const isLong = this.#countCost.isLong(shape);
    if (isLong && shape.rollUp && (await this.#isLarge())) {
      const count = await this.#rolledCount(listing, shape.rollUp, reader);
      return { count, rows: await this.#numberedPage(listing, limit, offset, reader) };
    }
    const quick = this.#quick(reader);
    const lane = await this.#lane(isHard(listing) || isLong || offset > FAR, reader, quick);
    if (this.#fits(limit)) {
      const asked: AskedPage = { listing, limit, offset, lane };
      // Pages and programs that watch ask for the same at the same time, and others for its neighbours.
      const page = await (lane === quick ? this.#pagesOf(listing).add(asked) : this.#countedPage(asked));
      if (page) return page;
    }
    const [[counted] = []] = await this.#take(listing.count(), lane);
    const count = Number(counted);
    this.#countCost.note(shape, count);
    const keys = await this.#keys(listing.keys(limit, { offset }), lane);
    return { count, rows: this.#rowsOf(listing, keys, reader) };
  }

  /** The count of a list from what is counted by the minute: as many rows of that as there are minutes and values. */
  async #rolledCount(listing: Listing, rollUp: RollUp, reader: ListReader): Promise<number> {
    const { shape } = listing;
    const { name, key } = this.#table;
    const asked = {
      text: `select "through", coalesce((select max("${key.column}") from "${name}"), 0) - "through"
             from (select ${rollUp.through}::bigint as "through") "rolled"`,
      values: [],
    };
    const [[through, behind] = []] = await this.#take(asked, this.#quick(reader));
    // After an import many are still to be counted, and are looked at one by one.
    const isBehind = Number(behind) > FAR;
    const lane = await this.#lane(isBehind || this.#rolledCost.isLong(shape), reader);
    const statement = listing.rolledCount(rollUp, Number(through));
    const { counted, took } = await lane(async (connections, signal) => {
      const start = performance.now();
      const { rows } = await connections.read(statement, { size: Number.POSITIVE_INFINITY, signal });
      return { counted: rows[0]?.[0], took: performance.now() - start };
    }, statement);
    this.#rolledCost.noteTime(shape, took);
    return Number(counted);
  }

  /** A page by number alone. */
  async #numberedPage(
    listing: Listing,
    limit: number,
    offset: number,
    reader: ListReader,
  ): Promise<Pieces | string> {
    const lane = await this.#lane(isHard(listing) || offset > FAR, reader);
    if (offset === 0 && this.#fits(limit)) {
      const { rows, isCut } = await this.#read(listing.page(limit), lane);
      if (!isCut) return this.#text(listing, rows);
    }
    return this.#rowsOf(listing, await this.#keys(listing.keys(limit, { offset }), lane), reader);
  }

  /** What reads the pages of one list that are asked for at the same time. */
  #pagesOf(listing: Listing): Batcher<AskedPage, CountedPage | undefined> {
    return this.#pages.get(
      listing.question,
      () =>
        new Batcher({
          together: (pages) => this.#countedPages(pages),
          alone: (page) => this.#countedPage(page),
          mostInFlight: MOST_IN_FLIGHT,
        }),
    );
  }

  async #countedPages(pages: AskedPage[]): Promise<(CountedPage | undefined)[]> {
    const found = new Map<AskedPage, CountedPage | undefined>();
    const most = Math.min(BATCH, MOST / this.#rowSize);
    await Promise.all(
      windowsOf(pages, most).map(async (window) => {
        const [first] = window.pages;
        if (!first) return;
        const read = await this.#countedRows({ ...first, limit: window.limit, offset: window.offset });
        if (!read) return;
        const texts = read.rows.map((row) => this.#text(first.listing, [row]));
        for (const page of window.pages) {
          const start = page.offset - window.offset;
          found.set(page, { count: read.count, rows: texts.slice(start, start + page.limit).join(',') });
        }
      }),
    );
    return pages.map((page) => found.get(page));
  }

  async #countedPage(page: AskedPage): Promise<CountedPage | undefined> {
    const read = await this.#countedRows(page);
    return read && { count: read.count, rows: this.#text(page.listing, read.rows) };
  }

  /** The rows of a page and their count by one statement; undefined where it is too large for that, or too far. */
  async #countedRows({
    listing,
    limit,
    offset,
    lane,
  }: AskedPage): Promise<{ count: number; rows: JsonRow[] } | undefined> {
    const { shape } = listing;
    const { rows, isCut } = await this.#read(listing.countedPage(limit, offset), lane);
    const [first] = rows;
    if (isCut || (!first && offset > 0)) return undefined;
    const count = Number(first?.[shape.width] ?? 0);
    this.#countCost.note(shape, count);
    return { count, rows };
  }

  /**
   * The page at a cursor; an empty cursor is the first page. Flat in depth: the key leads into the index. Where the list
   * has a tail, all pages are as of the first, and before that lies what has come since.
   * @param isBare whether the pages are those of a list that was asked for bare
   * @throws InvalidCursor
   */
  async atCursor(
    text: string,
    query: Query,
    limit: number,
    reader: ListReader,
    { isBare = false, include }: { isBare?: boolean; include?: unknown } = {},
  ): Promise<CursorPage> {
    const cursor: Cursor | undefined = text === '' ? undefined : decodeCursor(text);
    if (cursor?.direction === 'tail') return this.#tailPage(cursor, limit, include, reader);
    const asOf = cursor || isBare ? cursor?.asOf : await this.#packedMoment(reader);
    const since = asOf === undefined ? undefined : unpackMoment(asOf);
    if (asOf !== undefined && !since) throw new InvalidCursor();
    const listing = this.#listingOf(cursor, query, { include, asOf: since });
    const isReversed = cursor?.direction === 'previous';
    const start: Start = cursor ? (isReversed ? { before: cursor.key } : { after: cursor.key }) : {};
    const lane = await this.#lane(isHard(listing), reader);
    try {
      const page =
        (await this.#wholePage(listing, limit, start, lane)) ??
        (await this.#pageOfKeys(listing, limit, start, lane, reader));
      const { first, last, isMore, rows } = page;
      const to = (direction: Cursor['direction'], key: RowKey | undefined) =>
        key && encodeCursor({ query: cursor?.query ?? query, direction, key, isBare, asOf });
      const isFirst = isReversed ? !isMore : cursor === undefined;
      return {
        listing,
        rows,
        next: isReversed || isMore ? to('next', last) : undefined,
        previous: !isFirst
          ? to('previous', first)
          : since &&
            encodeCursor({
              query: cursor?.query ?? query,
              direction: 'tail',
              key: encodeTail({ since }),
              isBare,
            }),
      };
    } catch (error) {
      // Class 22: a value in the cursor that is not one of its column's type.
      if (cursor && sqlState(error)?.startsWith('22')) throw new InvalidCursor();
      throw error;
    }
  }

  /** What has come since a page of the tail, or since the first page of the list. */
  async #tailPage(cursor: Cursor, limit: number, include: unknown, reader: ListReader): Promise<CursorPage> {
    if (!this.#tail) throw new InvalidCursor();
    // Late records are what a tail is for, and it is bounded without looking back only so far.
    const listing = this.#listingOf(cursor, {}, { include, looksBack: false });
    const { rows, position, isMore } = await this.#tail.page(listing, decodeTail(cursor.key), limit, reader);
    const to = encodeCursor({ ...cursor, key: encodeTail(position) });
    return {
      listing,
      rows: this.#text(listing, rows),
      next: isMore ? to : undefined,
      previous: to,
    };
  }

  async #packedMoment(reader: ListReader): Promise<string | undefined> {
    return this.#tail && packMoment(await this.#tail.now(reader));
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
    const quick = this.#quick(reader);
    const [row] = await this.#take(listing.keyOf(primaryKey), quick);
    if (!row) return undefined;
    const key = keyBehind(row, 0);
    const before = await this.#keys(listing.keys(most.before, { before: key }), quick);
    const after = await this.#keys(listing.keys(most.after, { after: key }), quick);
    return {
      before: this.#rowsOf(listing, before.map(reversed).reverse(), reader),
      after: this.#rowsOf(listing, after, reader),
    };
  }

  /**
   * The keys of all rows of a list, in its order: small, however large the rows are.
   * @param most of them; where there are more, one more comes
   */
  async allKeys(listing: Listing, most: number, reader: ListReader): Promise<unknown[]> {
    const arrays = await this.#keys(listing.keys(most + 1), await this.#lane(true, reader));
    return arrays.flatMap((some): unknown[] => JSON.parse(some.toString()));
  }

  /**
   * Reads what is made of the rows of a list: counts, values.
   * @param isLong whether many rows are looked at, so that others of the kind are waited for
   * @returns the rows, their columns as JSON gives them
   */
  async aggregate(statement: Statement, isLong: boolean, reader: ListReader): Promise<unknown[][]> {
    const rows = await this.#take(statement, await this.#lane(isLong, reader));
    return rows.map((row) => row.map((value) => (value === null ? null : JSON.parse(value))));
  }

  #listingOf(cursor: Cursor | undefined, query: Query, options: ShownBesides & OfWhen): Listing {
    if (!cursor) return this.listing(query, options);
    if (
      Object.values(cursor.query).some((value) => !['string', 'number', 'boolean'].includes(typeof value))
    ) {
      throw new InvalidCursor();
    }
    try {
      const listing = this.listing(cursor.query, options);
      if (cursor.direction === 'tail' || listing.shape.keyLength === cursor.key.length) return listing;
    } catch {
      // An order by a column that the list does not have.
    }
    throw new InvalidCursor();
  }

  /** A page of one statement, with one row more to know whether there are others; undefined where it is too large. */
  async #wholePage(listing: Listing, limit: number, start: Start, lane: Lane) {
    if (!this.#fits(limit)) return undefined;
    const read = await this.#read(listing.page(limit + 1, start), lane);
    if (read.isCut) return undefined;
    const isMore = read.rows.length > limit;
    const wanted = read.rows.slice(0, limit);
    const rows = start.before ? wanted.toReversed() : wanted;
    const key = (row: JsonRow | undefined) => row && keyBehind(row, listing.shape.width);
    return { first: key(rows[0]), last: key(rows.at(-1)), isMore, rows: this.#text(listing, rows) };
  }

  /** The same page by the keys of its rows. */
  async #pageOfKeys(listing: Listing, limit: number, start: Start, lane: Lane, reader: Reader) {
    const found = await this.#keys(listing.keys(limit + 1, start), lane);
    const keys: unknown[] = found.flatMap((some) => JSON.parse(some.toString()));
    const isMore = keys.length > limit;
    if (isMore) keys.pop();
    if (start.before) keys.reverse();
    const key = async (of: unknown) => {
      const [row] = await this.#take(listing.keyOf(of), this.#quick(reader));
      return row && keyBehind(row, 0);
    };
    const first = await key(keys[0]);
    const last = await key(keys.at(-1));
    const rows = this.#rowsOf(listing, [Buffer.from(JSON.stringify(keys))], reader);
    return { first, last, isMore, rows };
  }

  /**
   * The whole list in pieces, each a statement of its own that starts after the last key: no cursor, no transaction and
   * no connection is held while the client reads. In an order that has to be made the keys are read once.
   * @throws InvalidRequest where that are too many
   */
  async *whole(listing: Listing, reader: ListReader): Pieces {
    for await (const { texts } of this.#all(listing, reader, 'json')) yield* texts;
  }

  /**
   * The whole list as lines of a file, in the same pieces; those of a span of time also where few rows of many match.
   * @param most rows; where the list has more, the last line says so
   * @param span that the list is asked for, by the column with which its usual order begins
   */
  async *lines(listing: Listing, reader: ListReader, as: RowsAs, most: number, span?: Span): TextPieces {
    const isCsv = as === 'csv';
    const names = [...this.#table.columns.map(({ name }) => name), ...listing.also.keys()];
    let before = isCsv ? names.map((name) => csvCell(JSON.stringify(name))).join(',') + CSV_END : '';
    const room = { rows: most };
    const pieces = span
      ? this.#spanned(listing, reader, as, room, span)
      : this.#all(listing, reader, as, room);
    for await (const { texts, count, hasMore } of pieces) {
      for (const text of texts) {
        yield before + text;
        before = '';
      }
      room.rows -= count;
      if (hasMore && count === 0)
        return before + (isCsv ? csvCell(TRUNCATED, true) + CSV_END : `${TRUNCATED}\n`);
    }
    return before;
  }

  /** All rows; where that takes a statement too long, in spans of time. */
  async *#spanned(
    listing: Listing,
    reader: ListReader,
    as: RowsAs,
    room: Room,
    span: Span,
  ): AsyncGenerator<Piece> {
    const { leading, isSeekable } = listing.shape;
    const column = this.declaration.lookBack?.column;
    let last: RowKey | undefined;
    try {
      for await (const piece of this.#all(listing, reader, as, room)) {
        last = (isSeekable && piece.last) || last;
        yield piece;
      }
      return;
    } catch (error) {
      if (!isTimeout(error) || !isSeekable || leading?.path.join('.') !== column) throw error;
    }
    const bounds = ({ after, before }: Span) => ({
      [`${column}_after`]: after,
      [`${column}_before`]: before,
    });
    const { descending: isDescending = false } = leading ?? {};
    const table = this.listing({ ordering: `${isDescending ? '-' : ''}${column}`, ...bounds(span) });
    const lane = await this.#lane(true, reader);
    const pieces = pieceByPiece<Piece, RowKey>(
      {
        isDescending,
        read: async (part, after) => {
          const piece = await this.#piece(listing.with(bounds(part)), after ? { after } : {}, lane, as, room);
          return { rows: [piece], last: piece.last, isEnd: !piece.hasMore };
        },
        ahead: async (part, after, offset) => {
          const keys = table.with(bounds(part)).keys(1, { offset, ...(after && { after }) });
          const [found] = await this.#keys(keys, lane);
          const [key] = JSON.parse(found?.toString() ?? '[]');
          const [row] = key === undefined ? [] : await this.#take(table.keyOf(key), lane);
          return row && momentOfKey(keyBehind(row, 0));
        },
      },
      span,
      last,
    );
    for await (const some of pieces) yield* some;
  }

  async *#all(
    listing: Listing,
    reader: ListReader,
    as: Written,
    room: Room = UNLIMITED,
  ): AsyncGenerator<Piece> {
    const quick = this.#quick(reader);
    const lane = await this.#lane(isHard(listing), reader, quick);
    const asked = this.#rowsOfPiece(room);
    // Most lists have no more: these rows are taken as they come, with no more to do for the server, and are one text.
    const first = await this.#read(listing.page(asked), lane);
    const hasMore = first.isCut || first.rows.length === asked;
    if (hasMore && !listing.shape.isSeekable) return yield* this.#sorted(listing, lane, reader, as, room);
    let piece = await this.#writtenRows(listing, first, asked, as, room);
    yield { ...piece, texts: [piece.texts.join('')] };
    const further = lane === quick ? this.#later(reader) : lane;
    while (piece.hasMore && piece.last) {
      piece = await this.#piece(listing, { after: piece.last }, further, as, room);
      yield piece;
    }
  }

  async *#sorted(
    listing: Listing,
    lane: Lane,
    reader: Reader,
    as: Written,
    room: Room,
  ): AsyncGenerator<Piece> {
    const keys = await this.#keys(listing.keys(MOST_SORTED + 1), lane);
    if (keys.length * KEYS > MOST_SORTED) throw new InvalidRequest(TOO_LONG_TO_SORT);
    using _held = this.#database.lanes.hold(keys);
    yield* this.#byKeys(listing, keys, reader, as, room);
  }

  async *#rowsOf(listing: Listing, keys: Buffer[], reader: Reader): Pieces {
    for await (const { texts } of this.#byKeys(listing, keys, reader, 'json', UNLIMITED)) yield* texts;
  }

  /** Rows by their primary keys, in pieces; those that have gone meanwhile are left out. @param keys JSON arrays of them */
  async *#byKeys(
    listing: Listing,
    keys: Buffer[],
    reader: Reader,
    as: Written,
    room: Room,
  ): AsyncGenerator<Piece> {
    const lane = this.#later(reader);
    const { included } = listing.shape;
    for (const [index, some] of keys.entries()) {
      let left: unknown[] = JSON.parse(some.toString());
      while (left.length > 0) {
        const asked = left.slice(0, this.#rowsOfPiece(room));
        const statement = rowsByKeys(this.#table, asked, included);
        const piece = await this.#written(
          listing,
          { statement, keyLength: 1, asked: asked.length },
          lane,
          as,
          room,
        );
        // Of what was asked for last, some may have gone.
        left = left.slice(piece.hasMore ? Number(piece.last?.[0]) : asked.length);
        yield { ...piece, hasMore: left.length > 0 || index < keys.length - 1 };
      }
    }
  }

  /** Further rows of a list from a key on. */
  #piece(listing: Listing, start: Start, lane: Lane, as: Written, room: Room): Promise<Piece> {
    const asked = this.#rowsOfPiece(room);
    const found = { statement: listing.page(asked, start), keyLength: listing.shape.keyLength, asked };
    return this.#written(listing, found, lane, as, room);
  }

  async #written(listing: Listing, found: Found, lane: Lane, as: Written, room: Room): Promise<Piece> {
    // Without room it is only looked at whether there are others.
    if (this.#rowSize > LARGE_ROW && as !== 'csv' && listing.shape.included.length === 0 && room.rows > 0)
      return this.#writtenTexts(listing, found, lane, as, room);
    return this.#writtenRows(listing, await this.#read(found.statement, lane), found.asked, as, room);
  }

  /** Rows that are written here. */
  async #writtenRows(
    listing: Listing,
    { rows: found, isCut }: BoundedRows,
    asked: number,
    as: Written,
    room: Room,
  ): Promise<Piece> {
    const rows = found.slice(0, room.rows);
    const texts: string[] = [];
    for (let start = 0; start < rows.length; start += WRITTEN_AT_ONCE) {
      if (start > 0) await turn();
      const some = rows.slice(start, start + WRITTEN_AT_ONCE);
      if (as === 'csv') texts.push(this.#csv(listing, some));
      else if (as === 'ndjson') texts.push(this.#text(listing, some, '\n', '\n'));
      else texts.push(`,${this.#text(listing, some)}`);
    }
    const last = rows.at(-1);
    return {
      texts,
      count: rows.length,
      hasMore: isCut || found.length === asked,
      last: last && keyBehind(last, listing.shape.width),
    };
  }

  /** Rows that the server writes. */
  async #writtenTexts(
    listing: Listing,
    { statement, keyLength, asked }: Found,
    lane: Lane,
    as: Written,
    room: Room,
  ): Promise<Piece> {
    const ends = as === 'json' ? { before: ',', end: listing.end } : { before: '', end: `${listing.end}\n` };
    const made = rowTexts(this.#table, statement, keyLength, ends);
    const { rows: found, isCut } = await this.#read(made, lane, true);
    const rows = found.slice(0, room.rows);
    const texts: string[] = [];
    let text = '';
    for (const [row] of rows) {
      text += row ?? '';
      if (text.length < TOGETHER) continue;
      texts.push(text);
      text = '';
    }
    texts.push(text);
    return {
      texts,
      count: rows.length,
      hasMore: isCut || found.length === asked,
      last: rows.at(-1)?.slice(1),
    };
  }

  /** The way of a statement to the database: what is hard on a large table waits for others of its kind. */
  async #lane(isHard: boolean, reader: ListReader, quick = this.#quick(reader)): Promise<Lane> {
    if (!isHard || !(await this.#isLarge())) return quick;
    return (work, { text, values }) => {
      const name = JSON.stringify([text, values]);
      return this.#database.lanes.longTogether(name, reader, work);
    };
  }

  readonly #quick =
    (reader: Reader): Lane =>
    (work) =>
      this.#database.lanes.quick(reader, work);
  readonly #later =
    (reader: Reader): Lane =>
    (work) =>
      this.#database.lanes.later(reader, work);

  #isLarge(): Promise<boolean> {
    if (this.#size && performance.now() < this.#size.until) return this.#size.isLarge;
    const isLarge = this.#database
      .query<{ size: number }>({
        name: 'list:size',
        text: `select (pg_table_size($1::regclass) + coalesce((select sum(pg_table_size(inhrelid)) from pg_inherits
                       where inhparent = $1::regclass), 0))::bigint as "size"`,
        values: [this.#table.name],
      })
      .then(([found]) => (found?.size ?? 0) >= LARGE);
    this.#size = { isLarge, until: performance.now() + SIZE_BELIEVED_FOR };
    isLarge.catch(() => {
      this.#size = undefined;
    });
    return isLarge;
  }

  async #read(statement: Statement, lane: Lane, asSent = false): Promise<BoundedRows> {
    const bounds = { size: MOST, asSent };
    const read = await lane((reader, signal) => reader.read(statement, { ...bounds, signal }), statement);
    if (read.rows.length > 0) this.#rowSize = read.size / read.rows.length;
    return read;
  }

  /** Rows that are small, whatever those of the table are. */
  async #take(statement: Statement, lane: Lane): Promise<JsonRow[]> {
    const size = Number.POSITIVE_INFINITY;
    return (await lane((reader, signal) => reader.read(statement, { size, signal }), statement)).rows;
  }

  /** @returns JSON arrays of keys; as bytes, which the heap does not hold */
  async #keys(statement: Statement, lane: Lane): Promise<Buffer[]> {
    const size = Number.POSITIVE_INFINITY;
    return lane(async (reader, signal) => {
      const { rows } = await reader.read(statement, { size, signal });
      return rows.map(([keys]) => Buffer.from(keys ?? '[]'));
    }, statement);
  }

  /** Whether so many rows are likely to be read by one statement. */
  #fits(limit: number): boolean {
    return limit <= BATCH && limit * this.#rowSize <= MOST;
  }

  /** How many rows are asked for at once: one more than there is room for, to know whether there are others. */
  #rowsOfPiece(room: Room): number {
    return Math.min(BATCH, Math.max(1, Math.floor(PIECE / this.#rowSize)), room.rows + 1);
  }

  /** @param between rows @param end behind the last one */
  #text(listing: Listing, rows: JsonRow[], between = ',', end = ''): string {
    const { included } = listing.shape;
    let text = '';
    for (const row of rows) {
      if (text !== '') text += between;
      for (const [index, before] of this.#before.entries()) text += before + (row[index] ?? 'null');
      for (const [index, name] of included.entries())
        text += `,"${name}":${includedText(this.#table, name, row[this.#before.length + index] ?? null)}`;
      text += listing.end;
    }
    return text === '' ? '' : text + end;
  }

  #csv({ also }: Listing, rows: JsonRow[]): string {
    const { columns } = this.#table;
    const isJson = columns.map(({ type }) => type === 'jsonb');
    const besides = [...also.values()].map((value) => `,${csvCell(JSON.stringify(value))}`).join('');
    let text = '';
    for (const row of rows) {
      for (let index = 0; index < columns.length; index++)
        text += (index === 0 ? '' : ',') + csvCell(row[index] ?? null, isJson[index]);
      text += besides + CSV_END;
    }
    return text;
  }
}

/** Whose turn it is to have a further piece read. */
type Reader = Pick<ListReader, 'clientAddress'>;

/** @param statement by which those are told who ask for the same; what it gives is then theirs together, and not to be changed */
type Lane = <Result>(
  work: (reader: BoundedReader, signal?: AbortSignal) => Promise<Result>,
  statement: Statement,
) => Promise<Result>;

/** A JSON array the other way round. */
function reversed(array: Buffer): Buffer {
  return Buffer.from(JSON.stringify(JSON.parse(array.toString()).reverse()));
}

/** Whether finding or ordering the rows means to look at all of them. */
function isHard({ shape: { isSearched, hasOrder } }: Listing): boolean {
  return isSearched || !hasOrder;
}

/** The key of a row in the order of its listing, from the values behind its columns. */
function keyBehind(row: JsonRow, columns: number): RowKey {
  return row.slice(columns).map((value) => (value === null ? null : JSON.parse(value)));
}

/** The moment that a key begins with, in the API's form. @param key with PostgreSQL's: `2026-08-07 14:00:00.1+00` */
const momentOfKey = ([moment]: RowKey) => moment?.replace(' ', 'T').replace(/\+00$/, 'Z');

const TOO_LONG_TO_SORT = {
  ordering: [
    `More than ${MOST_SORTED.toLocaleString('en')} rows are not sorted for one answer. Ask for pages with limit, ` +
      'narrow the list with a filter, or order it by its key.',
  ],
};
