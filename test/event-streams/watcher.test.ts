import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { Crowd, spread } from '../../src/event-streams/crowd.ts';
import { Watcher } from '../../src/event-streams/watcher.ts';

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

/** A watcher of a connection that reads, or does not. */
async function open(reads: boolean) {
  const { port } = server.address() as AddressInfo;
  let text = '';
  const asked = get({ host: '127.0.0.1', port, agent: false }).on('error', () => undefined);
  const [, response]: [unknown, ServerResponse] = (await once(server, 'request')) as [
    unknown,
    ServerResponse,
  ];
  response.flushHeaders();
  const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  if (reads)
    answer.on('data', (bytes) => {
      text += String(bytes);
    });
  const gone = Promise.withResolvers<void>();
  const watcher = new Watcher({ response, isStillAllowed: async () => false, onGone: gone.resolve });
  return { watcher, gone: gone.promise, leave: () => asked.destroy(), text: () => text };
}

it('one that does not read is cut, and others go on', async () => {
  const [deaf, keen] = [await open(false), await open(true)];
  const bytes = Buffer.alloc(256 * 1024, 'x');
  for (let n = 0; n < 100 && !deaf.watcher.isGone; n++) {
    deaf.watcher.write(bytes);
    keen.watcher.write(`${n} `);
    await new Promise(setImmediate);
  }
  expect(deaf.watcher.wasCut).toBe(true);
  await deaf.gone;
  keen.watcher.end();
  await keen.gone;
  expect(keen.text()).toContain('0 1 2 ');
  deaf.leave();
});

it('all hear from the crowd, until their credentials do not hold any more', async () => {
  const crowd = new Crowd({ heartbeat: 20, recheck: 200, beat: () => ': still here ' });
  const { watcher, gone, text } = await open(true);
  crowd.add(watcher);
  await gone;
  expect(text()).toContain(': still here : still here ');
  crowd.close();
});

it('a crowd is told in portions, between which others are served, and nobody once it is over', async () => {
  const all = Array.from({ length: 500 }, (_, n) => n);
  const [told, portions]: [number[], number[]] = [[], []];
  let before = 0;
  const look = () => {
    if (told.length > before) portions.push(told.length - before);
    before = told.length;
    if (told.length < all.length) setImmediate(look);
  };
  setImmediate(look);
  await spread(
    all,
    (one) => told.push(one),
    () => false,
  );
  expect(told).toEqual(all);
  expect(Math.max(...portions)).toBeLessThanOrEqual(20);
  await spread(
    all,
    (one) => told.push(one),
    () => told.length >= 520,
  );
  expect(told).toHaveLength(520);
});
