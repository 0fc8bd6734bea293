import type { BoundedRows } from '../../database/bounded-reader.ts';
import type { ListReader } from '../../database/lanes.ts';
import type { Statement } from '../../database/statement.ts';
import { InvalidRequest } from '../../http/errors.ts';
import { CSV_END, csvCell } from '../../http/exports/csv.ts';
import type { TextPieces } from '../../http/handler.ts';
import { turn } from '../../process/event-loop.ts';
import type { Table } from '../table.ts';
import type { Lane, ListAccess, PieceReader } from './access.ts';
import { KEYS, type Listing, type Query, type RowKey, rowsByKeys, type Start } from './listing.ts';
import { isTimeout, pieceByPiece, type Span } from './piece-by-piece.ts';
import { isHard, keyBehind } from './row-keys.ts';
import { rowTexts } from './row-texts.ts';
import type { RowWriter } from './row-writer.ts';

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

/** Characters of rows that are sent together. */
const TOGETHER = 64 * 1024;
/** Rows that are written before others have a turn of the event loop. */
const WRITTEN_AT_ONCE = 250;
/** Rows of a bare list in an order that has to be made: their keys are held while it is read. */
const MOST_SORTED = 500_000;

/** What the pieces of the lists of one table are read with. */
interface Parts {
  access: ListAccess;
  table: Table;
  writer: RowWriter;
  listing: (query: Query) => Listing;
  /** The column with which their usual order begins, where they look back only so far. */
  lookBack: string | undefined;
}

/** Sends lists in pieces, of which one is held at a time, however large the rows are. */
export class ListPieces {
  readonly #access: ListAccess;
  readonly #table: Table;
  readonly #writer: RowWriter;
  readonly #listing: (query: Query) => Listing;
  readonly #lookBack: string | undefined;

  constructor({ access, table, writer, listing, lookBack }: Parts) {
    this.#access = access;
    this.#table = table;
    this.#writer = writer;
    this.#listing = listing;
    this.#lookBack = lookBack;
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
    let before = isCsv ? this.#writer.csvHead(listing) : '';
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
    const column = this.#lookBack;
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
    const table = this.#listing({ ordering: `${isDescending ? '-' : ''}${column}`, ...bounds(span) });
    const lane = await this.#access.lane(true, reader);
    const pieces = pieceByPiece<Piece, RowKey>(
      {
        isDescending,
        read: async (part, after) => {
          const piece = await this.#piece(listing.with(bounds(part)), after ? { after } : {}, lane, as, room);
          return { rows: [piece], last: piece.last, isEnd: !piece.hasMore };
        },
        ahead: async (part, after, offset) => {
          const keys = table.with(bounds(part)).keys(1, { offset, ...(after && { after }) });
          const [found] = await this.#access.keys(keys, lane);
          const [key] = JSON.parse(found?.toString() ?? '[]');
          const [row] = key === undefined ? [] : await this.#access.take(table.keyOf(key), lane);
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
    const quick = this.#access.quick(reader);
    const lane = await this.#access.lane(isHard(listing), reader, quick);
    const asked = this.#access.rowsOfPiece(room.rows);
    // Most lists have no more: these rows are taken as they come, with no more to do for the server, and are one text.
    const first = await this.#access.read(listing.page(asked), lane);
    const hasMore = first.isCut || first.rows.length === asked;
    if (hasMore && !listing.shape.isSeekable) return yield* this.#sorted(listing, lane, reader, as, room);
    let piece = await this.#writtenRows(listing, first, asked, as, room);
    yield { ...piece, texts: [piece.texts.join('')] };
    const further = lane === quick ? this.#access.later(reader) : lane;
    while (piece.hasMore && piece.last) {
      piece = await this.#piece(listing, { after: piece.last }, further, as, room);
      yield piece;
    }
  }

  async *#sorted(
    listing: Listing,
    lane: Lane,
    reader: PieceReader,
    as: Written,
    room: Room,
  ): AsyncGenerator<Piece> {
    const keys = await this.#access.keys(listing.keys(MOST_SORTED + 1), lane);
    if (keys.length * KEYS > MOST_SORTED) throw new InvalidRequest(TOO_LONG_TO_SORT);
    using _held = this.#access.hold(keys);
    yield* this.#byKeys(listing, keys, reader, as, room);
  }

  /** The rows of some keys. @param keys JSON arrays of primary keys */
  async *ofKeys(listing: Listing, keys: Buffer[], reader: PieceReader): Pieces {
    for await (const { texts } of this.#byKeys(listing, keys, reader, 'json', UNLIMITED)) yield* texts;
  }

  /** Rows by their primary keys, in pieces; those that have gone meanwhile are left out. @param keys JSON arrays of them */
  async *#byKeys(
    listing: Listing,
    keys: Buffer[],
    reader: PieceReader,
    as: Written,
    room: Room,
  ): AsyncGenerator<Piece> {
    const lane = this.#access.later(reader);
    const { included } = listing.shape;
    for (const [index, some] of keys.entries()) {
      let left: unknown[] = JSON.parse(some.toString());
      while (left.length > 0) {
        const asked = left.slice(0, this.#access.rowsOfPiece(room.rows));
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
    const asked = this.#access.rowsOfPiece(room.rows);
    const found = { statement: listing.page(asked, start), keyLength: listing.shape.keyLength, asked };
    return this.#written(listing, found, lane, as, room);
  }

  async #written(listing: Listing, found: Found, lane: Lane, as: Written, room: Room): Promise<Piece> {
    // Without room it is only looked at whether there are others.
    if (as !== 'csv' && listing.shape.included.length === 0 && room.rows > 0)
      return this.#writtenTexts(listing, found, lane, as, room);
    return this.#writtenRows(listing, await this.#access.read(found.statement, lane), found.asked, as, room);
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
      if (as === 'csv') texts.push(this.#writer.csv(listing, some));
      else if (as === 'ndjson') texts.push(this.#writer.text(listing, some, '\n', '\n'));
      else texts.push(`,${this.#writer.text(listing, some)}`);
    }
    const last = rows.at(-1);
    return {
      texts,
      count: rows.length,
      hasMore: isCut || found.length === asked,
      last: last && keyBehind(last, listing.shape.width),
    };
  }

  /**
   * Rows that the server writes, as most further pieces are: they keep the event loop a third of the time, and leave a third
   * of the garbage. The list takes a third longer.
   */
  async #writtenTexts(
    listing: Listing,
    { statement, keyLength, asked }: Found,
    lane: Lane,
    as: Written,
    room: Room,
  ): Promise<Piece> {
    const ends = as === 'json' ? { before: ',', end: listing.end } : { before: '', end: `${listing.end}\n` };
    const made = rowTexts(this.#table, statement, keyLength, ends);
    const { rows: found, isCut } = await this.#access.read(made, lane, true);
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
}

/** The moment that a key begins with, in the API's form. @param key with PostgreSQL's: `2026-08-07 14:00:00.1+00` */
const momentOfKey = ([moment]: RowKey) => moment?.replace(' ', 'T').replace(/\+00$/, 'Z');

const TOO_LONG_TO_SORT = {
  ordering: [
    `More than ${MOST_SORTED.toLocaleString('en')} rows are not sorted for one answer. Ask for pages with limit, ` +
      'narrow the list with a filter, or order it by its key.',
  ],
};
