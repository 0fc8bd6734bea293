import { createConnection, type Socket } from 'node:net';

/** Connects to a monitor, whatever comes back. */
export async function open(address: string): Promise<Socket> {
  const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(address).port) });
  socket.on('error', () => undefined); // closed follows
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  return socket;
}

/** Waits until a connection is gone, in order or not. */
async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

/** Sends the same again and again, as fast as it is taken, until the connection is gone. */
export async function pour(socket: Socket, bytes: string, times: number): Promise<void> {
  for (let n = 0; n < times && socket.writable; n++)
    if (!socket.write(bytes))
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
}

/** What a request is beyond its first line. */
export interface Parts {
  headers?: Record<string, string>;
  /** Sent with its length, unless the headers say otherwise. */
  body?: Buffer | string;
}

/** The bytes of a request up to its body. */
export function headOf(method: string, target: string, { headers = {}, body }: Parts = {}): string {
  const all = {
    host: 'localhost',
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** Sends one request on a connection of its own, as it is. @returns the status, 0 where the connection was cut */
export async function ask(
  address: string,
  method: string,
  target: string,
  parts: Parts = {},
): Promise<number> {
  const socket = await open(address);
  socket.write(headOf(method, target, { ...parts, headers: { connection: 'close', ...parts.headers } }));
  if (parts.body !== undefined) socket.write(parts.body);
  let heard = '';
  socket.on('data', (bytes) => {
    if (heard.length < 12) heard += bytes.toString('latin1', 0, 12);
  });
  await closed(socket);
  return Number(heard.slice(9, 12));
}
