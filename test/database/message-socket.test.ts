import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageSocket } from '../../src/database/message-socket.ts';

// What pg's parser gets from the socket of a connection, whatever pieces the server's bytes come in.
let server: Server;
let client: Socket;
let peer: Socket;
/** What pg would get, as it was at that moment. */
let pieces: Buffer[];
let latest: Buffer;

beforeAll(async () => {
  server = createServer({ noDelay: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = messageSocket({ ssl: false });
  client.on('data', (bytes: Buffer) => {
    latest = bytes;
    pieces.push(Buffer.from(bytes));
  });
  client.connect((server.address() as AddressInfo).port, '127.0.0.1');
  [peer] = (await once(server, 'connection')) as [Socket];
});
afterAll(async () => {
  client.destroy();
  server.close();
  await once(server, 'close');
});

/** A message of PostgreSQL. @param length of what it says, in bytes */
function message(type: string, length: number, filling = type): Buffer {
  const bytes = Buffer.alloc(5 + length, filling);
  bytes.write(type);
  bytes.writeUInt32BE(4 + length, 1);
  return bytes;
}

/** Sends bytes in pieces of so many. */
async function received(bytes: Buffer, size: number): Promise<Buffer[]> {
  pieces = [];
  for (let at = 0; at < bytes.length; at += size) {
    const before = client.bytesRead;
    const piece = bytes.subarray(at, at + size);
    peer.write(piece);
    while (client.bytesRead < before + piece.length) await new Promise(setImmediate);
  }
  return pieces;
}

/** How many whole messages these are, and how many bytes are left. */
function whole(bytes: Buffer): { messages: number; left: number } {
  let at = 0;
  let messages = 0;
  while (at < bytes.length) {
    at += 1 + bytes.readUInt32BE(at + 1);
    messages++;
  }
  return { messages, left: at - bytes.length };
}

it.each([1, 2, 4, 5, 6, 7, 11, 1_000])('is whole messages, of bytes that come %i at a time', async (size) => {
  const all = [
    message('Z', 1),
    message('2', 0),
    message('D', 40),
    message('1', 0),
    message('C', 7),
    message('D', 3),
  ];
  const got = await received(Buffer.concat(all), size);
  expect(got.map((bytes) => whole(bytes).left)).toEqual(got.map(() => 0));
  expect(got.reduce((sum, bytes) => sum + whole(bytes).messages, 0)).toBe(all.length);
});

it('is the very bytes, of messages that are larger than a read, too', async () => {
  const all = Buffer.concat([
    message('D', 10),
    message('d', 70_000),
    message('d', 1_000_000, 'x'),
    message('d', 2),
  ]);
  for (const size of [100_000, 65_536, 333]) {
    const got = await received(all, size);
    expect(Buffer.concat(got).equals(all)).toBe(true);
    expect(got.every((bytes) => whole(bytes).left === 0)).toBe(true);
    expect(got.filter((bytes) => whole(bytes).messages === 1 && bytes.length > 65_536)).toHaveLength(2);
  }
});

it('is the same after the next read, where parts of it are kept', async () => {
  await received(message('d', 100, 'a'), 200);
  const kept = latest;
  await received(message('d', 100, 'b'), 200);
  expect(kept.toString('latin1', 5)).toBe('a'.repeat(100));
});
