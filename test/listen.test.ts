import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { listen, PortTaken } from '../src/listen.ts';

const place = { host: '127.0.0.1', port: 0, portVariable: 'SWF_HTTP_PORT' };

it('a server goes on after connections that it could not take', async () => {
  const server = createServer((socket) => socket.end('here'));
  const { port } = (await listen(server, place)) as AddressInfo;
  // What Node says for each while the process has no file descriptor left.
  for (let n = 0; n < 2; n++) server.emit('error', Object.assign(new Error('accept'), { code: 'EMFILE' }));
  const [said] = await once(connect(port, '127.0.0.1'), 'data');
  expect(String(said)).toBe('here');
  server.close();
});

it('a server whose place is taken, or is not of this machine, is told what to change', async () => {
  const server = createServer();
  const { port } = (await listen(server, place)) as AddressInfo;
  await expect(listen(createServer(), { ...place, port })).rejects.toThrow(PortTaken);
  // An address for documentation (RFC 5737), which no machine has.
  const elsewhere = { ...place, host: '192.0.2.1', hostVariable: 'SWF_HOST' };
  await expect(listen(createServer(), elsewhere)).rejects.toThrow('Set SWF_HOST or SWF_HTTP_PORT');
  server.close();
});
