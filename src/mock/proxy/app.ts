import { METHODS } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { sendJson } from '../../http/json-reply.ts';
import { describe, type Violation } from './errors.ts';
import { openJudge } from './judge.ts';
import { leadBack } from './links.ts';
import { openUpstream } from './upstream.ts';

export interface ProxyAppOptions {
  /** The running monitor's base address. */
  upstream: string;
  basePath: string;
  /** Where the certificate authority is that the monitor may be signed by. */
  dataDirectory: string;
  onViolation: (violation: Violation) => void;
}

/** The largest body that passes, in bytes: more than the monitor takes, which shall refuse it itself. */
const BODY_LIMIT = 64 * 1024 * 1024;

/**
 * Passes every request on to a running monitor and its reply back, both untouched but for links to other pages, which
 * lead back here, and reports where either breaks the contract. A stream of events passes by: it has no end at which it could be judged.
 */
export async function buildProxyApp(options: ProxyAppOptions): Promise<FastifyInstance> {
  const upstream = openUpstream(options.upstream, options.dataDirectory);
  const judge = await openJudge();
  const app = fastify({ bodyLimit: BODY_LIMIT });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer) => bytes,
  );
  for (const method of METHODS) {
    if (!app.supportedMethods.includes(method) && method !== 'CONNECT')
      app.addHttpMethod(method, { hasBody: true });
  }
  app.addHook('onClose', () => upstream.close());
  app.route({ method: app.supportedMethods, url: '*', handler: pass });
  return app;

  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = pathBehind(options.basePath, request.url);
    if (path === undefined) {
      const detail = `The mock serves nothing outside ${options.basePath}; that is what SWF_BASE_PATH says.`;
      return sendJson(reply.code(404), { detail });
    }
    const { method, headers } = request;
    const sent = { method, path, headers, body: request.body as Buffer | undefined };
    const answer = await upstream.forward(sent).catch((error: Error) => error);
    if (answer instanceof Error) {
      const detail = `The monitor at ${options.upstream} does not answer: ${describe(answer)}. Start it, or fix --proxy.`;
      return sendJson(reply.code(502), { detail });
    }
    if (answer.stream) return reply.code(answer.status).headers(answer.headers).send(answer.stream);
    for (const violation of await judge(sent, answer)) options.onViolation(violation);
    const own = `${request.protocol}://${request.host}${options.basePath}`;
    const { status, headers: passed, body } = leadBack(answer, options.upstream, own);
    return reply.code(status).headers(passed).send(body);
  }
}

/** @returns undefined for what is not under the base path */
function pathBehind(basePath: string, url: string): string | undefined {
  if (!url.startsWith(basePath)) return undefined;
  const rest = url.slice(basePath.length);
  return rest === '' || /^[/?]/.test(rest) ? rest : undefined;
}
