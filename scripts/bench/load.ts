import autocannon from 'autocannon';

export interface Load {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  /** Makes the path of the next request, where they differ. */
  nextPath?: () => string;
  connections: number;
  /** Makes the next body, JSON unless it is a text or bytes; absent for GET. */
  body?: () => unknown;
  /** The body of all requests, where they have the same: the client makes the request once. */
  bytes?: Buffer;
  headers?: Record<string, string>;
}

export interface Measured {
  perSecond: number;
  p99: number;
  /** Requests that had an answer, the warming up counted. */
  answered: number;
}

/** Seconds that are measured unless somebody says otherwise, after one to warm up. */
const SECONDS = 4;

/**
 * Puts a server under load.
 * @returns requests a second and the latency that 99 of 100 stay under, in ms
 * @throws where a reply was not a success: a figure for refusals would be none
 */
export async function measure(base: string, load: Load, seconds = SECONDS): Promise<Measured> {
  const headers = { 'content-type': 'application/json', ...load.headers };
  const run = (duration: number) =>
    autocannon({
      url: base + load.path,
      method: load.method,
      connections: load.connections,
      duration,
      headers,
      ...(load.bytes && { body: load.bytes }),
      setupClient: (client) => {
        const { body, nextPath, method } = load;
        if (!body && !nextPath) return;
        const next = () => {
          if (nextPath)
            client.setRequests([
              { method, path: nextPath(), headers, ...(body && { body: encoded(body()) }) },
            ]);
          else if (body) client.setBody(encoded(body()));
        };
        next();
        client.on('response', next);
      },
    });
  const warm = await run(1);
  const { requests, latency, non2xx, errors } = await run(seconds);
  if (non2xx > 0 || errors > 0)
    throw new Error(`${load.path}: ${non2xx} replies were no success, ${errors} calls failed`);
  return {
    perSecond: requests.average,
    p99: latency.p99,
    answered: warm.requests.total + requests.total,
  };
}

function encoded(body: unknown): string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
}
