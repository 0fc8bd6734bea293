import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { length } from '../length.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
beforeAll(async () => {
  await monitor.database.session((session) =>
    session.query({
      text: `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
             select '2026-08-07'::timestamptz + n * interval '1 second', n, 'stf_gen', 'run', '{"filename": "swf.100010.000001.stf"}'
             from generate_series(1, ${ROWS}) n`,
      values: [],
    }),
  );
});

const ROWS = length(100_000, 200_000);

/** Asks for the whole list and never reads the answer. @param form of the list, as query and headers */
function stopReading(form = '', headers = ''): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(monitor.http).port), '127.0.0.1', () => {
      socket.write(`GET /api/system-state-events/${form} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
    });
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });
}

it('a list of many rows arrives whole, in order and as one array', async () => {
  const { body } = await client.http('GET', '/api/system-state-events/');
  expect(body).toHaveLength(ROWS);
  expect(body[0].run_number).toBe(1);
  expect(body.at(-1).run_number).toBe(ROWS);
  expect(new Set(body.map((row: { event_id: number }) => row.event_id)).size).toBe(ROWS);
});

it('a list of many rows arrives whole as a file, in order', async () => {
  const ndjson = await client.http('GET', '/api/system-state-events/?format=ndjson');
  const rows = ndjson.text.trimEnd().split('\n');
  expect([
    rows.length,
    JSON.parse(rows[0] ?? '').run_number,
    JSON.parse(rows.at(-1) ?? '').run_number,
  ]).toEqual([...[ROWS, 1, ROWS]]);
  const csv = await client.http('GET', '/api/system-state-events/?format=csv');
  const lines = csv.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + ROWS);
  expect(lines[1]).toMatch(/,1,stf_gen,run,,"\{""filename"": ""swf.100010.000001.stf""\}"/);
});

it('a file takes no more memory than a few pieces of it, however slowly it is read', async () => {
  const held = () => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  const before = held();
  const sockets = await Promise.all(Array.from({ length: 8 }, () => stopReading('?format=ndjson')));
  await sleep(500);
  // Whole, they are 8 × 20 MB and more.
  expect(held() - before).toBeLessThan(100 * 1024 ** 2);
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(async () => {
    const { text } = await client.http('GET', '/api/system-state-events/?format=csv&run_number=7');
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

it.each([
  ['an array', '', '', ']\r\n0'],
  ['lines of JSON', '?format=ndjson', '', '\r\n0'],
  ['CSV', '?format=csv', '', '\r\n0'],
  ['compressed', '?format=csv', 'Accept-Encoding: gzip\r\n', '\r\n0'],
])(
  'an error on the way destroys the connection and never ends the list as if it were whole: %s',
  async (_, form, headers, end) => {
    const socket = await stopReading(form, headers);
    let text = '';
    const closed = new Promise<boolean>((resolve) => {
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      socket.once('close', () => resolve(true));
    });
    await monitor.database.session((session) =>
      session.query({
        text: 'alter table swf_system_state_events rename column state to state_gone',
        values: [],
      }),
    );
    socket.resume();
    expect(await closed).toBe(true);
    await monitor.database.query({
      text: 'alter table swf_system_state_events rename column state_gone to state',
      values: [],
    });
    expect(text).toMatch(/^HTTP\/1.1 200/);
    expect(text.trimEnd().endsWith(end)).toBe(false);
    expect(text.trimEnd().endsWith('\r\n0')).toBe(false);
  },
);
