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
  let heard = '';
  for await (const part of body) {
    heard += part; // what comes soon after each other may come at once
    if (heard.split('\n\n').length > 4) break; // two events, then comments without end
  }
  const [first, second, third, fourth] = heard.split('\n\n');
  expect([first, second]).toEqual(EXAMPLE.trim().split('\n\n'));
  expect(third).toMatch(/^: ./);
  expect(fourth).toBe(third);
  await stopped;
  server.close();
});
