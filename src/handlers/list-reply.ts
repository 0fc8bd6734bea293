import { InvalidCursor } from '../database/lists/cursor.ts';
import type { List } from '../database/lists/list.ts';
import type { Query } from '../database/lists/listing.ts';
import { type FieldMessages, RowRefused } from '../database/resource/refusals.ts';
import type { Context } from './handler.ts';

/** The forms in which a list is answered. */
export type ListReply<Item, HasCursors> = { status: 200; headers?: Record<string, string> } & (
  | { body: { count: number; next: string | null; previous: string | null; results: Item[] } }
  | { batches: AsyncGenerator<Item[]> }
  | (HasCursors extends true
      ? { body: { next: string | null; previous: string | null; results: Item[] } }
      : never)
);

/** What says how to list; all else of a query says what, and goes into a cursor. */
const PAGING = new Set(['limit', 'offset', 'cursor', 'format']);

/**
 * Answers a list in the form that the query asks for: by cursor, by number, or as a bare array. The bare array
 * is whole on resources that grow with the runs; on logs and messages it is the newest 1,000 rows, and a Link
 * header leads on.
 */
export async function listReply<Item>(
  list: List,
  query: Query,
  context: Context,
): Promise<ListReply<Item, true>> {
  const what = Object.fromEntries(Object.entries(query).filter(([name]) => !PAGING.has(name)));
  const limit = query['limit'] as number | undefined;
  const cursor = query['cursor'] as string | undefined;
  if (cursor !== undefined) return byCursor<Item>(list, cursor, what, limit, query, context);

  const listing = list.listing(what);
  const headers = lookBackHeader(listing.looksBackHours);
  if (limit !== undefined) {
    const page = await list.counted(listing, limit, (query['offset'] as number | undefined) ?? 0);
    const link = (offset: number) =>
      address(context, { ...query, limit, offset: offset === 0 ? undefined : offset });
    return {
      status: 200,
      headers,
      body: {
        count: page.count,
        next: page.offset + limit < page.count ? link(page.offset + limit) : null,
        previous: page.offset > 0 ? link(Math.max(page.offset - limit, 0)) : null,
        results: page.rows as Item[],
      },
    };
  }
  if (!list.declaration.cursors) {
    return { status: 200, headers, batches: list.batches(listing) as AsyncGenerator<Item[]> };
  }
  const { rows, next } = await list.atCursor('', what, list.declaration.maxLimit);
  const more: Record<string, string> =
    next === undefined ? {} : { link: `<${address(context, { cursor: next })}>; rel="next"` };
  return { status: 200, headers: { ...headers, ...more }, batches: once(rows as Item[]) };
}

async function byCursor<Item>(
  list: List,
  cursor: string,
  what: Query,
  limit: number | undefined,
  query: Query,
  context: Context,
): Promise<ListReply<Item, true>> {
  const beside = cursor === '' ? [] : Object.keys(what);
  if (query['offset'] !== undefined || beside.length > 0) throw new RowRefused(INVALID_CURSOR);
  try {
    const page = await list.atCursor(cursor, what, limit);
    const link = (to: string | undefined) =>
      to === undefined ? null : address(context, { cursor: to, limit });
    return {
      status: 200,
      headers: lookBackHeader(page.listing.looksBackHours),
      body: { next: link(page.next), previous: link(page.previous), results: page.rows as Item[] },
    };
  } catch (error) {
    throw error instanceof InvalidCursor ? new RowRefused(INVALID_CURSOR) : error;
  }
}

const INVALID_CURSOR: FieldMessages = { cursor: ['Invalid cursor.'] };

/** Says that filters without an index made the list look back only so far. */
function lookBackHeader(hours: number | undefined): Record<string, string> {
  return hours === undefined ? {} : { 'x-looks-back-hours': String(hours) };
}

/** The absolute address of another page, its parameters sorted by name as the existing monitor sorts them. */
function address({ origin, path }: Context, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${origin}${path}?${parameters}`;
}

async function* once<Item>(rows: Item[]): AsyncGenerator<Item[]> {
  yield rows;
}
