import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port at which nothing listens, for a program that cannot choose one itself and say so. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
