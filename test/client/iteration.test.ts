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
    const results = Array.from({ length: PAGE }, (_, n) => ({ ...row, id: from + n, run_id: from + n }));
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

const row = {
  ...logRecord('x'.repeat(100), { extra_data: null }),
  ...{ run_number: 1, start_time: '2026-08-07T14:00:00Z', end_time: null, run_conditions: null },
};
