import { aheadHeader, type BrokerKind } from '../../src/messages/ingest/broker-kind.ts';
import { ingestBatch } from '../../src/messages/ingest/ingest.ts';
import { Intake } from '../../src/messages/ingest/intake.ts';
import { makeQueue, queueOf } from '../../src/messages/ingest/subscribe.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import { post } from '../../src/stomp/unconfirmed.ts';
import { type Artemis, artemisMissing, startArtemis } from '../../test/broker/artemis.ts';
import type { Ground } from './ground.ts';
import { content } from './messages.ts';
import type { Row } from './report.ts';

const BACKLOG = 10_000;
const NAME = `a backlog of ${BACKLOG.toLocaleString('en')} messages of ActiveMQ Artemis, stored, against a window of 2,000`;
const TOPIC = '/topic/epictopic';
/** By turns, so that neither has the warmer machine. */
const ROUNDS = 3;

/** What the monitor asks Artemis for, against the header that means messages to ActiveMQ Classic and bytes to Artemis. */
export async function* artemis(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  if (artemisMissing) {
    console.log(`${NAME}: left out, ${artemisMissing}`);
    return;
  }
  const broker = await startArtemis({ prefixes: true });
  try {
    const rates = { Artemis: [] as number[], Classic: [] as number[] };
    for (let round = 0; round < ROUNDS; round++)
      for (const kind of ['Classic', 'Artemis'] as const) rates[kind].push(await drain(ground, broker, kind));
    const [ours, theirs] = [median(rates.Artemis), median(rates.Classic)];
    yield {
      name: NAME,
      value: ours / theirs,
      unit: '×',
      bound: 'at least',
      limit: 2.5,
      beside: `${Math.round(ours)} against ${Math.round(theirs)} messages/s, the median of ${ROUNDS} each; all are stored`,
    };
  } finally {
    await broker.stop();
  }
}

/** @returns messages/s, from the subscription to the last commit */
async function drain({ database }: Ground, broker: Artemis, kind: BrokerKind): Promise<number> {
  const subscription = { clientId: 'bench', name: 'epictopic', destination: TOPIC };
  const client = await connectToBroker({ ...broker, clientId: subscription.clientId });
  await makeQueue(client, subscription, '1');
  for (let n = 1; n < BACKLOG; n++) post(client, TOPIC, content(n));
  await client.send(TOPIC, content(BACKLOG));
  let stored = 0;
  const done = new AbortController();
  const intake = new Intake(client, done.signal, {
    store: async (frames, _ending, ahead) => {
      stored += (await ingestBatch(database, frames, undefined, ahead)).workflow;
      if (stored === BACKLOG) done.abort();
      return true;
    },
    onProbe: () => undefined,
  });
  const start = performance.now();
  await client.subscribe(
    { id: 'q', destination: queueOf(subscription), ack: 'client-individual', headers: aheadHeader(kind) },
    (frame) => intake.add(frame),
  );
  await intake.work();
  const rate = (BACKLOG * 1_000) / (performance.now() - start);
  await client.disconnect();
  if (stored !== BACKLOG) throw new Error(`${BACKLOG} were sent, ${stored} are stored`);
  return rate;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
