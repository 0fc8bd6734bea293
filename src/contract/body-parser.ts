import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MalformedJson, readForeignJson } from '../json/foreign-json.ts';
import { UnsupportedMediaType } from './faults.ts';
import { noteBody } from './idempotency.ts';

/**
 * How bodies come in: JSON, read without losing digits; nothing else, except where the operation does not look
 * at its body at all (the counters, and whatever has no body in the contract).
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      noteBody(request, bytes);
      if (!looksAtBody(request) || bytes.length === 0) return undefined;
      if (!isUtf8(bytes)) throw new MalformedJson('the body is not UTF-8');
      return readForeignJson(bytes.toString('utf8'));
    },
  );
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) => {
    noteBody(request, bytes);
    if (!looksAtBody(request) || bytes.length === 0) return undefined;
    throw new UnsupportedMediaType();
  });
}

function looksAtBody(request: FastifyRequest): boolean {
  return request.routeOptions.config.operation?.body !== undefined;
}
