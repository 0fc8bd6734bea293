import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { handleError } from '../../src/http/error-handler.ts';
import { sendText } from '../../src/http/json-reply.ts';

it('large replies that nobody takes are bounded in bytes together; small ones are not refused', async () => {
  const app = fastify();
  app.setErrorHandler(handleError);
  const text = JSON.stringify('x'.repeat(50 * 1024 ** 2));
  app.get('/large', (_request, reply) => sendText(reply, text));
  app.get('/small', (_request, reply) => sendText(reply, '"small"'));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  /** Asks, and reads no more than the beginning. */
  const stopReading = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'readable');
    return socket;
  };
  const stuck = [await stopReading(), await stopReading()];
  const refused = await fetch(`${url}/large`);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({
    detail: 'As many large replies are on their way as the monitor can hold. Try again shortly.',
  });
  expect(await (await fetch(`${url}/small`)).json()).toBe('small');
  stuck[0]?.destroy();
  const status = async () => {
    const { status, body } = await fetch(`${url}/large`);
    await body?.cancel();
    return status;
  };
  await expect.poll(status).toBe(200);
  stuck[1]?.destroy();
  await app.close();
});
