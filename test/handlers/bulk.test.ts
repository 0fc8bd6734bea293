import { describe, expect, it, vi } from 'vitest';
import { operations } from '../../generated/operations.ts';
import { Resource } from '../../src/engine/resource.ts';
import { BulkRunner } from '../../src/operations/bulk/runner.ts';
import { tfSlices } from '../../src/resources/tf-slice.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const token = monitor.staffToken;
const BULK = '/api/admin/bulk/';

const run = (body: object) => client.https('POST', BULK, { token, body });
const query = (text: string) => monitor.database.query<Record<string, unknown>>({ text, values: [] });
const count = async (from: string) => Number((await query(`select count(*) as n from ${from}`))[0]?.['n']);
const records = async (resource: string) =>
  (await client.https('GET', `/api/admin/audit/?resource=${resource}&ordering=id`, { token })).body;

/** How it is once it has ended. */
async function ended(id: string) {
  for (;;) {
    const { body } = await client.https('GET', `${BULK}${id}/`, { token });
    if (body.state !== 'running' && body.ended_at !== null) return body;
  }
}

let runs = 0;
/** A run with STF files, each with a time-frame file of three slices. */
async function testbed(files: number) {
  const number = ++runs;
  await query(`with r as (insert into swf_runs (run_number, start_time) values (${number}, now()) returning run_id),
    f as (insert into swf_stf_files (run_id, stf_filename, status)
      select run_id, 'r${number}.' || n || '.stf', case when n % 2 = 0 then 'failed' else 'registered' end
      from r, generate_series(1, ${files}) n returning file_id, stf_filename),
    t as (insert into swf_fastmon_files (stf_file_id, tf_filename, status)
      select file_id, stf_filename || '.tf', 'registered' from f returning tf_file_id)
    insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, status, retries, assigned_worker)
    select tf_file_id, s, 0, 1, 1, ${number}, 'failed', 1, 'w' from t, generate_series(1, 3) s`);
  const [row] = await query(`select run_id from swf_runs where run_number = ${number}`);
  return { number, run: row?.['run_id'] };
}

describe('rows that keys name', () => {
  it('are deleted with all that hangs on them, and it is told how much that is', async () => {
    const { run: one } = await testbed(4);
    const { run: other } = await testbed(2);
    const keys = [one, String(other), 999_999, 'nothing'];
    const what = { resource: 'runs', action: 'delete', keys };
    const cascades = [
      { resource: 'stf-files', count: 6 },
      { resource: 'fastmon-files', count: 6 },
      { resource: 'tf-slices', count: 18 },
    ];
    const failed = ['999999', 'nothing'].map((key) => ({ key, detail: 'No Run matches the given query.' }));
    expect(await run({ ...what, dry_run: true })).toMatchObject({
      status: 200,
      body: { id: null, state: 'counted', matched: 2, done: 0, cascades, failed },
    });
    const { status, body } = await run(what);
    expect(status).toBe(202);
    expect(await ended(body.id)).toMatchObject({
      state: 'done',
      matched: 2,
      done: 2,
      cascades,
      failed,
      error: null,
    });
    expect(await count('swf_tf_slices')).toBe(0);
    expect(await records('runs')).toMatchObject([
      {
        action: 'delete',
        key: null,
        username: 'operator',
        before: { keys: [one, other] },
        after: null,
        cascades,
      },
    ]);
  });

  it('are changed, and the audit has what they were', async () => {
    const { run: of } = await testbed(3);
    const files = (await client.https('GET', `/api/stf-files/?run=${of}`)).body;
    const keys = files.map(({ file_id }: { file_id: string }) => file_id);
    const { body } = await run({ resource: 'stf-files', action: 'update', keys, values: { status: 'done' } });
    expect(await ended(body.id)).toMatchObject({ state: 'done', done: 3, cascades: [], failed: [] });
    expect(await count(`swf_stf_files where run_id = ${of} and status = 'done'`)).toBe(3);
    const [record] = (await records('stf-files')).slice(-1);
    expect(record).toMatchObject({ action: 'update', after: { status: 'done' } });
    expect(record.before.rows).toEqual(
      Object.fromEntries(
        files.map((file: { file_id: string; status: string }) => [file.file_id, { status: file.status }]),
      ),
    );
  });

  it('are refused one by one where a constraint refuses them', async () => {
    const { run: of } = await testbed(3);
    const files = (await client.https('GET', `/api/stf-files/?run=${of}`)).body;
    const keys = files.map(({ file_id }: { file_id: string }) => file_id);
    const values = { stf_filename: 'same.stf' };
    const { body } = await run({ resource: 'stf-files', action: 'update', keys, values });
    const { state, done, failed } = await ended(body.id);
    expect({ state, done }).toEqual({ state: 'done', done: 1 });
    expect(failed).toHaveLength(2);
    expect(failed[0].detail).toContain('stf file with this stf filename already exists.');
  });
});

