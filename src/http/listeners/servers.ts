import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { FastifyInstance } from 'fastify';
import type { Certificates } from '../../certificates/certificates.ts';
import { answerClientError } from './client-error.ts';
import { CRUMBS_REFUSED, watchChunks } from './crumbs.ts';
import { rawReply } from './raw-reply.ts';
import { refuse } from './refuse.ts';
import { readTarget } from './target.ts';
import { Turns } from './turns.ts';
import { holdBody } from './unwanted-bodies.ts';

/** The same on both servers. */
const LIMITS = {
  noDelay: true,
  /** Node's own refusal has no body and no request id. */
  requireHostHeader: false,
  /** Of a request's headers, in bytes. */
  maxHeaderSize: 16 * 1024,
  /** In ms: for the headers, for the whole request, and between two requests (longer than proxies wait). */
  headersTimeout: 20_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};

export type ServerLimits = typeof LIMITS;

/** Both serve one app. They are handed their connections, and never listen themselves. */
export interface Servers {
  http: Server;
  https: Server;
}

/** Makes the HTTP and the HTTPS server of an app, which is ready. @param limits other ones than the usual */
export function makeServers(
  app: FastifyInstance,
  certificates: Certificates,
  limits: Partial<ServerLimits> = {},
): Servers {
  const turns = new Turns();
  const route = routeTo(app, turns);
  const options = { ...LIMITS, ...limits };
  const http = createHttpServer(options, route);
  const https = createHttpsServer({ ...options, ...certificates.current }, route);
  certificates.onChange((credential) => https.setSecureContext(credential));
  https.on('tlsClientError', (_error, socket) => socket.destroy());
  for (const server of [http, https]) {
    answerOthers(server, route, turns);
    // It is when a server begins to listen that Node begins to watch its connections: without that there are no
    // time-outs, and none of them counts as idle.
    server.emit('listening');
  }
  return { http, https };
}

/** Hands requests to the app, those of one connection one after the other. */
function routeTo(app: FastifyInstance, turns: Turns): RequestListener {
  const answerInTurn = turns.inTurn((request, response) => {
    const fault = readTarget(request);
    if (fault === undefined) app.routing(request, response);
    else refuse(request, response, 400, fault);
  });
  return (request, response) => {
    const { socket } = request;
    watchChunks(request, () => {
      socket.pause();
      turns.end(socket, () => {
        socket.write(rawReply('400 Bad Request', CRUMBS_REFUSED));
        socket.destroySoon();
      });
    });
    holdBody(request);
    answerInTurn(request, response);
  };
}

/** Answers what does not come as a usual request: expectations, CONNECT, and what is no HTTP. */
function answerOthers(server: Server, route: RequestListener, turns: Turns): void {
  const refuseExpectation = turns.inTurn((request, response) =>
    refuse(request, response, 417, `"Expect: ${request.headers.expect}" is not understood. Leave it out.`),
  );
  server.on('checkExpectation', refuseExpectation);
  // A client that asks first is told to go on when its body is read, and not where it is refused without that.
  server.on('checkContinue', route);
  server.on('clientError', (error, socket) => turns.end(socket, () => answerClientError(error, socket)));
  server.on('connect', (_request, socket) =>
    turns.end(socket, () =>
      socket.end(rawReply('405 Method Not Allowed', 'This is no proxy: CONNECT leads nowhere.')),
    ),
  );
}
