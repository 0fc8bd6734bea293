import type { FastifyRequest } from 'fastify';
import { type Connection, isLoopback } from '../access/credentials.ts';
import { CredentialsRefused } from '../access/refusals.ts';
import type { Context } from './handler.ts';

/** What decides whether a request's credentials are looked at. */
export function connectionOf(request: FastifyRequest): Connection {
  return {
    authorization: request.headers.authorization,
    protocol: request.protocol,
    client: request.ip ?? '',
    forwardedByStranger: !isFromTrustedProxy(request) && isForwarded(request),
  };
}

/** Fastify goes on from the peer to the addresses that it names only where the peer is trusted. */
function isFromTrustedProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1;
}

function isForwarded({ headers }: FastifyRequest): boolean {
  return Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
}

/** Whether the client is on this machine: a request that a stranger forwarded comes from who knows where. */
function isLocal(request: FastifyRequest): boolean {
  const { client, forwardedByStranger } = connectionOf(request);
  return isLoopback(client) && !forwardedByStranger;
}

/**
 * What a handler may know of a request beyond its parts in the contract.
 * @param askAgain looks at its credentials once more, and throws where they are refused
 */
export function contextOf(
  request: FastifyRequest,
  basePath: string,
  askAgain: () => Promise<unknown>,
): Context {
  return {
    caller: request.caller,
    requestId: request.id,
    basePath,
    isHead: request.method === 'HEAD',
    isStillAllowed: async () => {
      try {
        await askAgain();
        return true;
      } catch (error) {
        return !(error instanceof CredentialsRefused); // a database that is away refuses nobody
      }
    },
    // Most handlers look at none of these.
    get headers() {
      return request.headers;
    },
    get clientAddress() {
      return request.ip ?? '';
    },
    get origin() {
      return `${request.protocol}://${request.host}`;
    },
    get path() {
      return request.url.split('?')[0] ?? '';
    },
    get isLocal() {
      return isLocal(request);
    },
  };
}
