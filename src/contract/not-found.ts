import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendJson } from './json-reply.ts';

/** Answers paths that are not in the contract. */
export function nothingHere(request: FastifyRequest, reply: FastifyReply): void {
  const [path] = request.url.split('?');
  const detail = `There is nothing at ${request.method} ${path}. The operations are listed at /api/schema/.`;
  void sendJson(reply.code(404), { detail, request_id: request.id });
}
