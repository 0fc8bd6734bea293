import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../../generated/operations.ts';
import type { Authenticator } from '../access/authenticator.ts';
import type { Caller } from '../access/caller.ts';
import { keyIn } from '../access/cookies.ts';
import { Credentials } from '../access/credentials.ts';
import { schemeOf } from '../access/sessions.ts';
import { byToken } from '../access/token-header.ts';
import { buildApp } from '../http/app.ts';
import { InvalidRequest } from '../http/errors.ts';
import { sendStream } from '../http/event-stream.ts';
import type { Handlers } from '../http/handler.ts';
import { sendBytes, sendJson } from '../http/json-reply.ts';
import { PROTOBUF, type Status, statusInProtobuf } from '../otlp/status.ts';
import { type Answers, openAnswers } from './answers.ts';
import { exampleEvents } from './event-stream.ts';
import { pointLinksAt } from './links.ts';
import { asFile, endOfList } from './list-forms.ts';
import { type Preferences, readPreferences } from './preferences.ts';

export interface MockAppOptions {
  dynamic: boolean;
  basePath: string;
  logger: FastifyBaseLogger;
}

/** Whoever has a token, whatever it is. */
const ANYBODY: Caller = { id: 1, username: 'operator', isStaff: true, via: 'token', scope: null };

/** And whoever has the cookie of a session. */
const ANY_BROWSER: Authenticator = {
  scheme: 'session',
  callerOf: ({ cookies = '', protocol }) =>
    keyIn(cookies, schemeOf(protocol)) === undefined
      ? undefined
      : Promise.resolve({ ...ANYBODY, via: 'session' }),
};

/**
 * How late the event loop may be before requests are turned away, in ms: tests run on busy machines, and a 503 comes where it
 * is asked for (`Prefer: code=503`).
 */
const NEVER_LATE = 3_600_000;

/** Prism answers before a handler would. */
const NO_HANDLERS = {} as Handlers;

/** The monitor's own application, in which Prism answers from the contract in place of the handlers. */
export async function buildMockApp({ dynamic, basePath, logger }: MockAppOptions): Promise<FastifyInstance> {
  const answers = await openAnswers();
  return buildApp({
    handlers: NO_HANDLERS,
    credentials: new Credentials([byToken({ callerOf: async () => ANYBODY }), ANY_BROWSER], {
      plainHttp: 'always',
      publicRead: true,
      httpsAddress: () => '',
    }),
    logger,
    timeZone: 'UTC',
    basePath,
    late: NEVER_LATE,
    prepareApp: (app) => answerFromPrism(app, answers, { dynamic, basePath }),
  });
}

/**
 * Answers in two places: at once where the client asks for a status, which is how failures are rehearsed; else once
 * the credentials and the request were found good.
 */
function answerFromPrism(
  app: FastifyInstance,
  answers: Answers,
  { dynamic, basePath }: { dynamic: boolean; basePath: string },
): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    operation: Operation,
    wish: Preferences,
  ): Promise<FastifyReply> => {
    const query = request.query as Record<string, unknown>;
    const preferences = { dynamic, ...wish };
    const given = await answers(operation.id, query, preferences);
    const linked = pointLinksAt(
      `${request.protocol}://${request.host}${basePath}`,
      endOfList(query, preferences.dynamic, given),
    );
    const { status, headers, body } = asFile(query, linked);
    const { 'Content-type': type = '', ...others } = headers;
    reply.code(status).headers({ ...others, 'X-Request-Id': request.id });
    if (body === undefined) return reply.send();
    if (type === 'text/event-stream') return sendStream(reply, exampleEvents(String(body)));
    if (operation.bytesAs && request.headers['content-type']?.startsWith(PROTOBUF))
      return sendBytes(reply, status < 300 ? new Uint8Array() : statusInProtobuf(body as Status), PROTOBUF);
    if (type !== 'application/json') return reply.type(type).send(String(body));
    return sendJson(reply, body);
  };
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    const wish = readPreferences(request.headers.prefer);
    if (!operation || wish.status === undefined) return;
    const documented = Object.keys(operation.responses);
    if (!documented.includes(String(wish.status))) {
      throw new InvalidRequest({
        prefer: [`${operation.id} never answers ${wish.status}, only ${documented.join(', ')}.`],
      });
    }
    return answer(request, reply, operation, wish);
  });
  app.addHook('preHandler', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (!operation || request.validationError) return;
    return answer(request, reply, operation, readPreferences(request.headers.prefer));
  });
}
