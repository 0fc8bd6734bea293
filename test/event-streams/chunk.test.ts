import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { Chunk } from '../../src/event-streams/chunk.ts';

/** What a client reads of an answer that is the same two chunks, until the connection ends. */
async function answerTo(request: string): Promise<string> {
  const chunks = [new Chunk('data: first\n\n'), new Chunk(Buffer.from('data: zweitens, größer\n\n'))];
  const server = createServer((_request, response) => {
    response.writeHead(200, { connection: 'close' });
    for (const [index, chunk] of chunks.entries()) chunk.writeTo(response, index > 0);
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(request);
  const answer = await text(socket);
  server.close();
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}

it('a chunk has its frame for HTTP/1.1', async () => {
  expect(await answerTo('GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe(
    'd\r\ndata: first\n\n\r\n1a\r\ndata: zweitens, größer\n\n\r\n0\r\n\r\n',
  );
});

it('a chunk has none for HTTP/1.0', async () => {
  expect(await answerTo('GET / HTTP/1.0\r\n\r\n')).toBe('data: first\n\ndata: zweitens, größer\n\n');
});
