import { describe, expect, it, vi } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

const log = (level: number) => logRecord('m', { level });

/** The value of a figure, by its name and labels as they stand in the text. */
async function figure(name: string): Promise<number> {
  const { status, text } = await client.http('GET', '/metrics');
  expect(status).toBe(200);
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1] ?? 0,
  );
}

describe('the figures of a process', () => {
  it('count requests by operation and status, with their durations', async () => {
    const name = 'swf_requests_seconds_count{operation="createRun",status="400"}';
    const before = await figure(name);
    for (let n = 0; n < 3; n++) await client.https('POST', '/api/runs/', { body: {} });
    expect(await figure(name)).toBe(before + 3);
    expect(await figure('swf_requests_seconds_sum{operation="createRun",status="400"}')).toBeGreaterThan(0);
  });

  it('count logs by level, and the batches and rows that they were stored in', async () => {
    const query = vi.spyOn(monitor.database, 'query');
    await Promise.all(Array.from({ length: 40 }, () => client.http('POST', '/api/logs/', { body: log(40) })));
    await client.http('POST', '/api/logs/bulk/', { body: [log(20), log(20)] });
    expect(await figure('swf_logs_total{level="40"}')).toBe(40);
    expect(await figure('swf_logs_total{level="20"}')).toBe(2);
    expect(await figure('swf_batch_rows{table="swf_applog"}')).toBe(42);
    const statements = query.mock.calls.filter(([{ text }]) =>
      /(?:insert into|copy) "swf_applog(?:_\d{8})?"/.test(text),
    );
    query.mockRestore();
    expect(await figure('swf_batch_commits{table="swf_applog"}')).toBe(statements.length);
    expect(await figure('swf_batch_queue{table="swf_applog"}')).toBe(0);
  });

  it('tell of the database: connections, partitions, agents by state', async () => {
    await client.https('POST', '/api/systemagents/heartbeat/', {
      body: { instance_name: 'x', operational_state: 'READY' },
    });
    expect(await figure('swf_agents{state="READY"}')).toBe(1);
    expect([4, 5]).toContain(await figure('swf_log_partitions')); // one more after midnight
    expect(
      (await figure('swf_database_connections{state="idle"}')) +
        (await figure('swf_database_connections{state="busy"}')),
    ).toBeGreaterThan(0);
  });

  it('tell how each check stands', async () => {
    expect(await figure('swf_check{id="H1",level="ok"}')).toBe(1);
    expect(await figure('swf_check{id="H2",level="off"}')).toBe(1);
  });

  it('tell of the process: memory, and how late the event loop is', async () => {
    expect(await figure('swf_process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect((await client.http('GET', '/metrics')).text).toContain('swf_nodejs_eventloop_lag_seconds');
  });

  it('are not shown to a client of another machine, also behind a proxy that nobody trusts', async () => {
    const answer = await client.http('GET', '/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } });
    expect(answer).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('SWF_METRICS=public') },
    });
  });
});
