import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Context } from '../handlers/handler.ts';

/** A client that takes nothing of a list for so long, in ms, is cut off. */
const NO_PROGRESS_LIMIT = 30_000;

/**
 * Sends a JSON array whose elements come in batches. A list of one batch is one write with a Content-Length; a
 * longer one is streamed, the next batch being fetched when the client has taken the one before. An error on the
 * way destroys the connection: the array is never closed as if it were whole.
 */
export async function sendBatches(
  reply: FastifyReply,
  batches: AsyncGenerator<unknown[]>,
  { isHead }: Context,
): Promise<FastifyReply> {
  if (isHead) {
    await batches.return(undefined);
    return reply.header('content-type', 'application/json').send();
  }
  const pieces = textOf(batches);
  // The first two are fetched before anything is sent: an error up to there is a reply of its own.
  const fetched = [(await pieces.next()).value ?? CLOSING, (await pieces.next()).value ?? CLOSING];
  reply.header('content-type', 'application/json');
  if (fetched[1] === CLOSING) return reply.send(Buffer.concat(fetched));
  const body = Readable.from(joined(fetched, pieces), { objectMode: false, highWaterMark: 1 });
  cutWhenStuck(reply, body);
  return reply.send(body);
}

const CLOSING = Buffer.from(']');

/**
 * The array in pieces: one for each batch, then the closing bracket. Bytes at once: rows are ten times as large in
 * memory, and a client that stops reading would hold them.
 */
async function* textOf(batches: AsyncGenerator<unknown[]>): AsyncGenerator<Buffer, undefined> {
  let opening = '[';
  for await (const batch of batches) {
    if (batch.length === 0 && opening === ',') continue;
    yield Buffer.from(opening + JSON.stringify(batch).slice(1, -1));
    opening = ',';
  }
  yield CLOSING;
  return undefined;
}

async function* joined(fetched: Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let piece = fetched.shift(); piece; piece = fetched.shift()) yield piece;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Destroys the connection of a client that stopped reading: it holds a batch in memory and a socket. */
export function cutWhenStuck(reply: FastifyReply, body: Readable): void {
  const { socket } = reply.raw;
  if (!socket) return;
  let taken = socket.bytesWritten;
  let since = Date.now();
  const timer = setInterval(() => {
    if (socket.bytesWritten - socket.writableLength !== taken) {
      taken = socket.bytesWritten - socket.writableLength;
      since = Date.now();
    } else if (Date.now() - since >= NO_PROGRESS_LIMIT) {
      reply.log.warn(
        { requestId: reply.request.id },
        'a client stopped reading a list; its connection is cut',
      );
      socket.destroy();
    }
  }, NO_PROGRESS_LIMIT / 6);
  body.once('close', () => clearInterval(timer));
}
