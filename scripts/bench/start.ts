import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './ground.ts';
import { processorSeconds, type Row, residentMiB } from './report.ts';

const START = 'a warm start of the program to ready';
const IDLE = 'memory of a monitor that nobody has called';
const ROUNDS = 3;
/** Before its memory is looked at, in ms: V8 has given back what the start has left behind, of which it keeps pages for 8 s. */
const IDLE_FOR = 20_000;

/** How long a monitor takes to start on a database that is there, and how large it is then. */
export async function* start(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(START) && !chosen(IDLE)) return;
  await (await ground.monitor()).stop(); // its certificates, and what Node compiles, are there from here on
  const times: number[] = [];
  const processor: number[] = [];
  let memory = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    const monitor = await ground.monitor();
    times.push(performance.now() - begin);
    processor.push(processorSeconds(monitor.pid));
    if (round === ROUNDS - 1) {
      await sleep(IDLE_FOR);
      memory = residentMiB(monitor.pid);
    }
    await monitor.stop();
  }
  const beside = `the best of ${ROUNDS}; ${Math.round(Math.min(...processor) * 1_000)} ms of the processor`;
  yield { name: START, value: Math.min(...times), unit: 'ms', bound: 'at most', limit: 600, beside };
  yield {
    name: IDLE,
    value: memory,
    unit: 'MiB',
    bound: 'at most',
    limit: 110,
    beside: 'resident, after 20 s',
  };
}
