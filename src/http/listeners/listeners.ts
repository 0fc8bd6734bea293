import type { Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createNetServer,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Certificates } from '../../certificates/certificates.ts';
import { Arrivals } from './arrivals.ts';
import { Doors } from './doors.ts';
import { peekFirstByte } from './first-byte.ts';
import { makeServers, type ServerLimits, type Servers } from './servers.ts';
import { UnwantedBodies } from './unwanted-bodies.ts';

export interface ListenerOptions {
  /** Where to listen; undefined is localhost: 127.0.0.1 and, where it exists, ::1. */
  hosts: string[] | undefined;
  /** 0 takes any free port. */
  httpPort: number;
  httpsPort: number;
  certificates: Certificates;
  /** Other limits than the usual ones; for tests. */
  limits?: Partial<ServerLimits>;
}

export interface Listeners {
  http: AddressInfo[];
  https: AddressInfo[];
  /** Takes no new connection. Those that are there go on. */
  closeDoors(): void;
  /** Answers what is in flight, for at most `grace` ms; then no connection is left. */
  stop(grace?: number): Promise<void>;
}

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
  const replies = watchReplies(app);
  await app.ready();
  const servers = makeServers(app, options.certificates, options.limits);
  const doors = new Doors(options.hosts);
  const addresses = await openDoors(doors, servers, options);
  const both = [servers.http, servers.https];
  return {
    ...addresses,
    closeDoors: () => void doors.close(),
    stop: async (grace = GRACE) => {
      replies.isStopping = true;
      const closed = doors.close();
      await drain(both, doors.sockets, {
        from: replies.keptOpen + LAST_REQUESTS,
        until: performance.now() + grace,
      });
      doors.cutAll();
      await closed;
      for (const server of both) server.close();
    },
  };
}

/** What becomes of connections when a request is answered. */
interface Replies {
  /** From then on each of them is closed. */
  isStopping: boolean;
  /** When the last was kept open, by `performance.now()`. */
  keptOpen: number;
}

/** Has replies say whether their connection is closed, which it also is where a body was not read. */
function watchReplies(app: FastifyInstance): Replies {
  const replies = { isStopping: false, keptOpen: Number.NEGATIVE_INFINITY };
  const unwanted = new UnwantedBodies();
  app.addHook('onSend', ({ raw }, reply, _payload, done) => {
    const isUnread = unwanted.isOne(raw);
    if (replies.isStopping || isUnread) reply.header('connection', 'close');
    else replies.keptOpen = performance.now();
    if (isUnread) void unwanted.readOut(raw).then(() => done());
    else done();
  });
  return replies;
}

/** Opens the doors of both servers. @throws where one cannot be opened; none is open then */
async function openDoors(
  doors: Doors,
  { http, https }: Servers,
  { httpPort, httpsPort }: ListenerOptions,
): Promise<Pick<Listeners, 'http' | 'https'>> {
  const arrivals = new Arrivals();
  try {
    const plain = await doors.open(() => plainDoor(http, arrivals), httpPort, 'SWF_HTTP_PORT');
    let secure: AddressInfo[] = [];
    const answer = () =>
      `This port speaks HTTPS. Use https://localhost:${secure[0]?.port} (SWF_MONITOR_URL); plain HTTP is at ${plain[0]?.port}.`;
    secure = await doors.open(
      () => peekFirstByte(arrivals, (socket) => https.emit('connection', socket), answer),
      httpsPort,
      'SWF_HTTPS_PORT',
    );
    return { http: plain, https: secure };
  } catch (error) {
    const closed = doors.close();
    doors.cutAll();
    await closed;
    throw error;
  }
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
