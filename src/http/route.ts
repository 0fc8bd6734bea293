import type {
  FastifyReply,
  FastifyRequest,
  onRequestHookHandler,
  preValidationAsyncHookHandler,
  preValidationHookHandler,
  RouteShorthandOptionsWithHandler,
} from 'fastify';
import { type Operation, type OperationId, operations, type Schema } from '../../generated/operations.ts';
import type { Connection } from '../access/authenticator.ts';
import type { Caller } from '../access/caller.ts';
import type { Credentials } from '../access/credentials.ts';
import { CredentialsRefused } from '../access/errors.ts';
import { requirementOf } from '../access/requirement.ts';
import type { Database } from '../database/connection.ts';
import { connectionOf, RequestContext } from './connection.ts';
import { InvalidRequest } from './errors.ts';
import { STREAM_HEADERS, sendStream } from './event-stream.ts';
import type { AnyHandler, AnyReply, Context, Handlers, OnSuccess } from './handler.ts';
import { answerOnce, keyOf, takesKey } from './idempotency.ts';
import type { InnerCalls } from './inner-calls.ts';
import { sendBytes, sendJson, sendJsonText, sendText } from './json-reply.ts';
import { readerOf } from './operation-reader.ts';
import { sendPrepared } from './prepared-reply.ts';
import { compileArrayReader } from './reading/array-reader.ts';
import { answerRecorded } from './recorded.ts';
import { sendPieces } from './text-pieces.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined;
  }
}

/** How one gets in to an operation where that is not as to all others, by the address of the monitor. */
export type Challenges = Partial<Record<OperationId, (address: string) => string>>;

export interface RouteOptions {
  /** Told with a 401, in place of the usual. */
  challenges?: Challenges;
  /** Calls of operations within other calls. */
  innerCalls: InnerCalls;
  handlers: Handlers;
  credentials: Credentials;
  timeZone: string;
  basePath?: string;
  /** Where answers to calls that may be repeated are kept, and who changed what; without one, keys are taken and mean nothing. */
  database?: Database;
  /** Returns what is told of each call of an operation that succeeded, once it is committed; undefined for nothing. */
  onSuccess?: OnSuccess | undefined;
}

/** Finds out whose connection it is. @throws CredentialsRefused */
type Ask = (connection: Connection) => Caller | undefined | Promise<Caller | undefined>;
type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * The route of one operation: credentials first, then the path, the body and the query by their readers, then
 * the handler. This is what fastify-openapi-glue asks for per operation.
 */
export function routeOf(operation: Operation, options: RouteOptions): RouteShorthandOptionsWithHandler {
  const requirement = requirementOf(operation);
  const challenge = options.challenges?.[operation.id];
  const ask: Ask = (connection) => options.credentials.callerFor(requirement, connection);
  const askFor = (request: FastifyRequest) => {
    if (!challenge) return ask(connectionOf(request));
    const { origin, basePath } = new RequestContext(request, options.basePath ?? '', ask, options.innerCalls);
    return askWith(challenge(origin + basePath), () => ask(connectionOf(request)));
  };
  return {
    config: { operation },
    schema: {
      params: { type: 'object' },
      // Load balancers add parameters of their own, and must not take a monitor for dead because of them.
      ...(operation.tag !== 'health' && { querystring: { type: 'object' } }),
      ...(operation.body && { body: { type: 'object' } }),
    },
    validatorCompiler: ({ httpPart }) => validatorOf(operation, httpPart, options),
    attachValidation: true,
    ...(operation['x-body-limit'] && { bodyLimit: operation['x-body-limit'] }),
    // An open operation has no look at credentials, and no hook for it.
    ...(requirement.who !== 'open' && { onRequest: identifying(askFor) }),
    ...(operation.body && { preValidation: beforeValidation(operation.body, options.timeZone) }),
    handler: answering(operation, options, ask),
  };
}

