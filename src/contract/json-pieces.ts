import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Context, JsonText } from '../handlers/handler.ts';
import { sendJsonText } from './json-reply.ts';

/** A client that takes nothing of a list for so long, in ms, is cut off. */
const NO_PROGRESS_LIMIT = 30_000;

/**
 * Sends a JSON text that comes in pieces. A text of one piece is one write with a Content-Length; a longer one is
 * streamed, the next piece being fetched when the client has taken the one before. An error on the way destroys the
 * connection: the text is never closed as if it were whole.
 */
export async function sendPieces(
  reply: FastifyReply,
  pieces: JsonText,
  { isHead }: Context,
): Promise<FastifyReply> {
  if (isHead) {
    await pieces.return('');
    return reply.header('content-type', 'application/json').send();
  }
  // The first two are fetched before anything is sent: an error up to there is a reply of its own.
  const first = await pieces.next();
  if (first.done) return sendJsonText(reply, first.value);
  const second = await pieces.next();
  if (second.done) return sendJsonText(reply, first.value + second.value);
  const body = Readable.from(bytesOf([first.value, second.value], pieces), {
    objectMode: false,
    highWaterMark: 1,
  });
  cutWhenStuck(reply, body);
  return reply.header('content-type', 'application/json').send(body);
}

/** Bytes at once: a text that nobody takes would stay on the heap. */
async function* bytesOf(fetched: string[], rest: JsonText): AsyncGenerator<Buffer> {
  try {
    for (let text = fetched.shift(); text !== undefined; text = fetched.shift()) yield Buffer.from(text);
    for (;;) {
      const { value, done } = await rest.next();
      yield Buffer.from(value);
      if (done) return;
    }
  } finally {
    await rest.return('');
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
