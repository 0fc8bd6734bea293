import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Overloaded } from './errors.ts';

/** Bytes of large replies that a process holds at a time for clients that have not taken them yet. */
const MOST_HELD = 128 * 1024 ** 2;
/** Bytes handed to a connection at once: a slow one holds a copy of them, over TLS above all. */
const CHUNK = 64 * 1024;
/** A client that takes nothing of a reply that waits for it, for so long, in ms, is cut off. */
const NO_PROGRESS_LIMIT = 30_000;

let held = 0;

/**
 * Makes the body of a large reply, whose bytes come in buffers. Its connection is destroyed where the client stops
 * reading: it holds bytes in memory and a socket.
 * @param size bytes that are held while it is sent
 * @throws Overloaded where others hold as much as there is room for
 */
export function heldBody(
  reply: FastifyReply,
  buffers: Iterable<Buffer> | AsyncIterable<Buffer>,
  size: number,
): Readable {
  if (held > 0 && held + size > MOST_HELD) {
    throw new Overloaded('As many large replies are on their way as the monitor can hold.');
  }
  held += size;
  const body = Readable.from(inChunks(buffers), { objectMode: false, highWaterMark: 1 });
  body.once('close', () => {
    held -= size;
  });
  cutWhenStuck(reply, body);
  return body;
}

async function* inChunks(buffers: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const buffer of buffers)
    for (let start = 0; start < buffer.length; start += CHUNK) yield buffer.subarray(start, start + CHUNK);
}

function cutWhenStuck(reply: FastifyReply, body: Readable): void {
  const { socket } = reply.raw;
  if (!socket) return;
  let taken = socket.bytesWritten;
  let since = Date.now();
  const timer = setInterval(() => {
    // Where it has taken everything, it is we who are slow.
    if (socket.writableLength === 0 || socket.bytesWritten - socket.writableLength !== taken) {
      taken = socket.bytesWritten - socket.writableLength;
      since = Date.now();
    } else if (Date.now() - since >= NO_PROGRESS_LIMIT) {
      reply.log.warn(
        { requestId: reply.request.id },
        'a client stopped reading a reply; its connection is cut',
      );
      socket.destroy();
    }
  }, NO_PROGRESS_LIMIT / 6);
  body.once('close', () => clearInterval(timer));
}
