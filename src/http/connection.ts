import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Connection } from '../access/authenticator.ts';
import { isLoopback } from '../access/credentials.ts';
import { CredentialsRefused } from '../access/errors.ts';
import type { PageHeaders } from '../access/page-origin.ts';
import type { Context } from './handler.ts';
import type { InnerCalls } from './inner-calls.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The person whom a trusted proxy names. */
    identity: string | undefined;
  }
}

/** Has requests carry the person whom a trusted proxy names. @param header in lower case; of everybody else it says nothing */
export function readIdentities(app: FastifyInstance, header: string | undefined): void {
  app.decorateRequest('identity', undefined);
  if (!header) return;
  app.addHook('onRequest', (request, _, done) => {
    const value = request.headers[header];
    if (typeof value === 'string' && value !== '' && isFromTrustedProxy(request)) request.identity = value;
    done();
  });
}

/** What decides whether a request's credentials are looked at. */
export function connectionOf(request: FastifyRequest): Connection {
  const { authorization, cookie: cookies } = request.headers;
  return {
    authorization,
    cookies,
    ...(cookies !== undefined && { page: pageHeadersOf(request) }),
    ...(request.identity !== undefined && { identity: request.identity }),
    protocol: request.protocol,
    client: request.ip ?? '',
    forwardedByStranger: !isFromTrustedProxy(request) && isForwarded(request),
  };
}

/** What a browser tells of the page that a request comes from. */
function pageHeadersOf({ headers, protocol, host }: FastifyRequest): PageHeaders {
  const { origin, 'sec-fetch-site': fetchSite, 'x-csrf-token': csrfToken } = headers;
  const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join() : value);
  return { own: `${protocol}://${host}`, origin, fetchSite: text(fetchSite), csrfToken: text(csrfToken) };
}

/** Fastify goes on from the peer to the addresses that it names only where the peer is trusted. */
export function isFromTrustedProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1;
}

/** What proxies add beside X-Forwarded-*. */
const FORWARDING_HEADERS = new Set(['forwarded', 'via', 'x-real-ip']);

function isForwarded({ headers }: FastifyRequest): boolean {
  for (const name in headers)
    if (FORWARDING_HEADERS.has(name) || name.startsWith('x-forwarded-')) return true;
  return false;
}

/** Whether the client is on this machine: a request that an undeclared proxy forwarded may come from anywhere. */
export function isLocal(request: FastifyRequest): boolean {
  return isLoopback(request.ip ?? '') && (isFromTrustedProxy(request) || !isForwarded(request));
}

/** Looks at the credentials of a connection. @throws CredentialsRefused */
type Ask = (connection: Connection) => unknown;

/** What a handler may know of a request beyond its parts in the contract; most look at little of it. */
export class RequestContext implements Context {
  readonly caller: Context['caller'];
  readonly requestId: string;
  readonly basePath: string;
  readonly isHead: boolean;
  isRecorded = false;
  readonly #request: FastifyRequest;
  readonly #ask: Ask;
  readonly #calls: InnerCalls;

  constructor(request: FastifyRequest, basePath: string, ask: Ask, calls: InnerCalls) {
    this.caller = request.caller;
    this.requestId = request.id;
    this.basePath = basePath;
    this.isHead = request.method === 'HEAD';
    this.#request = request;
    this.#ask = ask;
    this.#calls = calls;
  }

  get callOperation(): Context['callOperation'] {
    return (id, input, signal) => this.#calls.call(id, input, this, signal);
  }

  get clientAddress() {
    return this.#request.ip ?? '';
  }

  get origin() {
    return `${this.#request.protocol}://${this.#request.host}`;
  }

  get path() {
    return this.#request.url.split('?')[0] ?? '';
  }

  get signal() {
    return this.#request.signal;
  }

  get connection() {
    return connectionOf(this.#request);
  }

  get page() {
    return pageHeadersOf(this.#request);
  }

  get userAgent() {
    return this.#request.headers['user-agent'] ?? '';
  }

  get isLocal() {
    return isLocal(this.#request);
  }

  get isStillAllowed() {
    return recheckOf(connectionOf(this.#request), this.#ask);
  }
}

/** On its own: a watcher keeps it for hours, and nothing else of its request. */
function recheckOf(connection: Connection, ask: Ask): () => Promise<boolean> {
  return async () => {
    try {
      await ask(connection);
      return true;
    } catch (error) {
      return !(error instanceof CredentialsRefused); // a database that is away refuses nobody
    }
  };
}
