import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Costly, costOf } from './cost.ts';
import type { Ground } from './ground.ts';
import type { Load } from './load.ts';
import type { Row } from './report.ts';

const NAME = 'traces that are off, against a monitor without them';

/** With one statement, and so with the least work beside that of the traces. */
const LOAD: Load = { method: 'GET', path: '/api/runs/1/', connections: 32 };
/** So that each has each place among them twice. */
const ROUNDS = 6;

/**
 * What traces cost: a monitor that has no address to send them to, one from whose code they are taken out, and one that
 * sends them, by turns.
 */
export async function* traces(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  await ground.database.query({
    text: 'insert into swf_runs (run_id, run_number, start_time) values (1, -1, now()) on conflict do nothing',
    values: [],
  });
  const collector = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const without = `--import=${new URL('./without-traces.ts', import.meta.url).href}`;
  const monitors = {
    off: await ground.monitor(),
    without: await ground.monitor({ NODE_OPTIONS: without }),
    on: await ground.monitor({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }),
  };
  type Kind = keyof typeof monitors;
  const kinds = Object.keys(monitors) as Kind[];
  const rounds: Record<Kind, Costly>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const costs = {} as Record<Kind, Costly>;
    // None is always the first.
    for (const kind of [...kinds.slice(round % kinds.length), ...kinds.slice(0, round % kinds.length)])
      costs[kind] = await costOf(ground, monitors[kind], { ...LOAD, headers: ground.credentials });
    rounds.push(costs);
  }
  for (const kind of kinds) await monitors[kind].stop();
  collector.close();
  // The least of each: other work of the machine makes it more.
  const least = (kind: Kind) => Math.min(...rounds.map((costs) => costs[kind].server));
  const most = (kind: Kind) => Math.max(...rounds.map((costs) => costs[kind].perSecond));
  const list = (figure: (kind: Kind) => number) => kinds.map((kind) => Math.round(figure(kind))).join(', ');
  yield {
    name: NAME,
    value: least('off') / least('without'),
    unit: '×',
    bound: 'at most',
    limit: 1.05,
    beside: `processor time of a GET, the least of ${ROUNDS} by turns; off, without, on: ${list(least)} µs of the monitor, ${list(most)} requests/s`,
  };
}
