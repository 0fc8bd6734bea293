import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers paths that are not in the contract. */
export function nothingHere(request: FastifyRequest, reply: FastifyReply): void {
  const [path] = request.url.split('?');
  const detail = `There is nothing at ${request.method} ${path}. The operations are listed at /api/schema/.`;
  void reply
    .code(404)
    .type('application/json')
    .send(JSON.stringify({ detail, request_id: request.id }));
}
