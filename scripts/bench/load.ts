import autocannon from 'autocannon';

export interface Load {
  method: 'GET' | 'POST';
  path: string;
  connections: number;
  /** Makes the next body; absent for GET. */
  body?: () => unknown;
  headers?: Record<string, string>;
}

export interface Measured {
  perSecond: number;
  p99: number;
}

/** Seconds that are measured, after one to warm up. */
const SECONDS = 4;

/**
 * Puts a server under load.
 * @returns requests a second and the latency that 99 of 100 stay under, in ms
 * @throws where a reply was not a success: a figure for refusals would be none
 */
export async function measure(base: string, load: Load): Promise<Measured> {
  const run = (duration: number) =>
    autocannon({
      url: base + load.path,
      method: load.method,
      connections: load.connections,
      duration,
      headers: { 'content-type': 'application/json', ...load.headers },
      setupClient: (client) => {
        const { body } = load;
        if (!body) return;
        client.setBody(JSON.stringify(body()));
        client.on('response', () => client.setBody(JSON.stringify(body())));
      },
    });
  await run(1);
  const { requests, latency, non2xx, errors } = await run(SECONDS);
  if (non2xx > 0 || errors > 0)
    throw new Error(`${load.path}: ${non2xx} replies were no success, ${errors} calls failed`);
  return { perSecond: requests.average, p99: latency.p99 };
}