describe('what nobody ended', () => {
  const state = (run_number: number, words: object) =>
    client.https('POST', '/api/run-states/', {
      token,
      body: {
        ...{ run_number, phase: 'physics', state: 'run', target_worker_count: 0 },
        ...{ state_changed_at: '2026-08-07T14:00:00Z', ...words },
      },
    });
  const over = { phase: 'completed', state: 'ended' };
  const stateOf = async (number: number) => (await client.http('GET', `/api/run-states/${number}/`)).body;
  const runOf = async (number: number) =>
    (await client.http('GET', `/api/runs/?run_number=${number}`)).body[0];

  it.each(['runs', 'run-states'])('is ended by %s, a run together with its state', async (resource) => {
    const [going, alone] = [await testbed(0), await testbed(0)];
    await state(going.number, {});
    const keys = [going, alone].map(({ number, run: id }) => (resource === 'runs' ? id : number));
    const { body } = await run({ resource, action: 'end', keys });
    const failed = resource === 'runs' ? [] : [{ key: String(alone.number) }];
    expect(await ended(body.id)).toMatchObject({ state: 'done', failed });
    expect(await runOf(going.number)).toMatchObject({ end_time: expect.any(String) });
    expect(await stateOf(going.number)).toMatchObject({ phase: 'completed', state: 'abandoned' });
    expect(await runOf(alone.number)).toMatchObject({
      end_time: resource === 'runs' ? expect.any(String) : null,
    });
    for (const changed of ['runs', 'run-states'])
      expect((await records(changed)).at(-1)).toMatchObject({ action: 'update', username: 'operator' });
  });

  it('is ended once: what has ended stays as it is', async () => {
    const { number, run: id } = await testbed(0);
    const end_time = '2026-08-07T15:00:00Z';
    await client.https('PATCH', `/api/runs/${id}/`, { token, body: { end_time } });
    await state(number, over);
    const { body } = await run({ resource: 'runs', action: 'end', keys: [id] });
    expect(await ended(body.id)).toMatchObject({ state: 'done', done: 1, failed: [] });
    expect(await runOf(number)).toMatchObject({ end_time });
    expect(await stateOf(number)).toMatchObject(over);
  });

  it('is an execution, which is terminated', async () => {
    const definition = {
      workflow_name: 'w',
      version: '1',
      workflow_type: 't',
      definition: 'x',
      created_by: 'alice',
    };
    const { body: of } = await client.https('POST', '/api/workflow-definitions/', {
      token,
      body: definition,
    });
    for (const status of ['running', 'completed'])
      await client.https('POST', '/api/workflow-executions/', {
        token,
        body: {
          ...{ execution_id: `w-${status}`, workflow_definition: of.id, parameter_values: {} },
          ...{ status, start_time: '2026-08-07T14:00:00Z', executed_by: 'alice' },
        },
      });
    const { body } = await run({ resource: 'workflow-executions', action: 'end', filter: {}, expected: 2 });
    expect(await ended(body.id)).toMatchObject({ state: 'done', done: 2 });
    const all = (await client.http('GET', '/api/workflow-executions/?ordering=execution_id')).body;
    expect(all).toMatchObject([
      { status: 'completed', end_time: null },
      { status: 'terminated', end_time: expect.any(String) },
    ]);
  });
});

