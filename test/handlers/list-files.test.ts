import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BoundedReader } from '../../src/database/bounded-reader.ts';
import { DatabaseUnavailable } from '../../src/database/errors.ts';
import { reading } from '../../src/engine/crud.ts';
import { listFile } from '../../src/engine/lists/export.ts';
import type { Context } from '../../src/http/handler.ts';
import { logs } from '../../src/resources/log.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const range = {
  timestamp_after: '2026-08-07T00:00:00.000000Z',
  timestamp_before: '2026-08-08T00:00:00.000000Z',
};
const RANGE = new URLSearchParams(range);

const HOSTILE = [
  '=cmd|calc',
  '+1',
  '-1',
  '@x',
  'a,"b"\r\nc',
  '<script>',
  'a\u2028b\u202ec',
  "'",
  'a\tb',
  '😀',
];

beforeAll(async () => {
  const records = HOSTILE.map((message, n) =>
    logRecord(message, {
      timestamp: `2026-08-07T12:00:0${n}Z`,
      extra_data: { text: message, big: 1, nested: [null, { a: message }] },
    }),
  );
  expect((await client.http('POST', '/api/logs/bulk/', { body: records })).status).toBe(201);
});

describe('hostile texts', () => {
  it('come back from CSV as they are, but for the apostrophe that keeps them from being formulas', async () => {
    const { text } = await client.http('GET', `/api/logs/?${RANGE}&format=csv&ordering=timestamp`);
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ message }) => message)).toEqual(
      HOSTILE.map((message) => (/^[=+\-@]/.test(message) ? `'${message}` : message)),
    );
    expect(rows.map(({ extra_data = '' }) => JSON.parse(extra_data).text)).toEqual(HOSTILE);
  });

  it('are each on one line of NDJSON', async () => {
    const { text } = await client.http('GET', `/api/logs/?${RANGE}&format=ndjson&ordering=timestamp`);
    const rows = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(rows.map(({ message }) => message)).toEqual(HOSTILE);
  });
});

const { list } = reading(monitor.database, logs);
const context = {
  path: '/api/logs/',
  clientAddress: '127.0.0.1',
  signal: new AbortController().signal,
} as Context;

describe('a list of more rows than a file has', () => {
  async function file(as: 'ndjson' | 'csv', most: number): Promise<string[]> {
    const { pieces } = listFile(list, as, { query: range, what: range, also: {} }, context, most);
    let text = '';
    for (let piece = await pieces.next(); ; piece = await pieces.next()) {
      text += piece.value;
      if (piece.done) return text.split('\n').slice(0, -1);
    }
  }

  it('says so on its last line', async () => {
    const ndjson = await file('ndjson', 3);
    expect(ndjson).toHaveLength(4);
    expect(JSON.parse(ndjson[3] ?? '')).toEqual({ truncated: true });
    const csv = parse(`${(await file('csv', 3)).join('\n')}\n`, { relax_column_count: true });
    expect(csv).toHaveLength(5);
    expect(csv[4]).toEqual(['{"truncated": true}']);
  });

  it('is not one of just as many', async () => {
    expect(await file('ndjson', HOSTILE.length)).toHaveLength(HOSTILE.length);
    expect((await file('ndjson', HOSTILE.length)).at(-1)).not.toContain('truncated');
  });
});

describe('a file for which one statement has not the time,', () => {
  const [ROWS, EVERY] = [60_000, 3];
  const span = {
    timestamp_after: '2026-08-01T00:00:00.000000Z',
    timestamp_before: '2026-08-02T00:00:00.000000Z',
  };
  afterEach(() => void vi.restoreAllMocks());

  beforeAll(async () => {
    await monitor.database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno,
                                     process, thread)
             select 'base_agent', 'many', timestamptz '2026-08-01' + n / 7 * interval '1 ms', 20, 'INFO',
                    case when n % $2 = 0 then 'found ' || n else 'nothing of interest' end, 'm', 'f', 1, 1, 1
               from generate_series(1, $1) n`,
      values: [ROWS, EVERY],
    });
  });

  /** Some of the statements that search take too long, by their numbers. */
  function timeOut(numbers: Set<number>): void {
    const { read } = BoundedReader.prototype;
    let number = 0;
    vi.spyOn(BoundedReader.prototype, 'read').mockImplementation(function (this: BoundedReader, ...asked) {
      if (!asked[0].text.includes('ilike') || !numbers.has(number++)) return read.apply(this, asked);
      const timeout = new Error('canceling statement due to statement timeout');
      return Promise.reject(
        new DatabaseUnavailable(Object.assign(timeout, { code: '57014', severity: 'ERROR' })),
      );
    });
  }

  const rowsOf = async (ordering: string) => {
    const what = { ...span, search: 'FOUND', ordering };
    const { pieces } = listFile(list, 'ndjson', { query: what, what, also: {} }, context);
    let text = '';
    for (let piece = await pieces.next(); ; piece = await pieces.next()) {
      text += piece.value;
      if (piece.done) break;
    }
    return text.match(/found \d+/g)?.map((one) => Number(one.slice('found '.length)));
  };

  it.each([
    ['timestamp', 'at once', [0, 1, 2]],
    ['-timestamp', 'at once', [0, 1, 2]],
    ['timestamp', 'on the way, too', [3, 4, 9, 20]],
    ['-timestamp', 'on the way, too', [3, 4, 9, 20]],
  ])('has each of its rows once, by %s, where that is so %s', async (ordering, _, numbers) => {
    timeOut(new Set(numbers));
    const all = Array.from({ length: ROWS / EVERY }, (__, n) => (n + 1) * EVERY);
    const found = (await rowsOf(ordering)) ?? [];
    expect(found.length).toBe(all.length);
    // Rows of one moment are in the order of their ids.
    expect(found).toEqual(ordering === 'timestamp' ? all : all.reverse());
  });

  it('fails where that does not help, or the order is none of time', async () => {
    timeOut(new Set(Array.from({ length: 20 }, (_, n) => n)));
    await expect(rowsOf('timestamp')).rejects.toThrow(DatabaseUnavailable);
    await expect(rowsOf('id')).rejects.toThrow(DatabaseUnavailable);
  });
});

it('a list without rows is the names in CSV, and nothing as NDJSON', async () => {
  const csv = await client.http('GET', '/api/runs/?format=csv');
  expect([csv.status, csv.text]).toEqual([200, 'run_id,run_number,start_time,end_time,run_conditions\r\n']);
  expect(await client.http('GET', '/api/runs/?format=ndjson')).toMatchObject({ status: 200, text: '' });
});
