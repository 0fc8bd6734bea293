import type { FastifyReply } from 'fastify';
import type { EventStream } from '../handlers/handler.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a stream, when its head was sent, in ms after the request came. */
    answeredAfter?: number;
  }
}

/**
 * Sends the head of an event stream and hands the connection over. Fastify knows no reply that goes on and has bytes
 * made once for many: the packages for it format each event for each client, or hide who does not read.
 */
export function sendStream(reply: FastifyReply, stream: EventStream): FastifyReply {
  reply.hijack();
  reply.request.answeredAfter = reply.elapsedTime;
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream' };
  reply.raw.writeHead(reply.statusCode, headers as Record<string, string>);
  reply.raw.flushHeaders();
  stream(reply.raw);
  return reply;
}