describe('rows that a filter finds', () => {
  it('are counted first, and left alone where others have come', async () => {
    const { number } = await testbed(2);
    const what = {
      resource: 'tf-slices',
      action: 'requeue',
      filter: { run_number: number, status: 'failed' },
    };
    expect((await run({ ...what, dry_run: true })).body).toMatchObject({ state: 'counted', matched: 6 });
    expect(await run(what)).toMatchObject({ status: 400, body: { expected: [expect.any(String)] } });
    expect(await run({ ...what, expected: 5 })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('finds 6 rows, and not the 5') },
    });
    expect(await count(`swf_tf_slices where run_number = ${number} and status = 'failed'`)).toBe(6);
    const { body } = await run({ ...what, expected: 6 });
    expect(await ended(body.id)).toMatchObject({ state: 'done', done: 6 });
    expect(
      await query(
        `select distinct status, retries, assigned_worker from swf_tf_slices where run_number = ${number}`,
      ),
    ).toEqual([{ status: 'queued', retries: 2, assigned_worker: null }]);
  });

  it('are done in batches, each with its record', async () => {
    const { number } = await testbed(400);
    const what = { resource: 'tf-slices', action: 'delete', filter: { run_number: number } };
    const { body } = await run({ ...what, expected: 1_200 });
    expect(await ended(body.id)).toMatchObject({ state: 'done', matched: 1_200, done: 1_200 });
    const deleted = (await records('tf-slices')).filter(
      ({ action }: { action: string }) => action === 'delete',
    );
    const keys = deleted.flatMap(({ before }: { before: { keys: number[] } }) => before.keys);
    expect(deleted.length).toBeGreaterThanOrEqual(3);
    expect(new Set(keys).size).toBe(1_200);
  });

  it('are left where somebody ends it, and what is done stays done', async () => {
    const { number } = await testbed(700);
    const lock = `select 1 from swf_tf_slices where id = (select max(id) from swf_tf_slices where run_number = ${number}) for update`;
    const what = { resource: 'tf-slices', action: 'delete', filter: { run_number: number }, expected: 2_100 };
    let id = '';
    await monitor.database.transaction(async (other) => {
      await other.query({ text: lock, values: [] });
      const { body } = await run(what); // the last batch waits
      expect(body).toMatchObject({ state: 'running' });
      id = body.id;
      expect((await client.https('DELETE', `${BULK}${id}/`, { token })).status).toBe(204);
    });
    const { state, done } = await ended(id);
    expect(state).toBe('cancelled');
    expect(await count(`swf_tf_slices where run_number = ${number}`)).toBe(2_100 - done);
  });

  it('end with the process that does them, between two batches', async () => {
    const { number } = await testbed(700);
    const told: number[] = [];
    let stopping: Promise<void> | undefined;
    const runner = new BulkRunner(monitor.database, ({ count: some }) => {
      told.push(some);
      stopping ??= runner.stop();
    });
    const keys = await query(`select id from swf_tf_slices where run_number = ${number}`);
    const { id, ended: end } = await runner.start({
      rows: new Resource(monitor.database, tfSlices),
      ...{ action: 'delete', change: { action: 'delete' }, failed: [] },
      keys: keys.map((row) => row['id']),
      author: { username: 'operator', via: 'token' },
    });
    await end;
    await stopping;
    const { state, done, error } = await ended(id);
    expect({ state, error }).toEqual({ state: 'interrupted', error: null });
    expect(done).toBe(told.reduce((sum, some) => sum + some, 0));
    expect(await count(`swf_tf_slices where run_number = ${number}`)).toBe(2_100 - done);
    await expect(runner.start({ keys: [] } as never)).rejects.toMatchObject({ status: 503 });
  });

  it('are known to be interrupted where their process has died', async () => {
    const [job] = await query(`insert into swf_bulk_job (username, resource, action, matched, updated_at)
      values ('operator', 'runs', 'delete', 2, now() - interval '2 minutes') returning id`);
    expect((await client.https('GET', `${BULK}${job?.['id']}/`, { token })).body.state).toBe('interrupted');
  });

  it.each(operations.runBulk.body?.properties?.['resource']?.enum ?? [])(
    'are those of any resource: %s',
    async (resource) => {
      const column = { logs: 'timestamp', 'workflow-messages': 'sent_at' }[String(resource)];
      const range = column && { [`${column}_after`]: '2001-01-01', [`${column}_before`]: '2001-01-02' };
      const dry = await run({ resource, action: 'delete', filter: { ...range }, dry_run: true });
      expect(dry.status).toBe(200);
      const { body } = await run({
        resource,
        action: 'delete',
        filter: { ...range },
        expected: dry.body.matched,
      });
      const job = await ended(body.id);
      expect(job).toMatchObject({ state: 'done', done: dry.body.matched, cascades: dry.body.cascades });
    },
  );

  it('of logs have both ends of their range of time', async () => {
    const filter = { level: 20 };
    expect(await run({ resource: 'logs', action: 'delete', filter, dry_run: true })).toMatchObject({
      status: 400,
      body: {
        'filter.timestamp_after': [expect.any(String)],
        'filter.timestamp_before': [expect.any(String)],
      },
    });
    const range = { timestamp_after: '2026-01-01', timestamp_before: '2027-01-01' };
    expect(
      await run({ resource: 'logs', action: 'delete', filter: { ...filter, ...range }, dry_run: true }),
    ).toMatchObject({ status: 200, body: { matched: 0 } });
  });
});

