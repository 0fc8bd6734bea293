import { basePath } from './base-path.ts';
import { throwRefusal } from './client.ts';
import { csrfHeaders } from './csrf.ts';
import type { ListQuery, Rows } from './get.ts';
import { parseExactly, parseJson } from './json.ts';

// Operations that generated/admin.json names: what they take and give is known when the page runs, not to the compiler.

/** A row of any resource. */
export type AnyRow = Readonly<Record<string, unknown>>;

interface RequestOptions {
  /** JSON. */
  body?: string | undefined;
  /** What was read: the monitor refuses to change what has changed since. */
  etag?: string | undefined;
  signal?: AbortSignal;
}

/** Calls an operation by its path. @throws ApiError where the monitor refuses */
async function request(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
  const { body, etag, signal } = options;
  const response = await fetch(basePath + path, {
    method,
    headers: {
      ...csrfHeaders(method),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(etag !== undefined && { 'if-match': etag }),
    },
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  });
  await throwRefusal(response);
  return response;
}

type Query = Readonly<Record<string, string | number>>;

/** The query of any list. Its key begins like that of a typed one, so that changes reach it. */
export const anyList = (path: string, query: Query): ListQuery<AnyRow> => ({
  asked: { path, query },
  queryKey: [path, { query }, 'rows'],
  queryFn: async ({ signal }) => {
    const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const response = await request('GET', `${path}?${text}`, { signal });
    return rowsOf(parseJson(await response.text()));
  },
});

interface Page extends Omit<Rows<AnyRow>, 'rows' | 'next' | 'previous'> {
  results: AnyRow[];
  next: string | null;
  previous: string | null;
}

function rowsOf(reply: unknown): Rows<AnyRow> {
  const { results, count, next, previous } = reply as Page;
  return {
    rows: results,
    ...(count !== undefined && { count }),
    ...(next !== null && { next }),
    ...(previous !== null && { previous }),
  };
}

/** One row as it is, with every digit. */
export interface Item {
  row: AnyRow;
  /** Names this state of it; absent where the monitor gives none. */
  etag: string | undefined;
}

const pathOf = (template: string, key: string) => template.replace('{key}', () => encodeURIComponent(key));

/** The query of one row. @param template its path with `{key}` in it */
export const anyItem = (template: string, key: string) => ({
  queryKey: [template, { path: { key } }, 'exactly'] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Item> => {
    const response = await request('GET', pathOf(template, key), { signal });
    const row = parseExactly(await response.text()) as AnyRow;
    return { row, etag: response.headers.get('etag') ?? undefined };
  },
  // Rows hold numbers that cannot be compared by their properties.
  structuralSharing: false,
});

/** Calls an operation on a row, or one without a key. @returns its reply, null where there is none */
export async function call(
  method: string,
  template: string,
  { key = '', ...options }: RequestOptions & { key?: string } = {},
): Promise<AnyRow | null> {
  const response = await request(method, pathOf(template, key), options);
  const text = await response.text();
  return text === '' ? null : (parseExactly(text) as AnyRow);
}
