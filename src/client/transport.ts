import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { type Answer, attempt, type Outgoing } from './attempt.ts';
import type { CallOptions } from './call.ts';
import { InvalidEnvironment, isHere, type Settings } from './environment.ts';
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
  /** Each of them ends it. */
  signals: AbortSignal[];
  /** The variable of the address, for errors. */
  variable: string;
  /** Whether it may be done again: a read, or a call with an idempotency key. */
  isRepeatable: boolean;
  onRetry: CallOptions['onRetry'];
  /** Tells whether the answer is one of the operation's. @throws MonitorError */
  check: (answer: Answer) => void;
}

/** Between tries, in ms. */
const BACKOFF = { first: 150, longest: 7_500 };

/** Connections to one server at a time; more calls wait for one of them. */
const MOST_CONNECTIONS = 128;

/**
 * Connections to the monitor, by way of a proxy where the environment names one; never to this machine.
 * @throws InvalidEnvironment
 */
export function openConnections({ url, httpUrl, ca }: Settings): Dispatcher {
  const addresses = [url, httpUrl];
  const options = {
    connections: MOST_CONNECTIONS,
    ...(ca !== undefined && { connect: { ca }, requestTls: { ca } }),
    headersTimeout: 0, // the time-out of a try is ours
    bodyTimeout: 0,
  };
  if (addresses.every(isHere)) return new Agent(options);
  const environment = process.env;
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'])
    if (environment[name] && !/^https?:\/\/[^/]/.test(environment[name]))
      throw new InvalidEnvironment(`${name} is not the http:// address of a proxy.`);
  const listed = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '').split(/[\s,]+/);
  const here = addresses.filter(isHere).map((address) => new URL(address).hostname);
  return new EnvHttpProxyAgent({
    ...options,
    noProxy: listed.includes('*') ? '*' : [...here, ...listed].join(','),
    // Most proxies let tunnels go to HTTPS ports only; what is plain HTTP they pass on.
    proxyTunnel: false,
  });
}

/**
 * Sends a request until it is answered, and tries again where that may help. Lies beneath openapi-fetch as its
 * `fetch`: its middleware cannot send a request twice.
 * @throws MonitorError
 */
export async function send(outgoing: Outgoing, manner: Manner, connections: Dispatcher): Promise<Answer> {
  const end = performance.now() + manner.deadline;
  // One for each call: AbortSignal.any would leave something in a signal that lives long, for each call.
  const ending = new AbortController();
  const leave = () => ending.abort();
  setMaxListeners(0, ...manner.signals); // as many as there are calls; on Node 20 more than ten are warned of
  for (const signal of manner.signals) {
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
  }
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await tryOnce(outgoing, manner, connections, end - performance.now(), ending.signal);
      } catch (error) {
        const mayHelp = error instanceof MonitorError && error.canRetry && error.kind !== 'deadline';
        if (!mayHelp || !manner.isRepeatable) throw error;
        const pause = pauseOf(tries, error.retryAfter, BACKOFF);
        // What went wrong says more than that there is no time for another try.
        if (performance.now() + Math.max(pause, error.retryAfter ?? 0) > end) throw error;
        manner.onRetry?.(error, end - performance.now());
        await sleep(pause, undefined, ending).catch(() => {
          throw cancelled(manner);
        });
      }
    }
  } finally {
    for (const signal of manner.signals) signal.removeEventListener('abort', leave);
  }
}

async function tryOnce(
  outgoing: Outgoing,
  manner: Manner,
  connections: Dispatcher,
  left: number,
  signal: AbortSignal,
): Promise<Answer> {
  const { call, timeout, variable, check } = manner;
  if (signal.aborted) throw cancelled(manner);
  // One that is taken back: AbortSignal.timeout would keep its timer, and all that hangs on it, long after the answer.
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, Math.max(Math.min(timeout, left), 1));
  signal.addEventListener('abort', end);
  try {
    const answer = await attempt(outgoing, connections, ending.signal);
    if (answer.status >= 300) throw refusal(call, answer);
    check(answer);
    return answer;
  } catch (error) {
    if (error instanceof MonitorError) throw error;
    if (signal.aborted) throw cancelled(manner);
    if (!ending.signal.aborted) throw failure(call, error, variable);
    if (left <= timeout)
      throw new MonitorError('deadline', `${call}: not done within ${manner.deadline} ms`, { cause: error });
    throw new MonitorError('timeout', `${call}: no answer within ${timeout} ms`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function cancelled({ call, signals }: Manner): MonitorError {
  const cause = signals.find(({ aborted }) => aborted)?.reason;
  return new MonitorError('cancelled', `${call}: cancelled`, { cause });
}
