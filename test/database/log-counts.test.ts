import { describe, expect, it } from 'vitest';
import { dropOldLogPartitions } from '../../src/database/log-partitions.ts';
import { foldLogCounts } from '../../src/database/log-summary.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
let made = 0;
const log = (changes: object = {}) => {
  const n = made++;
  return logRecord(`message ${n}`, {
    app_name: `app${n % 2}`,
    instance_name: `instance${n % 3}`,
    timestamp: new Date(Date.UTC(2026, 7, 7) + n * 1_000).toISOString(),
    levelname: LEVELS[n % 5],
    ...changes,
  });
};

const summary = async () => (await client.https('GET', '/api/logs/summary/')).body;

/** What the summary must be, counted from the records themselves. */
async function counted() {
  const rows = await monitor.database.query<{ app: string; instance: string; level: string; n: number }>({
    text: `select app_name as app, instance_name as instance, levelname as level, count(*) as n
           from swf_applog group by 1, 2, 3 order by 1, 2, 3`,
    values: [],
  });
  const all: Record<string, Record<string, Record<string, number>>> = {};
  for (const { app, instance, level, n } of rows) {
    all[app] ??= {};
    all[app][instance] ??= {};
    all[app][instance][level] = n;
  }
  return all;
}

async function expectExact() {
  const shown = Object.entries(await summary()).map(([app, instances]) => [
    app,
    Object.fromEntries(
      Object.entries(instances as object).map(([instance, { error_counts }]) => [instance, error_counts]),
    ),
  ]);
  expect(Object.fromEntries(shown)).toEqual(await counted());
}

describe('the summary of the logs', () => {
  it('is exact after single records and bulks of many writers at once', async () => {
    expect(await summary()).toEqual({});
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        for (let call = 0; call < 15; call++) {
          const body = writer % 3 === 0 ? Array.from({ length: 40 }, () => log()) : log();
          const path = writer % 3 === 0 ? '/api/logs/bulk/' : '/api/logs/';
          expect((await client.http('POST', path, { body })).status).toBe(201);
        }
      }),
    );
    await expectExact();
  });

  it('shows the latest five severe records of an instance, newest first', async () => {
    for (const { recent_errors } of Object.values((await summary())['app0']) as {
      recent_errors: { timestamp: string; levelname: string }[];
    }[]) {
      const times = recent_errors.map(({ timestamp }) => timestamp);
      expect(times).toHaveLength(5);
      expect(times).toEqual([...times].sort().reverse());
      for (const { levelname } of recent_errors) expect(['ERROR', 'CRITICAL']).toContain(levelname);
    }
  });

  it('follows what staff changes and deletes', async () => {
    const token = monitor.staffToken;
    const [first, second, third] = (await client.https('GET', '/api/logs/?limit=3')).body.results;
    for (const changes of [
      { levelname: 'FATAL' },
      { app_name: 'other', instance_name: 'new' },
      { lineno: 5 },
    ])
      expect((await client.https('PATCH', `/api/logs/${first.id}/`, { token, body: changes })).status).toBe(
        200,
      );
    expect(
      (await client.https('PUT', `/api/logs/${second.id}/`, { token, body: log({ app_name: 'put' }) }))
        .status,
    ).toBe(200);
    expect((await client.https('DELETE', `/api/logs/${third.id}/`, { token })).status).toBe(204);
    await expectExact();
    expect((await summary()).other.new.error_counts).toEqual({ FATAL: 1 });
  });

  it('does not name an instance whose records are gone', async () => {
    const [only] = (await client.https('GET', '/api/logs/?app_name=other&limit=1')).body.results;
    await client.https('DELETE', `/api/logs/${only.id}/`, { token: monitor.staffToken });
    expect(await summary()).not.toHaveProperty('other');
  });

  it('stays the same when the counters of past days are folded, and loses a day with its partition', async () => {
    await monitor.database.query({
      text: `create table swf_applog_20260101 partition of swf_applog for values from ('2026-01-01 00:00:00+00') to ('2026-01-02 00:00:00+00')`,
      values: [],
    });
    const before = await summary();
    for (let writer = 0; writer < 4; writer++) {
      await monitor.database.session((session) =>
        session.query({
          text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread, received_at)
                 select 'old', 'i', now(), 'INFO', 'x', 'm', 'f', 1, 1, 1, '2026-01-01 12:00:00+00' from generate_series(1, 10)`,
          values: [],
        }),
      );
    }
    expect((await summary()).old.i.error_counts).toEqual({ INFO: 40 });
    expect(await foldLogCounts(monitor.database)).toBeGreaterThan(0);
    expect(await foldLogCounts(monitor.database)).toBe(0);
    expect((await summary()).old.i.error_counts).toEqual({ INFO: 40 });
    expect(await dropOldLogPartitions(monitor.database, 30)).toEqual(['swf_applog_20260101']);
    expect(await summary()).toEqual(before);
    await expectExact();
  });

  it('is empty when the table has been emptied', async () => {
    await monitor.database.query({ text: 'truncate swf_applog', values: [] });
    expect(await summary()).toEqual({});
  });
});
