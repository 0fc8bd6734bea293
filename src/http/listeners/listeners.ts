import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createNetServer,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Certificates } from '../../certificates/certificates.ts';
import { listen } from '../../listen.ts';
import { Arrivals } from './arrivals.ts';
import { answerClientError } from './client-error.ts';
import { CRUMBS_REFUSED, watchChunks } from './crumbs.ts';
import { peekFirstByte } from './first-byte.ts';
import { rawReply } from './raw-reply.ts';
import { refuse } from './refuse.ts';
import { readTarget } from './target.ts';
import { Turns } from './turns.ts';
import { holdBody, UnwantedBodies } from './unwanted-bodies.ts';

export interface ListenerOptions {
  /** Where to listen; undefined is localhost: 127.0.0.1 and, where it exists, ::1. */
  hosts: string[] | undefined;
  /** 0 takes any free port. */
  httpPort: number;
  httpsPort: number;
  certificates: Certificates;
  /** Other limits than the usual ones; for tests. */
  limits?: Partial<typeof LIMITS>;
}

export interface Listeners {
  http: AddressInfo[];
  https: AddressInfo[];
  /** Takes no new connection. Those that are there go on. */
  closeDoors(): void;
  /** Answers what is in flight, for at most `grace` ms; then no connection is left. */
  stop(grace?: number): Promise<void>;
}

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

/** What is still in flight after so long is cut, in ms. */
const GRACE = 4_000;
/**
 * After the last answer that kept its connection open, before connections that look idle are closed, in ms. Its client
 * may have sent its next request already, and would lose it; it is answered instead, and told that the connection
 * closes.
 */
const LAST_REQUESTS = 250;
/** While stopping, connections that have become idle are closed so often, in ms. */
const SWEEP = 25;

/**
 * Opens the HTTP and the HTTPS listener over one app, which itself never listens.
 * @throws where a port is taken, naming the port and the fix
 */
export async function openListeners(app: FastifyInstance, options: ListenerOptions): Promise<Listeners> {
  const { certificates } = options;
  const state = { stopping: false, keptOpen: Number.NEGATIVE_INFINITY };
  const unwanted = new UnwantedBodies();
  app.addHook('onSend', ({ raw }, reply, _payload, done) => {
    const isUnread = unwanted.isOne(raw);
    if (state.stopping || isUnread) reply.header('connection', 'close');
    else state.keptOpen = performance.now();
    if (isUnread) void unwanted.readOut(raw).then(() => done());
    else done();
  });
  await app.ready();
  const turns = new Turns();
  const answerInTurn = turns.inTurn((request, response) => {
    const fault = readTarget(request);
    if (fault === undefined) app.routing(request, response);
    else refuse(request, response, 400, fault);
  });
  const route: RequestListener = (request, response) => {
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
  const refuseExpectation = turns.inTurn((request, response) =>
    refuse(request, response, 417, `"Expect: ${request.headers.expect}" is not understood. Leave it out.`),
  );
  const limits = { ...LIMITS, ...options.limits };
  const http = createHttpServer(limits, route);
  const tls = createHttpsServer({ ...limits, ...certificates.current }, route);
  // They get their connections from the doors and never listen themselves; but it is when a server begins to listen
  // that Node begins to watch its connections: without that there are no time-outs, and none of them counts as idle.
  for (const server of [http, tls]) server.emit('listening');
  certificates.onChange((credential) => tls.setSecureContext(credential));
  for (const server of [http, tls]) {
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
  tls.on('tlsClientError', (_error, socket) => socket.destroy());

  const arrivals = new Arrivals();
  const sockets = new Set<Socket>();
  const doors: NetServer[] = [];
  const open = async (make: () => NetServer, port: number, portVariable: string): Promise<AddressInfo[]> => {
    const addresses: AddressInfo[] = [];
    for (const host of options.hosts ?? ['127.0.0.1', '::1']) {
      const door = make();
      door.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      const address = await listen(door, {
        host,
        port: addresses[0]?.port ?? port,
        portVariable,
        hostVariable: 'SWF_HOST',
      });
      if (!address) continue;
      doors.push(door);
      addresses.push(address);
    }
    return addresses;
  };
  let closing: Promise<unknown> | undefined;
  const closeDoors = () => {
    closing ??= Promise.all(doors.map((door) => new Promise((resolve) => door.close(resolve))));
    return closing;
  };
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  let httpAddresses: AddressInfo[];
  let httpsAddresses: AddressInfo[];
  try {
    // Doors of their own in front of both servers, so that each may have several addresses.
    httpAddresses = await open(() => plainDoor(http, arrivals), options.httpPort, 'SWF_HTTP_PORT');
    const address = () => `https://localhost:${httpsAddresses[0]?.port}`;
    const answer = () =>
      `This port speaks HTTPS. Use ${address()} (SWF_MONITOR_URL); plain HTTP is at ${httpAddresses[0]?.port}.`;
    httpsAddresses = await open(
      () => peekFirstByte(arrivals, (socket) => tls.emit('connection', socket), answer),
      options.httpsPort,
      'SWF_HTTPS_PORT',
    );
  } catch (error) {
    const closed = closeDoors();
    cutAll();
    await closed;
    throw error;
  }

  return {
    http: httpAddresses,
    https: httpsAddresses,
    closeDoors: () => void closeDoors(),
    stop: async (grace = GRACE) => {
      state.stopping = true;
      const closed = closeDoors();
      await drain([http, tls], sockets, {
        from: state.keptOpen + LAST_REQUESTS,
        until: performance.now() + grace,
      });
      cutAll();
      await closed;
      for (const server of [http, tls]) server.close();
    },
  };
}

function plainDoor(http: Server, arrivals: Arrivals): NetServer {
  return createNetServer({ noDelay: true, pauseOnConnect: true }, (socket) =>
    arrivals.add(socket, () => {
      http.emit('connection', socket);
      socket.resume();
    }),
  );
}

/** Closes connections as they become idle, between two points of time, until none is left. */
async function drain(
  servers: Server[],
  sockets: Set<Socket>,
  { from, until }: { from: number; until: number },
): Promise<void> {
  while (sockets.size > 0 && performance.now() < until) {
    await setImmediate(); // after a process was held up, what has arrived is read first
    if (performance.now() > from) for (const server of servers) server.closeIdleConnections();
    await sleep(SWEEP);
  }
}
