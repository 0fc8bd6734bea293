import { describe, expect, it, vi } from 'vitest';
import { BatchWriter } from '../../src/engine/batch-writer.ts';
import { Heartbeats } from '../../src/engine/heartbeats.ts';
import { Resource } from '../../src/engine/resource.ts';
import { logs } from '../../src/resources/log.ts';
import { systemAgents } from '../../src/resources/system-agent.ts';
import { tfSlices } from '../../src/resources/tf-slice.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const { database } = monitor;

const run = (await client.https('POST', '/api/runs/', { body: { run_number: 1, start_time: '2026-08-07' } }))
  .body.run_id;
const file = { run, stf_filename: 'a.stf', machine_state: 'physics', status: 'registered' };
await client.https('POST', '/api/stf-files/', { body: file });
for (const tf_filename of ['a.tf', 'b.tf']) {
  const body = {
    stf_file: 'a.stf',
    tf_filename,
    tf_first: 0,
    tf_last: 9,
    tf_count: 10,
    status: 'registered',
  };
  expect((await client.https('POST', '/api/fastmon-files/', { body })).status).toBe(201);
}

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const frames = { tf_first: 0, tf_last: 8, tf_count: 9, run_number: 1 };
const postSlice = (slice_id: number, changes: object = {}) =>
  client.https('POST', '/api/tf-slices/', {
    body: { fastmon_file: 'a.tf', slice_id, ...frames, ...changes },
  });
let slices = 0;
/** New slices. @returns their paths */
async function newSlices(count: number): Promise<string[]> {
  const answers = await Promise.all(range(count).map(() => postSlice(++slices)));
  return answers.map(({ body }) => `/api/tf-slices/${body.id}/`);
}
const patch = (path: string, body: object) => client.https('PATCH', path, { body });
const beat = (instance_name: string, changes: object = {}) =>
  client.https('POST', '/api/systemagents/heartbeat/', { body: { instance_name, ...changes } });

/** The statements that are sent while something is done. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(database, 'query');
  await work();
  const { length } = query.mock.calls;
  query.mockRestore();
  return length;
}

/** Does something while somebody has locked a row. */
async function whileLocked(statement: string, work: () => Promise<void>): Promise<void> {
  const other = await database.ownSession({ statement_timeout: 0 });
  try {
    await other.query('begin');
    await other.query(statement);
    await work();
    await other.query('rollback');
  } finally {
    await other.end();
  }
}

// Beside each other, and not over connections: how many requests meet is a matter of the machine.
it('what is asked for at the same moment takes few statements', async () => {
  const resource = new Resource(database, tfSlices);
  const heartbeats = new Heartbeats(database, new Resource(database, systemAgents).table);
  const first = 1 + slices;
  slices += 100;
  let rows: { id?: unknown }[] = [];
  const create = (n: number) => resource.create({ fastmon_file: 'a.tf', slice_id: first + n, ...frames });
  const each = (work: (n: number) => Promise<unknown>) =>
    countStatements(() => Promise.all(range(100).map(work)));
  const creating = await countStatements(async () => {
    rows = await Promise.all(range(100).map(create));
  });
  const updating = await each((n) => resource.update(rows[n]?.id, { retries: n }));
  const reading = await each((n) => resource.retrieve(rows[n]?.id));
  const record = (n: number) => heartbeats.record({ instance_name: `at-once-${n}` } as never);
  await each(record); // whoever is new is registered alone
  const beating = await each(record);
  for (const statements of [creating, updating, reading, beating]) {
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThan(20);
  }
});

