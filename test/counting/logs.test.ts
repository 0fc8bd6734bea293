import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogMinutes } from '../../src/database/log-minutes.ts';
import { reading } from '../../src/engine/crud.ts';
import { logs } from '../../src/resources/log.ts';
import { logRecord } from '../log-record.ts';
import { seed } from '../seeded.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const staff = new TestClient({ ...monitor, token: monitor.staffToken });
afterAll(() => staff.close());

let state = seed;
/** From 0 to 1, the same numbers with the same seed. */
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const one = <Value>(values: Value[]): Value => values[Math.floor(random() * values.length)] as Value;

const START = Date.UTC(2026, 7, 7, 12);
const HOUR = 3_600_000;
const LEVELS = [0, 10, 20, 30, 40, 50];
const MODULES = ['example_data_agent', 'base_agent', 'a"b'];

const line = () =>
  logRecord(one(['ready', 'STF registered', 'STF refused']), {
    app_name: one(['base_agent', 'other']),
    instance_name: one(['data-agent-alice-1', 'data-agent-alice-2', 'fastmon-agent-bob-3', 'plain']),
    timestamp: new Date(START + Math.floor(random() * 5 * HOUR)).toISOString().replace('Z', '123Z'),
    level: one(LEVELS),
    levelname: one(['INFO', 'ERROR']),
    module: one(MODULES),
    extra_data: one([null, { run_id: 100_010, username: 'alice' }, { execution_id: 'e-1' }, 'text']),
  });

async function post(lines: object[]): Promise<void> {
  expect((await client.http('POST', '/api/logs/bulk/', { body: lines })).status).toBe(201);
}

