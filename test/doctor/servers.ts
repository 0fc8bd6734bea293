import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Credential } from '../../src/certificates/certificate-authority.ts';

const open: Server[] = [];
const sockets = new Set<Socket>();

/** Lets a server listen on a free port of 127.0.0.1 until `closeServers`. @returns the port */
async function listen(server: Server): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

/** Closes every server of this file, with its connections. */
export async function closeServers(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
}

export const httpServer = (answer: RequestListener) => listen(createHttpServer(answer));
export const httpsServer = (credential: Credential, answer: RequestListener) =>
  listen(createHttpsServer(credential, answer));

/** A server that does as told with every connection. */
export const tcpServer = (take: (socket: Socket) => void) => listen(createServer(take));

/** A port at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The frames that a STOMP broker answers to a CONNECT that it takes, and to one that it does not. */
const CONNECTED = 'CONNECTED\nversion:1.1\nserver:test\n\n\0';
const ERROR = 'ERROR\nmessage:User name or password is wrong\n\n\0';

function answerConnect(socket: Socket): void {
  let frame = '';
  socket.on('data', (chunk) => {
    frame += chunk;
    if (!frame.includes('\0')) return;
    const known =
      /^CONNECT\n/.test(frame) && /\nlogin:admin\n/.test(frame) && /\npasscode:admin\n/.test(frame);
    socket.end(known ? CONNECTED : ERROR);
  });
}

/** A broker that knows admin only, by the password admin. */
export const broker = () => tcpServer(answerConnect);

/** The same over TLS. */
export const tlsBroker = (credential: Credential) => listen(createTlsServer(credential, answerConnect));
