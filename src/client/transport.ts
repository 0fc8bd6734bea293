import { setTimeout as sleep } from 'node:timers/promises';
import { EnvHttpProxyAgent } from 'undici';
import { type Answer, attempt, type Outgoing } from './attempt.ts';
import { failure, MonitorError, refusal } from './errors.ts';
import { pauseOf } from './pause.ts';

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
  check: (answer: Answer) => void;
}

/** Between tries, in ms. */
const BACKOFF = { first: 150, longest: 7_500 };

/** Hosts for which no proxy is asked. */
const NEAR = 'localhost,127.0.0.1,::1,[::1]';

/** Connections to the monitor, by way of a proxy where the environment names one; never to this machine. */
export function openConnections(ca: string | undefined): EnvHttpProxyAgent {
  const listed = process.env['no_proxy'] ?? process.env['NO_PROXY'];
  return new EnvHttpProxyAgent({
    noProxy: [NEAR, listed].filter(Boolean).join(','),
    ...(ca !== undefined && { connect: { ca }, requestTls: { ca } }),
    // Most proxies let tunnels go to HTTPS ports only; what is plain HTTP they pass on.
    proxyTunnel: false,
    headersTimeout: 0, // the time-out of a try is ours
    bodyTimeout: 0,
  });
}

/**
 * Sends a request until it is answered, and tries again where that may help. Lies beneath openapi-fetch as its
 * `fetch`: its middleware cannot send a request twice.
 * @throws MonitorError
 */
export async function send(
  outgoing: Outgoing,
  manner: Manner,
  connections: EnvHttpProxyAgent,
): Promise<Answer> {
  const end = performance.now() + manner.deadline;
  for (let tries = 0; ; tries++) {
    try {
      return await tryOnce(outgoing, manner, connections, end - performance.now());
    } catch (error) {
      const mayHelp = error instanceof MonitorError && error.canRetry && error.kind !== 'deadline';
      if (!mayHelp || !manner.isRepeatable) throw error;
      const pause = pauseOf(tries, error.retryAfter, BACKOFF);
      // What went wrong says more than that there is no time for another try.
      if (performance.now() + Math.max(pause, error.retryAfter ?? 0) > end) throw error;
      await sleep(pause, undefined, manner.signal && { signal: manner.signal }).catch(() => {
        throw cancelled(manner);
      });
    }
  }
}

async function tryOnce(
  outgoing: Outgoing,
  manner: Manner,
  connections: EnvHttpProxyAgent,
  left: number,
): Promise<Answer> {
  const { call, timeout, signal, check } = manner;
  if (signal?.aborted) throw cancelled(manner);
  // One that is taken back: AbortSignal.timeout would keep its timer, and all that hangs on it, long after the answer.
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, Math.max(Math.min(timeout, left), 1));
  signal?.addEventListener('abort', end);
  try {
    const answer = await attempt(outgoing, connections, ending.signal);
    if (answer.status >= 300) throw refusal(call, answer);
    check(answer);
    return answer;
  } catch (error) {
    if (error instanceof MonitorError) throw error;
    if (signal?.aborted) throw cancelled(manner);
    if (!ending.signal.aborted) throw failure(call, error);
    if (left <= timeout)
      throw new MonitorError('deadline', `${call}: not done within ${manner.deadline} ms`, { cause: error });
    throw new MonitorError('timeout', `${call}: no answer within ${timeout} ms`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function cancelled({ call, signal }: Manner): MonitorError {
  return new MonitorError('cancelled', `${call}: cancelled`, { cause: signal?.reason });
}
