import { afterAll, describe, expect, it, vi } from 'vitest';
import { TodaysPartition } from '../../src/database/logs.ts';
import { BatchWriter } from '../../src/engine/batch-writer.ts';
import { Resource } from '../../src/engine/resource.ts';
import { logs } from '../../src/resources/log.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

vi.useFakeTimers({ toFake: ['setInterval'] }); // no chore of the monitor falls into what is counted
afterAll(() => void vi.useRealTimers());
const { monitor, client } = await useMonitor();

const log = (n: number, changes: object = {}) =>
  logRecord(`message ${n}`, {
    app_name: 'batch',
    instance_name: `i${n}`,
    timestamp: `2026-08-07T10:00:00.${String(n).padStart(6, '0')}`,
    lineno: n,
    ...changes,
  });
const post = (body: object) => client.http('POST', '/api/logs/', { body });

describe('logs that come together', () => {
  it('are each answered with their own row as it is read back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        post(
          log(n, n % 2 ? { extra_data: { n: 1795402697648123456n.toString(), a: [1.5] } } : { level: 40 }),
        ),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(300);
    for (const [n, { status, body }] of answers.entries()) {
      expect(status).toBe(201);
      expect(body.message).toBe(`message ${n}`);
    }
    for (const { body } of [answers[0], answers[1], answers[150], answers[299]] as {
      body: { id: number };
    }[]) {
      expect((await client.http('GET', `/api/logs/${body.id}/`)).body).toEqual(body);
    }
  });

  it('go in two statements where three hundred come at once: the first alone, the others while it is under way', async () => {
    const resource = new Resource(monitor.database, logs);
    const writer = new BatchWriter(monitor.database, resource, { defaults: { level: 0 } });
    const query = vi.spyOn(monitor.database, 'query');
    const rows = await Promise.all(Array.from({ length: 300 }, (_, n) => writer.write(log(n))));
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
    expect(rows.map(({ message }) => message)).toEqual(rows.map((_, n) => `message ${n}`));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(300);
  });

  it('are turned away when too many wait, and all that were taken are stored', async () => {
    const resource = new Resource(monitor.database, logs);
    const writer = new BatchWriter(monitor.database, resource, { defaults: { level: 0 } });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10_500 }, () => writer.write(log(1, { app_name: 'crowd' }))),
    );
    const taken = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(outcomes.length - taken).toBe(499);
    expect((await client.http('GET', '/api/logs/?app_name=crowd&limit=1')).body.count).toBe(taken);
  });

  it('keep all digits of free numbers, in a batch as alone', async () => {
    const text = JSON.stringify(log(0)).replace(
      '"thread"',
      '"extra_data":{"ns":1795402697648123456},"thread"',
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.http('POST', '/api/logs/', { raw: text, headers: { 'content-type': 'application/json' } }),
      ),
    );
    for (const answer of answers) {
      expect(answer.text).toContain('1795402697648123456');
      expect((await client.http('GET', `/api/logs/${answer.body.id}/`)).text).toContain(
        '1795402697648123456',
      );
    }
  });
});

describe('logs whose day here is not that of the database', () => {
  const counted = async () => (await client.http('GET', '/api/logs/?app_name=otherday&limit=1')).body.count;
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

  it.each([
    ['has a partition', `swf_applog_${day(1)}`],
    ['has none', `swf_applog_${day(1_000)}`],
  ])('go through the table where that day %s, and are counted once', async (_, name) => {
    const partition = new TodaysPartition();
    const today = partition.name;
    vi.spyOn(partition, 'name', 'get').mockReturnValueOnce(name);
    const options = { defaults: { level: 0 }, partition };
    const writer = new BatchWriter(monitor.database, new Resource(monitor.database, logs), options);
    const before = await counted();
    expect(await writer.write(log(1, { app_name: 'otherday' }))).toMatchObject({ message: 'message 1' });
    expect(await counted()).toBe(before + 1);
    // For a while none is tried that would be refused; afterwards that of today.
    expect(partition.name).toBeUndefined();
    expect(today).toBe(`swf_applog_${day(0)}`);
    await Promise.all([1, 2, 3].map((n) => writer.write(log(n, { app_name: 'otherday' }))));
    expect(await counted()).toBe(before + 4);
  });
});

