import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { Dispatcher } from 'undici';
import type { paths } from '../../generated/api.ts';
import type { ClientOperation, ListOperation } from '../../generated/client.ts';
import { type Answer, authorizationOf, headerOf, type Outgoing } from './attempt.ts';
import { type CallOptions, type Input, type Item, partsOf, type Result } from './call.ts';
import { type Changed, type WatchChangesOptions, watchChanges } from './changes.ts';
import {
  checkSettings,
  discreet,
  type EnvironmentOptions,
  readSettings,
  type Settings,
} from './environment.ts';
import { LONGEST_WAIT, MonitorError } from './errors.ts';
import type { StreamAddress } from './event-stream.ts';
import { type Facts, usualSuccess } from './facts.ts';
import { parsed, serialize } from './json.ts';
import { noPage, queryOf } from './link.ts';
import { type LogFilters, type LogPage, type LogRecord, type ReadLogsOptions, readLogs } from './logs.ts';
import { type Watched, type WatchOptions, watchMessages } from './messages.ts';
import { FACTS, Operations } from './operations.ts';
import { textOf } from './parameter.ts';
import { faultIn } from './shape.ts';
import { MOST_BYTES, openConnections, send } from './transport.ts';

export interface ClientOptions extends Settings {
  /** Of each try, in ms. Default: 10,000, as the Python agents have it. */
  timeout?: number;
  /** Of a whole call with its retries, in ms. Default: 60,000. */
  deadline?: number;
}

const TIMEOUT = 10_000;
const DEADLINE = 60_000;
/** Rows of one page of an iteration. */
const PAGE = 500;
/** The first moment that the monitor knows. */
const BEGINNING = '0001-01-01T00:00:00Z';

/** What openapi-fetch makes of a call. Unlike a Request it can be sent again, and it costs next to nothing. */
function Prepared(url: string, { method, headers, body }: RequestInit): Outgoing {
  return { url, method, headers: Object.fromEntries(headers as Headers), body } as Outgoing;
}

/**
 * A client of the monitor: one method for each operation of the contract, typed by it. Logs go to the HTTP address
 * without the token, everything else to the HTTPS address with it.
 */
export class MonitorClient extends Operations {
  readonly settings: Settings;
  readonly #api = createClient<paths>({ Request: Prepared as unknown as typeof Request });
  readonly #connections: Dispatcher;
  readonly #streams: Dispatcher;
  /** ETags of the objects that calls have returned. */
  readonly #tags = new WeakMap<object, string>();
  readonly #closing = new AbortController();
  readonly #usual: { timeout: number; deadline: number };

  /** @throws InvalidEnvironment, or RangeError where a time is none */
  constructor({ timeout = TIMEOUT, deadline = DEADLINE, ...given }: ClientOptions) {
    super();
    const settings = checkSettings(given);
    this.settings = discreet(settings);
    this.#usual = { timeout: waitOf('timeout', timeout), deadline: waitOf('deadline', deadline) };
    this.#connections = openConnections(settings, MOST_BYTES);
    this.#streams = openConnections(settings);
  }

  /** A client by the environment that the Python agents use; what is given wins. @throws InvalidEnvironment */
  static fromEnvironment(
    options: EnvironmentOptions & Pick<ClientOptions, 'timeout' | 'deadline'> = {},
  ): MonitorClient {
    return new MonitorClient({ ...options, ...readSettings(options) });
  }

  /** Ends its connections. What is in flight, or waits to be tried again, is cut, and what it watches ends. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#connections.destroy(), this.#streams.destroy()]);
  }

  /**
   * Watches the messages of the agents as they are stored. Leaving the loop ends it.
   * @throws MonitorError
   */
  messages(options: WatchOptions = {}): AsyncGenerator<Watched> {
    return this.#until(options.signal, (signal) => watchMessages(this.#watched, { ...options, signal }));
  }

  /**
   * Watches which rows are written or deleted, whoever does it. Leaving the loop ends it.
   * @throws MonitorError
   */
  changes(options: WatchChangesOptions = {}): AsyncGenerator<Changed> {
    return this.#until(options.signal, (signal) => watchChanges(this.#watched, { ...options, signal }));
  }

