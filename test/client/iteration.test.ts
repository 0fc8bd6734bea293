import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MonitorClient } from '../../src/client/index.ts';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { listen } from './servers.ts';

/** A list without end, made up as it is asked for: what an iteration holds must not grow with what it has seen. */
const ROWS = length(100_000, 2_000_000);
const PAGE = 500;
let server: Server;
let client: MonitorClient;
let pages = 0;

beforeAll(async () => {
  const listening = await listen((request, response) => {
    pages++;
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const from = Number(searchParams.get('cursor') || searchParams.get('offset') || 0);
    const results = Array.from({ length: PAGE }, (_, n) => ({ ...row(), id: from + n, run_id: from + n }));
    const after = from + PAGE;
    const place = searchParams.has('cursor') ? 'cursor' : 'offset';
    const next = after < ROWS ? `http://elsewhere/api/?${place}=${after}` : null;
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ next, previous: null, results }));
  });
  server = listening.server;
  client = new MonitorClient({ url: listening.url, httpUrl: listening.url });
});
afterAll(async () => {
  await client.close();
  server.close();
});

test('iterating a list holds a page of it, however long it is', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const used = () => {
    gc();
    return process.memoryUsage().heapUsed;
  };
  let count = 0;
  let early = 0;
  for await (const log of client.each('listLogs')) {
    expect(log.id === count, `row ${count} comes once and in order`).toBe(true);
    count++;
    if (count === ROWS / 10) early = used();
  }
  expect(count).toBe(ROWS);
  expect((used() - early) / 2 ** 20).toBeLessThan(8);
});

test('what is not asked for is not fetched', async () => {
  pages = 0;
  for await (const run of client.each('listRuns')) {
    if (run.run_id === PAGE + 1) break;
  }
  expect(pages).toBe(2);
});

test('it begins where it is told to', async () => {
  const first = async (list: AsyncIterator<{ id?: number; run_id?: number }>) => (await list.next()).value;
  expect(await first(client.each('listRuns', { query: { offset: 700 } }))).toMatchObject({ run_id: 700 });
  expect(await first(client.each('listLogs', { query: { cursor: '900' } }))).toMatchObject({ id: 900 });
});

test.each<[string, unknown]>([
  ['a bare array', [{ ...row(), run_id: 1 }]],
  ['a page that does not say what follows', { results: [] }],
  ['a next page that is a number', { results: [], next: 2 }],
  ['a next page without its host', { results: [], next: '/api/runs/?offset=500' }],
  ['a next page without a place', { results: [], next: 'http://localhost/api/runs/' }],
  ['a next page that is the same', { results: [], next: 'http://localhost/api/runs/?offset=0' }],
  ['a next page that lies before', { results: [], next: 'http://localhost/api/runs/?offset=-500' }],
])('%s instead of a page is another shape, told once', async (_, body) => {
  let asked = 0;
  const { server: odd, url } = await listen((_, response) => {
    asked++;
    response.end(JSON.stringify(body));
  });
  const reader = new MonitorClient({ url, httpUrl: url });
  const read = async () => {
    for await (const run of reader.each('listRuns')) expect(run).toBeTruthy();
  };
  await expect(read()).rejects.toMatchObject({ name: 'MonitorError', kind: 'wrongShape' });
  expect(asked).toBe(1);
  await reader.close();
  odd.close();
});

function row() {
  return {
    ...logRecord('x'.repeat(100), { extra_data: null }),
    ...{ run_number: 1, start_time: '2026-08-07T14:00:00Z', end_time: null, run_conditions: null },
  };
}
