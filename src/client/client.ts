import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { Dispatcher } from 'undici';
import type { paths } from '../../generated/api.ts';
import { type ClientOperation, FACTS, type ListOperation, Operations } from '../../generated/client.ts';
import { type Answer, headerOf, type Outgoing } from './attempt.ts';
import type { CallOptions, Input, Item, Result } from './call.ts';
import {
  checkSettings,
  discreet,
  type EnvironmentOptions,
  readSettings,
  type Settings,
} from './environment.ts';
import { LONGEST_WAIT, MonitorError } from './errors.ts';
import { type Facts, usualSuccess } from './facts.ts';
import { serialize } from './json-text.ts';
import { type Watched, type WatchOptions, watchMessages } from './messages.ts';
import { faultIn } from './shape.ts';
import { openConnections, send } from './transport.ts';

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

/** What openapi-fetch makes of a call. Unlike a Request it can be sent again, and it costs next to nothing. */
class Prepared implements Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;

  constructor(url: string, { method = 'GET', headers, body }: RequestInit) {
    this.url = url;
    this.method = method;
    this.headers = Object.fromEntries(headers as Headers);
    this.body = body as string | undefined;
  }
}

/**
 * A client of the monitor: one method for each operation of the contract, typed by it. Logs go to the HTTP address
 * without the token, everything else to the HTTPS address with it.
 */
export class MonitorClient extends Operations {
  readonly settings: Settings;
  readonly #api: Client<paths>;
  readonly #logs: Client<paths>;
  readonly #connections: Dispatcher;
  readonly #closing = new AbortController();
  readonly #usual: { timeout: number; deadline: number };

  /** @throws InvalidEnvironment, or RangeError where a time is none */
  constructor({ timeout = TIMEOUT, deadline = DEADLINE, ...given }: ClientOptions) {
    super();
    const settings = checkSettings(given);
    this.settings = discreet(settings);
    this.#usual = { timeout: waitOf('timeout', timeout), deadline: waitOf('deadline', deadline) };
    this.#connections = openConnections(settings);
    const authorization: Record<string, string> =
      settings.token === undefined ? {} : { authorization: `Token ${settings.token}` };
    const make = (baseUrl: string, headers: Record<string, string>) =>
      createClient<paths>({ baseUrl, headers, Request: Prepared as unknown as typeof globalThis.Request });
    this.#api = make(settings.url, authorization);
    this.#logs = make(settings.httpUrl, {});
  }

  /** A client by the environment that the Python agents use; what is given wins. @throws InvalidEnvironment */
  static fromEnvironment(
    options: EnvironmentOptions & Pick<ClientOptions, 'timeout' | 'deadline'> = {},
  ): MonitorClient {
    const { timeout, deadline } = options;
    return new MonitorClient({
      ...readSettings(options),
      ...(timeout !== undefined && { timeout }),
      ...(deadline !== undefined && { deadline }),
    });
  }