type Query = Record<string, string | number>;
async function get(path: string, query: Query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  const { status, body } = await client.http('GET', `${path}?${parameters}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const counted = async (query: Query): Promise<number> =>
  (await get('/api/logs/', { ...query, limit: 1 })).count;

/** Counts all records that there are by minute, as the timer does. */
async function roll(): Promise<void> {
  const minutes = new LogMinutes(monitor.database);
  for (let run = 0; run < 3; run++) await minutes.roll();
}

const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);

/** A range of time, at whole minutes or not. */
function range(): Query {
  const [from, to] = [random(), random()].map((part) => START + (part * 7 - 1) * HOUR).sort((a, b) => a - b);
  const moment = (time = 0) =>
    new Date(random() < 0.5 ? Math.floor(time / 60_000) * 60_000 : time).toISOString();
  return { timestamp_after: moment(from), timestamp_before: moment((to ?? 0) + 60_000) };
}

const ofMinutes = (): Query => ({
  ...(random() < 0.5 && { level_min: one(LEVELS) }),
  ...(random() < 0.3 && { instance_type: one(['data-agent-alice', 'plain', 'nobody']) }),
  ...(random() < 0.3 && { app_name: 'other' }),
  ...(random() < 0.3 && { levelname: 'ERROR' }),
  ...(random() < 0.2 && { level_not: one(['10', '20,30', '0,50']) }),
  ...(random() < 0.2 && { instance_name_not: one(['plain', 'data-agent-alice-1,fastmon-agent-bob-3']) }),
  ...(random() < 0.2 && { instance_type_not: one(['data-agent-alice', 'plain,nobody']) }),
});
const others = (): Query => ({
  ...ofMinutes(),
  ...one<Query>([{ search: 'stf' }, { module: one(MODULES) }, { run_id: '100010' }, { username: 'alice' }]),
  ...one<Query>([{}, { search_not: 'refused' }, { run_id_not: '100010' }, { username_not: 'alice,bob' }]),
});

describe('the histogram of the logs', () => {
  beforeAll(async () => {
    await post(Array.from({ length: 900 }, line));
    await roll();
    await post(Array.from({ length: 300 }, line));
  });

  it.each([
    ['level and agent', ofMinutes],
    ['anything else', others],
  ])('has as many records as the list, whatever the range and the filters are: %s', async (_, filters) => {
    for (let n = 0; n < 25; n++) {
      const query = { ...range(), ...filters() };
      const by = one(['level', 'levelname', 'app_name', 'instance_name', 'instance_type', 'none']);
      const { series, rest, total, partial } = await get('/api/logs/histogram/', { ...query, by });
      expect(partial).toBe(false);
      expect(total, JSON.stringify(query)).toBe(await counted(query));
      expect(sum([...series.map(({ counts }: { counts: number[] }) => sum(counts)), ...(rest ?? [])])).toBe(
        total,
      );
    }
  });

  it('has a list of many records counted from the same minutes, to the record', async () => {
    const { list } = reading(monitor.database, logs);
    const reader = { clientAddress: '127.0.0.1', signal: new AbortController().signal };
    const count = async (query: Query, through: number) => {
      const listing = list.listing(query);
      if (!listing.shape.rollUp) throw new Error(`${JSON.stringify(query)} is not counted by the minute`);
      const statement = listing.rolledCount(listing.shape.rollUp, through);
      return (await list.aggregate(statement, false, reader))[0]?.[0];
    };
    for (let n = 0; n < 100; n++) {
      const { timestamp_after, timestamp_before } = range();
      const query = {
        ...(random() < 0.8 && { timestamp_after }),
        ...(random() < 0.8 && { timestamp_before }),
        ...ofMinutes(),
        level_min: one(LEVELS),
      } as Query;
      const records = await counted(query);
      expect(await count(query, 0), JSON.stringify(query)).toBe(records);
      expect(await count(query, 900), JSON.stringify(query)).toBe(records);
    }
    // Within one minute, and on either side of its end.
    const [from, to] = ['2026-08-07T12:00:10.5Z', '2026-08-07T12:00:10.500001Z'];
    await post(
      ['10.5', '10.500001', '59.999999'].map((second) => ({
        ...line(),
        timestamp: `2026-08-07T12:00:${second}Z`,
      })),
    );
    await roll();
    for (const [after, before] of [
      [from, to],
      [to, from],
      [from, '2026-08-07T12:01:00Z'],
      [to, '2026-08-07T12:00:59.999999Z'],
    ] as const) {
      const query = { timestamp_after: after, timestamp_before: before, level_min: 0 };
      expect(await count(query, 0), JSON.stringify(query)).toBe(await counted(query));
    }
  });

  it('has in each step the records of that step', async () => {
    const query = { timestamp_after: '2026-08-07T12:00:00Z', timestamp_before: '2026-08-07T17:00:00Z' };
    const { from, step_seconds, series, source } = await get('/api/logs/histogram/', {
      ...{ ...query, bins: 10, by: 'levelname' },
    });
    expect([from, step_seconds, source]).toEqual(['2026-08-07T12:00:00Z', 1_800, 'minutes']);
    for (const { value, counts } of series) {
      expect(counts).toHaveLength(10);
      for (const [n, records] of counts.entries()) {
        const moment = (step: number) => new Date(START + step * 1_800_000).toISOString();
        expect(records).toBe(
          await counted({ timestamp_after: moment(n), timestamp_before: moment(n + 1), levelname: value }),
        );
      }
    }
  });

  it('stays exact when records that were counted are changed or deleted, and when others come late', async () => {
    const query = { timestamp_after: '2026-08-07T11:00:00Z', timestamp_before: '2026-08-07T18:00:00Z' };
    const total = async () => (await get('/api/logs/histogram/', query)).total;
    const before = await total();
    const [{ id }, { id: other }] = await get('/api/logs/', { ...query, level: 10 });
    const change = { level: 50, timestamp: '2026-08-07T15:30:00Z' };
    expect((await staff.https('PATCH', `/api/logs/${id}/`, { body: change })).status).toBe(200);
    expect((await staff.https('DELETE', `/api/logs/${other}/`)).status).toBe(204);
    await post([line()]);
    await roll();
    expect(await total()).toBe(before);
    for (const level of LEVELS)
      expect((await get('/api/logs/histogram/', { ...query, level })).total).toBe(
        await counted({ ...query, level }),
      );
  });

  it('counts what is committed late, though greater numbers were counted before', async () => {
    const query = { timestamp_after: '2026-08-07T11:00:00Z', timestamp_before: '2026-08-07T18:00:00Z' };
    const total = async () => (await get('/api/logs/histogram/', query)).total;
    const before = await total();
    const late = await monitor.database.ownSession();
    await late.query('begin');
    await late.query(
      `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
       values ('base_agent', 'late', '2026-08-07T13:00:00Z', 'INFO', 'late', 'm', 'f', 1, 1, 1)`,
    );
    await post([line()]);
    await roll();
    expect(await total()).toBe(before + 1);
    await late.query('commit');
    await late.end();
    expect(await total()).toBe(before + 2);
    await roll();
    expect(await total()).toBe(before + 2);
  });

  it('tells twelve values apart and has the others together', async () => {
    await post(
      Array.from({ length: 40 }, (_, n) =>
        logRecord('one of many', { instance_name: `many-${n % 20}`, timestamp: '2026-08-08T12:00:00Z' }),
      ),
    );
    const query = { timestamp_after: '2026-08-08T11:00:00Z', timestamp_before: '2026-08-08T13:00:00Z' };
    const { series, rest, total } = await get('/api/logs/histogram/', { ...query, by: 'instance_name' });
    expect([series.length, sum(rest), total]).toEqual([12, 16, 40]);
  });

  it.each([
    ['without a range', 'bins=10', 'timestamp_after'],
    [
      'that ends before it begins',
      'timestamp_after=2026-08-07&timestamp_before=2026-08-07',
      'timestamp_before',
    ],
    ['of too many steps', 'timestamp_after=2026-08-07&timestamp_before=2026-08-08&bins=501', 'bins'],
    ['by what is no word for it', 'timestamp_after=2026-08-07&timestamp_before=2026-08-08&by=message', 'by'],
    [
      'with a filter that there is not',
      'timestamp_after=2026-08-07&timestamp_before=2026-08-08&levle=20',
      'levle',
    ],
  ])('%s is refused', async (_, query, field) => {
    const { status, body } = await client.http('GET', `/api/logs/histogram/?${query}`);
    expect([status, Object.keys(body)]).toEqual([400, expect.arrayContaining([field])]);
  });

  it('goes over all of time', async () => {
    const all = { timestamp_after: '0001-01-01T00:00:00Z', timestamp_before: '9999-12-31T00:00:00Z' };
    expect((await get('/api/logs/histogram/', all)).total).toBe(await counted(all));
    expect((await get('/api/logs/histogram/', { ...all, search: 'stf' })).total).toBe(
      await counted({ ...all, search: 'stf' }),
    );
  });
});

describe('the values of a property of the logs', () => {
  const day = { timestamp_after: '2026-08-07T00:00:00Z', timestamp_before: '2026-08-08T00:00:00Z' };
  it.each(['app_name', 'instance_name', 'level', 'levelname', 'module'])(
    'are those of %s, each with as many records as the list has of it',
    async (field) => {
      const { values, more, partial } = await get('/api/logs/values/', { ...day, field, level_min: 20 });
      expect([more, partial]).toEqual([false, false]);
      expect(values.length).toBeGreaterThan(1);
      for (const { value, count } of values)
        expect(count, value).toBe(await counted({ ...day, level_min: 20, [field]: value }));
    },
  );

  it('are types and users as the filters of these names find them', async () => {
    const types = (await get('/api/logs/values/', { ...day, field: 'instance_type' })).values;
    expect(types.map(({ value }: { value: string }) => value)).toContain('data-agent-alice');
    for (const { value, count } of types) expect(count).toBe(await counted({ ...day, instance_type: value }));
    const users = (await get('/api/logs/values/', { ...day, field: 'username' })).values;
    expect(users.map(({ value }: { value: string }) => value).sort()).toEqual(['alice', 'bob']);
  });

  it('begin with a text, and are at most so many', async () => {
    const query = { ...day, field: 'instance_name' };
    const found = await get('/api/logs/values/', { ...query, prefix: 'data-', limit: 1 });
    expect([found.values.length, found.more]).toEqual([1, true]);
    expect((await get('/api/logs/values/', { ...query, prefix: 'DATA' })).values).toEqual([]);
  });
});
