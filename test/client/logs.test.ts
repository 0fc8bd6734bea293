import { afterAll, expect, it } from 'vitest';
import { MonitorClient } from '../../src/client/index.ts';
import { startSecondMonitor } from '../changes/second-monitor.ts';
import { logRecord } from '../log-record.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';
import { listen } from './servers.ts';

const { monitor, client: poster } = await useMonitor();
const reader = new MonitorClient({ url: monitor.http, httpUrl: monitor.http });
afterAll(() => reader.close());

const line = (message: string, changes: object = {}) =>
  logRecord(message, { timestamp: new Date().toISOString(), ...changes });
async function post(...lines: object[]): Promise<void> {
  expect((await poster.http('POST', '/api/logs/bulk/', { body: lines })).status).toBe(201);
}
const empty = () => monitor.database.query({ text: 'truncate swf_applog', values: [] });

/** Takes so many records. */
async function take(count: number, logs: AsyncIterator<{ message: string }>): Promise<string[]> {
  const seen: string[] = [];
  for (let n = 0; n < count; n++) seen.push((await logs.next()).value.message);
  return seen;
}

it('gives what there is, the oldest first, through all pages', async () => {
  await empty();
  const lines = Array.from({ length: 1_200 }, (_, n) =>
    line(`${n}`, { timestamp: new Date(Date.now() - n * 1_000).toISOString() }),
  );
  await post(...lines.slice(0, 1_000));
  await post(...lines.slice(1_000));
  const seen: string[] = [];
  for await (const { message } of reader.logs({ app_name: 'base_agent' })) seen.push(message);
  expect(seen).toEqual(lines.map(({ message }) => message).reverse());
  const newest: string[] = [];
  for await (const { message } of reader.logs({}, { last: 3 })) newest.push(message);
  expect(newest).toEqual(['2', '1', '0']);
});

it('follows what comes, after what there was, and ends when it is told to, or left', async () => {
  await empty();
  await post(line('there'), line('another', { level: 50 }));
  const leaving = new AbortController();
  const options = { follow: true, pause: 20, signal: leaving.signal };
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  const [all, severe, coming] = [
    reader.logs({ timestamp_after: hourAgo }, options),
    reader.logs({ level_min: 40 }, { ...options, last: 10 }),
    reader.logs({}, options),
  ];
  expect(await take(2, all)).toEqual(['there', 'another']);
  expect(await take(1, severe)).toEqual(['another']);
  const first = take(1, coming);
  await post(
    line('while it is followed'),
    line('a late one', { level: 40, timestamp: '1999-01-01T00:00:00Z' }),
  );
  await post(...Array.from({ length: 1_000 }, (_, n) => line(`many ${n}`)));
  await post(line('severe', { level: 50 }));
  expect(await take(2, severe)).toEqual(['a late one', 'severe']);
  const [one = '', ...others] = await take(1_001, all);
  expect([one, others.at(0), others.at(-1)]).toEqual(['while it is followed', 'many 0', 'many 999']);
  expect(['there', one]).toContain((await first)[0]);
  const waiting = severe.next();
  leaving.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  const left = reader.logs({}, { follow: true });
  const never = left.next();
  await left.return(undefined);
  expect(await never).toEqual({ done: true, value: undefined });
});

it('goes on over a restart of the monitor, with what was committed meanwhile', async () => {
  await empty();
  const one = await startSecondMonitor(monitor);
  const url = one.http;
  const follower = new MonitorClient({ url, httpUrl: url, deadline: 500, timeout: 500 });
  const troubles: string[] = [];
  const logs = follower.logs(
    { timestamp_after: '2020-01-01T00:00:00Z' },
    {
      follow: true,
      pause: 20,
      onTrouble: (told) => troubles.push(told),
    },
  );
  await post(line('before'));
  expect(await take(1, logs)).toEqual(['before']);
  const next = take(2, logs);
  await one.stop();
  await expect.poll(() => troubles).toEqual([expect.stringMatching(/listLogs.*tried again and again/)]);
  await post(line('while it is away'));
  const again = await startSecondMonitor(monitor, { SWF_HTTP_PORT: new URL(url).port });
  const late = new TestClient({ ...monitor, ...again });
  expect((await late.http('POST', '/api/logs/', { body: line('after it') })).status).toBe(201);
  expect(await next).toEqual(['while it is away', 'after it']);
  expect(troubles).toHaveLength(2);
  await late.close();
  await follower.close();
  await again.stop();
});

it('a monitor that refuses, or is too old, is an error', async () => {
  const refused = reader.logs({ level_min: 'worst' as never }, { follow: true });
  await expect(refused.next()).rejects.toMatchObject({ kind: 'refused', status: 400 });
  const { server, url } = await listen((_, response) => {
    response.end(JSON.stringify({ next: null, previous: null, results: [] }));
  });
  const old = new MonitorClient({ url, httpUrl: url });
  await expect(old.logs({}, { follow: true }).next()).rejects.toThrow(/the monitor is too old/);
  await old.close();
  server.close();
});