  /** Ends its connections. What is in flight, or waits to be tried again, is cut, and what it watches ends. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#connections.destroy();
  }

  /**
   * Watches the messages of the agents as they are stored. Leaving the loop ends it.
   * @throws MonitorError
   */
  messages(options: WatchOptions = {}): AsyncGenerator<Watched> {
    const { url, token } = this.settings;
    const leaving = new AbortController();
    const signals = [leaving.signal, this.#closing.signal, options.signal].filter((one) => one !== undefined);
    const watched = watchMessages(
      { url, token, connections: this.#connections },
      { ...options, signal: AbortSignal.any(signals) },
    );
    // While it waits for a message a generator does not hear that it is to end.
    const end = watched.return.bind(watched);
    watched.return = (value) => {
      leaving.abort();
      return end(value);
    };
    return watched;
  }

  /**
   * Goes through a list one by one, a page at a time: with flat memory however long it is. Logs and messages come by
   * cursor, each once while others are written; other lists by their places, where rows are skipped if others before
   * them are deleted meanwhile.
   * @param input filters, order, `limit` for the size of a page, and `offset` or `cursor` for where to begin
   * @throws MonitorError
   */
  async *each<Id extends ListOperation>(
    id: Id,
    input?: Input<Id>,
    options?: CallOptions,
  ): AsyncGenerator<Item<Id>> {
    const given = (input as { query?: Record<string, unknown> } | undefined)?.query ?? {};
    const limit = given['limit'] ?? PAGE;
    const place =
      (FACTS[id] as Facts).pages === 'cursor' && given['offset'] === undefined ? 'cursor' : 'offset';
    let at = given[place] ?? (place === 'cursor' ? '' : 0);
    for (let query: object = { ...given, limit, [place]: at }; ; ) {
      const page = (await this.call(id, { ...input, query } as unknown as Input<Id>, options)) as {
        results: Item<Id>[];
        next: string | null;
      };
      if (!page.results)
        throw new MonitorError('wrongShape', `${id}: all at once, though a page was asked for`);
      yield* page.results;
      if (page.next === null) return;
      const next = URL.canParse(page.next) ? new URL(page.next).searchParams.get(place) : null;
      if (!next || (place === 'cursor' ? next === at : !(Number(next) > Number(at))))
        throw new MonitorError('wrongShape', `${id}: the next page is none: ${page.next}`);
      at = place === 'cursor' ? next : Number(next);
      query = place === 'cursor' ? { cursor: at, limit } : { ...query, offset: at };
    }
  }

  protected async call<Id extends ClientOperation>(
    id: Id,
    input?: Input<Id>,
    options: CallOptions = {},
  ): Promise<Result<Id>> {
    const facts: Facts = FACTS[id];
    const { path, query, body: given } = (input ?? {}) as { path?: object; query?: object; body?: unknown };
    for (const [name, value] of Object.entries(path ?? {}))
      if (/^\.{0,2}$/.test(value))
        throw new RangeError(`${id}: ${name} '${value}' would address something else`);
    let body: unknown;
    const key = facts.keyed ? keyOf(options) : undefined;
    const { timeout, deadline, signal, onRetry } = options;
    const manner = {
      call: id,
      timeout: timeout === undefined ? this.#usual.timeout : waitOf('timeout', timeout),
      deadline: deadline === undefined ? this.#usual.deadline : waitOf('deadline', deadline),
      signals: signal ? [signal, this.#closing.signal] : [this.#closing.signal],
      variable: facts.logging ? 'SWF_MONITOR_HTTP_URL' : 'SWF_MONITOR_URL',
      onRetry,
      isRepeatable: (facts.method === 'GET' || key !== undefined) && options.retry !== false,
      check: (answer: Answer) => {
        body = bodyOf(id, facts, answer);
      },
    };
    const client = facts.logging ? this.#logs : this.#api;
    const ask = client[facts.method as 'GET'] as unknown as (path: string, init: object) => Promise<unknown>;
    await ask(facts.path, {
      params: { path, query },
      ...(given !== undefined && { body: given, bodySerializer: serialize }),
      headers: key === undefined ? {} : { 'idempotency-key': key },
      fetch: async (request: Outgoing) => {
        await send(request, manner, this.#connections);
        return READ;
      },
    }).catch((error: unknown) => {
      if (error instanceof MonitorError) error.idempotencyKey = key;
      throw error;
    });
    return body as Result<Id>;
  }
}

/** For openapi-fetch, which has nothing left to read: the body was read and compared within the try. */
const READ = new Response(null, { status: 204 });

/** A time, as much of it as a timer can count. @throws RangeError */
function waitOf(name: string, ms: number): number {
  if (!(ms > 0)) throw new RangeError(`${name}: ${ms} is no time in ms`);
  return Math.min(ms, LONGEST_WAIT);
}

/** @throws RangeError where the contract allows no such key */
function keyOf({ idempotencyKey: key = randomUUID() }: CallOptions): string {
  if (!/^[!-~]{1,255}$/.test(key))
    throw new RangeError('idempotencyKey: it must be 1 to 255 visible ASCII characters');
  return key;
}

/**
 * The body of a success, compared with the contract. A success that is none of the operation's comes from somebody
 * else: a proxy's page, another service, a monitor of another version.
 */
function bodyOf(id: string, facts: Facts, { status, headers, text }: Answer): unknown {
  const { method, reply, pages, successes = [usualSuccess(method)] } = facts;
  const wrong = (kind: 'garbage' | 'wrongShape', words: string) =>
    new MonitorError(kind, `${id}: ${status}, but ${words}; mind the address and its base path`, {
      status,
      requestId: headerOf(headers, 'x-request-id'),
    });
  const isOwn = successes.includes(status);
  if (reply === null && isOwn) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw wrong('garbage', text === '' ? 'without a body' : 'the body is no JSON');
  }
  const fault =
    reply && isOwn ? faultIn(body, reply, pages !== undefined) : `it is done by ${successes.join(' or ')}`;
  if (fault) throw wrong('wrongShape', fault);
  return body;
}
