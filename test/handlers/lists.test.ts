import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Operation, operations, type Parameter } from '../../generated/operations.ts';
import { logRecord } from '../log-record.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

let monitor: TestMonitor;
let client: TestClient;

type Row = Record<string, unknown>;

/** A moment, so many minutes into the testbed's day, the database's clock being later. */
const at = (minutes: number) =>
  new Date(Date.UTC(2026, 7, 7, 10, minutes, 0, 0)).toISOString().replace('.000Z', 'Z');

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient({ ...monitor, token: monitor.staffToken }); // some lists are for staff
  await fill();
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

async function create(path: string, body: object): Promise<Row> {
  const answer = await client.https('POST', path, { body });
  expect(answer.status, `${path} ${answer.text}`).toBe(201);
  return answer.body;
}

/** Seven rows of each resource, with ties, nulls and different letters in what can be searched. */
async function fill(): Promise<void> {
  const words = ['Alpha', 'beta', 'GAMMA', 'delta', 'alpha', 'Épsilon', 'zeta_%'];
  for (const [n, word] of words.entries()) {
    const third = n % 3;
    await create('/api/systemagents/', {
      instance_name: `${word}-${n}`,
      agent_type: ['data', 'test', 'other'][third],
      description: word,
      pid: third === 0 ? null : n,
      last_heartbeat: third === 1 ? null : at(n),
      namespace: third === 2 ? null : word,
      workflow_enabled: n % 2 === 0,
    });
    const log = logRecord(`${word} message`, {
      app_name: word,
      instance_name: `i${third}`,
      timestamp: at(third),
      level: [10, 20, 40][third],
      levelname: ['DEBUG', 'INFO', 'ERROR'][third],
      lineno: n,
      process: n,
      thread: n,
    });
    await create('/api/logs/', log);
    const run = await create('/api/runs/', {
      run_number: 100 + n,
      start_time: at(third),
      end_time: third === 0 ? null : at(n),
    });
    const stf = `swf.${100 + n}.${word}.stf`;
    await create('/api/stf-files/', {
      run: run['run_id'],
      stf_filename: stf,
      status: ['registered', 'done', 'failed'][third],
      daq_state: third === 0 ? null : word,
      workflow_id: third === 0 ? null : `0000000${n}-0000-4000-8000-000000000000`,
    });
    const workflow = await create('/api/workflows/', {
      filename: stf,
      daq_state: 'run',
      daq_substate: ['physics', 'ready', 'lumi'][third],
      generated_time: at(third),
      stf_start_time: at(n),
      stf_end_time: at(n + 1),
      namespace: third === 0 ? null : word,
    });
    const stage = await create('/api/workflow-stages/', {
      agent_name: word,
      agent_type: 'data',
      workflow: workflow['workflow_id'],
    });
    await create('/api/workflow-messages/', {
      message_type: word,
      message_content: {},
      sender_type: ['daqsim', '', null][third],
      is_successful: [true, false, null][third],
      execution_id: `e${third}`,
      workflow: third === 0 ? null : workflow['workflow_id'],
      stage: third === 0 ? null : stage['stage_id'],
    });
    await monitor.database.query({
      text: `insert into swf_dead_letter (reason, destination, headers, body, encoding, received_at)
             values ($1, $2, '{}', $3, 'utf8', date_trunc('day', now()) + $4 * interval '1 minute')`,
      // Of today: a monitor that runs for a minute deletes old ones.
      values: [word, `/topic/${third}`, `${word} message`, third],
    });
    await monitor.database.query({
      text: `insert into swf_audit (username, via, action, resource, key, before, at)
             values ($1, 'token', $2, $3, $4, '{}', date_trunc('day', now()) + $5 * interval '1 minute')`,
      values: [word, ['create', 'update', 'delete'][third], word, third === 0 ? null : String(n), third],
    });
    await create('/api/subscribers/', {
      subscriber_name: `${word}-${n}`,
      fraction: third === 0 ? null : n / 3,
      is_active: n % 2 === 0,
    });
    const tf = await create('/api/fastmon-files/', {
      stf_file: stf,
      tf_filename: `${stf}_tf.tf`,
      status: 'done',
    });
    const definition = await create('/api/workflow-definitions/', {
      workflow_name: word,
      version: `v${n}`,
      workflow_type: `t${third}`,
      definition: 'd',
      created_by: 'alice',
    });
    await create('/api/workflow-executions/', {
      execution_id: `${word}-${n}`,
      workflow_definition: definition['id'],
      parameter_values: {},
      start_time: at(third),
      executed_by: `u${third}`,
      namespace: third === 0 ? null : word,
    });
    await create('/api/tf-slices/', {
      fastmon_file: tf['tf_filename'],
      slice_id: third,
      tf_first: 0,
      tf_last: 1,
      tf_count: 2,
      run_number: 100 + third,
    });
    await create('/api/workers/', {
      worker_id: `${word}-${n}`,
      run_number: third,
      panda_job: word,
      location: `l${third}`,
      status: 's',
      started_at: at(n),
    });
    await create('/api/run-states/', {
      run_number: 100 + n,
      phase: word,
      state: `s${third}`,
      target_worker_count: 1,
      state_changed_at: at(third),
    });
    await create('/api/system-state-events/', {
      timestamp: at(third),
      run_number: third,
      event_type: word,
      state: 's',
      event_data: {},
    });
    await create2('/api/namespaces/ensure/', { name: `${word}-${n}`, owner: `o${third}` });
    if (n < 2) continue; // the monitor of the tests has two users, and a token of each
    await monitor.database.query({
      text: `with someone as (insert into swf_user (username, is_staff) values ($1, $2) returning id)
             insert into swf_token (user_id, key_hash, label, scope) select id, $1, $1, $3 from someone`,
      values: [`${word}-${n}`, third === 0, [null, 'read', 'agent'][third]],
    });
  }
}

