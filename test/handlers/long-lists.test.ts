import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { BoundedReader } from '../../src/database/bounded-reader.ts';
import { NICE } from '../../src/database/give-way.ts';
import { Lanes } from '../../src/database/lanes.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
/** One who comes again at once is refused so slowly, in ms. */
const REFUSED_AFTER = 900;
const ROWS = 120_000;
const TABLE = 'swf_system_state_events';
/** An order that no index has. */
const SORTED = '/api/system-state-events/?ordering=-event_type';

beforeAll(async () => {
  await monitor.database.session((session) =>
    session.query({
      text: `insert into ${TABLE} (timestamp, run_number, event_type, state, event_data)
             select '2026-08-07'::timestamptz, n, 'type ' || n % 7, 'run', jsonb_build_object('filename', repeat(md5(n::text), 5))
             from generate_series(1, ${ROWS}) n`,
      values: [],
    }),
  );
}, 60_000);

/** Does work while every statement on the table waits, so that lists of it are as long as the work takes. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  await monitor.database.session(async (session) => {
    await session.query({ text: `begin; lock table ${TABLE} in access exclusive mode`, values: [] });
    await work();
    await session.query({ text: 'rollback', values: [] });
  });
}

/** The server processes of the statements on the table that wait for it. */
async function processesThatWait(): Promise<number[]> {
  const rows = await monitor.database.query<{ pid: number }>({
    text: `select pid from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%"${TABLE}"%'`,
    values: [],
  });
  return rows.map(({ pid }) => pid);
}

async function waiting(): Promise<number> {
  return (await processesThatWait()).length;
}

async function until(so: () => Promise<boolean>): Promise<void> {
  for (let round = 0; !(await so()); round++) {
    if (round === 60) throw new Error('it did not come to that within three seconds');
    await sleep(50);
  }
}

it('a bare list in an order that no index has is whole, and is sorted once', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const { body } = await client.http('GET', SORTED);
  const sorts = query.mock.calls.filter(([statement]) =>
    (statement as unknown as { text?: string }).text?.includes(`order by "${TABLE}"."event_type" desc`),
  );
  query.mockRestore();
  expect(body).toHaveLength(ROWS);
  expect(new Set(body.map(({ event_id }: { event_id: number }) => event_id)).size).toBe(ROWS);
  const types = body.map(({ event_type }: { event_type: string }) => event_type);
  expect(types).toEqual(types.toSorted().toReversed());
  // Once to see that it is long, and once for all keys.
  expect(sorts).toHaveLength(2);
});

it('pages beyond what one statement gives have every row', async () => {
  const { body } = await client.http('GET', '/api/system-state-events/?limit=3000&offset=500');
  expect(body.count).toBe(ROWS);
  expect(body.results.map(({ run_number }: { run_number: number }) => run_number)).toEqual(
    Array.from({ length: 3000 }, (_, index) => 501 + index),
  );
});

it('lists that have to be sorted hold nobody up but each other, have less priority, and end with their clients', async () => {
  await client.http('GET', `${SORTED}&limit=1`); // the size of the table is known from here on
  await whileLocked(async () => {
    const gone = new AbortController();
    const start = performance.now();
    const refused: { status: number; text: string }[] = [];
    const readers = Array.from({ length: 12 }, (_, n) =>
      fetch(`${monitor.http}${SORTED}&limit=${10 + n}`, { signal: gone.signal }).then(
        async (answer) => refused.push({ status: answer.status, text: await answer.text() }),
        () => undefined,
      ),
    );
    await until(async () => (await waiting()) === 1);
    expect((await client.http('POST', '/api/logs/', { body: logRecord() })).status).toBe(201);
    expect((await client.http('GET', '/api/health/ready/')).status).toBe(200);
    expect((await client.https('GET', '/api/runs/')).status).toBe(200);
    expect((await client.http('GET', '/api/runs/?ordering=-start_time')).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await waiting()).toBe(1);
    for (const process of await processesThatWait()) expect(getPriority(process)).toBe(NICE);
    await until(async () => refused.length === 4);
    expect(performance.now() - start).toBeGreaterThan(REFUSED_AFTER);
    gone.abort();
    await until(async () => (await waiting()) === 0);
    await Promise.all(readers);
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    expect(refused[0]?.text).toMatch(/As many long lists are being read from this address/);
  });
});

it('those who wait for the same list have it read once, and who leaves takes it from nobody', async () => {
  await client.http('GET', `${SORTED}&limit=1`); // the size of the table is known from here on
  const same = `${monitor.http}${SORTED}&cursor=&limit=5`; // with no count, and so soon read on a busy machine, too
  const read = vi.spyOn(BoundedReader.prototype, 'read');
  const asked = vi.spyOn(Lanes.prototype, 'longTogether');
  onTestFinished(() => void vi.restoreAllMocks());
  const gone = new AbortController();
  let answers: Promise<Response>[] = [];
  await whileLocked(async () => {
    const first = fetch(`${monitor.http}${SORTED}&cursor=&limit=7`);
    await until(async () => (await waiting()) === 1);
    const left = fetch(same, { signal: gone.signal }).catch(() => undefined);
    // More of one address than may wait, were each for himself.
    answers = [first, ...Array.from({ length: 9 }, () => fetch(same))];
    await until(async () => asked.mock.calls.length === 11);
    gone.abort();
    await left;
  });
  for (const answer of await Promise.all(answers)) expect(answer.status, await answer.text()).toBe(200);
  expect(read.mock.calls.filter(([{ values }]) => values.at(-1) === 6)).toHaveLength(1);
});
