import type { FastifyReply } from 'fastify';
import type { Context, TextPieces } from './handler.ts';
import { heldBody } from './held-replies.ts';
import { JSON_TYPE, sendText } from './json-reply.ts';

/**
 * Sends a text that comes in pieces. A text of one piece is one write with a Content-Length; a longer one is
 * streamed, the next piece being fetched when the client has taken the one before. An error on the way destroys the
 * connection: the text is never closed as if it were whole.
 */
export async function sendPieces(
  reply: FastifyReply,
  pieces: TextPieces,
  { isHead }: Context,
  type = JSON_TYPE,
): Promise<FastifyReply> {
  if (isHead) {
    await pieces.return('');
    return reply.header('content-type', type).send();
  }
  // The first two are fetched before anything is sent: an error up to there is a reply of its own.
  const first = await pieces.next();
  if (first.done) return sendText(reply, first.value, type);
  const second = await pieces.next();
  if (second.done) return sendText(reply, first.value + second.value, type);
  const fetched = [first.value, second.value];
  // As much as these is held at any time: one piece that is being taken, and the next.
  const size = first.value.length + second.value.length;
  try {
    const body = heldBody(reply, bytesOf(fetched, pieces), size);
    return reply.header('content-type', type).send(body);
  } catch (error) {
    await pieces.return('');
    throw error;
  }
}

/** Bytes at once: a text that nobody takes would stay on the heap. */
async function* bytesOf(fetched: string[], rest: TextPieces): AsyncGenerator<Buffer> {
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
