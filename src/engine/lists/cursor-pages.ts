import type { JsonRow } from '../../database/bounded-reader.ts';
import type { ListReader } from '../../database/lanes.ts';
import { sqlState } from '../../database/sql-state.ts';
import type { Lane, ListAccess, PieceReader } from './access.ts';
import { type Cursor, decodeCursor, encodeCursor, InvalidCursor } from './cursor.ts';
import type { Listing, OfWhen, Query, RowKey, ShownBesides, Start } from './listing.ts';
import { packMoment, unpackMoment } from './moment.ts';
import type { ListPieces, Pieces } from './pieces.ts';
import { isHard, keyBehind } from './row-keys.ts';
import type { RowWriter } from './row-writer.ts';
import { decodeTail, encodeTail } from './tail.ts';
import type { TailReader } from './tail-reader.ts';

/** A page by cursor; a cursor is undefined where there is nothing more that way. */
export interface CursorPage {
  listing: Listing;
  next: string | undefined;
  previous: string | undefined;
  rows: Pieces | string;
}

/** What the pages of the lists of one table are read with. */
interface Parts {
  access: ListAccess;
  writer: RowWriter;
  pieces: ListPieces;
  /** Undefined where nobody can ask what came later. */
  tail: TailReader | undefined;
  listing: (query: Query, options: ShownBesides & OfWhen) => Listing;
}

/** Pages of the lists of one table by cursor. */
export class CursorPages {
  readonly #access: ListAccess;
  readonly #writer: RowWriter;
  readonly #pieces: ListPieces;
  readonly #tail: TailReader | undefined;
  readonly #listing: (query: Query, options: ShownBesides & OfWhen) => Listing;

  constructor({ access, writer, pieces, tail, listing }: Parts) {
    this.#access = access;
    this.#writer = writer;
    this.#pieces = pieces;
    this.#tail = tail;
    this.#listing = listing;
  }

  /**
   * The page at a cursor; an empty cursor is the first page. Flat in depth: the key leads into the index. Where the list
   * has a tail, all pages are as of the first, and before that lies what has come since.
   * @param isBare whether the pages are those of a list that was asked for bare
   * @throws InvalidCursor
   */
  async page(
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
    const lane = await this.#access.lane(isHard(listing), reader);
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
      rows: this.#writer.text(listing, rows),
      next: isMore ? to : undefined,
      previous: to,
    };
  }

  async #packedMoment(reader: ListReader): Promise<string | undefined> {
    return this.#tail && packMoment(await this.#tail.now(reader));
  }

  #listingOf(cursor: Cursor | undefined, query: Query, options: ShownBesides & OfWhen): Listing {
    if (!cursor) return this.#listing(query, options);
    if (
      Object.values(cursor.query).some((value) => !['string', 'number', 'boolean'].includes(typeof value))
    ) {
      throw new InvalidCursor();
    }
    try {
      const listing = this.#listing(cursor.query, options);
      if (cursor.direction === 'tail' || listing.shape.keyLength === cursor.key.length) return listing;
    } catch {
      // An order by a column that the list does not have.
    }
    throw new InvalidCursor();
  }

  /** A page of one statement, with one row more to know whether there are others; undefined where it is too large. */
  async #wholePage(listing: Listing, limit: number, start: Start, lane: Lane) {
    if (!this.#access.fits(limit)) return undefined;
    const read = await this.#access.read(listing.page(limit + 1, start), lane);
    if (read.isCut) return undefined;
    const isMore = read.rows.length > limit;
    const wanted = read.rows.slice(0, limit);
    const rows = start.before ? wanted.toReversed() : wanted;
    const key = (row: JsonRow | undefined) => row && keyBehind(row, listing.shape.width);
    return { first: key(rows[0]), last: key(rows.at(-1)), isMore, rows: this.#writer.text(listing, rows) };
  }

  /** The same page by the keys of its rows. */
  async #pageOfKeys(listing: Listing, limit: number, start: Start, lane: Lane, reader: PieceReader) {
    const found = await this.#access.keys(listing.keys(limit + 1, start), lane);
    const keys: unknown[] = found.flatMap((some) => JSON.parse(some.toString()));
    const isMore = keys.length > limit;
    if (isMore) keys.pop();
    if (start.before) keys.reverse();
    const key = async (of: unknown) => {
      const [row] = await this.#access.take(listing.keyOf(of), this.#access.quick(reader));
      return row && keyBehind(row, 0);
    };
    const first = await key(keys[0]);
    const last = await key(keys.at(-1));
    const rows = this.#pieces.ofKeys(listing, [Buffer.from(JSON.stringify(keys))], reader);
    return { first, last, isMore, rows };
  }
}
