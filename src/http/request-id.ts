import { randomBytes } from 'node:crypto';
import type { RawRequestDefaultExpression } from 'fastify';

/** What we take over from a caller or a proxy: no more than a log line should hold of somebody else's text. */
const ACCEPTABLE = /^[\w.:-]{8,64}$/;

/** Of this process, so that ids of several do not meet; the number tells its requests apart. */
const PREFIX = randomBytes(6).toString('base64url');
let number = 0;

/** The id of a request: the X-Request-Id that it came with, where that is a plain one, else a new one. */
export function newRequestId(request: RawRequestDefaultExpression): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : ownRequestId();
}

/** An id for what could not even be read as a request. */
export function ownRequestId(): string {
  return `${PREFIX}-${(number++).toString(36)}`;
}
