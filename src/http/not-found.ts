import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendJson } from './json-reply.ts';
import { pageShell, sendShell, wantsPage } from './pages.ts';

/**
 * Answers paths that are neither in the contract nor pages: a browser gets a page that says so.
 * @param basePath the path under which the monitor is served; whoever leaves it out is told
 */
export function nothingHere(basePath: string) {
  const shell = pageShell(basePath);
  return (request: FastifyRequest, reply: FastifyReply): void => {
    if (wantsPage(request, basePath)) {
      sendShell(reply, shell, 404);
      return;
    }
    const [path = ''] = request.url.split('?');
    const isOutside = basePath !== '' && !path.startsWith(`${basePath}/`);
    const detail = isOutside
      ? `There is nothing at ${request.method} ${path}. This monitor is served under ${basePath}: try ${basePath}${path}.`
      : `There is nothing at ${request.method} ${path}. The operations are listed at ${basePath}/api/schema/.`;
    void sendJson(reply.code(404), { detail, request_id: request.id });
  };
}
