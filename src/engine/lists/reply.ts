import { type FieldMessages, InvalidRequest } from '../../http/errors.ts';
import type { Context, JsonText, JsonTextOf, TextPieces } from '../../http/handler.ts';
import { InvalidCursor, isOfBareList } from './cursor.ts';
import { fileFormatOf, type ListFile, listFile } from './export.ts';
import { MOST_WITH_INCLUDED } from './included.ts';
import type { List } from './list.ts';
import type { Listing, Query } from './listing.ts';
import type { Pieces } from './pieces.ts';

/** The forms of a list. */
type ListForm<Item, HasCursors> =
  | Item[]
  | { count: number; next: string | null; previous: string | null; results: Item[] }
  | (HasCursors extends true ? { next: string | null; previous: string | null; results: Item[] } : never);

type ListReply<Item, HasCursors> = {
  status: 200;
  headers: Record<string, string>;
} & (
  | { json: JsonTextOf<ListForm<Item, HasCursors>> }
  | { type: 'application/x-ndjson'; pieces: TextPieces }
  | { type: 'text/csv'; pieces: TextPieces }
);

/** Rows of a cursor's page where no `limit` says otherwise. */
const CURSOR_PAGE = 100;

/** What says how to list; all else of a query says what, and goes into a cursor. */
const PAGING = new Set(['limit', 'offset', 'cursor', 'format', 'include']);

/**
 * Answers a list in the form that the query asks for: by cursor, by number, as a file, or as a bare array. The bare array
 * is whole on resources that grow with the runs; on logs and messages it is the newest 1,000 rows, and a Link
 * header leads on, from page to page.
 * @param also properties that every row is shown with
 */
export async function listReply<Item, HasCursors>(
  list: List,
  query: Query,
  context: Context,
  also: Partial<Item> = {},
): Promise<ListReply<Item, HasCursors>> {
  const form = await formOf(list, query, context, also);
  // The rows come from SELECT lists made of the entity's columns: the tests of the contract look at every reply.
  return { status: 200, ...form } as ListReply<Item, HasCursors>;
}

/** A reply before it is known whose rows it has. */
type Form = { headers: Record<string, string>; json: JsonText } | ListFile;

async function formOf(list: List, query: Query, context: Context, also: object): Promise<Form> {
  const what = Object.fromEntries(Object.entries(query).filter(([name]) => !PAGING.has(name)));
  const as = fileFormatOf(query);
  if (as) return listFile(list, as, { query, what, also: { ...also } }, context);
  const limit = query['limit'] as number | undefined;
  const cursor = query['cursor'] as string | undefined;
  const include = query['include'];
  if (
    include !== undefined &&
    (limit ?? (cursor === undefined ? Infinity : CURSOR_PAGE)) > MOST_WITH_INCLUDED
  )
    throw new InvalidRequest(TOO_MANY_TO_INCLUDE);
  if (cursor !== undefined) return byCursor(list, cursor, what, query, context);

  const listing = list.listing(what, { also: { ...also }, include });
  const headers = lookBackHeader(listing);
  if (limit !== undefined) {
    const offset = (query['offset'] as number | undefined) ?? 0;
    const { count, rows } = await list.counted(listing, limit, offset, context);
    const link = (to: number) => address(context, { ...query, limit, offset: to === 0 ? undefined : to });
    const next = offset + limit < count ? link(offset + limit) : null;
    const previous = offset > 0 ? link(Math.max(offset - limit, 0)) : null;
    return { headers, json: page({ count, next, previous }, rows) };
  }
  if (list.declaration.isCut) return barePage(list, '', what, undefined, context);
  return { headers, json: array(list.whole(listing, context)) };
}

async function byCursor(
  list: List,
  cursor: string,
  what: Query,
  query: Query,
  context: Context,
): Promise<Form> {
  const beside = cursor === '' ? [] : Object.keys(what);
  if (query['offset'] !== undefined || beside.length > 0) throw new InvalidRequest(INVALID_CURSOR);
  const limit = query['limit'] as number | undefined;
  const include = query['include'];
  try {
    if (isOfBareList(cursor)) {
      if (include !== undefined) throw new InvalidRequest(TOO_MANY_TO_INCLUDE);
      return await barePage(list, cursor, what, limit, context);
    }
    const { listing, next, previous, rows } = await list.atCursor(
      cursor,
      what,
      limit ?? CURSOR_PAGE,
      context,
      { include },
    );
    const link = (to: string | undefined) =>
      to === undefined ? null : address(context, { cursor: to, limit, include });
    return {
      headers: lookBackHeader(listing),
      json: page({ next: link(next), previous: link(previous) }, rows),
    };
  } catch (error) {
    throw error instanceof InvalidCursor ? new InvalidRequest({ cursor: [error.message] }) : error;
  }
}

/** A page of a list that is asked for bare: an array, and a Link to the next one, which is of the same kind. */
async function barePage(
  list: List,
  cursor: string,
  what: Query,
  limit: number | undefined,
  context: Context,
): Promise<Form> {
  const most = limit ?? list.declaration.maxLimit;
  const { listing, next, rows } = await list.atCursor(cursor, what, most, context, { isBare: true });
  const link: Record<string, string> =
    next === undefined ? {} : { link: `<${address(context, { cursor: next, limit })}>; rel="next"` };
  return { headers: { ...lookBackHeader(listing), ...link }, json: array(rows) };
}

const TOO_MANY_TO_INCLUDE: FieldMessages = {
  include: [`It is for pages of at most ${MOST_WITH_INCLUDED} rows: give a limit of that or less.`],
};

const INVALID_CURSOR: FieldMessages = { cursor: ['Invalid cursor.'] };

/** Says that filters without an index made the list look back only so far. */
function lookBackHeader({ looksBackHours }: Listing): Record<string, string> {
  return looksBackHours === undefined ? {} : { 'x-looks-back-hours': String(looksBackHours) };
}

/** The absolute address of another page, its parameters sorted by name as the Django monitor sorts them. */
function address({ origin, path }: Context, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${origin}${path}?${parameters}`;
}

/** The JSON of an array. */
function array(rows: Pieces | string): JsonText {
  return around('[', rows, ']');
}

/** The JSON of a page: what is known of it, then its rows. */
function page(facts: object, rows: Pieces | string): JsonText {
  return around(`${JSON.stringify(facts).slice(0, -1)},"results":[`, rows, ']}');
}

/** The JSON of a row between those before and after it. @param row as JSON */
export async function* between(before: Pieces, row: string, after: Pieces): TextPieces {
  const head = yield* aroundPieces('{"before":[', before, `],"record":${row},"after":[`);
  return yield* aroundPieces(head, after, ']}');
}

/** A text around rows: whole where they are. */
function around(head: string, rows: Pieces | string, end: string): JsonText {
  return typeof rows === 'string' ? head + rows + end : aroundPieces(head, rows, end);
}

async function* aroundPieces(head: string, rows: Pieces, end: string): TextPieces {
  let isFirst = true;
  for await (const piece of rows) {
    if (piece === '') continue;
    yield isFirst ? head + piece.slice(1) : piece;
    isFirst = false;
  }
  return isFirst ? head + end : end;
}
