import { MonitorClient } from '../../src/client/index.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import { Crowd } from './crowd.ts';
import type { Ground } from './ground.ts';
import { type Row, residentMiB } from './report.ts';
import { Testbed } from './testbed.ts';

const WATCHERS = 200;

/** Factors above the design, each for so many ms, until the p99 of calls passes the limit, in ms. */
const FACTORS = [1.5, 2, 2.5, 3, 3.5, 4, 5, 6];
const STEP = 20_000;
const TOO_SLOW = 250;

/**
 * The load that the testbed is designed for, from this process beside the monitor: agents' calls and logs over the two
 * listeners, their messages over the broker, and watchers of the stream. Then more of it.
 */
export async function* designLoad(ground: Ground, minutes: number): AsyncGenerator<Row> {
  const broker = await ground.broker();
  const monitor = await ground.monitor({ SWF_BROKER: 'external', ACTIVEMQ_PORT: broker.url });
  const login = { user: 'admin', password: 'admin' };
  const sender = await connectToBroker({ host: '127.0.0.1', port: Number(broker.url), ...login });
  const token = ground.credentials['authorization']?.replace('Token ', '');
  const ca = ground.authority();
  const client = new MonitorClient({ url: monitor.https, httpUrl: monitor.url, ca, token });
  const watching = { address: monitor.https, ca, headers: ground.credentials };
  const crowd = await Crowd.open({ ...watching, count: WATCHERS });
  const testbed = new Testbed(client, sender);
  try {
    await testbed.prepare();
    await testbed.load(1, 5_000); // to warm up
    crowd.reset();
    const begin = performance.now();
    const atDesign = await testbed.load(1, minutes * 60_000, (seconds, stretch) =>
      console.log(
        `  ${seconds} s: ${stretch.times.length} calls, p99 ${stretch.percentile(0.99).toFixed(0)} ms, ${stretch.errors.length} errors, monitor ${Math.round(residentMiB(monitor.pid))} MiB`,
      ),
    );
    const seconds = (performance.now() - begin) / 1_000;
    await crowd.until(() => crowd.delivered === testbed.messages * WATCHERS, 5_000);
    const lost = testbed.messages * WATCHERS - crowd.delivered;
    const beside = [
      `${minutes} min: ${(atDesign.times.length / seconds).toFixed(0)} calls/s, ${(atDesign.records / seconds).toFixed(0)} log records/s`,
      `${(crowd.delivered / seconds).toFixed(0)} deliveries/s to ${WATCHERS} watchers, their p99 ${crowd.percentile(0.99)} ms`,
      `calls p50 ${atDesign.percentile(0.5).toFixed(1)} ms`,
      `monitor ${Math.round(residentMiB(monitor.pid))} MiB`,
    ].join(', ');
    yield {
      name: 'design-load: p99 of calls',
      value: atDesign.percentile(0.99),
      unit: 'ms',
      bound: 'at most',
      limit: 100,
      beside,
    };
    const errors = atDesign.errors.length + lost;
    const examples = [...new Set(atDesign.errors)].slice(0, 3).join('; ');
    yield {
      name: 'design-load: errors, and messages that did not come',
      value: errors,
      unit: '',
      bound: 'at most',
      limit: 0,
      beside: examples || `${testbed.messages} messages sent`,
    };

    let [factor, last] = [1, ''];
    for (const more of FACTORS) {
      const stretch = await testbed.load(more, STEP);
      const p99 = stretch.percentile(0.99);
      last = `${more} ×: p99 ${p99.toFixed(0)} ms, ${stretch.errors.length} errors`;
      console.log(`  ${last}`);
      if (p99 > TOO_SLOW || stretch.errors.length > 0) break;
      factor = more;
    }
    yield {
      name: `design-load: as many times as much before the p99 passes ${TOO_SLOW} ms`,
      value: factor,
      unit: '×',
      bound: 'at least',
      limit: 3,
      beside: last,
    };
  } finally {
    await crowd.close();
    await client.close();
    await sender.disconnect();
    await monitor.stop();
    await broker.stop();
  }
}
