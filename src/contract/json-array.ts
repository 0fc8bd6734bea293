import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Context } from './handler.ts';
import { sendJson } from './json-reply.ts';

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
  const first = await batches.next();
  const second = first.done ? first : await batches.next();
  if (second.done) return sendJson(reply, first.done ? [] : first.value);
  const body = Readable.from(textOf([first.value, second.value], batches), {
    objectMode: false,
    highWaterMark: 0,
  });
  cutWhenStuck(reply, body);
  return reply.header('content-type', 'application/json').send(body);
}

async function* textOf(fetched: unknown[][], rest: AsyncGenerator<unknown[]>): AsyncGenerator<string> {
  let separator = '[';
  try {
    for (const batch of fetched) {
      if (batch.length > 0) yield separator + elements(batch);
      separator = ',';
    }
    for await (const batch of rest) if (batch.length > 0) yield separator + elements(batch);
    yield ']';
  } finally {
    await rest.return(undefined);
  }
}

function elements(batch: unknown[]): string {
  return JSON.stringify(batch).slice(1, -1);
}

/** Destroys the connection of a client that stopped reading: it holds a batch in memory and a socket. */
function cutWhenStuck(reply: FastifyReply, body: Readable): void {
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
