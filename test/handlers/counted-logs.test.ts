import { beforeAll, expect, it, vi } from 'vitest';
import { BoundedReader } from '../../src/database/bounded-reader.ts';
import { Lanes } from '../../src/database/lanes.ts';
import { LogMinutes } from '../../src/database/log-minutes.ts';
import { NumberedPages } from '../../src/engine/lists/numbered-pages.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
/** More than is counted in passing, and of a table that is large. */
const ROWS = 120_000;
const START = '2026-08-07T00:00:00Z';
/** One record a millisecond; one in twenty is a warning, which pages are read of in passing. */
const WARNINGS = ROWS / 20;
const LIST = `/api/logs/?levelname=WARNING&timestamp_after=${START}&timestamp_before=2027-01-01T00:00:00Z`;

beforeAll(async () => {
  await monitor.database.session((session) =>
    session.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
             select 'app', 'agent-' || n % 20, '${START}'::timestamptz + n * interval '1 ms',
                    case when n % 20 = 0 then 'WARNING' else 'INFO' end, n || repeat('x', 150), 'm', 'f', 1, 1, 1
             from generate_series(1, ${ROWS}) n`,
      values: [],
    }),
  );
  const minutes = new LogMinutes(monitor.database);
  for (let run = 0; run < 3; run++) await minutes.roll();
}, 120_000);

const numbers = (results: { message: string }[]) =>
  results.map(({ message }) => Number.parseInt(message, 10));
/** The numbers of the records of a page, the newest first. */
const expected = (offset: number, length: number) => {
  const warnings = Array.from({ length: WARNINGS }, (_, n) => ROWS - 20 * n);
  return warnings.slice(offset, offset + length);
};

it.each([
  ['the first page', 10, 0],
  ['a page of as many as there may be', 1_000, 0],
  ['a further page', 10, 50],
  ['a page far behind', 10, 5_000],
  ['the last page', 10, WARNINGS - 5],
  ['what is behind the last page', 10, WARNINGS],
])(
  '%s of many logs of a level has them in order, and their exact count, which no record was read for',
  async (_, limit, offset) => {
    const read = vi.spyOn(BoundedReader.prototype, 'read');
    const { status, body } = await client.http('GET', `${LIST}&limit=${limit}&offset=${offset}`);
    // The rows of a page are numbered, which counts no others.
    const counts = read.mock.calls
      .map(([{ text }]) => text)
      .filter((text) => text.replaceAll('count(*) over ()', '').includes('count'));
    read.mockRestore();
    expect([status, body.count]).toEqual([200, WARNINGS]);
    expect(numbers(body.results)).toEqual(expected(offset, limit));
    expect(body.next === null).toBe(offset + limit >= WARNINGS);
    expect(counts.filter((text) => text.includes('"swf_applog_minute"'))).toHaveLength(1);
    expect(counts.filter((text) => !text.includes('"swf_applog_minute"'))).toEqual([]);
  },
);

it('those who ask at the same time for pages of one list have it counted and read together, and who leaves takes it from nobody', async () => {
  const read = vi.spyOn(BoundedReader.prototype, 'read');
  const asked = vi.spyOn(NumberedPages.prototype, 'page');
  const quick = vi.spyOn(Lanes.prototype, 'quick');
  const url = `${monitor.http}${LIST}&limit=10`;
  const gone = new AbortController();
  const answers: Promise<Response>[] = [];
  await monitor.database.session(async (session) => {
    // How far they are counted by the minute cannot be read for now, so all of them wait.
    await session.query({ text: 'begin; lock table swf_applog_rolled in access exclusive mode', values: [] });
    const left = fetch(url, { signal: gone.signal }).catch(() => undefined);
    for (let n = 0; n < 12; n++) answers.push(fetch(url));
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(13));
    gone.abort();
    await left;
    await session.query({ text: 'rollback', values: [] });
  });
  for (const answer of await Promise.all(answers)) {
    const body = (await answer.json()) as { count: number; results: { message: string }[] };
    expect([answer.status, body.count]).toEqual([200, WARNINGS]);
    expect(numbers(body.results)).toEqual(expected(0, 10));
  }
  const statements = read.mock.calls.map(([{ text }]) => text);
  // By whose turns others wait.
  expect(new Set(quick.mock.calls.map(([{ clientAddress }]) => clientAddress))).toEqual(
    new Set(['127.0.0.1']),
  );
  vi.restoreAllMocks();
  // Some in flight at a time, where those before are slow.
  const counts = statements.filter((text) => text.includes('"swf_applog_minute"'));
  expect(counts.length).toBeLessThanOrEqual(3);
  expect(statements.length).toBeLessThanOrEqual(3 * counts.length);
});

it('what has come since it was counted by the minute is counted, too', async () => {
  const late = logRecord('late', { levelname: 'WARNING', timestamp: '2026-08-07T00:01:00.5Z' });
  expect((await client.http('POST', '/api/logs/', { body: late })).status).toBe(201);
  expect((await client.http('GET', `${LIST}&limit=1`)).body.count).toBe(WARNINGS + 1);
  const other = LIST.replace('WARNING', 'ERROR');
  expect((await client.http('GET', `${other}&limit=1`)).body).toMatchObject({ count: 0, results: [] });
});

it('a list that looks back so many hours has the records of these counted', async () => {
  const now = Date.now();
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  for (const [n, hours] of [0.01, 1, 23.9, 24.1].entries()) {
    const record = logRecord(`${n}`, { levelname: 'INFO', timestamp: hoursAgo(hours) });
    expect((await client.http('POST', '/api/logs/', { body: record })).status).toBe(201);
    const { body } = await client.http('GET', '/api/logs/?levelname=INFO&limit=10');
    expect(body.count).toBe(Math.min(n + 1, 3));
    expect(numbers(body.results)).toEqual([0, 1, 2].slice(0, n + 1));
    const minutes = new LogMinutes(monitor.database);
    for (let run = 0; run < 2; run++) await minutes.roll();
  }
});

it('where many are still to be counted by the minute, a count is exact as well, and goes behind all else', async () => {
  const { count } = (await client.http('GET', `${LIST}&limit=1`)).body;
  await monitor.database.session(async (session) => {
    await session.query({ text: 'truncate swf_applog_minute', values: [] });
    await session.query({ text: 'update swf_applog_rolled set through = 0', values: [] });
  });
  const long = vi.spyOn(Lanes.prototype, 'longTogether');
  const { status, body } = await client.http('GET', `${LIST}&limit=1`);
  const names = long.mock.calls.map(([name]) => name);
  long.mockRestore();
  expect([status, body.count]).toEqual([200, count]);
  expect(names).toEqual([expect.stringContaining('swf_applog_minute')]);
});
