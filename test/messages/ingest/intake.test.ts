import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Intake } from '../../../src/messages/ingest/intake.ts';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import type { Frame } from '../../../src/stomp/frame.ts';
import { startTestBroker, type TestBroker } from '../../broker/broker.ts';

const BATCH = 500;
let broker: TestBroker;
let client: StompClient;

beforeAll(async () => {
  broker = await startTestBroker();
  client = await connectToBroker(broker);
});
afterAll(async () => {
  await client.disconnect();
  await broker.stop();
});

const frame = (id: number): Frame => ({
  command: 'MESSAGE',
  headers: { 'message-id': String(id) },
  body: Buffer.from('{}'),
});

it('begins with a whole batch while the one before is stored, with no further one, and not with fewer messages', async () => {
  const done = new AbortController();
  const batches: { ids: number[]; ahead: Promise<boolean> | undefined; end: (isStored: boolean) => void }[] =
    [];
  const intake = new Intake(client, done.signal, {
    store: (frames, _ending, ahead) => {
      const { promise, resolve: end } = Promise.withResolvers<boolean>();
      const isStored = promise.then(async (stored) => stored && (await ahead) !== false);
      batches.push({ ids: frames.map(({ headers }) => Number(headers['message-id'])), ahead, end });
      return isStored;
    },
    onProbe: () => undefined,
  });
  const begun = (count: number) => vi.waitFor(() => expect(batches).toHaveLength(count));
  const ids = (from: number, count = BATCH) => Array.from({ length: count }, (_, n) => from + n);
  const working = intake.work();
  intake.add(frame(0));
  await begun(1);
  for (const id of ids(1, BATCH - 1)) intake.add(frame(id));
  await setImmediate();
  expect(batches).toHaveLength(1);
  for (const id of ids(BATCH, BATCH + 101)) intake.add(frame(id));
  await begun(2);
  await setImmediate();
  expect(batches.map(({ ids }) => ids)).toEqual([[0], ids(1)]);
  batches[0]?.end(true);
  expect(await batches[1]?.ahead).toBe(true);
  await begun(3);
  batches[1]?.end(true);
  batches[2]?.end(true);
  await begun(4);
  batches[3]?.end(true);
  expect(batches.slice(2).map(({ ids }) => ids)).toEqual([ids(BATCH + 1), ids(2 * BATCH + 1, 100)]);
  done.abort();
  await working;
});
