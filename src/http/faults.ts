/** Messages by field, as every 400 of the API carries them. */
export type FieldMessages = Record<string, string[]>;

/** Rows that PostgreSQL refused, told in the Django monitor's words. */
export class RowRefused extends Error {
  readonly fields: FieldMessages;

  constructor(fields: FieldMessages) {
    super(`refused: ${JSON.stringify(fields)}`);
    this.name = 'RowRefused';
    this.fields = fields;
  }
}

/** Fields or parameters that the contract does not allow, all of them at once. Becomes a 400. */
export class InvalidRequest extends Error {
  readonly fields: FieldMessages;
  /** For Fastify, which would log an error without one as a fault of ours. */
  readonly statusCode = 400;

  constructor(fields: FieldMessages) {
    super(`invalid request: ${JSON.stringify(fields)}`);
    this.name = 'InvalidRequest';
    this.fields = fields;
  }
}

/** Something that is needed is missing, for which the operation has a sentence of its own. Becomes a 400. */
export class MissingInput extends Error {
  readonly body: object;
  readonly statusCode = 400;

  constructor(body: object) {
    super(`missing input: ${JSON.stringify(body)}`);
    this.name = 'MissingInput';
    this.body = body;
  }
}

/** There is more work than this process can take. Becomes a 503 with Retry-After. */
export class Overloaded extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'Overloaded';
  }
}

/** A body of a type that the operation does not take. Becomes a 415, as the same finding of Fastify's does. */
export class UnsupportedMediaType extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
  readonly statusCode = 415;
}

/** A body that is compressed, which no operation takes. */
export class UnsupportedEncoding extends Error {
  readonly statusCode = 415;

  constructor(encoding: string) {
    super(`Unsupported Content-Encoding "${encoding}" in request. Send the body without compression.`);
    this.name = 'UnsupportedEncoding';
  }
}

/** A body of more bytes than the operation takes. */
export class BodyTooLarge extends Error {
  readonly statusCode = 413;

  /** @param limit in bytes */
  constructor(limit: number) {
    super(`The request body is larger than the ${limit / 2 ** 20} MiB that this operation accepts.`);
    this.name = 'BodyTooLarge';
  }
}

/** One client sends more than its share. Becomes a 429 with Retry-After. */
export class TooManyRequests extends Error {
  readonly statusCode = 429;

  constructor(perSecond: number) {
    super(`More than ${perSecond} requests in a second. Wait, then go on.`);
    this.name = 'TooManyRequests';
  }
}

/** A host that is none of this monitor's. */
export class UnknownHost extends Error {
  constructor(name: string) {
    super(
      `This monitor is not called ${name}. If it is, name it in SWF_ALLOWED_HOSTS; if a proxy forwards the request, name the proxy in SWF_TRUST_PROXY.`,
    );
    this.name = 'UnknownHost';
  }
}

/** There is no such object. Becomes a 404 with this text as its `detail`. */
export class NotFound extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'NotFound';
  }
}

/** The monitor talks to no broker. Becomes a 503 that says how that is changed. */
export class NoBroker extends Error {
  constructor() {
    super('This monitor has no message broker (SWF_BROKER=none), so nothing can be published.');
    this.name = 'NoBroker';
  }
}
