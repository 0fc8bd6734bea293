import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Operation } from '../../generated/operations.ts';
import { requirementOf } from '../access/requirement.ts';
import { RequestError } from '../errors.ts';
import { isLocal } from './connection.ts';
import { Overloaded } from './errors.ts';
import { securityHeaders } from './security-headers.ts';

/** The event loop may be so late before requests are turned away, and logs only when it is this late, in ms. */
const MAX_EVENT_LOOP_DELAY = 1_000;
const MAX_DELAY_FOR_LOGS = 5_000;
/** Between two looks at how late it is, in ms. */
const SAMPLE_INTERVAL = 1_000;

const HEADERS = securityHeaders();

/**
 * Puts the protections in front of all routes: security headers, a limit on open operations, and shedding of load.
 * @param late how late the event loop may be before requests are turned away, in ms
 * @param requestsPerSecond per peer, on operations that need no credentials; clients on this machine have no limit, unless a
 *   proxy that is not in SWF_TRUST_PROXY forwarded them: all clients of such a proxy share one
 */
export async function protect(
  app: FastifyInstance,
  requestsPerSecond: number,
  late = MAX_EVENT_LOOP_DELAY,
): Promise<void> {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
  await app.register(rateLimit, {
    global: false,
    max: requestsPerSecond,
    timeWindow: 1_000,
    errorResponseBuilder: () => tooManyRequests(requestsPerSecond),
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
  // Only open operations have a limit, and only for clients elsewhere: it takes several promises to find that out itself.
  const limit = app.rateLimit();
  const limitOthers: onRequestHookHandler = (request, reply, done) => {
    if (isLocal(request)) done();
    else limit.call(app, request, reply).then(() => done(), done);
  };
  app.addHook('onRoute', (route) => {
    if (isOpen(route.config?.operation)) route.onRequest = [route.onRequest ?? [], limitOthers].flat();
  });
  // What a look sees before then is the lateness of the start, and the look is believed until the next.
  let warmUpUntil = Number.POSITIVE_INFINITY;
  app.addHook('onReady', async () => {
    warmUpUntil = performance.now() + 2 * SAMPLE_INTERVAL;
  });
  // In a context of its own: its hook would have the options of the route made for each request.
  await app.register(async (apart) => {
    await apart.register(underPressure, { maxEventLoopDelay: late, sampleInterval: SAMPLE_INTERVAL });
    app.decorate('isUnderPressure', apart.isUnderPressure).decorate('memoryUsage', apart.memoryUsage);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    if (!app.isUnderPressure() || performance.now() < warmUpUntil) {
      done();
      return;
    }
    const { eventLoopDelay } = app.memoryUsage();
    // Infinity says only that the loop was never idle between two looks.
    const delay = Number.isFinite(eventLoopDelay) ? eventLoopDelay : SAMPLE_INTERVAL;
    if (delay < late || shedsLast(request, delay)) done();
    else done(new Overloaded('The monitor has more to do than it can.'));
  });
}

function tooManyRequests(perSecond: number): RequestError {
  return new RequestError({
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: `More than ${perSecond} requests in a second.`,
    remedy: 'Wait, then go on.',
    headers: { 'retry-after': '1' },
  });
}

function isOpen(operation: Operation | undefined): boolean {
  return operation !== undefined && operation.tag !== 'health' && requirementOf(operation).who === 'open';
}

/**
 * Agents do not repeat a log that was refused, and whoever watches the health must not take a busy monitor for dead. What
 * the contract promises without a 503 costs next to nothing.
 */
function shedsLast({ operation }: FastifyRequest, late: number): boolean {
  if (operation && !('503' in operation.responses)) return true;
  return operation?.tag === 'health' || (operation?.id === 'createLog' && late < MAX_DELAY_FOR_LOGS);
}
