import type { FastifyReply } from 'fastify';
import type { Context } from './handler.ts';
import { heldBody } from './held-replies.ts';

/**
 * Sends a JSON body as text, which Node writes together with the headers. The serializer that changes nothing keeps
 * Fastify from adding a charset to the type: the Django monitor sends none.
 */
export function sendJson(reply: FastifyReply, body: unknown): FastifyReply {
  return sendText(reply, JSON.stringify(body));
}

export const JSON_TYPE = 'application/json';

/** Texts from so many characters on are not left on the heap until the client has taken them. */
const LARGE = 64 * 1024;

/** The same for JSON, or another text, that is there already. @throws Overloaded */
export function sendText(reply: FastifyReply, text: string, type = JSON_TYPE): FastifyReply {
  if (text.length > LARGE) {
    const bytes = Buffer.from(text);
    const body = heldBody(reply, [bytes], bytes.length);
    return reply.headers({ 'content-type': type, 'content-length': bytes.length }).send(body);
  }
  return reply.header('content-type', type).serializer(asItIs).send(text);
}

/** The same for JSON; HEAD has the length of none, as where the text is made while it is sent. */
export function sendJsonText(reply: FastifyReply, text: string, { isHead }: Pick<Context, 'isHead'>) {
  return isHead ? reply.header('content-type', JSON_TYPE).send() : sendText(reply, text);
}

const asItIs = (text: string): string => text;

/** Sends bytes as they are. */
export function sendBytes(
  reply: FastifyReply,
  bytes: Uint8Array,
  type = 'application/octet-stream',
): FastifyReply {
  return reply.header('content-type', type).send(Buffer.from(bytes));
}
