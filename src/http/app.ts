import { METHODS } from 'node:http';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RouteOptions,
} from 'fastify';
import glue from 'fastify-openapi-glue';
import { type Operation, operations } from '../../generated/operations.ts';
import type { Credentials } from '../access/credentials.ts';
import type { Database } from '../database/connection.ts';
import { JSON_LIMITS } from '../json/limits.ts';
import type { AccessLog } from './access-log.ts';
import { refuseForeignHosts } from './allowed-hosts.ts';
import { acceptJsonBodies } from './body-parser.ts';
import { compressLargeReplies } from './compression.ts';
import { readIdentities } from './connection.ts';
import { serveDocumentation } from './docs/docs.ts';
import { routesOnly } from './document.ts';
import { handleError } from './error-handler.ts';
import type { Handlers, OnSuccess } from './handler.ts';
import { InnerCalls } from './inner-calls.ts';
import { refuseOtherMethods } from './methods.ts';
import { nothingHere } from './not-found.ts';
import { servePages } from './pages.ts';
import { protect } from './protection.ts';
import { newRequestId } from './request-id.ts';
import { type Challenges, routeOf } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation of the contract that a route serves. */
    operation?: Operation;
  }
  interface FastifyRequest {
    /** The operation of its route. `routeOptions` has it, too, and is made anew each time that somebody looks. */
    operation: Operation | undefined;
  }
}

export interface AppOptions {
  handlers: Handlers;
  /** Where answers to calls that may be repeated are kept; without one, keys are taken and mean nothing. */
  database?: Database;
  credentials: Credentials;
  logger: FastifyBaseLogger;
  /** How one gets in to an operation, told with a 401, where that is not as to all others. */
  challenges?: Challenges;
  /** Gives each request a span. */
  tracing?: { hookInto(app: FastifyInstance): void } | undefined;
  /** Has a line for each request that was answered. */
  accessLog?: AccessLog | undefined;
  /** IANA name of the zone in which times without an offset are read. */
  timeZone: string;
  /** `/swf-monitor` where a reverse proxy serves us under that path; else empty. */
  basePath?: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed. */
  trustProxy?: string[];
  /** The header in which they name the person who asks, in lower case. */
  identityHeader?: string | undefined;
  /** Names of this monitor by which programs of this machine may call it, beside those of the machine; `*` for any. */
  allowedHosts?: string[];
  /** The limit per peer on operations that need no credentials; none where absent. */
  requestsPerSecond?: number;
  /** Told of every operation that was answered, with the seconds that it took. */
  onAnswer?: (operation: string, status: number, seconds: number) => void;
  /** Told of every operation that was refused, with the words of the reply. */
  onRefusal?: (refusal: { operation: string; method: string; status: number; text: string }) => void;
  /** Returns what is told of each call of an operation that succeeded, once it is committed; undefined for nothing. */
  onSuccess?: OnSuccess;
  /** How late the event loop may be before requests are turned away, in ms; tests share theirs with others. */
  late?: number;
  /** May add hooks before the routes are made. */
  prepareApp?: (app: FastifyInstance) => void;
}

/** Longest value of a path parameter: ids may be percent-encoded texts. */
const LONGEST_PATH_PARAMETER = 1024;

/**
 * Each route brings the readers of its operation, and replies are texts already or small. Without these two Fastify would load Ajv and
 * fast-json-stringify, a tenth of a start and 3 MiB, and never ask them.
 */
const buildValidator = () => () => {
  throw new Error('A route has a schema and no readers for it.');
};
const buildSerializer = () => () => (body: unknown) => JSON.stringify(body);

/** Builds the HTTP application from the contract. It listens nowhere: that is the listeners' part. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { basePath = '', trustProxy } = options;
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: JSON_LIMITS.bytes,
    trustProxy: trustProxy && trustProxy.length > 0 ? trustProxy : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PATH_PARAMETER },
    frameworkErrors: handleError,
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
  });
  // The same for all requests: to make each its own is a twentieth of the work of a small one, and hardly any writes a line.
  Object.assign(app.log, { child: () => app.log });
  for (const method of METHODS) {
    if (!app.supportedMethods.includes(method) && method !== 'CONNECT') app.addHttpMethod(method);
  }
  app.setErrorHandler(handleError); // before glue: its routes take the handler that stands at that moment
  app.setNotFoundHandler(nothingHere(basePath));
  acceptJsonBodies(app);
  options.prepareApp?.(app);
  options.tracing?.hookInto(app);
  noteRequests(app, options);
  readIdentities(app, options.identityHeader);
  refuseForeignHosts(app, options.allowedHosts ?? []);
  await protect(app, options.requestsPerSecond ?? Number.MAX_SAFE_INTEGER, options.late);
  await compressLargeReplies(app);
  const innerCalls = new InnerCalls(options);
  await app.register(glue, {
    specification: routesOnly(),
    prefix: basePath,
    operationResolver: (operationId) =>
      routeOf(operations[operationId as Operation['id']], { ...options, innerCalls }) as RouteOptions,
  });
  refuseOtherMethods(app, basePath, Object.values(operations));
  serveDocumentation(app, basePath);
  servePages(app, basePath);
  return app;
}

/** Gives requests their properties, and tells of those that were answered. */
function noteRequests(app: FastifyInstance, { logger, accessLog, onAnswer, onRefusal }: AppOptions): void {
  // Requests have all their properties from the beginning, and so one shape.
  for (const name of ['operation', 'caller', 'response', 'fingerprint', 'refusal'] as const)
    app.decorateRequest<unknown>(name, undefined);
  // Hooks of every request call back: a promise for each is a tenth of the work of a small one.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    request.response = reply.raw;
    request.operation = request.routeOptions.config.operation;
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    done();
    accessLog?.note(request, reply);
    const { operation } = request;
    if (operation) {
      const { id, method } = operation;
      onAnswer?.(id, reply.statusCode, reply.elapsedTime / 1_000);
      if (request.refusal !== undefined)
        onRefusal?.({ operation: id, method, status: reply.statusCode, text: request.refusal });
    }
    if (logger.level !== 'debug') return;
    const facts = {
      reqId: request.id,
      method: request.method,
      url: request.url,
      operation: operation?.id,
      status: reply.statusCode,
    };
    logger.debug({ ...facts, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
  });
}
