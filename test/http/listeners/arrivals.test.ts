import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyListeners } from './tiny-listeners.ts';

/** Fewer than a listening socket has wait. */
const TOGETHER = 200;
const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

let tiny: Awaited<ReturnType<typeof tinyListeners>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  tiny = await tinyListeners();
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await tiny.close();
});

function open(): Socket {
  const socket = connect(tiny.httpPort, '127.0.0.1');
  sockets.push(socket);
  return socket;
}

it('who is there already is answered before most of many who come together, and these are all answered', async () => {
  const first = open();
  first.write(REQUEST);
  await once(first, 'data');
  let answered = 0;
  const others = Array.from({ length: TOGETHER }, async () => {
    const socket = open();
    await once(socket, 'connect');
    socket.write(REQUEST);
    await once(socket, 'data');
    answered++;
  });
  await Promise.all(sockets.slice(1).map((socket) => once(socket, 'connect')));
  first.write(REQUEST);
  await once(first, 'data');
  expect(answered).toBeLessThan(TOGETHER / 2);
  await Promise.all(others);
  expect(answered).toBe(TOGETHER);
});
