import { setTimeout as sleep } from 'node:timers/promises';
import { MonitorClient, MonitorLog } from '../../src/client/index.ts';
import type { Ground } from './ground.ts';
import type { Row } from './report.ts';

const NAMES = {
  cost: 'an agent’s log(), median',
  rate: 'records of one agent’s log into a monitor',
};
const CALLS = 50_000;
/** How long the rate is measured, in ms. */
const DURATION = 5_000;
/** Records that the agent keeps waiting, well within what may wait. */
const AHEAD = 10_000;
/** Between two looks at what waits, in ms: an agent does not spin, and the monitor needs the cores. */
const PAUSE = 5;

/** What logging costs an agent, and how fast its log goes. */
export async function* logging(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!Object.values(NAMES).some(chosen)) return;
  const monitor = await ground.monitor();
  const client = new MonitorClient({ url: monitor.url, httpUrl: monitor.url });
  const log = new MonitorLog(client, { instance: 'bench-agent-operator-1' });
  const say = () =>
    log.log('INFO', 'STF file swf.100010.000001.stf registered', {
      execution_id: 'stf_datataking-operator-0042',
      run_id: '100010',
    });
  try {
    const times: number[] = [];
    while (times.length < CALLS) {
      for (let n = 0; n < 1_000; n++) {
        const before = performance.now();
        say();
        times.push((performance.now() - before) * 1_000);
      }
      while (log.counts.waiting > AHEAD) await sleep(PAUSE);
    }
    await log.flush(60_000);
    times.sort((a, b) => a - b);
    const percentile = (share: number) => times[Math.floor(CALLS * share)] ?? 0;
    yield {
      name: NAMES.cost,
      value: percentile(0.5),
      unit: 'µs',
      bound: 'at most',
      limit: 10,
      beside: `${CALLS.toLocaleString('en')} calls while they are sent; p99 ${percentile(0.99).toFixed(1)} µs`,
    };

    const before = { at: performance.now(), stored: log.counts.stored };
    while (performance.now() - before.at < DURATION) {
      for (let n = log.counts.waiting; n < AHEAD; n++) say();
      await sleep(PAUSE);
    }
    const seconds = (performance.now() - before.at) / 1_000;
    const { stored, dropped } = log.counts;
    yield {
      name: NAMES.rate,
      value: (stored - before.stored) / seconds,
      unit: '/s',
      bound: 'at least',
      limit: 20_000,
      beside: `one batch at a time, ${Math.round(seconds)} s, ${dropped} dropped`,
    };
  } finally {
    await log.close(60_000);
    await client.close();
    await monitor.stop();
  }
}
