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

it('has a whole batch read while the one before is stored, once, and nothing of fewer messages', async () => {
  const done = new AbortController();
  const [stored, ahead]: [number[], number[][]] = [[], []];
  const first = Promise.withResolvers<boolean>();
  const intake = new Intake(client, done.signal, {
    store: (frames) => {
      stored.push(frames.length);
      return stored.length === 1 ? first.promise : Promise.resolve(true);
    },
    readAhead: (frames) => ahead.push(frames.map(({ headers }) => Number(headers['message-id']))),
    onProbe: () => undefined,
  });
  const working = intake.work();
  intake.add(frame(0));
  await vi.waitFor(() => expect(stored).toEqual([1]));
  for (let id = 1; id < BATCH; id++) intake.add(frame(id));
  expect(ahead).toEqual([]);
  for (let id = BATCH; id <= 2 * BATCH + 100; id++) intake.add(frame(id));
  const ids = (from: number) => Array.from({ length: BATCH }, (_, n) => from + n);
  expect(ahead).toEqual([ids(1)]);
  first.resolve(true);
  await vi.waitFor(() => expect(stored).toEqual([1, BATCH, BATCH, 100]));
  expect(ahead).toEqual([ids(1), ids(BATCH + 1)]);
  done.abort();
  await working;
});
