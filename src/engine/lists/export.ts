import { type FieldMessages, InvalidRequest } from '../../http/errors.ts';
import type { Context, TextPieces } from '../../http/handler.ts';
import type { List } from './list.ts';
import type { Query } from './listing.ts';
import type { RowsAs } from './pieces.ts';

/** Rows of a file. */
const MOST_ROWS = 1_000_000;

const TYPES = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

/** A list as a file. */
export interface ListFile {
  headers: Record<string, string>;
  /** Without its parameters it is one of the contract. */
  type: string;
  pieces: TextPieces;
}

/** The form in which a list is asked for as a file; undefined where it is asked for as JSON. */
export function fileFormatOf({ format }: Query): RowsAs | undefined {
  return format === 'ndjson' || format === 'csv' ? format : undefined;
}

/** What a file is not asked for with: it is the whole list, and its rows have their columns alone. */
const OF_PAGES = ['limit', 'offset', 'cursor', 'include'];

/**
 * The whole list as a file, read in pieces as it is sent; no more than so many rows, and then a line that says so.
 * @param what the filters, the search and the order
 * @param also properties that every row is shown with
 * @throws InvalidRequest where it is asked for in part, or a list that grows for ever without a range
 */
export function listFile(
  list: List,
  as: RowsAs,
  { query, what, also }: { query: Query; what: Query; also: Record<string, unknown> },
  context: Context,
  most = MOST_ROWS,
): ListFile {
  const { lookBack } = list.declaration;
  const ends = lookBack ? [`${lookBack.column}_after`, `${lookBack.column}_before`] : [];
  const faults: FieldMessages = Object.fromEntries([
    ...OF_PAGES.filter((name) => query[name] !== undefined).map((name) => [name, [IN_PART]]),
    ...ends.filter((name) => query[name] === undefined).map((name) => [name, [withoutRange(ends)]]),
  ]);
  if (Object.keys(faults).length > 0) throw new InvalidRequest(faults);
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const name = context.path.split('/').findLast((part) => part !== '');
  return {
    headers: { 'content-disposition': `attachment; filename="swf-${name}-${now}.${as}"` },
    type: TYPES[as],
    pieces: list.lines(list.listing(what, { also }), context, as, most, spanOf(what, ends)),
  };
}

/** The range of time of a list that grows for ever. */
function spanOf(what: Query, [after = '', before = '']: string[]) {
  return after === '' ? undefined : { after: String(what[after]), before: String(what[before]) };
}

const IN_PART = 'A file has the whole list: leave this out, or ask for the page without format.';

const withoutRange = (ends: string[]) =>
  `A file of this list has a range of time: give ${ends.join(' and ')}.`;
