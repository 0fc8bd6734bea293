import { setMaxListeners } from 'node:events';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { isExempt } from '../process/no-proxy.ts';
import { sleepUntilAborted } from '../process/sleep.ts';
import { trusting } from '../process/trusted-authorities.ts';
import { type Answer, attempt, callNamed, type Outgoing } from './attempt.ts';
import type { CallOptions } from './call.ts';
import { isHere, must, type Settings } from './environment.ts';
import { failure, LONGEST_WAIT, MonitorError, refusal } from './errors.ts';
import { pauseOf } from './pause.ts';

// undici stays at 7: version 8 wants Node 22.19, and agents may run on 20.

/** How a call is made. */
export interface RequestPolicy {
  /** The operation: `createRun`. */
  call: string;
  /** Of each try, in ms. */
  timeout: number;
  /** Of all tries together, in ms. */
  deadline: number;
  /** Each of them ends it. */
  signals: AbortSignal[];
  /** The variable of the address, for errors. */
  variable: string;
  /** Whether it may be done again: a read, or a call with an idempotency key. */
  isRepeatable: boolean;
  onRetry: CallOptions['onRetry'];
  /** Tells whether the answer is one of the operation's. @param call as errors name it @throws MonitorError */
  check: (answer: Answer, call: string) => void;
}

/** Between tries, in ms. */
const BACKOFF = { first: 150, longest: 7_500 };

/** Connections to one server at a time; more calls wait for one of them. */
const MOST_CONNECTIONS = 128;

/** The largest answer that is read, in bytes. */
export const MOST_BYTES = 256 * 2 ** 20;

/**
 * Connections to the monitor, by way of a proxy where the environment names one; never to this machine, and not to what
 * no_proxy names.
 * @param maxResponseSize of one answer, in bytes; a stream has none
 * @throws InvalidEnvironment
 */
export function openConnections({ url, httpUrl, ca }: Settings, maxResponseSize = -1): Dispatcher {
  const addresses = [url, httpUrl];
  const tls = ca === undefined ? {} : { secureContext: trusting(ca) };
  const options = {
    connections: MOST_CONNECTIONS,
    maxResponseSize,
    connect: tls,
    requestTls: tls,
    headersTimeout: 0, // the time-out of a try is ours
    bodyTimeout: 0,
  };
  const { env } = process;
  const exempt = addresses.filter(
    (address) => isHere(address) || isExempt(address, env['no_proxy'] || env['NO_PROXY'] || ''),
  );
  if (exempt.length === addresses.length) return new Agent(options);
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'])
    must(/^(https?:\/\/[^/].*)?$/.test(env[name] ?? ''), `${name} is not the http:// address of a proxy.`);
  return new EnvHttpProxyAgent({
    ...options,
    noProxy: exempt.map((address) => new URL(address).host).join(','),
    // Most proxies let tunnels go to HTTPS ports only; what is plain HTTP they pass on.
    proxyTunnel: false,
  });
}

/**
 * Sends a request until it is answered, and tries again where that may help. Lies beneath openapi-fetch as its
 * `fetch`: its middleware cannot send a request twice.
 * @throws MonitorError
 */
export async function send(
  outgoing: Outgoing,
  manner: RequestPolicy,
  connections: Dispatcher,
): Promise<void> {
  const { deadline, signals, isRepeatable, onRetry } = manner;
  const end = performance.now() + deadline;
  const left = () => end - performance.now();
  setMaxListeners(0, ...signals); // as many as there are calls; on Node 20 more than ten are warned of
  for (let tries = 0; ; tries++) {
    try {
      return await tryOnce(outgoing, manner, connections, left());
    } catch (error) {
      const mayHelp = error instanceof MonitorError && error.canRetry && error.kind !== 'deadline';
      if (!mayHelp || !isRepeatable) throw error;
      const pause = pauseOf(tries, error.retryAfter, BACKOFF);
      // What went wrong says more than that there is no time for another try.
      if (Math.max(pause, error.retryAfter ?? 0) > left()) throw error;
      onRetry?.(error, left());
      await until(signals, LONGEST_WAIT, (signal) => sleepUntilAborted(pause, signal));
    }
  }
}

function tryOnce(
  outgoing: Outgoing,
  manner: RequestPolicy,
  connections: Dispatcher,
  left: number,
): Promise<void> {
  const { timeout, deadline, signals, variable, check } = manner;
  const call = callNamed(manner.call, outgoing);
  return until(signals, Math.max(Math.min(timeout, left), 1), async (signal) => {
    try {
      signal.throwIfAborted();
      const answer = await attempt(outgoing, connections, signal);
      if (answer.status >= 300) throw refusal(call, answer);
      check(answer, call);
    } catch (cause) {
      if (cause instanceof MonitorError) throw cause;
      const leaving = signals.find(({ aborted }) => aborted);
      if (leaving) throw new MonitorError('cancelled', `${call}: cancelled`, { cause: leaving.reason });
      if (!signal.aborted) throw failure(call, cause, variable);
      if (left <= timeout)
        throw new MonitorError('deadline', `${call}: not done within ${deadline} ms`, { cause });
      throw new MonitorError('timeout', `${call}: no answer within ${timeout} ms`, { cause });
    }
  });
}

/**
 * Does work that each of some signals ends, or the time, in ms. With signals and timers that are taken back:
 * AbortSignal.any and AbortSignal.timeout would keep them, and all that hangs on them, long after the work.
 */
async function until<Result>(
  signals: AbortSignal[],
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, ms);
  for (const signal of signals) {
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  }
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', end);
  }
}
