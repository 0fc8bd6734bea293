import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Schema } from '../../generated/operations.ts';
import { MalformedJson, TooManyElements } from '../json/errors.ts';
import { readForeignArray } from '../json/foreign-array.ts';
import { readForeignJson } from '../json/foreign-json.ts';
import { turn } from '../process/event-loop.ts';
import { BodyIntake } from './body-intake.ts';
import { InvalidRequest, UnsupportedBody } from './errors.ts';
import { noteBody } from './idempotency.ts';
import { MESSAGES } from './reading/messages.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The response to this request, for parsers, which Fastify gives none. */
    response: ServerResponse;
  }
}

/** A body of more bytes is read in turns with others like it. */
const LARGE = 64 * 1024;

/**
 * How bodies come in: JSON, read without losing digits; nothing else, except where the operation does not look
 * at its body at all (the counters, and whatever has no body in the contract).
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  const intake = new BodyIntake();
  const bytesOf = async (request: FastifyRequest, payload: IncomingMessage) => {
    const bytes = await intake.read(payload, request.response, request.routeOptions.bodyLimit ?? 0);
    noteBody(request, bytes);
    return bytes;
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: IncomingMessage) => {
    const schema = request.routeOptions.config.operation?.body;
    if (schema) refuseEncoded(request);
    const bytes = await bytesOf(request, payload);
    return schema && bytes.length > 0 ? read(bytes, schema) : undefined;
  });
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    const bytes = await bytesOf(request, payload);
    if (request.routeOptions.config.operation?.body === undefined || bytes.length === 0) return undefined;
    throw UnsupportedBody.mediaType(request);
  });
}

/** @throws UnsupportedBody where what comes is compressed */
function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new UnsupportedBody(
      `Unsupported Content-Encoding "${encoding}" in request.`,
      'Send the body without compression.',
    );
  }
}

async function read(bytes: Buffer, { type, maxItems = Number.POSITIVE_INFINITY }: Schema): Promise<unknown> {
  const isLarge = bytes.length > LARGE;
  if (isLarge) await turn();
  if (!isUtf8(bytes)) throw new MalformedJson('the body is not UTF-8');
  const text = bytes.toString('utf8');
  if (type === 'array') {
    return readForeignArray(text, maxItems).catch((error: unknown) => {
      if (!(error instanceof TooManyElements)) throw error;
      throw new InvalidRequest({ non_field_errors: [MESSAGES.tooMany(error.most)] });
    });
  }
  const value = readForeignJson(text);
  if (isLarge) await turn(); // what is made of it next is as much work again
  return value;
}
