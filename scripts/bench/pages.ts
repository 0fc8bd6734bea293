import { MonitorClient } from '../../src/client/index.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import type { Ground } from './ground.ts';
import { Homes } from './homes.ts';
import { processorSeconds, type Row } from './report.ts';
import { Testbed } from './testbed.ts';

/** Open home pages: each has a stream of changes and asks for the overview every two seconds. */
const HOMES = 200;
const ASK_EVERY = 2_000;
/** Rounds with and without them by turns, the length of each, and of the load before it that warms up both, in ms. */
const ROUNDS = 3;
const LENGTH = 20_000;
const WARM_UP = 4_000;

/** What pages cost the monitor, and how fast it answers them. */
export async function* pages(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (chosen(CPU) || chosen(CALLS)) yield* openHomes(ground);
}

const CPU = `pages: ${HOMES} open home pages during the design load, processor of the monitor`;
const CALLS = `pages: ${HOMES} open home pages during the design load, p99 of agents' calls against none`;

/** What agents notice of people who watch. */
async function* openHomes(ground: Ground): AsyncGenerator<Row> {
  const broker = await ground.broker();
  const monitor = await ground.monitor({ SWF_BROKER: 'external', ACTIVEMQ_PORT: broker.url });
  const login = { user: 'admin', password: 'admin' };
  const sender = await connectToBroker({ host: '127.0.0.1', port: Number(broker.url), ...login });
  const token = ground.credentials['authorization']?.replace('Token ', '');
  const client = new MonitorClient({
    url: monitor.https,
    httpUrl: monitor.url,
    ca: ground.authority(),
    token,
  });
  const testbed = new Testbed(client, sender);
  const sums = { with: { cpu: 0, seconds: 0, p99: 0 }, without: { cpu: 0, seconds: 0, p99: 0 } };
  let [asked, failed] = [0, 0];
  try {
    await testbed.prepare();
    await testbed.load(1, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      for (const which of ['without', 'with'] as const) {
        const homes = which === 'with' ? await Homes.open(monitor.url, HOMES, ASK_EVERY) : undefined;
        await testbed.load(1, WARM_UP);
        const before = { cpu: processorSeconds(monitor.pid), now: performance.now() };
        const stretch = await testbed.load(1, LENGTH);
        sums[which].cpu += processorSeconds(monitor.pid) - before.cpu;
        sums[which].seconds += (performance.now() - before.now) / 1_000;
        sums[which].p99 += stretch.percentile(0.99);
        failed += stretch.errors.length;
        asked += (await homes?.close()) ?? 0;
      }
    }
  } finally {
    await client.close();
    await sender.disconnect();
    await monitor.stop();
    await broker.stop();
  }
  const share = (which: 'with' | 'without') => (sums[which].cpu / sums[which].seconds) * 100;
  const p99 = (which: 'with' | 'without') => sums[which].p99 / ROUNDS;
  yield {
    name: CPU,
    value: share('with') - share('without'),
    unit: '%',
    bound: 'at most',
    limit: 10,
    beside: `of a core; ${share('with').toFixed(0)} against ${share('without').toFixed(0)} %, ${asked} overviews answered`,
  };
  yield {
    name: CALLS,
    value: p99('with') / p99('without'),
    unit: '×',
    bound: 'at most',
    limit: 1.2,
    beside: `${p99('with').toFixed(0)} against ${p99('without').toFixed(0)} ms, ${failed} calls failed`,
  };
}
