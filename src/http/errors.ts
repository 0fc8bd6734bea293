import type { FastifyRequest } from 'fastify';
import { RequestError } from '../errors.ts';

/** Messages by field, as every 400 of the API carries them. */
export type FieldMessages = Record<string, string[]>;

/** What the contract, or a constraint of the database, does not allow: all fields or parameters at once. */
export class InvalidRequest extends RequestError {
  constructor(fields: FieldMessages) {
    const message = `invalid request: ${JSON.stringify(fields)}`;
    super({ status: 400, code: 'INVALID_REQUEST', message, body: fields });
  }
}

/** There is no such object. */
export class NotFound extends RequestError {
  constructor(message: string) {
    super({ status: 404, code: 'NOT_FOUND', message });
  }
}

/** The object is not as the caller has read it. */
export class PreconditionFailed extends RequestError {
  constructor() {
    super({
      status: 412,
      code: 'PRECONDITION_FAILED',
      message: 'It has been changed since it was read, so nothing was written.',
      remedy: 'Read it again, and send If-Match with the ETag of that.',
    });
  }
}

/** A body of more bytes than the operation takes. */
export class BodyTooLarge extends RequestError {
  /** @param limit in bytes */
  constructor(limit: number) {
    const message = `The request body is larger than the ${limit / 2 ** 20} MiB that this operation accepts.`;
    super({ status: 413, code: 'BODY_TOO_LARGE', message });
  }
}

/** A body of a type or encoding that is not taken. RFC 9110 wants it said which encodings would be. */
export class UnsupportedBody extends RequestError {
  constructor(message: string, remedy?: string, encodings = 'identity') {
    const headers = { 'accept-encoding': encodings };
    super({ status: 415, code: 'UNSUPPORTED_BODY', message, headers, ...(remedy && { remedy }) });
  }

  /** A body of another media type than the operation's. */
  static mediaType({ headers }: Pick<FastifyRequest, 'headers'>): UnsupportedBody {
    return new UnsupportedBody(`Unsupported media type "${headers?.['content-type'] ?? ''}" in request.`);
  }
}

/** There is more work than this process can take. */
export class Overloaded extends RequestError {
  constructor(message: string) {
    super({ status: 503, code: 'OVERLOADED', message, remedy: 'Try again shortly.' });
  }
}