  get #watched(): StreamAddress {
    const { url, token } = this.settings;
    return { url, token, connections: this.#streams };
  }

  /**
   * Reads log records, the oldest first; with `follow` it goes on with those that the monitor receives, each once, also
   * with clocks that are late, over restarts of the monitor. Leaving the loop ends it.
   * @param filters and search of `listLogs`; they hold for what comes, too
   * @throws MonitorError
   */
  logs(filters: LogFilters = {}, options: ReadLogsOptions = {}): AsyncGenerator<LogRecord> {
    return this.#until(options.signal, (signal) => {
      const ask = (query: object) => this.call('listLogs', { query }, { signal }) as Promise<LogPage>;
      return readLogs(ask, filters, { ...options, signal });
    });
  }

  /** What goes on until it is left, the signal is aborted or the client is closed; and ends then without an error. */
  #until<Item>(
    given: AbortSignal | undefined,
    begin: (signal: AbortSignal) => AsyncGenerator<Item>,
  ): AsyncGenerator<Item> {
    const leaving = new AbortController();
    const signal = AbortSignal.any([leaving.signal, this.#closing.signal, given ?? leaving.signal]);
    const items = quietOnce(signal, begin(signal));
    // While it waits a generator does not hear that it is to end.
    const end = items.return.bind(items);
    items.return = (value) => {
      leaving.abort();
      return end(value);
    };
    return items;
  }

  /**
   * Goes through a list one by one, a page at a time: with flat memory however long it is. Logs, messages, events,
   * files and slices come by cursor, each once while others are written; other lists by their places, where rows are
   * skipped if others before them are deleted meanwhile. It goes through all there is, also where the monitor, not told from when, would look at
   * the last day only.
   * @param input filters, order, `limit` for the size of a page, and `offset` or `cursor` for where to begin
   * @throws MonitorError
   */
  async *each<Id extends ListOperation>(
    id: Id,
    input?: Input<Id>,
    options?: CallOptions,
  ): AsyncGenerator<Item<Id>> {
    const { query: given } = partsOf(id, input);
    const { pages, since }: Facts = FACTS[id];
    const isByCursor = pages === 'cursor' && given['offset'] === undefined;
    const [place, first] = isByCursor ? ['cursor', ''] : ['offset', 0];
    let query: Record<string, unknown> = {
      ...given,
      // A cursor knows from when.
      ...(since && !given['cursor'] && { [since]: given[since] ?? BEGINNING }),
      limit: given['limit'] ?? PAGE,
      [place]: given[place] ?? first,
    };
    for (;;) {
      const { results, next } = (await this.call(
        id,
        { ...input, query } as unknown as Input<Id>,
        options,
      )) as unknown as { results?: Item<Id>[]; next: string | null };
      if (!results) throw new MonitorError('wrongShape', `${id}: all at once, though a page was asked for`);
      yield* results;
      if (next === null) return;
      const asked = query[place];
      query = queryOf(next);
      const then = query[place];
      if (isByCursor ? !then || then === asked : !(Number(then) > Number(asked))) throw noPage(id, next);
    }
  }

  /** @throws TypeError */
  #tagOf(id: string, known: object | string): string {
    const tag = typeof known === 'string' ? known : this.#tags.get(known);
    if (!tag) throw new TypeError(`${id}: ifMatch is none that a call has returned`);
    return tag;
  }

  protected async call<Id extends ClientOperation>(
    id: Id,
    input?: Input<Id>,
    {
      timeout = this.#usual.timeout,
      deadline = this.#usual.deadline,
      signal,
      onRetry,
      retry,
      idempotencyKey = randomUUID(),
      ifMatch,
    }: CallOptions = {},
  ): Promise<Result<Id>> {
    const facts: Facts = FACTS[id];
    const { method = 'GET', path: template, logging, keyed } = facts;
    const { path: place, query: asked, body: given } = partsOf(id, input);
    const params = { path: pathOf(id, template, place), query: textsOf(id, asked) };
    if (!/^[!-~]{1,255}$/.test(idempotencyKey))
      throw new RangeError('idempotencyKey: 1 to 255 visible ASCII characters');
    let body: unknown;
    const closing = this.#closing.signal;
    const manner = {
      call: id,
      timeout: waitOf('timeout', timeout),
      deadline: waitOf('deadline', deadline),
      signals: signal ? [signal, closing] : [closing],
      variable: logging ? 'SWF_MONITOR_HTTP_URL' : 'SWF_MONITOR_URL',
      onRetry,
      isRepeatable: retry ?? (method === 'GET' || keyed === true),
      check: (answer: Answer, named: string) => {
        body = bodyOf(named, facts, answer);
        const tag = headerOf(answer.headers, 'etag');
        if (tag) this.#tags.set(body as object, tag);
      },
    };
    const { url, httpUrl, token } = this.settings;
    const ask = this.#api.request as unknown as (
      method: string,
      path: string,
      init: object,
    ) => Promise<unknown>;
    await ask(method, template, {
      baseUrl: logging ? httpUrl : url,
      params,
      ...(given !== undefined && { body: given, bodySerializer: serialize }),
      headers: {
        ...(!logging && authorizationOf(token)),
        ...(keyed && { 'idempotency-key': idempotencyKey }),
        ...(ifMatch && { 'if-match': this.#tagOf(id, ifMatch) }),
      },
      fetch: async (request: Outgoing) => {
        await send(request, manner, this.#connections);
        return READ;
      },
    }).catch((error: unknown) => {
      if (keyed && error instanceof MonitorError) error.idempotencyKey = idempotencyKey;
      throw error;
    });
    return body as Result<Id>;
  }
}

/** Lets errors through until the signal is aborted: a call that is cut then has not failed. */
async function* quietOnce<Item>(signal: AbortSignal, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The parameters of a path. @throws TypeError, RangeError */
function pathOf(id: string, template: string, given: Record<string, unknown>): Record<string, string> {
  const path: Record<string, string> = {};
  for (const [, name = ''] of template.matchAll(/{(.+?)}/g)) {
    const text = textOf(`${id}: ${name}`, given[name]);
    if (/^\.{0,2}$/.test(text)) throw new RangeError(`${id}: ${name} '${text}' would address something else`);
    path[name] = text;
  }
  return path;
}

/** The parameters of a query; those that are undefined are left out. @throws TypeError */
function textsOf(id: string, given: Record<string, unknown>): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) query[name] = textOf(`${id}: ${name}`, value);
  return query;
}

/** For openapi-fetch, which has nothing left to read: the body was read and compared within the try. */
const READ = new Response(null, { status: 204 });

/** A time, as much of it as a timer can count. @throws RangeError */
function waitOf(name: string, ms: number): number {
  if (!(ms > 0)) throw new RangeError(`${name}: ${ms} is no time in ms`);
  return Math.min(ms, LONGEST_WAIT);
}

/**
 * The body of a success, compared with the contract. A success that is none of the operation's comes from somebody
 * else: a proxy's page, another service, a monitor of another version.
 */
function bodyOf(call: string, facts: Facts, { status, headers, text }: Answer): unknown {
  const { method = 'GET', reply, pages, successes = [usualSuccess(method)] } = facts;
  const wrong = (kind: 'garbage' | 'wrongShape', words: string) =>
    new MonitorError(kind, `${call}: ${status}, but ${words}; mind the address and its base path`, {
      status,
      requestId: headerOf(headers, 'x-request-id') || undefined,
    });
  const isOwn = successes.includes(status);
  if (reply === null && isOwn) return undefined;
  const body = parsed(text);
  if (body === undefined) throw wrong('garbage', text === '' ? 'without a body' : 'the body is no JSON');
  const fault =
    reply && isOwn ? faultIn(body, reply, pages !== undefined) : `it is done by ${successes.join(' or ')}`;
  if (fault) throw wrong('wrongShape', fault);
  return body;
}
