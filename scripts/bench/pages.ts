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
  if ([CPU, CALLS, BESIDE_PEER].some(chosen)) yield* openHomes(ground);
}

const CPU = `pages: ${HOMES} open home pages during the design load, processor of the monitor`;
const CALLS = `pages: ${HOMES} open home pages during the design load, p99 of agents' calls against none`;
const BESIDE_PEER = `pages: ${HOMES} open home pages, p99 of agents' calls against as many of a server with the same bytes in memory`;

/** Whose pages are open. */
const WHOSE = ['nobody', 'monitor', 'peer'] as const;

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
  const begun = () => ({ cpu: 0, seconds: 0, p99: 0 });
  const sums = { nobody: begun(), monitor: begun(), peer: begun() };
  let [asked, failed] = [0, 0];
  let homes: Homes | undefined;
  try {
    await testbed.prepare();
    await testbed.load(1, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      for (const whose of WHOSE) {
        // The peer is a page of the monitor itself: where nobody watches, it must not be there.
        const peer = whose === 'peer' ? await ground.homesPeer(monitor) : undefined;
        const server = whose === 'monitor' ? monitor : peer;
        homes = server && (await Homes.open(server.url, HOMES, ASK_EVERY));
        await testbed.load(1, WARM_UP);
        const before = { cpu: processorSeconds(monitor.pid), now: performance.now() };
        const stretch = await testbed.load(1, LENGTH);
        sums[whose].cpu += processorSeconds(monitor.pid) - before.cpu;
        sums[whose].seconds += (performance.now() - before.now) / 1_000;
        sums[whose].p99 += stretch.percentile(0.99);
        failed += stretch.errors.length;
        const answered = (await homes?.close()) ?? 0;
        if (whose === 'monitor') asked += answered;
        await peer?.stop();
      }
    }
  } finally {
    homes?.kill();
    await client.close();
    await sender.disconnect();
    await monitor.stop();
    await broker.stop();
  }
  const share = (whose: Whose) => (sums[whose].cpu / sums[whose].seconds) * 100;
  const p99 = (whose: Whose) => sums[whose].p99 / ROUNDS;
  const times = WHOSE.map((whose) => p99(whose).toFixed(0));
  yield {
    name: CPU,
    value: share('monitor') - share('nobody'),
    unit: '%',
    bound: 'at most',
    limit: 10,
    beside: `of a core; ${share('monitor').toFixed(0)} against ${share('nobody').toFixed(0)} %, ${asked} overviews answered`,
  };
  yield {
    name: CALLS,
    value: p99('monitor') / p99('nobody'),
    unit: '×',
    bound: 'at most',
    limit: 1.2,
    beside: `none, the monitor's, the peer's: ${times.join(', ')} ms, ${failed} calls failed`,
  };
  yield {
    name: BESIDE_PEER,
    value: p99('monitor') / p99('peer'),
    unit: '×',
    bound: 'at most',
    limit: 1.2,
    beside: `${times[1]} against ${times[2]} ms`,
  };
}

type Whose = (typeof WHOSE)[number];
