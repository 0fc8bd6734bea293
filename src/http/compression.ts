import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Replies of fewer bytes stay as they are: what is saved would be a packet or two. */
const THRESHOLD = 16 * 1024;

/** The types of large replies. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/(x-ndjson|[\w.+-]*json|javascript|yaml))/;

/**
 * Compresses the large replies of all routes that are made from now on, for clients that take gzip. Event streams are
 * not sent through Fastify, and prepared texts come compressed.
 *
 * Lines of JSON are compressed, too, which the package does not know.
 *
 * Gzip alone, since every client has it. At level 3 a page of logs is a tenth of its size; the default takes twice as
 * long for a few per cent more. The small window halves what a reply in flight holds.
 */
export async function compressLargeReplies(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: THRESHOLD,
    customTypes: COMPRESSED,
    zlibOptions: { level: 3, windowBits: 14, memLevel: 7 },
    globalDecompression: false, // a compressed body is refused
  });
}