/** Answers the requests of one operation that have passed their checks, or tells what is wrong with them. */
function answering(operation: Operation, options: RouteOptions, ask: Ask): Answering {
  const { database, basePath = '', innerCalls } = options;
  const handler = options.handlers[operation.id] as AnyHandler;
  const isKeyed = takesKey(operation);
  const isWrite = !requirementOf(operation).isSafe;
  const onSuccess = options.onSuccess?.(operation);
  return async (request, reply) => {
    const context = new RequestContext(request, basePath, ask, innerCalls);
    const key = isKeyed ? keyOf(request) : undefined;
    const handle = (): Promise<AnyReply> => {
      if (request.validationError) return refuse(operation, request, context, options);
      const { params, query, body, headers } = request;
      return handler({ path: params, query, body, headers, context });
    };
    const answer =
      isWrite && database && context.caller?.via === 'session'
        ? () => answerRecorded(database, operation, request.params, context, handle)
        : handle;
    const tell = ({ status, body }: AnyReply) => {
      if (status < 300) onSuccess?.({ path: request.params, reply: body });
    };
    if (key === undefined || !database) {
      const given = await answer();
      tell(given);
      return send(reply, given, context);
    }
    // Nothing where the call was made before.
    const done: AnyReply[] = [];
    const answerAndNote = async () => {
      const given = await answer();
      done.push(given);
      return given;
    };
    // Within: a key that was used for another body is told before what is wrong with this one.
    const {
      status,
      headers = {},
      text,
    } = await answerOnce(database, operation, request, reply, key, answerAndNote);
    done.forEach(tell);
    reply.code(status).headers(headers);
    return text === null ? reply.send() : sendText(reply, text);
  };
}

/** Finds out who asks, at once where that is known already. */
function identifying(
  askFor: (request: FastifyRequest) => Caller | undefined | Promise<Caller | undefined>,
): onRequestHookHandler {
  return (request, _reply, done) => {
    const found = askFor(request);
    if (!(found instanceof Promise)) {
      request.caller = found;
      done();
      return;
    }
    found.then((caller) => {
      request.caller = caller;
      done();
    }, done);
  };
}

/** Asks for a caller; where there is none, tells how one gets in. */
async function askWith<Found>(challenge: string, ask: () => Found | Promise<Found>): Promise<Found> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CredentialsRefused) || error.status !== 401) throw error;
    throw new CredentialsRefused(401, error.message, challenge);
  }
}

/** What is done with a body before Fastify's validators, which have to be done at once. */
function beforeValidation(
  body: Schema,
  timeZone: string,
): preValidationHookHandler | preValidationAsyncHookHandler {
  if (body.type === 'array') {
    const read = compileArrayReader(body, { timeZone });
    return async (request: FastifyRequest) => {
      request.body = await read(request.body ?? {});
    };
  }
  return (request, _reply, done) => {
    // An empty body is {}; left undefined, Fastify would hand the reader a null.
    if (request.body === undefined) request.body = {};
    done();
  };
}

/** Fastify's validator for one part of a request: the reader's value takes the place of what came in. */
function validatorOf(operation: Operation, part: string | undefined, { timeZone }: RouteOptions) {
  const read = readerOf(operation, part, timeZone);
  return (input: unknown) => {
    try {
      return { value: read(input) };
    } catch (error) {
      return { error: error as Error };
    }
  };
}

/**
 * Which refusal counts. The Django monitor looks for the object first: a bad body for an object that is not there is
 * 404. Whether it is there the path's own GET tells.
 */
async function refuse(
  operation: Operation,
  request: FastifyRequest,
  context: Context,
  options: RouteOptions,
): Promise<never> {
  const refusal = request.validationError;
  if (refusal instanceof InvalidRequest && (operation.method === 'PUT' || operation.method === 'PATCH')) {
    const sibling = Object.values(operations).find(
      ({ method, path }) => method === 'GET' && path === operation.path,
    );
    const retrieve = sibling && (options.handlers[sibling.id] as AnyHandler);
    await retrieve?.({ path: request.params, query: {}, body: undefined, headers: {}, context });
  }
  throw refusal;
}

function send(reply: FastifyReply, answer: AnyReply, context: Context): FastifyReply | Promise<FastifyReply> {
  reply.code(answer.status);
  if (answer.headers) reply.headers(answer.headers);
  if (answer.stream || answer.type === 'text/event-stream') reply.headers(STREAM_HEADERS);
  if (answer.text !== undefined) return reply.type(answer.type ?? 'text/plain').send(answer.text);
  if (answer.prepared) return sendPrepared(reply, answer.prepared, { ending: answer.ending ?? '' });
  if (answer.stream) return sendStream(reply, answer.stream);
  if (answer.bytes) return sendBytes(reply, answer.bytes, answer.type);
  if (answer.pieces) return sendPieces(reply, answer.pieces, context, answer.type);
  if (typeof answer.json === 'string') return sendJsonText(reply, answer.json, context);
  if (answer.json) return sendPieces(reply, answer.json, context);
  if (answer.body === undefined) return reply.send();
  return sendJson(reply, answer.body);
}
