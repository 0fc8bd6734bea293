import type { Ground } from './ground.ts';
import { measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

const NAME = 'POST a log with 2 workers against 1, 100 connections';
const ROUNDS = 2;

/** Two processes against one on this machine, and that they lose nothing. */
export async function* workers(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  const rates = { 1: 0, 2: 0 };
  let sent = 0;
  const load = { method: 'POST', path: '/api/logs/', connections: 100, body: log } as const;
  const stored = async () => {
    const [row] = await ground.database.query<{ count: number }>({
      text: 'select sum(count)::bigint as count from swf_applog_count',
      values: [],
    });
    return row?.count ?? 0;
  };
  const before = await stored();
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of [1, 2] as const) {
      const monitor = await ground.monitor({ SWF_WORKERS: String(count) });
      const measured = await measure(monitor.url, load);
      rates[count] += measured.perSecond / ROUNDS;
      sent += measured.answered;
      await monitor.stop();
    }
  }
  // Requests that the load generator cut off at its end may be stored without an answer.
  const surplus = (await stored()) - before - sent;
  if (surplus < 0 || surplus > ROUNDS * 4 * load.connections)
    throw new Error(`${sent} logs were acknowledged, and ${surplus} more are counted`);
  yield ratio(NAME, 0.75, rates[2], rates[1], `requests/s; all ${sent} acknowledged are counted`);
}
