import type { Ground } from './ground.ts';
import { measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, residentMiB } from './report.ts';

const GROWTH = 'memory after the whole time at full load against after a tenth of it';
const SIZE = 'memory after the whole time at full load';

/** The resident memory of a process under full load. @param minutes of the whole time */
export async function* memory(
  ground: Ground,
  chosen: (name: string) => boolean,
  minutes: number,
): AsyncGenerator<Row> {
  if (!chosen(GROWTH) && !chosen(SIZE)) return;
  const monitor = await ground.monitor();
  const load = { method: 'POST', path: '/api/logs/', connections: 100, body: log } as const;
  const seconds = minutes * 60;
  await measure(monitor.url, load, seconds / 10);
  const early = residentMiB(monitor.pid);
  await measure(monitor.url, load, seconds - seconds / 10);
  const late = residentMiB(monitor.pid);
  await monitor.stop();
  const beside = `${Math.round(late)} MiB after ${minutes} minutes, ${Math.round(early)} MiB after ${minutes / 10}`;
  yield { name: GROWTH, value: late / early, unit: '×', bound: 'at most', limit: 1.2, beside };
  yield { name: SIZE, value: late, unit: 'MiB', bound: 'at most', limit: 180, beside };
}
