import { Readable } from 'node:stream';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply } from 'fastify';
import type { PreparedText } from '../handlers/prepared-text.ts';
import { cutWhenStuck } from './json-pieces.ts';

/** Bytes handed to a connection at once: who reads slowly, over TLS above all, has no more than that in memory. */
const CHUNK = 64 * 1024;

/**
 * Sends a prepared text, compressed where the client takes that, or 304 where it has it already.
 * @param caching what the reply's Cache-Control says
 */
export async function sendPrepared(
  reply: FastifyReply,
  text: PreparedText,
  { ending = '', caching = 'no-cache' } = {},
): Promise<FastifyReply> {
  const { headers } = reply.request;
  const etag = text.etag(ending);
  reply.headers({ etag, 'cache-control': caching, vary: 'accept-encoding' });
  if (isKnown(headers['if-none-match'], etag)) return reply.code(304).send();
  const isGzipped = negotiate(headers['accept-encoding'] ?? '', ['gzip', 'identity']) === 'gzip';
  const bytes = isGzipped ? await text.gzipped(ending) : text.plain(ending);
  if (isGzipped) reply.header('content-encoding', 'gzip');
  reply.headers({
    'content-type': text.type,
    'content-length': bytes.reduce((sum, { length }) => sum + length, 0),
  });
  const body = Readable.from(inChunks(bytes), { objectMode: false, highWaterMark: 1 });
  cutWhenStuck(reply, body);
  return reply.send(body);
}

function* inChunks(bytes: Buffer[]): Generator<Buffer> {
  for (const piece of bytes)
    for (let start = 0; start < piece.length; start += CHUNK) yield piece.subarray(start, start + CHUNK);
}

/** Whether an If-None-Match (RFC 9110 §13.1.2) names the tag. */
function isKnown(given: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return given?.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag)) ?? false;
}
