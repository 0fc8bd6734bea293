import zlib from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { turn } from '../process/event-loop.ts';
import { gzipAtOnce } from './gzip-at-once.ts';

/** Replies of fewer bytes stay as they are: what is saved would be a packet or two. */
const THRESHOLD = 16 * 1024;
/**
 * Replies of no more bytes are compressed at once, a page of a list above all: that takes 0.1 ms, of the worst texts 2 ms.
 * By a stream it is 0.9 ms of the event loop, 0.7 of a thread, and the wait for that thread, which is behind all else. The
 * package's own bound is an eighth of it where there are two cores.
 */
const AT_ONCE = 64 * 1024;

/** The types of large replies. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/(x-ndjson|[\w.+-]*json|javascript|yaml))/;

/**
 * Compresses the large replies of all routes that are made from now on, for clients that take gzip. Event streams are
 * not sent through Fastify, and prepared texts come compressed.
 *
 * Lines of JSON are compressed, too, which the package does not know.
 *
 * What is not compressed says that others get it so, too: `Vary`.
 *
 * Each waits for its turn before: pages that were read together are ready together, and whoever comes then would wait for all.
 *
 * Gzip alone, since every client has it. At level 3 a page of logs is a tenth of its size; the default takes twice as
 * long for a few per cent more. The small window halves what a reply in flight holds.
 */
export async function compressLargeReplies(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (isCompressible(request, reply)) reply.header('vary', 'accept-encoding');
    if (typeof payload !== 'string' || payload.length < THRESHOLD) done(null, payload);
    else void turn().then(() => done(null, payload));
  });
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: THRESHOLD,
    syncThreshold: AT_ONCE,
    zlib: { ...zlib, gzipSync: gzipAtOnce(AT_ONCE) },
    customTypes: COMPRESSED,
    zlibOptions: { level: 3, windowBits: 14, memLevel: 6 },
    globalDecompression: false, // a compressed body is refused
  });
}

/**
 * Whether a cache may keep the reply, and the same address is compressed for others: it has to ask again for who takes gzip. The
 * package says so of those alone that it compresses.
 */
function isCompressible({ method }: FastifyRequest, reply: FastifyReply): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || reply.hasHeader('vary')) return false;
  return reply.statusCode === 304 || COMPRESSED.test(String(reply.getHeader('content-type')));
}
