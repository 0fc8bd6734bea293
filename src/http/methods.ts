import type { FastifyInstance } from 'fastify';
import type { Operation } from '../../generated/operations.ts';
import { sendJson } from './json-reply.ts';

/**
 * Gives every path of the contract an answer to the methods that it lacks: 405 with Allow, for everybody and
 * before credentials; and OPTIONS, which says what there is.
 */
export function refuseOtherMethods(app: FastifyInstance, basePath: string, all: Operation[]): void {
  const paths = Object.entries(Object.groupBy(all, ({ path }) => path));
  for (const [path, here = []] of paths) {
    const methods = here.map(({ method }) => method);
    if (methods.includes('GET')) methods.push('HEAD');
    const allow = [...methods, 'OPTIONS'].join(', ');
    const url = basePath + path.replace(/\{(\w+)\}/g, ':$1');
    app.route({
      method: 'OPTIONS',
      url,
      handler: async (_request, reply) => reply.code(204).header('allow', allow).send(),
    });
    app.route({
      method: app.supportedMethods.filter((method) => method !== 'OPTIONS' && !methods.includes(method)),
      url,
      onRequest: async (request, reply) =>
        sendJson(reply.code(405).header('allow', allow), {
          detail: `Method "${request.method}" not allowed.`,
        }),
      handler: () => undefined,
    });
  }
}
