import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../../generated/operations.ts';
import { sendJson } from './json-reply.ts';

/** A path of the contract, and the methods that it has. */
interface Path {
  url: string;
  pattern: RegExp;
  methods: string[];
  allow: string;
}

/**
 * Gives every path of the contract an answer to the methods that it lacks: 405 with Allow, for everybody and
 * before credentials; and OPTIONS, which says what there is.
 *
 * Methods that no operation has share one route, which looks for the path itself: a route for each of thirty methods on
 * each path takes a tenth of a start.
 */
export function refuseOtherMethods(app: FastifyInstance, basePath: string, all: Operation[]): void {
  const paths = pathsOf(all, basePath);
  const known = new Set(['OPTIONS', ...paths.flatMap(({ methods }) => methods)]);
  for (const { url, methods, allow } of paths) {
    app.route({
      method: 'OPTIONS',
      url,
      handler: async (_request, reply) => reply.code(204).header('allow', allow).send(),
    });
    app.route({
      method: [...known].filter((method) => method !== 'OPTIONS' && !methods.includes(method)),
      url,
      onRequest: async (request, reply) => notAllowed(request, reply, allow),
      handler: () => undefined,
    });
  }
  app.route({
    method: app.supportedMethods.filter((method) => !known.has(method)),
    url: '*',
    onRequest: async (request, reply) => {
      const [address = ''] = request.url.split('?');
      const path = paths.find(({ pattern }) => pattern.test(address));
      if (path) return notAllowed(request, reply, path.allow);
      reply.callNotFound();
      return reply;
    },
    handler: () => undefined,
  });
}

function notAllowed({ method }: FastifyRequest, reply: FastifyReply, allow: string): FastifyReply {
  return sendJson(reply.code(405).header('allow', allow), { detail: `Method "${method}" not allowed.` });
}

/** The paths, those with the fewest parameters first: where two match, the more exact one is meant. */
function pathsOf(all: Operation[], basePath: string): Path[] {
  const parametersIn = (path: string) => path.split('{').length;
  return Object.entries(Object.groupBy(all, ({ path }) => path))
    .toSorted(([a], [b]) => parametersIn(a) - parametersIn(b))
    .map(([path, here = []]) => {
      const methods: string[] = here.map(({ method }) => method);
      if (methods.includes('GET')) methods.push('HEAD');
      const url = basePath + path;
      const escaped = url.replace(/\/$/, '').replace(/[.*+?^$()|[\]\\]/g, '\\$&');
      return {
        url: url.replace(/\{(\w+)\}/g, ':$1'),
        pattern: new RegExp(`^${escaped.replace(/\{\w+\}/g, '[^/]+')}/?$`),
        methods,
        allow: [...methods, 'OPTIONS'].join(', '),
      };
    });
}