async function create2(path: string, body: object): Promise<void> {
  expect((await client.https('POST', path, { body })).status).toBe(200);
}

const lists = Object.values(operations).filter(
  ({ id, parameters }) => id.startsWith('list') && parameters.some(({ name }) => name === 'offset'),
);
const PAGING = new Set(['limit', 'offset', 'cursor', 'ordering', 'search', 'format']);
const everything = (path: string) => client.https('GET', path).then(({ body }) => body as Row[]);

/** The key of the rows: what the reply's schema has first, or what names it. */
const keyOf = (operation: Operation) => {
  const detail = Object.values(operations).find(
    ({ path, method }) => method === 'GET' && path.startsWith(`${operation.path}{`),
  );
  return detail?.parameters[0]?.name ?? 'id';
};

/** What a parameter compares, computed from rows as the API shows them; undefined where it is not in the row. */
function columnOf({ name, 'x-column': column }: Parameter, row: Row): unknown {
  const plain = column ?? name.replace(/_(after|before)$/, '');
  return plain in row ? row[plain] : undefined;
}

describe.each(lists.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const { path, parameters } = operation;

  it('filters by each of its columns as a plain comparison does', async () => {
    const rows = await everything(path);
    expect(rows).toHaveLength(7);
    let checked = 0;
    for (const parameter of parameters) {
      if (PAGING.has(parameter.name) || parameter['x-ignored']) continue;
      const values = [
        ...new Set(
          rows
            .map((row) => columnOf(parameter, row))
            .filter((value) => value !== undefined && value !== null),
        ),
      ];
      for (const value of values.slice(0, 4)) {
        const expected = rows.filter((row) => {
          const column = columnOf(parameter, row);
          if (column === null) return false;
          if (parameter.name.endsWith('_after')) return String(column) >= String(value);
          if (parameter.name.endsWith('_before')) return String(column) < String(value);
          return column === value;
        });
        if (value === '') continue; // an empty value means no filter
        const since =
          path === '/api/logs/' || path === '/api/workflow-messages/'
            ? `&${path === '/api/logs/' ? 'timestamp' : 'sent_at'}_after=1970-01-01`
            : '';
        const beside =
          parameter.name.startsWith('timestamp_after') || parameter.name.startsWith('sent_at_after')
            ? ''
            : since;
        const found = await everything(
          `${path}?${parameter.name}=${encodeURIComponent(String(value))}${beside}`,
        );
        expect(new Set(found.map((row) => row[keyOf(operation)])), `${parameter.name}=${value}`).toEqual(
          new Set(expected.map((row) => row[keyOf(operation)])),
        );
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('orders by each of its columns, both ways, nulls at one end, and pages the same', async () => {
    const ordering = parameters.find(({ name }) => name === 'ordering')?.schema.enum as string[];
    for (const order of ordering) {
      const rows = await everything(`${path}?ordering=${order}`);
      const column = order.replace('-', '');
      const values = rows.map((row) => row[column]).filter((value) => value !== null);
      for (let index = 1; index < values.length; index++) {
        const [before, after] = [values[index - 1], values[index]] as [string | number, string | number];
        const isSorted =
          typeof before === 'string'
            ? Buffer.compare(Buffer.from(before), Buffer.from(String(after))) <= 0
            : before <= Number(after);
        expect(
          order.startsWith('-') ? before === after || !isSorted : isSorted,
          `${order}: ${before}, ${after}`,
        ).toBe(true);
      }
      const nulls = rows
        .map((row, index) => (row[column] === null ? index : -1))
        .filter((index) => index >= 0);
      const expected = order.startsWith('-')
        ? nulls.map((_, index) => index)
        : nulls.map((_, index) => rows.length - nulls.length + index);
      expect(nulls).toEqual(expected);
      const paged: Row[] = [];
      for (let offset = 0; offset < 7; offset += 3) {
        paged.push(
          ...(await client.https('GET', `${path}?ordering=${order}&limit=3&offset=${offset}`)).body.results,
        );
      }
      expect(paged).toEqual(rows);
    }
  });

  it('searches in any case, with % and _ standing for themselves', async () => {
    const search = parameters.find(({ name }) => name === 'search');
    if (!search) return;
    const since = operation['x-look-back'] ? `&${operation['x-look-back'].column}_after=1970-01-01` : '';
    const rows = await everything(path);
    for (const word of ['ALPHA', 'éPS', '_%', '100%', '\\']) {
      const expected = rows.filter((row) =>
        (search['x-search'] ?? []).some((path) =>
          // A relation is shown by the name that is searched, or not at all.
          String(row[path.split('.')[0] ?? ''] ?? '')
            .toLowerCase()
            .includes(word.toLowerCase()),
        ),
      );
      const found = await everything(`${path}?search=${encodeURIComponent(word)}${since}`);
      expect(found.length, word).toBe(expected.length);
    }
  });

  it('links its pages forwards and backwards', async () => {
    const rows = await everything(path);
    let next: string | null = `${monitor.https}${path}?limit=3`;
    const seen: Row[] = [];
    let last = '';
    while (next) {
      const { body } = await client.https('GET', next.replace(monitor.https, ''));
      expect(body.count).toBe(7);
      seen.push(...body.results);
      last = body.previous ?? last;
      next = body.next;
    }
    expect(seen).toEqual(rows);
    expect((await client.https('GET', last.replace(monitor.https, ''))).body.results).toEqual(
      rows.slice(3, 6),
    );
  });
});

describe.each(lists.map((operation) => [operation.id, operation] as const))(
  '%s as a file',
  (_, operation) => {
    const { path, parameters, 'x-look-back': lookBack } = operation;
    const always = lookBack
      ? `&${lookBack.column}_after=1970-01-01&${lookBack.column}_before=9999-12-31T00:00:00Z`
      : '';
    const cells = (rows: Row[]) =>
      rows.map((row) =>
        Object.values(row).map((value) =>
          value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
        ),
      );

    it('has what the list has, in its order, for each order and any filter', async () => {
      const rows = await everything(path);
      const orders = parameters.find(({ name }) => name === 'ordering')?.schema.enum as string[];
      const filters = parameters.filter(
        (parameter) => !PAGING.has(parameter.name) && !always.includes(parameter.name),
      );
      for (const [n, ordering] of orders.filter((_, index) => index % 4 === 0).entries()) {
        const filter = filters[n % filters.length] as Parameter;
        const value = columnOf(filter, rows[n % rows.length] ?? {}) ?? '';
        const query = `${path}?ordering=${ordering}&${filter.name}=${encodeURIComponent(String(value))}${always}`;
        const list = await everything(query);
        const ndjson = await client.https('GET', `${query}&format=ndjson`);
        expect(ndjson.text, query).toBe(list.map((row) => `${JSON.stringify(row)}\n`).join(''));
        const [names, ...lines] = parse((await client.https('GET', `${query}&format=csv`)).text);
        expect(names).toEqual(expect.arrayContaining(Object.keys(rows[0] ?? {})));
        expect(lines).toEqual(cells(list));
      }
    });

    it('says what it is, and has a name', async () => {
      const [json, ndjson, csv] = await Promise.all(
        ['json', 'ndjson', 'csv'].map((format) =>
          client.https('GET', `${path}?format=${format}${always}`).then(({ headers }) => headers),
        ),
      );
      expect(json?.['content-disposition']).toBeUndefined();
      const name = path.split('/').at(-2);
      expect(ndjson).toMatchObject({
        'content-type': 'application/x-ndjson',
        'content-disposition': expect.stringMatching(
          `^attachment; filename="swf-${name}-\\d{8}T\\d{6}Z.ndjson"$`,
        ),
      });
      expect(csv).toMatchObject({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': expect.stringMatching(
          `^attachment; filename="swf-${name}-\\d{8}T\\d{6}Z.csv"$`,
        ),
      });
    });

    it.each(['limit=1', 'offset=1', 'cursor=', 'include=counts'])('is no page: %s', async (part) => {
      const [name = ''] = part.split('=');
      if (!parameters.some((parameter) => parameter.name === name)) return;
      const { status, body } = await client.https('GET', `${path}?format=csv&${part}${always}`);
      expect([status, Object.keys(body)]).toEqual([400, [name]]);
    });

    it('has a range of time where the list grows for ever', async () => {
      if (!lookBack) return;
      const { column } = lookBack;
      const neither = await client.https('GET', `${path}?format=ndjson`);
      expect([neither.status, Object.keys(neither.body)]).toEqual([
        400,
        [`${column}_after`, `${column}_before`],
      ]);
      const half = await client.https('GET', `${path}?format=ndjson&${column}_after=2026-08-07`);
      expect([half.status, Object.keys(half.body)]).toEqual([400, [`${column}_before`]]);
    });
  },
);

describe('cursors', () => {
  const walk = async (first: string, onPage: () => Promise<void> = async () => undefined) => {
    const seen: Row[] = [];
    let address: string | null = first;
    let previous: string | null = null;
    while (address) {
      const { status, body } = await client.https('GET', address.replace(monitor.https, ''));
      expect(status).toBe(200);
      expect(Object.keys(body)).toEqual(['next', 'previous', 'results']);
      seen.push(...body.results);
      previous = body.previous;
      address = body.next;
      await onPage();
    }
    return { seen, previous };
  };
  const ids = (rows: Row[]) => rows.map((row) => row['id'] ?? row['message_id']);

  it.each([
    ['/api/logs/', ''],
    ['/api/logs/', '&ordering=level'],
    ['/api/logs/', '&ordering=-app_name&app_name='],
    ['/api/workflow-messages/', ''],
    ['/api/workflow-messages/', '&ordering=workflow'],
    ['/api/workflow-messages/', '&ordering=-is_successful'],
  ])('%s?cursor=%s gives every row once, in the order of the list, and leads back', async (path, more) => {
    const whole = await everything(`${path}?${more.slice(1)}`);
    const { seen, previous } = await walk(`${path}?cursor=&limit=2${more}`);
    expect(ids(seen)).toEqual(ids(whole));
    const back = await client.https('GET', (previous ?? '').replace(monitor.https, ''));
    expect(ids(back.body.results)).toEqual(ids(whole.slice(4, 6)));
  });

  it('give each row once while others are written', async () => {
    const before = await everything('/api/logs/?app_name=Alpha');
    let written = 0;
    const { seen } = await walk('/api/logs/?cursor=&limit=1&app_name=Alpha', async () => {
      const late = { app_name: 'Alpha', instance_name: 'late', timestamp: at(59) };
      if (written++ < 5) await create('/api/logs/', logRecord('m', late));
    });
    expect(ids(seen)).toEqual(ids(before));
    await monitor.database.query({ text: "delete from swf_applog where instance_name = 'late'", values: [] });
  });

  it('that are malformed, or have filters beside them, are 400', async () => {
    const { body } = await client.https('GET', '/api/logs/?cursor=&limit=1');
    const good = new URL(body.next).searchParams.get('cursor') ?? '';
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of [
      'x',
      good.slice(2),
      forged({}),
      forged([{}, 1, []]),
      forged([{}, 1, ['soon', '1']]),
      forged([{ ordering: 'secret' }, 1, ['a', 'b']]),
      forged([{ app_name: {} }, 1, ['a', 'b']]),
      `${good}&app_name=Alpha`,
      `${good}&search=x`,
    ]) {
      expect(await client.https('GET', `/api/logs/?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { cursor: ['Invalid cursor.'] },
      });
    }
    expect((await client.https('GET', '/api/logs/?cursor=&offset=1')).status).toBe(400);
  });
});

describe('logs', () => {
  it('asked for bare are the newest 1,000, with a Link to what follows, page by page to the end', async () => {
    await monitor.database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
             select 'many', 'i', '2026-08-08'::timestamptz + n * interval '1 second', 'INFO', n::text, 'm', 'f', 1, 1, 1 from generate_series(1, 2500) n`,
      values: [],
    });
    const first = await client.http('GET', '/api/logs/?app_name=many');
    expect(first.body).toHaveLength(1000);
    expect(first.body[0].message).toBe('2500');
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers['link'] ?? '') ?? [];
    const second = await client.http('GET', next.replace(monitor.http, ''));
    expect(second.body).toHaveLength(1000);
    expect(second.body[0].message).toBe('1500');
    const [, last = ''] = /^<(.*)>; rel="next"$/.exec(second.headers['link'] ?? '') ?? [];
    const third = await client.http('GET', last.replace(monitor.http, ''));
    expect(third.body.map(({ message }: Row) => message)).toEqual(
      Array.from({ length: 500 }, (_, index) => String(500 - index)),
    );
    expect(third.headers['link']).toBeUndefined();
  });

  it.each([
    ['', true],
    ['app_name=many&', true],
    ['instance_name=i1&', true],
    ['app_name=Alpha&instance_name=i0&', true],
    ['app_name=many&timestamp_after=2026-08-08T00:10:00Z&', false],
    ['levelname=INFO&timestamp_after=1970-01-01&', false],
  ])('?%slimit=… counts exactly, from the counters: %s', async (filters, isCounted) => {
    const where = filters
      .split('&')
      .filter((filter) => filter !== '')
      .map((filter) => filter.split('='))
      .map(([name = '', value]) =>
        name.endsWith('_after') ? `timestamp >= '${value}'` : `${name} = '${value}'`,
      );
    const [counted] = await monitor.database.query<{ count: number }>({
      text: `select count(*) as "count" from swf_applog where ${['true', ...where].join(' and ')}`,
      values: [],
    });
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const { body } = await client.http('GET', `/api/logs/?${filters}limit=2`);
    const texts = query.mock.calls.map(
      ([statement]) => (statement as unknown as { text?: string }).text ?? '',
    );
    query.mockRestore();
    expect(body.count).toBe(counted?.count);
    expect(body.count).toBeGreaterThan(0);
    const lists = texts.filter((text) => text.includes('"swf_applog"."message"'));
    expect(lists.map((text) => /from "swf_applog_count"/.test(text))).toEqual([isCounted]);
  });

  it('look back 24 hours for what no index serves, and say so', async () => {
    const searched = await client.http('GET', '/api/logs/?search=Alpha');
    expect(searched.headers['x-looks-back-hours']).toBe('24');
    expect(searched.body).toEqual([]);
    const unlimited = await client.http('GET', '/api/logs/?search=Alpha&timestamp_after=2026-01-01');
    expect(unlimited.headers['x-looks-back-hours']).toBeUndefined();
    expect(unlimited.body).toHaveLength(2);
    expect(
      (await client.http('GET', '/api/logs/?app_name=Alpha')).headers['x-looks-back-hours'],
    ).toBeUndefined();
  });
});
