import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Intake } from '../../../src/messages/ingest/intake.ts';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import type { Frame } from '../../../src/stomp/frame.ts';
import { startTestBroker, type TestBroker } from '../../broker/broker.ts';

const TOPIC = '/topic/epictopic';
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

const numberOf = ({ body }: Frame) => Number(body);
const to = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

it('messages that come while others are stored are read ahead, as many as are stored together', async () => {
  const [done, stored] = [new AbortController(), Promise.withResolvers<void>()];
  const batches: number[][] = [];
  const read: number[] = [];
  const intake = new Intake(client, done.signal, {
    store: async (frames) => {
      batches.push(frames.map(numberOf));
      await stored.promise;
      return true;
    },
    readAhead: (frame) => read.push(numberOf(frame)),
    onProbe: () => undefined,
  });
  await client.subscribe({ id: 'a', destination: TOPIC, ack: 'client-individual' }, (frame) =>
    intake.add(frame),
  );
  const working = intake.work();
  await client.send(TOPIC, '0');
  await vi.waitFor(() => expect(batches).toEqual([[0]]));
  for (const number of to(600, 1)) await client.send(TOPIC, String(number));
  await vi.waitFor(() => expect(read).toEqual(to(500, 1)));
  expect(batches).toEqual([[0]]);
  stored.resolve();
  await vi.waitFor(() => expect(batches).toEqual([[0], to(500, 1), to(100, 501)]));
  done.abort();
  await working;
});
