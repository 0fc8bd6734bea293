import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { expect, it } from 'vitest';
import { exampleEvents } from '../../src/mock/event-stream.ts';

const EXAMPLE =
  'id: 1\nevent: stf_gen\ndata: {"filename":"swf.100010.000001.stf"}\n\nid: 2\nevent: end_run\ndata: {}\n';

it('the events of an example come one after the other, on a connection that stays open until the client leaves', async () => {
  let stopped: Promise<unknown> | undefined;
  const server = createServer((_request, response) => {
    exampleEvents(EXAMPLE, { eventEvery: 20, commentEvery: 20 })(response);
    stopped = once(response, 'close');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { body } = await request(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const parts: string[] = [];
  for await (const part of body) {
    parts.push(String(part));
    if (parts.length === 4) break; // two events, then comments without end
  }
  const [first, second] = EXAMPLE.trim().split('\n\n');
  expect(parts).toEqual([`${first}\n\n`, `${second}\n\n`, expect.stringMatching(/^: .*\n\n$/), parts[2]]);
  await stopped;
  server.close();
});
