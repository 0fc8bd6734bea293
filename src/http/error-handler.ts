import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../errors.ts';
import { PROTOBUF, statusInProtobuf, statusOf } from '../otlp/status.ts';
import { UnsupportedBody } from './errors.ts';
import { sendBytes, sendJson } from './json-reply.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the request was refused, in words that hold nothing of the caller's; undefined where it was not. */
    refusal?: string;
  }
}

/** Seconds after which a client that got a 503 may try again. */
const RETRY_AFTER = '2';

/**
 * Fastify's error handler: makes every error that a request can end in the reply. Logs faults of ours with their cause,
 * and refusals not at all. The texts of 400, 401, 404, 405 and 415 are the Django monitor's: agents and their libraries
 * match on them.
 */
export function handleError(thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const error = requestErrorOf(thrown, request);
  const { status } = error;
  if (status < 500) request.refusal = wordsOf(error);
  else note(error, thrown, request);
  reply.code(status).headers({
    'x-request-id': request.id, // a path that cannot be read comes here before the hook that gives replies their id
    ...(status === 503 && { 'retry-after': RETRY_AFTER }),
    ...error.headers,
  });
  if (request.routeOptions.config.operation?.['x-errors'] === 'status') sendStatus(request, reply, error);
  else void sendJson(reply, bodyOf(error, request.id));
}

/** As programs expect it that send OTLP: in the form of their request. */
function sendStatus(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { status, message, remedy }: RequestError,
) {
  const told = statusOf(status, remedy ? `${message} ${remedy}` : message);
  if (headers['content-type']?.startsWith(PROTOBUF)) sendBytes(reply, statusInProtobuf(told), PROTOBUF);
  else sendJson(reply, told);
}

/** The first fault of an invalid request, without the values in it; else the message. */
export function wordsOf({ body, message }: RequestError): string {
  const [field, faults] = Object.entries(body ?? {})[0] ?? [];
  const [fault] = Array.isArray(faults) ? faults : [];
  if (typeof fault !== 'string') return message;
  const words = fault.replace(/"[^"]*"|'[^']*'/g, '…');
  // The name of an unknown parameter is the caller's.
  return fault.startsWith('Unknown parameter') ? words : `${field}: ${words}`;
}

/** A refusal for want of room has no stack worth its bytes: thousands may come in a second, just when there is no time. */
function note(
  { status, code, message, cause }: RequestError,
  thrown: Error,
  { log, id: reqId }: FastifyRequest,
): void {
  if (code === 'CALLER_GONE') return;
  if (status !== 503) log.error({ reqId, err: thrown }, 'request failed');
  else log.warn({ reqId, code, ...(cause !== undefined && { err: cause }) }, `request refused: ${message}`);
}

/** The body of the reply to an error. */
export function bodyOf({ status, message, remedy, body }: RequestError, requestId: string): object {
  const told = body ?? { detail: remedy ? `${message} ${remedy}` : message };
  // Where somebody may have to look it up in the log.
  return status === 429 || status >= 500 ? { ...told, request_id: requestId } : told;
}

/** The error itself; or what one means that Fastify or Node has raised, or nobody has foreseen. */
function requestErrorOf(thrown: FastifyError, request: FastifyRequest): RequestError {
  if (thrown instanceof RequestError) return thrown;
  const { code, statusCode: status, message } = thrown;
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return UnsupportedBody.mediaType(request);
    case 'FST_ERR_BAD_URL':
      return new RequestError({ status: 400, code, message: 'The path is not valid percent-encoded UTF-8.' });
    case 'ECONNRESET':
      return new RequestError({ status: 400, code, message: 'The request body was cut off.' });
  }
  if (status !== undefined && status >= 400 && status < 500)
    return new RequestError({ status, code, message });
  return internalFault();
}

/** The error of what nobody has foreseen. */
export function internalFault(): RequestError {
  return new RequestError({
    status: 500,
    code: 'INTERNAL',
    message: 'The monitor failed.',
    remedy: 'Its log tells why, under the request id.',
  });
}
