import { Pool } from 'pg';
import type { Ground } from './ground.ts';
import { measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

const NAME = '100 logs in bulk, against raw INSERTs of 100 rows';
const ROWS = 100;
/** Connections of the clients over HTTP, and of the raw INSERTs. */
const CONNECTIONS = 8;
const ROUNDS = 3;

/** Bulk of 100 over HTTP against INSERTs of 100 rows by pg itself, rows a second. */
export async function* bulk(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  const monitor = await ground.monitor();
  const pool = new Pool({ ...ground.connection, max: CONNECTIONS });
  const names = Object.keys(log());
  const places = (record: number) =>
    `(${names.map((_, index) => `$${record * names.length + index + 1}`).join(', ')})`;
  const text = `insert into swf_applog (${names.join(', ')}) values ${Array.from({ length: ROWS }, (_, record) => places(record)).join(', ')}`;
  const insert = () => {
    const values = Array.from({ length: ROWS }, log).flatMap((record) => Object.values(record));
    return pool.query({ name: 'bulk', text, values });
  };
  let [ours, raw] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    raw += (await rate(insert)) * ROWS;
    const measured = await measure(monitor.url, {
      method: 'POST',
      path: '/api/logs/bulk/',
      connections: CONNECTIONS,
      body: () => Array.from({ length: ROWS }, log),
    });
    ours += measured.perSecond * ROWS;
  }
  await pool.end();
  await monitor.stop();
  yield ratio(NAME, 0.8, ours / ROUNDS, raw / ROUNDS, `rows/s, ${CONNECTIONS} connections each`);
}

/** How often a second the work is done by as many as there are connections. */
async function rate(work: () => Promise<unknown>): Promise<number> {
  const during = async (milliseconds: number) => {
    const until = Date.now() + milliseconds;
    let count = 0;
    const one = async () => {
      for (; Date.now() < until; count++) await work();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    return count;
  };
  await during(1_000);
  const start = performance.now();
  const count = await during(4_000);
  return (count * 1_000) / (performance.now() - start);
}
