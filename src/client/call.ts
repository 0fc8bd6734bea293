import type { operations } from '../../generated/api.ts';
import type { TimeParameter } from '../../generated/client.ts';
import type { MonitorError } from './errors.ts';

/** What may be said of one call. */
export interface CallOptions {
  /** Of each try, in ms; a retry has a fresh one. */
  timeout?: number;
  /** Of the whole call with its retries, in ms. */
  deadline?: number;
  /** Cancels the call. */
  signal?: AbortSignal;
  /** Calls with the same key have one effect. Without it each call has a key of its own, kept over its retries. */
  idempotencyKey?: string;
  /** Writes an object only as the caller knows it: as a call has returned it, or its ETag. Where it is another now: 412. */
  ifMatch?: object | string;
  /** Whether it is tried again where that may help. Default: where it reads, or has an idempotency key. */
  retry?: boolean;
  /** Told of each try that failed and is made again. @param left until the deadline, in ms */
  onRetry?: (error: MonitorError, left: number) => void;
}

/** `path` or `query` of an operation; needed where one of its parameters is. */
type Part<Parameters, Place extends string> = Parameters extends { [P in Place]?: infer Values }
  ? [Exclude<Values, undefined>] extends [never]
    ? unknown
    : Record<never, never> extends Exclude<Values, undefined>
      ? { [P in Place]?: Given<Exclude<Values, undefined>> }
      : { [P in Place]: Given<Values> }
  : unknown;

/** A client reads JSON, as lists as files are for others, and takes a time as a Date, too. */
type Given<Values> = AsJson<WithDates<Values>>;
type AsJson<Values> = 'format' extends keyof Values ? Values & { format?: 'json' } : Values;
type WithDates<Values> = {
  [Name in keyof Values]: Name extends TimeParameter ? Values[Name] | Date : Values[Name];
};

type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Content } } }
  ? { body: Content }
  : Operation extends { requestBody?: { content: { 'application/json': infer Content } } }
    ? { body?: Content }
    : unknown;

/** What an operation takes: `path` and `query` by the names of its parameters, and its `body`. */
export type Input<Id extends keyof operations> = Part<operations[Id]['parameters'], 'path'> &
  Part<operations[Id]['parameters'], 'query'> &
  Body<operations[Id]>;

/** The parts of an input, as plain JavaScript may give them. */
interface Parts {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/**
 * Takes an input apart. What is none of its parts is refused, and so is a query that is no object of names and values, such
 * as URLSearchParams: a filter that is lost lists everything.
 * @throws TypeError
 */
export function partsOf(id: string, input: object | undefined): Parts {
  const { path = {}, query = {}, body, ...others } = (input ?? {}) as Partial<Parts>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new TypeError(`${id} has path, query and body, not ${other}`);
  for (const [name, part] of Object.entries({ path, query }))
    if (Object(part) !== part || Symbol.iterator in part)
      throw new TypeError(`${id}: ${name} must be a plain object`);
  return { path, query, body };
}

type Json<Response> = Response extends { content: { 'application/json': infer Content } }
  ? Content
  : undefined;

/** The body of an operation's successful answer; undefined where there is none. */
export type Result<Id extends keyof operations> = operations[Id] extends { responses: infer Responses }
  ? { [Status in keyof Responses & (200 | 201 | 202 | 204)]: Json<Responses[Status]> }[keyof Responses &
      (200 | 201 | 202 | 204)]
  : never;

/** What asks for all of a list. */
export type AllInput<Id extends keyof operations> = Input<Id> & {
  query?: { limit?: undefined; cursor?: undefined };
};
/** All of a list, as it is answered where no page is asked for. */
export type All<Id extends keyof operations> = Extract<Result<Id>, readonly unknown[]>;

/** What asks for a page by its number. */
export type PageInput<Id extends keyof operations> = Input<Id> & {
  query: { limit: number; cursor?: undefined };
};
/** So much of a list, and how much there is. */
export type Page<Id extends keyof operations> = Extract<Result<Id>, { results: unknown }> & { count: number };

/** What a list is of. */
export type Item<Id extends keyof operations> =
  Extract<Result<Id>, readonly unknown[]> extends readonly (infer One)[] ? One : never;
