import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { type EnvHttpProxyAgent, Request } from 'undici';
import type { paths } from '../../generated/api.ts';
import {
  type ClientOperation,
  FACTS,
  type Facts,
  type ListOperation,
  Operations,
} from '../../generated/client.ts';
import type { CallOptions, Input, Item, Result } from './call.ts';
import { type EnvironmentOptions, readSettings, type Settings } from './environment.ts';
import { MonitorError } from './errors.ts';
import { serialize } from './json-text.ts';
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

/**
 * A client of the monitor: one method for each operation of the contract, typed by it. Logs go to the HTTP address
 * without the token, everything else to the HTTPS address with it.
 */
export class MonitorClient extends Operations {
  readonly settings: Settings;
  readonly #api: Client<paths>;
  readonly #logs: Client<paths>;
  readonly #connections: EnvHttpProxyAgent;
  readonly #usual: { timeout: number; deadline: number };

  constructor({ timeout = TIMEOUT, deadline = DEADLINE, ...settings }: ClientOptions) {
    super();
    this.settings = settings;
    this.#usual = { timeout, deadline };
    this.#connections = openConnections(settings.ca);
    const authorization: Record<string, string> =
      settings.token === undefined ? {} : { authorization: `Token ${settings.token}` };
    const make = (baseUrl: string, headers: Record<string, string>) =>
      createClient<paths>({ baseUrl, headers, Request: Request as unknown as typeof globalThis.Request });
    this.#api = make(settings.url, authorization);
    this.#logs = make(settings.httpUrl, {});
  }

  /** A client by the environment that the Python agents use. @throws InvalidEnvironment */
  static fromEnvironment(options: EnvironmentOptions & Partial<ClientOptions> = {}): MonitorClient {
    return new MonitorClient({ ...readSettings(options), ...options });
  }

  /** Ends its connections. What is in flight is cut. */
  async close(): Promise<void> {
    await this.#connections.destroy();
  }

  /**
   * Goes through a list one by one, a page at a time: with flat memory however long it is.
   * @throws MonitorError
   */
  async *each<Id extends ListOperation>(
    id: Id,
    input?: Input<Id>,
    options?: CallOptions,
  ): AsyncGenerator<Item<Id>> {
    const byCursor = (FACTS[id] as Facts).pages === 'cursor';
    const given = (input as { query?: Record<string, unknown> } | undefined)?.query ?? {};
    let query: Record<string, unknown> = {
      limit: PAGE,
      ...given,
      ...(byCursor ? { cursor: '' } : { offset: 0 }),
    };
    for (;;) {
      const page = (await this.call(id, { ...input, query } as unknown as Input<Id>, options)) as {
        results: Item<Id>[];
        next: string | null;
      };
      yield* page.results;
      if (page.next === null) return;
      const next = new URL(page.next).searchParams;
      query = byCursor
        ? { cursor: next.get('cursor'), limit: query['limit'] }
        : { ...query, offset: Number(next.get('offset')) };
    }
  }

  protected async call<Id extends ClientOperation>(
    id: Id,
    input?: Input<Id>,
    options: CallOptions = {},
  ): Promise<Result<Id>> {
    const facts: Facts = FACTS[id];
    const { path, query, body } = (input ?? {}) as { path?: object; query?: object; body?: unknown };
    const key = facts.keyed ? (options.idempotencyKey ?? randomUUID()) : undefined;
    const manner = {
      call: id,
      timeout: options.timeout ?? this.#usual.timeout,
      deadline: options.deadline ?? this.#usual.deadline,
      signal: options.signal,
      isRepeatable: (facts.method === 'GET' || key !== undefined) && options.retry !== false,
      check: (status: number, text: string) => checkShape(id, facts, status, text),
    };
    const client = facts.logging ? this.#logs : this.#api;
    const ask = client[facts.method as 'GET'] as unknown as (
      path: string,
      init: object,
    ) => Promise<{ data: string }>;
    const { data } = await ask(facts.path, {
      params: { path, query },
      ...(body !== undefined && { body, bodySerializer: serialize }),
      headers: key === undefined ? {} : { 'idempotency-key': key },
      parseAs: 'text',
      fetch: (request: Request) => send(request, manner, this.#connections),
    });
    return (data ? JSON.parse(data) : undefined) as Result<Id>;
  }
}

/**
 * A success that is none of the operation's comes from somebody else: a proxy's page, another service. Looks at the
 * keys that must be there, no deeper.
 */
function checkShape(id: string, { shapes }: Facts, status: number, text: string): void {
  const wrong = (words: string) =>
    new MonitorError(
      'garbage',
      `${id}: ${status}, but ${words}; what answers is no monitor, or one of another version`,
      { status },
    );
  if (text === '') {
    if (shapes.includes(null)) return;
    throw wrong('without a body');
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw wrong('the body is no JSON');
  }
  const fits = shapes.some((shape) => {
    if (shape === null) return false;
    if (shape === '[]') return Array.isArray(body);
    return (
      typeof body === 'object' &&
      body !== null &&
      !Array.isArray(body) &&
      shape.every((name) => Object.hasOwn(body, name))
    );
  });
  if (!fits) throw wrong('the body has another shape');
}
