import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { api, textAt } from './client.ts';
import { parseJson } from './json.ts';

type Get<P extends keyof paths> = paths[P] extends { get: infer G } ? G : never;

/** What a GET answers. */
type Reply<P extends keyof paths> =
  Get<P> extends { responses: { 200: { content: { 'application/json': infer R } } } } ? R : never;
/** The parameters that it takes. */
type Params<P extends keyof paths> = Get<P> extends { parameters: infer T } ? Given<T> : never;
type Given<T> = Pick<T, { [K in keyof T]: T[K] extends undefined ? never : K }[keyof T]>;

/** The paths that have a JSON answer. */
type GetPath = { [P in keyof paths]: Reply<P> extends never ? never : P }[keyof paths];
/** The paths that answer with lists, and a row of such a list. */
type ListPath = {
  [P in GetPath]: Extract<Reply<P>, readonly unknown[]> extends never ? never : P;
}[GetPath];
export type Row<P extends ListPath> = Extract<Reply<P>, readonly unknown[]>[number];

/** The rows of a page, of how many, where the monitor counts them, and where those behind and before them are. */
export interface Rows<T> {
  rows: T[];
  count?: number;
  next?: string;
  previous?: string;
}

/** A query whose answer is a list. */
export interface ListQuery<T> {
  /** The list as a whole: its operation and the filters. */
  asked: { path: string; query: Readonly<Record<string, unknown>> };
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<Rows<T>>;
}

async function fetched<P extends GetPath>(path: P, params: Params<P>, signal: AbortSignal): Promise<unknown> {
  // The one place where the compiler can't follow: the operation is a type parameter.
  const request = api.GET as (path: string, init: object) => Promise<{ data?: string }>;
  const { data = 'null' } = await request(path, { params, signal, parseAs: 'text' });
  return parseJson(data);
}

/** The query of a GET. Its key begins with the path, so that one call makes all queries of a path stale. */
export const get = <P extends GetPath>(path: P, params: Params<P> = {} as Params<P>) =>
  queryOptions({
    queryKey: [path, params],
    queryFn: async ({ signal }) => (await fetched(path, params, signal)) as Reply<P>,
  });

/** The query of a list: its rows, in whichever shape they come. */
export const list = <P extends ListPath>(path: P, params: Params<P>): ListQuery<Row<P>> => ({
  asked: { path, query: queryIn(params) },
  queryKey: [path, params, 'rows'],
  queryFn: async ({ signal }) => {
    return rowsOf((await fetched(path, params, signal)) as Row<P>[] | Page<Row<P>>);
  },
});

const queryIn = (params: object): Readonly<Record<string, unknown>> =>
  'query' in params && typeof params.query === 'object' ? { ...params.query } : {};

interface Page<T> {
  results: T[];
  count?: number;
  next: string | null;
  previous: string | null;
}

function rowsOf<T>(reply: T[] | Page<T>): Rows<T> {
  if (Array.isArray(reply)) return { rows: reply, count: reply.length };
  const { results: rows, count, next, previous } = reply;
  return {
    rows,
    ...(count !== undefined && { count }),
    ...(next !== null && { next }),
    ...(previous !== null && { previous }),
  };
}

/** The page behind another one, of which the list is the same. @param next where that page says that it is */
export async function pageAt<T>(next: string, signal: AbortSignal): Promise<Rows<T>> {
  return rowsOf(parseJson(await textAt(next, signal)) as Page<T>);
}
