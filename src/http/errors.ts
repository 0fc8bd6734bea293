import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { CredentialsRefused } from '../access/refusals.ts';
import { CallerGone, DatabaseUnavailable, sqlState, WriterFull } from '../database/faults.ts';
import { OtherBody, TwinInFlight } from '../database/idempotent-answers.ts';
import { ListsBusy } from '../database/lanes.ts';
import { MalformedJson } from '../json/malformed-json.ts';
import {
  InvalidRequest,
  MissingInput,
  NoBroker,
  NotFound,
  Overloaded,
  RowRefused,
  TooManyRequests,
  UnknownHost,
  UnsupportedEncoding,
} from './faults.ts';
import { sendJson } from './json-reply.ts';

/** What a client is told instead of what it asked for. */
interface ErrorReply {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** What an error's text may name of the request. */
type RequestFacts = Pick<FastifyRequest, 'id' | 'headers'>;

/** Seconds after which a client that met a fault of ours may try again. */
const RETRY_AFTER = '2';

/** What to do about a list that is too long to read. */
const NARROW_THE_LIST =
  'This list takes longer than the monitor lets one statement run. Narrow it: filter by an id or name column, ' +
  'give a time range, or page with limit.';

/**
 * Every error that a request can end in, and what the client gets for it. The texts of 400, 401, 404, 405 and
 * 415 are the Django monitor's: agents and their libraries match on them.
 * @param requestId stands in the errors that somebody may have to look up in the log
 */
function errorReply(error: unknown, request: RequestFacts): ErrorReply {
  if (error instanceof InvalidRequest || error instanceof RowRefused)
    return { status: 400, body: error.fields };
  if (error instanceof MissingInput) return { status: 400, body: error.body };
  if (error instanceof MalformedJson) return detail(400, `JSON parse error - ${error.message}`);
  if (error instanceof UnsupportedEncoding) return unsupported(error.message);
  if (error instanceof UnknownHost) return detail(400, error.message);
  if (error instanceof NotFound) return detail(404, error.message);
  if (error instanceof CredentialsRefused) {
    const challenge = error.status === 401 ? { 'www-authenticate': 'Token' } : undefined;
    return detail(error.status, error.message, challenge);
  }
  if (error instanceof TooManyRequests) {
    return {
      status: 429,
      body: { detail: error.message, request_id: request.id },
      headers: { 'retry-after': '1' },
    };
  }
  if (error instanceof Overloaded || error instanceof NoBroker || error instanceof ListsBusy)
    return unavailable(error.message, request.id);
  if (error instanceof WriterFull)
    return unavailable('The monitor has more to store than it can. Try again shortly.', request.id);
  if (error instanceof CallerGone) return unavailable('The client has gone.', request.id);
  if (error instanceof DatabaseUnavailable) {
    const slow = sqlState(error.cause) === '57014';
    return unavailable(
      slow ? NARROW_THE_LIST : 'The database is not available. Try again shortly.',
      request.id,
    );
  }
  if (error instanceof TwinInFlight)
    return {
      ...detail(409, 'A call with this Idempotency-Key is being answered. Try again shortly.'),
      headers: { 'retry-after': '1' },
    };
  if (error instanceof OtherBody)
    return detail(
      422,
      'This Idempotency-Key was used with another body. Each piece of work needs a key of its own.',
    );
  return fastifyErrorReply(error as FastifyError, request);
}

/** Errors that Fastify raises before a handler runs. */
function fastifyErrorReply(error: FastifyError, request: RequestFacts): ErrorReply {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return unsupported(`Unsupported media type "${request.headers?.['content-type'] ?? ''}" in request.`);
    case 'FST_ERR_BAD_URL':
      return detail(400, 'The path is not valid percent-encoded UTF-8.');
    case 'ECONNRESET':
      return detail(400, 'The request body was cut off.');
  }
  const status = error.statusCode;
  if (status !== undefined && status >= 400 && status < 500) return detail(status, error.message);
  return {
    status: 500,
    body: { detail: 'The monitor failed. Its log tells why, under the request id.', request_id: request.id },
  };
}

function detail(status: number, text: string, headers?: Record<string, string>): ErrorReply {
  return { status, body: { detail: text }, ...(headers && { headers }) };
}

/** A body of a form that is not taken; RFC 9110 wants it said which encodings would be. */
function unsupported(text: string): ErrorReply {
  return detail(415, text, { 'accept-encoding': 'identity' });
}

function unavailable(text: string, requestId: string): ErrorReply {
  return {
    status: 503,
    body: { detail: text, request_id: requestId },
    headers: { 'retry-after': RETRY_AFTER },
  };
}

/** Fastify's error handler: logs faults of ours with their cause, and refusals not at all. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body, headers } = errorReply(error, request);
  if (status >= 500 && !((error as Error) instanceof CallerGone))
    request.log[status === 503 ? 'warn' : 'error']({ err: error }, 'request failed');
  // A path that cannot be read comes here before the hook that gives replies their id.
  reply.code(status).headers({ 'x-request-id': request.id, ...headers });
  void sendJson(reply, body);
}