describe('what is no change of many rows is refused:', () => {
  it.each([
    [{ resource: 'runs', action: 'delete' }, 'non_field_errors'],
    [{ resource: 'runs', action: 'delete', keys: [1], filter: {} }, 'non_field_errors'],
    [{ resource: 'swf_user', action: 'delete', keys: [1] }, 'resource'],
    [{ resource: 'runs', action: 'truncate', keys: [1] }, 'action'],
    [{ resource: 'runs', action: 'requeue', keys: [1] }, 'action'],
    [{ resource: 'tf-slices', action: 'end', keys: [1] }, 'action'],
    [{ resource: 'runs', action: 'end', keys: [1], values: { end_time: null } }, 'values'],
    [{ resource: 'logs', action: 'update', keys: [1], values: { message: 'x' } }, 'action'],
    [{ resource: 'dead-letters', action: 'update', keys: [1], values: { reason: 'x' } }, 'action'],
    [{ resource: 'runs', action: 'delete', keys: [1], values: { end_time: null } }, 'values'],
    [{ resource: 'runs', action: 'update', keys: [1] }, 'values'],
    [{ resource: 'runs', action: 'update', keys: [1], values: { run_id: 2 } }, 'values.run_id'],
    [{ resource: 'runs', action: 'update', keys: [1], values: { colour: 2 } }, 'values.colour'],
    [{ resource: 'runs', action: 'update', keys: [1], values: { end_time: 'soon' } }, 'values.end_time'],
    [
      { resource: 'tf-slices', action: 'update', keys: [1], values: { tf_filename: 'x' } },
      'values.tf_filename',
    ],
    [{ resource: 'runs', action: 'delete', keys: [] }, 'keys'],
    [{ resource: 'runs', action: 'delete', keys: [null] }, 'keys'],
    [{ resource: 'runs', action: 'delete', keys: { 0: 1 } }, 'keys'],
    [{ resource: 'runs', action: 'delete', keys: Array.from({ length: 1_001 }, (_, n) => n) }, 'keys'],
    [{ resource: 'stf-files', action: 'delete', filter: { status: '' } }, 'filter.status'],
    [{ resource: 'stf-files', action: 'delete', filter: { status: ['failed'] } }, 'filter.status'],
    [{ resource: 'stf-files', action: 'delete', filter: { status: null } }, 'filter.status'],
    [{ resource: 'stf-files', action: 'delete', filter: { limit: 1 } }, 'filter.limit'],
    [{ resource: 'stf-files', action: 'delete', filter: { colour: 'red' } }, 'filter.colour'],
    [{ resource: 'stf-files', action: 'delete', filter: [] }, 'filter'],
  ])('%j', async (body, field) => {
    expect(await run(body)).toMatchObject({ status: 400, body: { [field]: [expect.any(String)] } });
  });

  it.each([
    [["1'; drop table swf_runs --", '\u0000', '9'.repeat(400), '1e3', '-0', ' 1 ']],
    [['11111111-2222-4333-8444-555555555555']],
    [[1.5, -1, 9_007_199_254_740_991]],
  ])('keys that are none name nothing: %j', async (keys) => {
    const { status, body } = await run({ resource: 'workers', action: 'delete', keys, dry_run: true });
    if (status === 400) return; // what no text may hold
    expect(body).toMatchObject({ matched: 0 });
    expect((await run({ resource: 'tf-slices', action: 'delete', keys, dry_run: true })).body.matched).toBe(
      0,
    );
  });

  it('and so is who is no staff', async () => {
    const body = { resource: 'runs', action: 'delete', keys: [1] };
    expect((await client.https('POST', BULK, { body })).status).toBe(403);
  });
});

