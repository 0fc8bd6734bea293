import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { TestClient } from '../test-client.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(1, 30);
const ROWS = 150;
/** It is killed at any moment of the writes, in ms after the first was answered. */
const LATEST = 300;

const directory = new DataDirectory();
afterAll(() => directory.remove());

/**
 * Runs that have gone without a record of it, or are there in spite of one; and the same of log records that were changed.
 * @param runs that there have been: a sequence leaves numbers out where PostgreSQL is killed
 */
const apart = (runs: number[]) => `
  select 'run ' || n as what from unnest('{${runs}}'::bigint[]) n
  where exists (select from swf_runs where run_id = n) = exists (
    select from swf_audit where resource = 'runs' and action = 'delete' and key = n::text)
  union all
  select 'log ' || id from swf_applog
  where (message = 'changed') <> exists (
    select from swf_audit where resource = 'logs' and action = 'update' and key = swf_applog.id::text and after ->> 'message' = 'changed')`;

it(`a monitor killed with -9 ${ROUNDS} times while people write has a record of every change, and none of what was not done`, {
  timeout: length(120_000, 1_200_000),
}, async () => {
  const token = await directory.token();
  const runs: number[] = [];
  let records = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const monitor = await MonitorProcess.start(directory);
    const { http, https } = monitor;
    const client = new TestClient({ http, https, token, dataDirectory: directory.path });
    const rows = await Promise.all(
      Array.from({ length: ROWS }, async (_, n) => {
        const body = { run_number: round * ROWS + n, start_time: '2026-08-07T14:00:00Z' };
        const run = await client.https('POST', '/api/runs/', { body });
        const log = await client.http('POST', '/api/logs/', { body: logRecord() });
        return { run: run.body.run_id, log: log.body.id };
      }),
    );
    runs.push(...rows.map(({ run }) => run));
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const lost = () => undefined; // who is killed does not answer
    const writes = rows.flatMap(({ run, log }) => [
      client.https('DELETE', `/api/runs/${run}/`).then(() => resolve(), lost),
      client.https('PATCH', `/api/logs/${log}/`, { body: { message: 'changed' } }).catch(lost),
    ]);
    await begun;
    await sleep(Math.random() * LATEST);
    if (round % 2 === 1) directory.killPostgres();
    await monitor.kill();
    await Promise.all(writes);
    await client.close();
    expect(await directory.query(apart(runs)), `round ${round}`).toEqual([]);
    const [found] = await directory.query<{ n: number }>('select count(*) as n from swf_audit');
    expect(found?.n).toBeGreaterThan(records);
    records = found?.n ?? 0;
  }
});
