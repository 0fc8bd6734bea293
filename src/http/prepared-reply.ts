import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply } from 'fastify';
import { isKnown } from './etag.ts';
import { heldBody } from './held-replies.ts';
import type { PreparedText } from './prepared-text.ts';

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
  // All who get it share its bytes: nothing is held for one alone.
  return reply.send(heldBody(reply, bytes, 0));
}
