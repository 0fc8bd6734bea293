import type { FastifyReply } from 'fastify';
import type { EventStream } from './handler.ts';

export type { EventStream };

/** Nobody on the way keeps or holds back what is streamed; of no concern to callers, so not in the contract. */
export const STREAM_HEADERS = { 'cache-control': 'no-cache', 'x-accel-buffering': 'no' };

/** What Fastify calls its listener for the end of a response. */
const AT_ITS_END = 'onResFinished';

/**
 * Sends the head of an event stream and hands the connection over. Fastify knows no reply that goes on and has bytes
 * made once for many: the packages for it format each event for each client, or hide who does not read.
 *
 * For Fastify the answer is over with its head: it is counted now, not after hours, and nothing of the request is kept
 * while somebody watches. Its listener is found by its name, for want of a better way; were it not found, a stream
 * would be counted at its end and take two kilobytes more.
 */
export function sendStream(reply: FastifyReply, stream: EventStream): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream' };
  raw.writeHead(reply.statusCode, headers as Record<string, string>);
  raw.flushHeaders();
  raw
    .listeners('finish')
    .find(({ name }) => name === AT_ITS_END)
    ?.call(raw);
  stream(raw);
  return reply;
}