describe('messages and events that come together', () => {
  const message = (changes: object = {}) =>
    client.https('POST', '/api/workflow-messages/', {
      body: { message_type: 'stf_gen', message_content: { a: 1 }, ...changes },
    });

  it('are refused one by one: the others of the batch are stored', async () => {
    const nowhere = '11111111-2222-4333-8444-555555555555';
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => message(n % 10 === 3 ? { workflow: nowhere } : { request_id: n })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, n) => (n % 10 === 3 ? 400 : 201)));
    expect(answers[3]?.body).toEqual({ workflow: [`Invalid pk "${nowhere}" - object does not exist.`] });
    for (const { body } of [answers[4], answers[59]] as { body: { message_id: string } }[]) {
      expect((await client.https('GET', `/api/workflow-messages/${body.message_id}/`)).body).toEqual(body);
    }
    expect((await client.https('GET', '/api/workflow-messages/?limit=1')).body.count).toBe(54);
  });

  it('have their own ids and contents', async () => {
    const event = (n: number) => ({
      timestamp: '2026-08-07T10:00:00Z',
      run_number: n,
      event_type: 'e',
      state: 's',
      event_data: { n },
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        client.https('POST', '/api/system-state-events/', { body: event(n) }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.event_id)).size).toBe(50);
    expect(answers.map(({ body }) => body.event_data.n)).toEqual(answers.map((_, n) => n));
    expect(answers[7]?.body).toEqual(
      (await client.https('GET', `/api/system-state-events/${answers[7]?.body.event_id}/`)).body,
    );
  });
});

describe('logs in bulk', () => {
  const bulk = (body: unknown) => client.http('POST', '/api/logs/bulk/', { body });
  const stored = async () => (await client.http('GET', '/api/logs/?app_name=bulk&limit=1')).body.count;
  const records = (count: number, changes: object = {}) =>
    Array.from({ length: count }, (_, n) => log(n, { app_name: 'bulk', ...changes }));

  it('are stored all at once, with one statement', async () => {
    const query = vi.spyOn(monitor.database, 'query');
    expect(await bulk(records(1000))).toMatchObject({ status: 201, body: { created: 1000 } });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(await stored()).toBe(1000);
    expect(await bulk([])).toMatchObject({ status: 201, body: { created: 0 } });
  });

  it('are read back as single ones are, whatever their values', async () => {
    const values = [
      { timestamp: '0001-01-01T00:00:00Z', lineno: -2_147_483_648, extra_data: null },
      { timestamp: '1969-12-31T23:59:59.999999Z', lineno: 2_147_483_647, extra_data: 'text' },
      { timestamp: '9999-12-31T23:59:59.000001Z', thread: Number.MAX_SAFE_INTEGER, extra_data: [1.5, null] },
      { thread: -1, level: 50, message: 'Zeit für 🚀 \t "quoted" \\ 日本', extra_data: { a: { b: 'ü' } } },
      { message: 'x'.repeat(70_000), instance_name: 'é'.repeat(100), extra_data: {} },
    ].map((changes, n) => log(n, { app_name: 'values', ...changes }));
    const single = [];
    for (const value of values) single.push((await post(value)).body);
    expect(await bulk(values)).toMatchObject({ status: 201 });
    const { body } = await client.http('GET', '/api/logs/?app_name=values&cursor=&limit=100');
    const rows = body.results.toSorted((one: { id: number }, other: { id: number }) => one.id - other.id);
    const withoutId = ({ id: _, ...row }: Record<string, unknown>) => row;
    expect(rows).toHaveLength(2 * values.length);
    expect(rows.slice(0, values.length).map(withoutId)).toEqual(single.map(withoutId));
    expect(rows.slice(values.length).map(withoutId)).toEqual(single.map(withoutId));
  });

  it('keep all digits of free numbers', async () => {
    const text = JSON.stringify([log(0, { app_name: 'digits' })]).replace(
      '"thread"',
      '"extra_data":{"ns":1795402697648123456},"thread"',
    );
    await client.http('POST', '/api/logs/bulk/', {
      raw: text,
      headers: { 'content-type': 'application/json' },
    });
    const { text: page } = await client.http('GET', '/api/logs/?app_name=digits&limit=1');
    expect(page).toContain('1795402697648123456');
  });

  it('are stored all or none, and faults name the record and the field', async () => {
    const before = await stored();
    const some = records(10);
    some[3] = log(3, { app_name: 'bulk', message: '  ' });
    some[7] = log(7, { app_name: 'bulk', level: 21, lineno: null });
    expect(await bulk(some)).toMatchObject({
      status: 400,
      body: {
        '3.message': ['This field may not be blank.'],
        '7.level': ['"21" is not a valid choice.'],
        '7.lineno': ['This field may not be null.'],
      },
    });
    expect(await stored()).toBe(before);
  });

  it.each([
    ['more than a thousand', records(1001), 400],
    ['no list', { a: 1 }, 400],
    ['a list of something else', [1], 400],
    ['more than 1 MiB, but less than 2', records(100, { message: 'x'.repeat(15_000) }), 201],
    ['more than 2 MiB', records(100, { message: 'x'.repeat(22_000) }), 413],
  ])('%s is %3$i', async (_, body, status) => {
    expect((await bulk(body)).status).toBe(status);
  });
});
