import { Pool } from 'pg';
import { copyIn } from '../../src/database/copy-in.ts';
import type { Ground } from './ground.ts';
import { measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

const NAME = '100 logs in bulk, against raw INSERTs of 100 rows';
const ROWS = 100;
/** Connections of the clients over HTTP, and of the raw INSERTs. */
const CONNECTIONS = 8;
const ROUNDS = 3;

/**
 * Bulk of 100 over HTTP against INSERTs of 100 rows by pg itself, rows a second; beside it the floor: the same rows by COPY, made
 * beforehand, with nothing but sockets and PostgreSQL.
 */
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
  const rows = Buffer.from(
    Array.from({ length: ROWS }, log)
      .map((record) => `${Object.values(record).map(quoted).join()}\n`)
      .join(''),
  );
  const copy = async () => {
    const client = await pool.connect();
    await copyIn(client, `copy swf_applog (${names.join(', ')}) from stdin (format csv)`, [rows]).finally(
      () => client.release(),
    );
  };
  let [ours, raw, floor, floorSeconds, copied] = [0, 0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    raw += (await rate(insert)) * ROWS;
    const measured = await measure(monitor.url, {
      method: 'POST',
      path: '/api/logs/bulk/',
      connections: CONNECTIONS,
      body: () => Array.from({ length: ROWS }, log),
    });
    ours += measured.perSecond * ROWS;
    const before = ground.postgresSeconds();
    const count = copied;
    floor += (await rate(() => copy().then(() => copied++))) * ROWS;
    floorSeconds += (ground.postgresSeconds() - before) / (copied - count) / ROWS;
  }
  await pool.end();
  await monitor.stop();
  const more = `; COPY of the same rows ${Math.round(floor / ROUNDS)} rows/s, ${((floorSeconds * 1e6) / ROUNDS).toFixed(1)} µs of PostgreSQL a row`;
  yield ratio(NAME, 1.1, ours / ROUNDS, raw / ROUNDS, `rows/s, ${CONNECTIONS} connections each`, more);
}

/** A value of a row in CSV. */
function quoted(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
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
