import { setImmediate } from 'node:timers/promises';
import { fastify } from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { compressLargeReplies } from '../../src/http/compression.ts';

const LARGE = JSON.stringify(Array.from({ length: 1_000 }, (_, n) => ({ n, message: `STF file ${n}` })));

/** Most replies of some that are ready together which were sent in one turn of the event loop. */
async function sentAtOnce(text: string, replies: number): Promise<number> {
  const app = fastify();
  onTestFinished(() => app.close());
  await compressLargeReplies(app);
  const ready = Promise.withResolvers<string>();
  let begun = 0;
  app.get('/', (_request, reply) => {
    begun++;
    return ready.promise.then((text) => reply.type('application/json').send(text));
  });
  let sent = 0;
  app.addHook('onResponse', async () => {
    sent++;
  });
  const answers = Array.from({ length: replies }, () =>
    app.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } }),
  );
  while (begun < replies) await setImmediate();
  ready.resolve(text);
  let most = 0;
  while (sent < replies) {
    const before = sent;
    await setImmediate();
    most = Math.max(most, sent - before);
  }
  for (const { headers } of await Promise.all(answers))
    expect(headers['content-encoding']).toBe(text === LARGE ? 'gzip' : undefined);
  return most;
}

it('large replies that are ready together are compressed in turns, and small ones wait for nobody', async () => {
  expect(await sentAtOnce(LARGE, 30)).toBeLessThanOrEqual(2);
  expect(await sentAtOnce('{}', 30)).toBeGreaterThan(2);
});
