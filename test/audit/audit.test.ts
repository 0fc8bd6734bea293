import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Tokens } from '../../src/access/tokens.ts';
import { recordAudit } from '../../src/database/audit.ts';
import { deleteOldAudit } from '../../src/database/retention.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const staff = (path: string) => client.https('GET', path, { token: monitor.staffToken });
const records = async (query: string) => (await staff(`/api/admin/audit/?${query}`)).body;

/** Does calls as somebody who has signed in. */
async function signedIn<Result>(work: () => Promise<Result>): Promise<Result> {
  const { callerOf } = Tokens.prototype;
  const spy = vi.spyOn(Tokens.prototype, 'callerOf').mockImplementation(async function (this: Tokens, key) {
    return { ...(await callerOf.call(this, key)), via: 'session' as const };
  });
  return work().finally(() => spy.mockRestore());
}

const run = (run_number: number) => ({ run_number, start_time: '2026-08-07T14:00:00.123456Z' });
const createRun = async (number: number) =>
  (await client.https('POST', '/api/runs/', { body: run(number) })).body;

describe('what somebody does who has signed in is recorded', () => {
  it('with the row before and after, and who it was', async () => {
    const [created, updated, deleted] = await signedIn(async () => {
      const created = await client.https('POST', '/api/runs/', { body: run(1) });
      const path = `/api/runs/${created.body.run_id}/`;
      const updated = await client.https('PATCH', path, { body: { end_time: '2026-08-07T15:00:00Z' } });
      return [created, updated, await client.https('DELETE', path)];
    });
    const all = await records(`resource=runs&key=${created.body.run_id}&ordering=id`);
    const who = { username: 'alice', via: 'session', resource: 'runs', key: String(created.body.run_id) };
    expect(all).toMatchObject([
      { ...who, action: 'create', before: null, after: created.body, cascades: null },
      { ...who, action: 'update', before: created.body, after: updated.body, cascades: null },
      { ...who, action: 'delete', before: updated.body, after: null },
    ]);
    expect(all.map(({ request_id }: { request_id: string }) => request_id)).toEqual(
      [created, updated, deleted].map(({ headers }) => headers['x-request-id']),
    );
    expect(all[0].address).toBe('127.0.0.1');
  });

  it('also where the call writes no row of a resource', async () => {
    await signedIn(() => client.https('POST', '/api/state/next-run-number/'));
    expect(await records('resource=state&limit=1')).toMatchObject({
      results: [{ action: 'create', key: null, before: null, after: { operation: 'nextRunNumber' } }],
    });
  });

  it('once where a call comes again with its key', async () => {
    const headers = { 'idempotency-key': 'audit' };
    const body = run(2);
    const [{ body: one }] = await signedIn(async () => [
      await client.https('POST', '/api/runs/', { body, headers }),
      await client.https('POST', '/api/runs/', { body, headers }),
    ]);
    expect(await records(`resource=runs&key=${one.run_id}`)).toHaveLength(1);
  });

  it('and not where it was refused', async () => {
    const before = await records('');
    await signedIn(async () => {
      expect((await client.https('POST', '/api/runs/', { body: run(2) })).status).toBe(400);
      expect((await client.https('PATCH', '/api/runs/999999/', { body: {} })).status).toBe(404);
      expect((await client.https('DELETE', '/api/runs/999999/')).status).toBe(404);
    });
    expect(await records('')).toEqual(before);
  });
});

describe('what comes with a token', () => {
  it('is recorded where it deletes, with the count of what goes along', async () => {
    const { run_id } = await createRun(3);
    for (const stf_filename of ['a.stf', 'b.stf'])
      await client.https('POST', '/api/stf-files/', { body: { run: run_id, stf_filename } });
    const tf = { stf_file: 'a.stf', tf_filename: 'a.tf' };
    await client.https('POST', '/api/fastmon-files/', { body: tf });
    await client.https('DELETE', `/api/runs/${run_id}/`);
    expect(await records(`resource=runs&key=${run_id}`)).toMatchObject([
      {
        action: 'delete',
        via: 'token',
        cascades: [
          { resource: 'stf-files', count: 2 },
          { resource: 'fastmon-files', count: 1 },
          { resource: 'tf-slices', count: 0 },
        ],
      },
    ]);
  });

  it('is not recorded where it creates and updates', async () => {
    const { run_id } = await createRun(4);
    await client.https('PATCH', `/api/runs/${run_id}/`, { body: { end_time: '2026-08-07T15:00:00Z' } });
    expect(await records(`resource=runs&key=${run_id}`)).toEqual([]);
  });

  it('is recorded of log records, which nobody is to change', async () => {
    const log = {
      ...{ app_name: 'a', instance_name: 'i', timestamp: '2026-08-07T14:00:00Z', levelname: 'INFO' },
      ...{ message: 'm', module: 'm', funcname: 'f', lineno: 1, process: 1, thread: 1 },
    };
    const { id } = (await client.http('POST', '/api/logs/', { body: log })).body;
    const token = monitor.staffToken;
    await client.https('PATCH', `/api/logs/${id}/`, { token, body: { message: 'n' } });
    await client.https('DELETE', `/api/logs/${id}/`, { token });
    expect(await records(`resource=logs&key=${id}&ordering=id`)).toMatchObject([
      { action: 'update', username: 'operator', before: { message: 'm' }, after: { message: 'n' } },
      { action: 'delete', username: 'operator', before: { message: 'n' }, after: null },
    ]);
  });
});

