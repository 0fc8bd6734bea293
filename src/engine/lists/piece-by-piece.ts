import { sqlState } from '../../database/sql-state.ts';

/** From one moment on, up to another one that is not among them. */
export interface Span {
  after: string;
  before: string;
}

/** A list in the order of a moment. */
export interface TimedRows<Row, Key> {
  isDescending: boolean;
  /** Some rows of a span from a key on, each with its key; fewer than there may be only at the end. */
  read(span: Span, from: Key | undefined): Promise<{ rows: Row[]; last: Key | undefined; isEnd: boolean }>;
  /**
   * The moment of the row that lies so many rows further in the table, whatever the filters say.
   * @returns undefined where there are not so many
   */
  ahead(span: Span, from: Key | undefined, count: number): Promise<string | undefined>;
}

/** Rows of the table that the filters look at in one statement. */
const LOOKED_AT = { first: 100_000, least: 1_000, most: 1_000_000 };
/** What is quick, in ms: then more rows are looked at. */
const QUICK = 1_000;
const STATEMENT_TIMEOUT = '57014';

/** Whether a statement took longer than one may. */
export const isTimeout = (error: unknown) =>
  error instanceof Error && sqlState(error.cause) === STATEMENT_TIMEOUT;

/**
 * Reads the rows that filters leave of a table in spans of so many rows of it that a statement has the time for them, however
 * few are left: where one takes too long, shorter ones.
 * @param from the key of the last row that was read already
 * @returns pieces of rows, of which some are empty
 */
export async function* pieceByPiece<Row, Key>(
  list: TimedRows<Row, Key>,
  whole: Span,
  from: Key | undefined,
): AsyncGenerator<Row[]> {
  let count = LOOKED_AT.first;
  for (let rest = whole, last = from; ; ) {
    const start = performance.now();
    try {
      const edge = await list.ahead(rest, last, count);
      const { span, left } = edge === undefined ? { span: rest } : divided(rest, edge, list.isDescending);
      for (let isEnd = false; !isEnd; ) {
        const read = await list.read(span, last);
        last = read.last ?? last;
        isEnd = read.isEnd;
        yield read.rows;
      }
      if (!left) return;
      rest = left;
      last = undefined;
      if (performance.now() - start < QUICK) count = Math.min(count * 2, LOOKED_AT.most);
    } catch (error) {
      if (!isTimeout(error) || count <= LOOKED_AT.least) throw error;
      count = Math.max(Math.floor(count / 4), LOOKED_AT.least);
    }
  }
}

/** Cuts a span at a moment, whose row is in the first part: at whole milliseconds, so that both go forward. */
function divided({ after, before }: Span, edge: string, isDescending: boolean): { span: Span; left?: Span } {
  const time = Math.floor(Date.parse(edge));
  const cut = new Date(isDescending ? time : time + 1).toISOString().replace('Z', '000Z');
  if (cut <= after || cut >= before) return { span: { after, before } };
  return isDescending
    ? { span: { after: cut, before }, left: { after, before: cut } }
    : { span: { after, before: cut }, left: { after: cut, before } };
}
