import { setTimeout as sleep } from 'node:timers/promises';
import { EnvHttpProxyAgent, fetch, type Request } from 'undici';
import { failure, MonitorError, refusal } from './errors.ts';

/** How a call is made. */
export interface Manner {
  /** In words for errors: `createRun`. */
  call: string;
  /** Of each try, in ms. */
  timeout: number;
  /** Of all tries together, in ms. */
  deadline: number;
  signal?: AbortSignal | undefined;
  /** Whether it may be done again: a read, or a call with an idempotency key. */
  isRepeatable: boolean;
  /** Tells whether the answer is one of the operation's. @throws MonitorError */
  check: (status: number, text: string) => void;
}

/** Before the first retry, and at most, in ms; each pause is somewhere in its upper half. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/** Hosts for which no proxy is asked. */
const NEAR = 'localhost,127.0.0.1,::1,[::1]';

/** Connections to the monitor, by way of a proxy where the environment names one; never to this machine. */
export function openConnections(ca: string | undefined): EnvHttpProxyAgent {
  const listed = process.env['no_proxy'] ?? process.env['NO_PROXY'];
  return new EnvHttpProxyAgent({
    noProxy: [NEAR, listed].filter(Boolean).join(','),
    ...(ca !== undefined && { connect: { ca }, requestTls: { ca } }),
    headersTimeout: 0, // the time-out of a try is ours
    bodyTimeout: 0,
  });
}

/**
 * Sends a request until it is answered, tries again where that may help, and reads the whole answer. Lies beneath
 * openapi-fetch as its `fetch`: its middleware cannot send a request twice.
 * @throws MonitorError
 */
export async function send(
  request: Request,
  manner: Manner,
  connections: EnvHttpProxyAgent,
): Promise<Response> {
  const end = performance.now() + manner.deadline;
  for (let tries = 0; ; tries++) {
    try {
      return await tryOnce(request.clone() as Request, manner, connections, end - performance.now());
    } catch (error) {
      if (!(error instanceof MonitorError) || !error.canRetry || !manner.isRepeatable) throw error;
      if (error.status === 409 && error.retryAfter === undefined) throw error;
      const longest = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
      const pause = error.retryAfter ?? longest * (0.5 + Math.random() / 2);
      if (performance.now() + pause > end) throw error;
      await sleep(pause, undefined, manner.signal && { signal: manner.signal }).catch(() => {
        throw cancelled(manner);
      });
    }
  }
}

async function tryOnce(
  request: Request,
  { call, timeout, signal, check }: Manner,
  dispatcher: EnvHttpProxyAgent,
  left: number,
): Promise<Response> {
  const isLast = left <= timeout;
  const late = AbortSignal.timeout(Math.max(Math.ceil(Math.min(timeout, left)), 1));
  const either = signal ? AbortSignal.any([late, signal]) : late;
  try {
    const answer = await fetch(request, { dispatcher, signal: either, redirect: 'manual' });
    const text = await answer.text();
    const headers = answer.headers as unknown as Headers;
    if (answer.status >= 300 && answer.status < 400)
      throw new MonitorError(
        'redirected',
        `${call}: the answer points to ${headers.get('location')}; mind the address and its base path`,
        { status: answer.status },
      );
    if (answer.status >= 400) throw refusal(call, answer.status, headers, text);
    check(answer.status, text);
    return new Response([204, 205].includes(answer.status) ? null : text, { status: answer.status, headers });
  } catch (error) {
    if (error instanceof MonitorError) throw error;
    if (signal?.aborted) throw cancelled({ call, signal });
    if (late.aborted && isLast)
      throw new MonitorError('deadline', `${call}: not done in time`, { cause: error });
    if (late.aborted)
      throw new MonitorError('timeout', `${call}: no answer within ${timeout} ms`, { cause: error });
    throw failure(call, error);
  }
}

function cancelled({ call, signal }: Pick<Manner, 'call' | 'signal'>): MonitorError {
  return new MonitorError('cancelled', `${call}: cancelled`, { cause: signal?.reason });
}