describe('rows that are created at the same time', () => {
  it('are each answered as they are read back', async () => {
    await Promise.all(range(100).map(() => client.https('GET', '/api/runs/'))); // connections stand from here on
    const first = 10_000 + slices;
    slices += 100;
    const answers: Awaited<ReturnType<typeof postSlice>>[] = [];
    const metadata = (n: number) => ({ n, b: 1.5, aa: null });
    answers.push(
      ...(await Promise.all(
        range(100).map((n) =>
          postSlice(first + n, { fastmon_file: n % 2 ? 'a.tf' : 'b.tf', metadata: metadata(n) }),
        ),
      )),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(100);
    for (const [n, { status, body, text }] of answers.entries()) {
      expect(status).toBe(201);
      expect(body).toMatchObject({ slice_id: first + n, status: 'queued', metadata: { n } });
      expect((await client.https('GET', `/api/tf-slices/${body.id}/`)).text).toBe(text);
    }
  });

  it('are refused one by one, and the others are stored', async () => {
    await postSlice(20_000);
    const answers = await Promise.all(
      range(40).map((n) => {
        if (n % 10 === 3) return postSlice(20_000); // there is one
        if (n % 10 === 7) return postSlice(20_100 + n, { fastmon_file: 'nowhere.tf' });
        return postSlice(20_100 + n);
      }),
    );
    for (const [n, { status, body }] of answers.entries()) {
      if (n % 10 === 3)
        expect(body).toEqual({
          non_field_errors: ['The fields fastmon_file, slice_id must make a unique set.'],
        });
      else if (n % 10 === 7)
        expect(body).toEqual({ fastmon_file: ['Object with tf_filename=nowhere.tf does not exist.'] });
      else expect(status).toBe(201);
    }
  });

  it('have one winner where they are the same', async () => {
    const answers = await Promise.all(range(20).map(() => postSlice(30_000)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
  });
});

describe('rows that are changed at the same time', () => {
  it('are each answered as they are then', async () => {
    const paths = await newSlices(100);
    const answers = await Promise.all(paths.map((path, n) => patch(path, { retries: n })));
    for (const [n, path] of paths.entries()) {
      expect(answers[n]).toMatchObject({ status: 200, body: { retries: n } });
      const read = await client.https('GET', path);
      expect(answers[n]?.text).toBe(read.text);
      expect(answers[n]?.headers['etag']).toBe(read.headers['etag']);
    }
  });

  it('are refused one by one: a name that nothing has, and a row that is not there', async () => {
    const paths = await newSlices(30);
    const answers = await Promise.all([
      ...paths.map((path, n) => patch(path, { fastmon_file: n === 13 ? 'nowhere.tf' : 'b.tf' })),
      patch('/api/tf-slices/999999/', { fastmon_file: 'b.tf' }),
    ]);
    expect(answers[13]?.body).toEqual({
      fastmon_file: ['Object with tf_filename=nowhere.tf does not exist.'],
    });
    expect(answers[30]?.status).toBe(404);
    for (const [n, { status, body }] of answers.slice(0, 30).entries())
      if (n !== 13) expect({ status, file: body.fastmon_file }).toEqual({ status: 200, file: 'b.tf' });
  });

  it('get every change where it is the same row, and another ETag each time', async () => {
    const [path = ''] = await newSlices(1);
    const answers = await Promise.all(range(30).map((n) => patch(path, { retries: n })));
    expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(30);
    const { body, headers } = await client.https('GET', path);
    expect(answers.map(({ body }) => body.retries).toSorted((a, b) => a - b)).toEqual(range(30));
    expect(answers.find((answer) => answer.headers['etag'] === headers['etag'])?.body).toEqual(body);
  });

  it('wait for nobody who has locked another one', async () => {
    const [locked = '', ...paths] = await newSlices(60);
    const id = locked.split('/').at(-2);
    let waiting: ReturnType<typeof patch> | undefined;
    let isAnswered = false;
    await whileLocked(`select from swf_tf_slices where id = ${id} for update`, async () => {
      const free = paths.slice(0, 30).map((path) => patch(path, { retries: 7 }));
      waiting = patch(locked, { retries: 7 });
      void waiting.then(() => {
        isAnswered = true;
      });
      free.push(...paths.slice(30).map((path) => patch(path, { retries: 7 })));
      const answers = await Promise.all(free);
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(isAnswered).toBe(false);
    });
    expect(await waiting).toMatchObject({ status: 200, body: { retries: 7 } });
  });

  it('wait for the one row that many want without the connections of others, and share its commits', async () => {
    const [locked = '', ...paths] = await newSlices(31);
    const id = locked.split('/').at(-2);
    const waiting: ReturnType<typeof patch>[] = [];
    await whileLocked(`select from swf_tf_slices where id = ${id} for update`, async () => {
      for (const n of range(30)) {
        waiting.push(patch(locked, { retries: n }));
        // One after the other: each finds those before it under way.
        expect((await patch(paths[n] ?? '', { retries: 7 })).status).toBe(200);
      }
    });
    const answers = await Promise.all(waiting);
    expect(answers.map(({ status, body }) => [status, body.retries])).toEqual(range(30).map((n) => [200, n]));
    const { body } = await client.https('GET', locked);
    expect(body).toEqual(answers[29]?.body);
  });

  it('share a commit where they are of one row, each in its place', async () => {
    const [path = ''] = await newSlices(1);
    const id = Number(path.split('/').at(-2));
    const resource = new Resource(database, tfSlices);
    const commits = [vi.spyOn(database, 'transaction'), vi.spyOn(database, 'query')];
    const rows = await Promise.all(range(30).map((retries) => resource.update(id, { retries })));
    expect(commits.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(10);
    for (const spy of commits) spy.mockRestore();
    expect(rows.map((stored) => stored?.row['retries'])).toEqual(range(30));
    expect(new Set(rows.map((stored) => stored?.version)).size).toBe(30);
  });
});

describe('rows that are read at the same time', () => {
  it('come each to whoever asked', async () => {
    const paths = await newSlices(20);
    const asked = [...paths, ...paths, '/api/tf-slices/999999/', '/api/tf-slices/99999999999999999999/'];
    const answers = await Promise.all(asked.map((path) => client.https('GET', path)));
    for (const [n, path] of [...paths, ...paths].entries())
      expect(`/api/tf-slices/${answers[n]?.body.id}/`).toBe(path);
    expect(answers.slice(-2).map(({ status }) => status)).toEqual([404, 404]);
  });

  it('are not older than the question', async () => {
    const [path = ''] = await newSlices(1);
    await Promise.all(
      range(40).map(async (n) => {
        const { body } = await patch(path, { metadata: { n } });
        expect(body.metadata).toEqual({ n });
        const { headers } = await client.https('GET', path, { headers: { 'if-none-match': '"x"' } });
        expect(headers['etag']).toBeDefined();
      }),
    );
    for (const retries of range(20)) {
      void client.https('GET', path);
      await patch(path, { retries });
      expect((await client.https('GET', path)).body.retries).toBe(retries);
    }
  });
});

describe('heartbeats that come at the same time', () => {
  it('register agents once each, and keep what they do not mention', async () => {
    const names = range(60).map((n) => `together-${n}`);
    const first = await Promise.all(names.map((name, n) => beat(name, { pid: n, hostname: `h${n}` })));
    expect(first.map(({ status }) => status)).toEqual(names.map(() => 201));
    const answers = await Promise.all(names.map((name) => beat(name, { metadata: { of: name } })));
    for (const [n, name] of names.entries()) {
      const shown = { instance_name: name, pid: n, hostname: `h${n}`, metadata: { of: name } };
      expect(answers[n]).toMatchObject({ status: 200, body: shown });
    }
  });

  it('revive those that had been given up, unless they say themselves that they exit', async () => {
    const names = range(20).map((n) => `given-up-${n}`);
    await Promise.all(names.map((name) => beat(name)));
    await database.query({
      text: `update swf_systemagent set status = 'EXITED', operational_state = 'EXITED', given_up_at = now() where instance_name like 'given-up-%'`,
      values: [],
    });
    const answers = await Promise.all(
      names.map((name, n) => beat(name, { ...(n % 2 && { status: 'EXITED' }), pid: n })),
    );
    for (const [n, { body }] of answers.entries())
      expect([body.status, body.operational_state]).toEqual(n % 2 ? ['EXITED', 'EXITED'] : ['OK', 'READY']);
    const [left] = await database.query<{ count: number }>({
      text: `select count(*)::int as count from swf_systemagent where instance_name like 'given-up-%' and given_up_at is not null`,
      values: [],
    });
    expect(left?.count).toBe(0);
  });

  it('are all taken where they are of one agent, and wait for no other that is locked', async () => {
    const answers = await Promise.all(range(20).map((pid) => beat('twin', { pid })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...range(19).map(() => 200), 201]);
    expect(answers.map(({ body }) => body.pid)).toEqual(range(20));
    const others = range(20).map((n) => `free-${n}`);
    await Promise.all(others.map((name) => beat(name)));
    let waiting: ReturnType<typeof beat> | undefined;
    await whileLocked(`select from swf_systemagent where instance_name = 'twin' for update`, async () => {
      const free = others.slice(0, 10).map((name) => beat(name));
      waiting = beat('twin');
      free.push(...others.slice(10).map((name) => beat(name)));
      expect((await Promise.all(free)).every(({ status }) => status === 200)).toBe(true);
    });
    expect((await waiting)?.status).toBe(200);
  });
});

describe('bulks that come at the same time', () => {
  it('are stored with few statements, each whole or not at all', async () => {
    const writer = new BatchWriter(database, new Resource(database, logs));
    const bulkOf = (name: string, isBad: boolean) =>
      range(50).map((n) => ({
        ...logRecord(`m${n}`, { app_name: name }),
        ...(isBad && n === 30 && { timestamp: 'no time' }),
      }));
    const query = vi.spyOn(database, 'query');
    let bulks: Promise<void>[] = [];
    // Four are on their way and wait, and all others are there by then but the bad one, which has no binary form.
    await whileLocked('lock table swf_applog in access exclusive mode', async () => {
      bulks = range(20).map((n) => writer.writeAll(bulkOf(`together-${n}`, n === 11)));
      for (const bulk of bulks) bulk.catch(() => undefined);
      await vi.waitFor(() => expect(writer.queued).toBe(15), 3_000);
    });
    const outcomes = await Promise.allSettled(bulks);
    // The monitor asks for other things by itself.
    const copies = query.mock.calls.filter(([{ text }]) => text.startsWith('copy "swf_applog"'));
    expect(copies).toHaveLength(4 + 1);
    query.mockRestore();
    expect(outcomes.map(({ status }) => status)).toEqual(
      range(20).map((n) => (n === 11 ? 'rejected' : 'fulfilled')),
    );
    const stored = await database.query<{ app_name: string; count: number }>({
      text: `select app_name, count(*)::int as count from swf_applog where app_name like 'together-%' group by 1`,
      values: [],
    });
    expect(stored).toHaveLength(19);
    expect(stored.every(({ app_name, count }) => count === 50 && app_name !== 'together-11')).toBe(true);
  });
});
