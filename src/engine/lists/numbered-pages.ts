import { Batcher } from '../../database/batcher.ts';
import type { JsonRow } from '../../database/bounded-reader.ts';
import type { ListReader } from '../../database/lanes.ts';
import { ShapeCache } from '../query-builder.ts';
import type { Table } from '../table.ts';
import { type Lane, type ListAccess, MOST_CHARACTERS, MOST_ROWS } from './access.ts';
import { CountCost } from './count-cost.ts';
import type { RollUp } from './declaration.ts';
import type { Listing } from './listing.ts';
import { type NumberedPage, windowsOf } from './page-windows.ts';
import type { ListPieces, Pieces } from './pieces.ts';
import { isHard } from './row-keys.ts';
import type { RowWriter } from './row-writer.ts';

/** A page by number of rows, with the count of all. */
export interface CountedPage {
  count: number;
  rows: Pieces | string;
}

/** A page by number that is asked for. */
interface AskedPage extends NumberedPage {
  listing: Listing;
  lane: Lane;
}

/** The same of a list that is counted from minutes. */
interface RolledPage extends NumberedPage {
  listing: Listing;
  reader: ListReader;
}

/** Lists of which pages by number are put together. */
const LISTS = 64;
/** Statements in flight of one of them, where those before are slow. */
const MOST_IN_FLIGHT = 3;

const NEVER = new AbortController().signal;

/** Rows skipped by a page that count as searching. */
const FAR = 10_000;

/** Pages of the lists of one table by number, each with the count of its list. */
export class NumberedPages {
  readonly #access: ListAccess;
  readonly #table: Table;
  readonly #writer: RowWriter;
  readonly #pieces: ListPieces;
  readonly #countCost = new CountCost();
  /** Of counts from minutes: there are few of them, as a rule. */
  readonly #rolledCost = new CountCost(false);
  /** What reads pages together, by what they are pages of. */
  readonly #batches = new ShapeCache<Batcher<AskedPage, CountedPage | undefined>>(LISTS);
  readonly #rolled = new ShapeCache<Batcher<RolledPage, CountedPage>>(LISTS);

  constructor(access: ListAccess, table: Table, writer: RowWriter, pieces: ListPieces) {
    this.#access = access;
    this.#table = table;
    this.#writer = writer;
    this.#pieces = pieces;
  }

  /** One page and the count of the whole list. */
  async page(listing: Listing, limit: number, offset: number, reader: ListReader): Promise<CountedPage> {
    const { shape } = listing;
    const isLong = this.#countCost.isLong(shape);
    if (isLong && shape.rollUp && (await this.#access.isLarge()))
      return this.#rolledPagesOf(listing, shape.rollUp).add({ listing, limit, offset, reader });
    const quick = this.#access.quick(reader);
    const lane = await this.#access.lane(isHard(listing) || isLong || offset > FAR, reader, quick);
    if (this.#access.fits(limit)) {
      const asked: AskedPage = { listing, limit, offset, lane };
      // Pages and programs that watch ask for the same at the same time, and others for its neighbours.
      const page = await (lane === quick ? this.#pagesOf(listing).add(asked) : this.#countedPage(asked));
      if (page) return page;
    }
    const [[counted] = []] = await this.#access.take(listing.count(), lane);
    const count = Number(counted);
    this.#countCost.note(shape, count);
    const keys = await this.#access.keys(listing.keys(limit, { offset }), lane);
    return { count, rows: this.#pieces.ofKeys(listing, keys, reader) };
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
    const [[through, behind] = []] = await this.#access.take(asked, this.#access.quick(reader));
    // After an import many are still to be counted, and are looked at one by one.
    const isBehind = Number(behind) > FAR;
    const lane = await this.#access.lane(isBehind || this.#rolledCost.isLong(shape), reader);
    const statement = listing.rolledCount(rollUp, Number(through));
    const { counted, took } = await lane(async (connections, signal) => {
      const start = performance.now();
      const { rows } = await connections.read(statement, { size: Number.POSITIVE_INFINITY, signal });
      return { counted: rows[0]?.[0], took: performance.now() - start };
    }, statement);
    this.#rolledCost.noteTime(shape, took);
    return Number(counted);
  }

  /** What reads the pages of one list that is counted from minutes: those that are asked for at the same time have one count. */
  #rolledPagesOf(listing: Listing, rollUp: RollUp): Batcher<RolledPage, CountedPage> {
    return this.#rolled.get(listing.question, () => {
      const of = async (pages: RolledPage[]): Promise<CountedPage[]> => {
        const [{ listing, reader }] = pages as [RolledPage];
        const count = await this.#rolledCount(listing, rollUp, reader);
        const firstPages = new Map<number, Promise<string | undefined>>();
        return Promise.all(pages.map(async (page) => ({ count, rows: await this.#rows(page, firstPages) })));
      };
      return new Batcher({
        // What one of them waits for does not end because another has gone.
        together: (pages) =>
          of(
            pages.map((page) => ({
              ...page,
              reader: { clientAddress: page.reader.clientAddress, signal: NEVER },
            })),
          ),
        alone: async (page) => (await of([page]))[0] as CountedPage,
        mostInFlight: MOST_IN_FLIGHT,
      });
    });
  }

  /**
   * The rows of a page alone.
   * @param firstPages texts of first pages that are being read, by their number of rows; undefined for those that are too large
   */
  async #rows(
    { listing, limit, offset, reader }: RolledPage,
    firstPages: Map<number, Promise<string | undefined>>,
  ): Promise<Pieces | string> {
    const lane = await this.#access.lane(isHard(listing) || offset > FAR, reader);
    if (offset === 0 && this.#access.fits(limit)) {
      const text = firstPages.get(limit) ?? this.#firstPage(listing, limit, lane);
      firstPages.set(limit, text);
      const rows = await text;
      if (rows !== undefined) return rows;
    }
    return this.#pieces.ofKeys(
      listing,
      await this.#access.keys(listing.keys(limit, { offset }), lane),
      reader,
    );
  }

  async #firstPage(listing: Listing, limit: number, lane: Lane): Promise<string | undefined> {
    const { rows, isCut } = await this.#access.read(listing.page(limit), lane);
    return isCut ? undefined : this.#writer.text(listing, rows);
  }

  /** What reads the pages of one list that are asked for at the same time. */
  #pagesOf(listing: Listing): Batcher<AskedPage, CountedPage | undefined> {
    return this.#batches.get(
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
    const most = Math.min(MOST_ROWS, MOST_CHARACTERS / this.#access.rowSize);
    await Promise.all(
      windowsOf(pages, most).map(async (window) => {
        const [first] = window.pages;
        if (!first) return;
        const read = await this.#countedRows({ ...first, limit: window.limit, offset: window.offset });
        if (!read) return;
        const texts = read.rows.map((row) => this.#writer.text(first.listing, [row]));
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
    return read && { count: read.count, rows: this.#writer.text(page.listing, read.rows) };
  }

  /** The rows of a page and their count by one statement; undefined where it is too large for that, or too far. */
  async #countedRows({
    listing,
    limit,
    offset,
    lane,
  }: AskedPage): Promise<{ count: number; rows: JsonRow[] } | undefined> {
    const { shape } = listing;
    const { rows, isCut } = await this.#access.read(listing.countedPage(limit, offset), lane);
    const [first] = rows;
    if (isCut || (!first && offset > 0)) return undefined;
    const count = Number(first?.[shape.width] ?? 0);
    this.#countCost.note(shape, count);
    return { count, rows };
  }
}
