import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Credential } from '../../src/certificates/credential.ts';
import { FrameReader, frameBytes } from '../../src/stomp/frame.ts';

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

/** What a broker does with those who may connect. */
interface Delivery {
  /** Whether messages reach their subscriber. */
  delivers?: boolean;
  /** Why it refuses subscriptions. */
  refusal?: string;
}

/** A broker of one connection each: who sends to a topic is its only subscriber. */
function serveStomp(socket: Socket, { delivers = true, refusal }: Delivery = {}): void {
  let subscription = '';
  const answer = (command: string, headers: Record<string, string | undefined>, body?: Buffer) =>
    socket.write(frameBytes('1.2', command, headers, body));
  const reader = new FrameReader(({ command, headers, body }) => {
    const { login, passcode, receipt, id = '', destination } = headers;
    if (command === 'CONNECT') {
      if (login === 'admin' && passcode === 'admin') answer('CONNECTED', { version: '1.2', server: 'test' });
      else socket.end(frameBytes('1.2', 'ERROR', { message: 'User name or password is wrong' }));
    } else if (command === 'SUBSCRIBE') {
      subscription = id;
      if (refusal) socket.end(frameBytes('1.2', 'ERROR', { message: refusal }));
    } else if (command === 'SEND' && delivers)
      answer('MESSAGE', { subscription, destination, 'message-id': '1' }, body);
    if (receipt) answer('RECEIPT', { 'receipt-id': receipt });
  });
  socket.on('data', (chunk: Buffer) => {
    try {
      reader.read(chunk);
    } catch {
      socket.destroy(); // it is no STOMP
    }
  });
}

/** A broker that knows admin only, by the password admin. */
export const broker = (delivery?: Delivery) => tcpServer((socket) => serveStomp(socket, delivery));

/** The same over TLS. */
export const tlsBroker = (credential: Credential) =>
  listen(createTlsServer(credential, (socket) => serveStomp(socket)));
