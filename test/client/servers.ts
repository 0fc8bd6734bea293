import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';

/** An HTTP server on a free port. */
export async function listen(answer: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: urlOf(server) };
}

/** A server that does to a connection what it likes, once a request has come. */
export async function listenRaw(
  answer: (socket: Socket, nth: number) => void,
): Promise<{ server: TcpServer; url: string; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  let nth = 0;
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', () => answer(socket, nth++));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: urlOf(server), sockets };
}

function urlOf(server: Server | TcpServer): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