describe('the records', () => {
  beforeAll(async () => {
    const author = { username: 'root', via: 'command' } as const;
    for (const key of ['x', 'y'])
      await recordAudit(monitor.database, author, { action: 'create', resource: 'tokens', key });
  });

  it('are found by who, what and when', async () => {
    const now = new Date(Date.now() + 60_000).toISOString();
    expect(await records('username=root&resource=tokens&key=x')).toMatchObject([
      { via: 'command', key: 'x', request_id: null, address: null },
    ]);
    expect(await records('username=root&action=delete')).toEqual([]);
    expect(await records(`username=root&at_before=${now}`)).toHaveLength(2);
    expect(await records(`username=root&at_after=${now}`)).toEqual([]);
    const page = await records('cursor=&limit=1&username=root');
    expect(page.results).toMatchObject([{ key: 'y' }]);
    expect((await staff(new URL(page.next).pathname + new URL(page.next).search)).body.results).toMatchObject(
      [{ key: 'x' }],
    );
  });

  it('are to be had as a file', async () => {
    const { text } = await staff('/api/admin/audit/?username=root&format=csv');
    expect(text.split('\r\n')[0]).toBe(
      'id,at,username,via,action,resource,key,before,after,cascades,request_id,address',
    );
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it.each(["update swf_audit set username = 'nobody'", 'delete from swf_audit', 'truncate swf_audit'])(
    'are there for ever: %s is refused',
    async (text) => {
      await expect(monitor.database.query({ text, values: [] })).rejects.toThrow(
        'neither changed nor deleted',
      );
    },
  );

  it('hold no more of a row than 64 KiB', async () => {
    const message = 'x'.repeat(200_000);
    const run_conditions = { message, note: '\u{1f4a5}'.repeat(1_000) };
    const { run_id } = await signedIn(
      async () => (await client.https('POST', '/api/runs/', { body: { ...run(5), run_conditions } })).body,
    );
    const [{ after }] = await records(`resource=runs&key=${run_id}`);
    expect(after).toMatchObject({ run_id, run_number: 5 });
    expect([...after.run_conditions]).toHaveLength(501);
    expect(after.run_conditions.endsWith('…')).toBe(true);
  });

  it('are for staff alone', async () => {
    expect((await client.https('GET', '/api/admin/audit/')).status).toBe(403);
  });
});

it('records go by their age where a retention is set, and by nothing else', async () => {
  const { database } = monitor;
  const rows = (username: string) =>
    database.query<{ username: string }>({
      text: 'select username from swf_audit where username = $1',
      values: [username],
    });
  for (const [username, days] of [
    ['long-ago', 31],
    ['lately', 29],
  ] as const)
    await database.query({
      text: `insert into swf_audit (at, username, via, action, resource) values (now() - $2::int * interval '1 day', $1, 'command', 'create', 'users')`,
      values: [username, days],
    });
  expect(await deleteOldAudit(database, 0)).toBe(0);
  expect(await rows('long-ago')).toHaveLength(1);
  expect(await deleteOldAudit(database, 30)).toBe(1);
  expect(await rows('long-ago')).toEqual([]);
  expect(await rows('lately')).toHaveLength(1);
  // The permission has ended with the transaction.
  for (const text of [
    "delete from swf_audit where username = 'lately'",
    "update swf_audit set username = 'x'",
    'truncate swf_audit',
  ])
    await expect(database.query({ text, values: [] })).rejects.toThrow('neither changed nor deleted');
});
