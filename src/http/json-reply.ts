import type { FastifyReply } from 'fastify';
import { heldBody } from './held-replies.ts';

/**
 * Sends a JSON body as text, which Node writes together with the headers. The serializer that changes nothing keeps
 * Fastify from adding a charset to the type: the Django monitor sends none.
 */
export function sendJson(reply: FastifyReply, body: unknown): FastifyReply {
  return sendJsonText(reply, JSON.stringify(body));
}

/** Texts from so many characters on are not left on the heap until the client has taken them. */
const LARGE = 64 * 1024;

/** The same for JSON that is text already. @throws Overloaded */
export function sendJsonText(reply: FastifyReply, text: string): FastifyReply {
  if (text.length > LARGE) {
    const bytes = Buffer.from(text);
    const body = heldBody(reply, [bytes], bytes.length);
    return reply.headers({ 'content-type': 'application/json', 'content-length': bytes.length }).send(body);
  }
  return reply.header('content-type', 'application/json').serializer(asItIs).send(text);
}

const asItIs = (text: string): string => text;
