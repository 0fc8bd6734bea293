import { describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const PASSWORD = 'a-word-that-nobody-may-read';
const { monitor, client } = await useMonitor({ ACTIVEMQ_PASSWORD: PASSWORD, SWF_LOG_RETENTION_DAYS: '7' });
const system = () => client.http('GET', '/api/system/', { token: '' });

describe('what the monitor tells of itself', () => {
  it('is its database, its certificate, its broker and how long it keeps what', async () => {
    await client.https('POST', '/api/runs/', {
      body: { run_number: 1, start_time: '2026-08-07T14:00:00Z' },
    });
    const { status, body } = await system();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      workers: 1,
      broker: { kind: 'none', consumer: 'none' },
      watchers: { connected: 0, lagging: 0 },
      database: { log_partitions: 4, log_retention_days: 7, message_retention_days: 90 },
      certificate: { issued_by: 'monitor', names: expect.arrayContaining(['localhost', '127.0.0.1', '::1']) },
      refusals: [],
    });
    const { bytes, tables, oldest_log_day: oldest, next_drop_at: drop } = body.database;
    expect(tables.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['swf_applog', 'swf_runs', 'swf_tf_slices']),
    );
    // The partitions of the logs are one with their table.
    expect(tables.filter(({ name }: { name: string }) => /\d/.test(name))).toEqual([]);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(Date.parse(drop) - Date.parse(oldest)).toBe(8 * 86_400_000);
  });

  it('has what only those need who run it for staff alone', async () => {
    expect((await system()).body.internals).toBeNull();
    const alice = await client.https('GET', '/api/system/', { token: monitor.token });
    expect(alice.body.internals).toBeNull();
    const { body } = await client.https('GET', '/api/system/', { token: monitor.staffToken });
    expect(body.internals).toMatchObject({
      node_version: process.versions.node,
      ca_bundle: expect.stringContaining('ssl_ca_bundle.pem'),
    });
    const { settings, processes } = body.internals;
    expect(processes).toContainEqual(
      expect.objectContaining({ name: `swf-monitor ${process.pid}`, connections: expect.any(Number) }),
    );
    const inUse = (variable: string) =>
      settings.find((setting: { variable: string }) => setting.variable === variable)?.value;
    expect(inUse('SWF_LOG_RETENTION_DAYS')).toBe('7');
    expect(inUse('ACTIVEMQ_PASSWORD')).toBeNull();
  });

  it('names no password to anybody, and no path or address to nobody in particular', async () => {
    const staff = await client.https('GET', '/api/system/', { token: monitor.staffToken });
    expect(staff.text).not.toContain(PASSWORD);
    const { text } = await system();
    expect(text).not.toContain(monitor.dataDirectory);
    expect(text).not.toContain('ACTIVEMQ');
  });

  it('counts what was refused', async () => {
    const body = { run_number: 2, start_time: '2026-08-07T14:00:00Z' };
    for (let n = 0; n < 3; n++) await client.https('POST', '/api/runs/', { body, token: '' });
    await expect
      .poll(async () => (await system()).body.refusals, { timeout: 15_000 })
      .toEqual([
        { operation: 'createRun', status: 401, text: expect.stringContaining('not provided'), count: 3 },
      ]);
  });
});