describe('what is asked for with an Idempotency-Key, or by a browser', () => {
  it('is done once, and told again', async () => {
    const { run: one } = await testbed(2);
    const body = { resource: 'runs', action: 'delete', keys: [one] };
    const ask = () =>
      client.https('POST', BULK, { token, body, headers: { 'idempotency-key': 'runs-of-the-night' } });
    const before = (await records('runs')).length;
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toMatchObject({ status: 202, body: { matched: 1 } });
    expect(second.text).toBe(first.text);
    expect(await ended(first.body.id)).toMatchObject({ state: 'done', done: 1 });
    expect((await ask()).headers['idempotency-replayed']).toBe('true');
    expect((await records('runs')).length - before).toBe(1);
  });

  it('is answered before it is done, which goes on in transactions of its own', async () => {
    const { run: one, number } = await testbed(2);
    const signedIn = await client.https('POST', '/api/session/', { body: { token }, token: '' });
    const headers = {
      cookie: signedIn.headers['set-cookie']?.split(';')[0] ?? '',
      ...{ 'x-csrf-token': String(signedIn.body.csrf_token), 'sec-fetch-site': 'same-origin' },
    };
    const body = { resource: 'runs', action: 'delete', keys: [one] };
    let id = '';
    await monitor.database.transaction(async (other) => {
      await other.query({ text: 'select from swf_runs where run_id = $1 for update', values: [one] });
      const answer = await client.https('POST', BULK, { token: '', headers, body });
      expect(answer).toMatchObject({ status: 202, body: { state: 'running', done: 0 } });
      id = answer.body.id;
      const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%swf_runs%'`;
      await vi.waitFor(async () => expect(await query(waits)).not.toEqual([]), { timeout: 10_000 });
      expect(await client.https('GET', `${BULK}${id}/`, { token })).toMatchObject({
        body: { state: 'running' },
      });
    });
    expect(await ended(id)).toMatchObject({ state: 'done', done: 1 });
    expect(await count(`swf_runs where run_number = ${number}`)).toBe(0);
  });
});
