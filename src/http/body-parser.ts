import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Schema } from '../../generated/operations.ts';
import { MalformedJson, TooManyElements } from '../json/errors.ts';
import { readForeignArray } from '../json/foreign-array.ts';
import { readForeignJson, readingForeignJson } from '../json/foreign-json.ts';
import { JSON_LIMITS } from '../json/limits.ts';
import { stepByStep, turn } from '../process/event-loop.ts';
import { costOf, LoopShare, NoTimeLeft } from '../process/loop-share.ts';
import { BodyIntake } from './body-intake.ts';
import { InvalidRequest, Overloaded, UnsupportedBody } from './errors.ts';
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
 * The event loop's time for large bodies that are one document, or are refused. At JSON_LIMITS one keeps the loop for
 * some 20 ms: half of them at once, to parse it, which counts twice; of three hundred small requests one then meets that, however
 * many clients send what costs most. Some of them are read before anybody waits, and a hundred of usual ones: those who send
 * large bodies now and then never do.
 */
const FOR_LARGE = { share: 0.01, burst: 200, patience: 8_000 };
/** What a refused body is charged at most, in ms: while it was looked at, others were served. */
const LOOK = 20;

const NO_TIME = 'More large request bodies have come than the monitor reads at present.';

/**
 * How bodies come in: JSON, read without losing digits; nothing else, except where the operation does not look
 * at its body at all (the counters, and whatever has no body in the contract).
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  const intake = new BodyIntake();
  const share = new LoopShare(FOR_LARGE);
  const take = (request: FastifyRequest, payload: IncomingMessage) =>
    intake.read(payload, request.response, request.operation?.['x-body-limit'] ?? JSON_LIMITS.bytes);
  const bytesOf = async (request: FastifyRequest, payload: IncomingMessage) => {
    const bytes = await take(request, payload);
    noteBody(request, bytes);
    return bytes;
  };
  app.removeAllContentTypeParsers();
  // One promise and no more: each step that awaits the one before costs a small body as much as to parse it.
  app.addContentTypeParser('application/json', (request: FastifyRequest, payload: IncomingMessage) => {
    const { operation } = request;
    if (operation?.bytesAs) return asBytes(request, operation.bytesAs, () => bytesOf(request, payload));
    const schema = operation?.body;
    if (schema) refuseEncoded(request);
    return take(request, payload).then((bytes) => {
      noteBody(request, bytes);
      return schema && bytes.length > 0 ? read(bytes, schema, share) : undefined;
    });
  });
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    const { bytesAs } = request.operation ?? {};
    if (bytesAs) return asBytes(request, bytesAs, () => bytesOf(request, payload));
    const bytes = await bytesOf(request, payload);
    if (request.operation?.body === undefined || bytes.length === 0) return undefined;
    throw UnsupportedBody.mediaType(request);
  });
}

/** A body that its handler reads. @param read its bytes @throws UnsupportedBody */
async function asBytes(request: FastifyRequest, types: string[], read: () => Promise<Buffer>) {
  const { 'content-type': given = '', 'content-encoding': coding = 'identity' } = request.headers;
  const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = coding.trim().toLowerCase();
  if (!types.includes(type)) throw UnsupportedBody.mediaType(request);
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new UnsupportedBody(
      `Unsupported Content-Encoding "${coding}" in request.`,
      'Send the body with gzip, or without compression.',
      'gzip, identity',
    );
  return { type, encoding, bytes: await read() };
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

function read(bytes: Buffer, schema: Schema, share: LoopShare): unknown {
  return bytes.length <= LARGE ? parse(bytes, schema, () => undefined) : readInTurn(bytes, schema, share);
}

async function readInTurn(bytes: Buffer, schema: Schema, share: LoopShare): Promise<unknown> {
  await share.wait().catch((error: unknown) => {
    throw error instanceof NoTimeLeft ? new Overloaded(NO_TIME) : error;
  });
  await turn();
  let spent = 0;
  try {
    const value = await parse(bytes, schema, (time) => {
      spent += costOf(time);
    });
    if (schema.type === 'array') return value; // never long at once
    share.charge(spent);
    await turn();
    return value;
  } catch (error) {
    share.charge(Math.min(spent, LOOK));
    throw error;
  }
}

/** @param note told the time of each turn that it takes to read a large body, in ms; elements of arrays are read besides */
function parse(
  bytes: Buffer,
  { type, maxItems = Number.POSITIVE_INFINITY }: Schema,
  note: (time: number) => void,
): unknown {
  if (!isUtf8(bytes)) throw new MalformedJson('the body is not UTF-8');
  const text = bytes.toString('utf8');
  if (type !== 'array')
    return bytes.length <= LARGE ? readForeignJson(text) : stepByStep(readingForeignJson(text), note);
  return readForeignArray(text, maxItems, note).catch((error: unknown) => {
    if (!(error instanceof TooManyElements)) throw error;
    throw new InvalidRequest({ non_field_errors: [MESSAGES.tooMany(error.most)] });
  });
}
