import { describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

let runs = 0;
/** A run, where it is, and its ETag. */
async function newRun() {
  const body = { run_number: ++runs, start_time: '2026-08-07T14:00:00Z' };
  const { run_id } = (await client.https('POST', '/api/runs/', { body })).body;
  const path = `/api/runs/${run_id}/`;
  return { run_id, path, etag: await etagAt(path) };
}
const etagAt = async (path: string) => (await client.https('GET', path)).headers['etag'] ?? '';
const write = (path: string, hour: number, etag?: string) =>
  client.https('PATCH', path, {
    body: { end_time: `2026-08-07T${hour}:00:00Z` },
    ...(etag !== undefined && { headers: { 'if-match': etag } }),
  });

describe('an object that is read', () => {
  it('has an ETag, another one after every write', async () => {
    const { path, etag } = await newRun();
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(await etagAt(path)).toBe(etag);
    const { headers } = await write(path, 15);
    expect(headers['etag']).not.toBe(etag);
    expect(await etagAt(path)).toBe(headers['etag']);
  });

  it('is not sent again to whoever has it', async () => {
    const { path, etag } = await newRun();
    const read = (tag: string) => client.https('GET', path, { headers: { 'if-none-match': tag } });
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*'])
      expect(await read(tag)).toMatchObject({ status: 304, text: '', headers: { etag } });
    expect((await read('"x"')).status).toBe(200);
    await write(path, 15);
    expect((await read(etag)).status).toBe(200);
  });

  it('has none with what is counted beside it', async () => {
    const { path, etag } = await newRun();
    const headers = { 'if-none-match': etag };
    const counted = await client.https('GET', `${path}?include=counts`, { headers });
    expect(counted).toMatchObject({ status: 200, body: { counts: {} } });
    expect(counted.headers).not.toHaveProperty('etag');
  });

  it('has another one where the name of its parent is another', async () => {
    const { run_id } = await newRun();
    const stf = { run: run_id, stf_filename: 'a.stf' };
    const { file_id } = (await client.https('POST', '/api/stf-files/', { body: stf })).body;
    const tf = { stf_file: 'a.stf', tf_filename: 'a.tf' };
    const { tf_file_id } = (await client.https('POST', '/api/fastmon-files/', { body: tf })).body;
    const path = `/api/fastmon-files/${tf_file_id}/`;
    const etag = await etagAt(path);
    const rename = { body: { stf_filename: 'b.stf' } };
    await client.https('PATCH', `/api/stf-files/${file_id}/`, rename);
    expect(await etagAt(path)).not.toBe(etag);
    // The row itself is as it was.
    const headers = { 'if-match': etag };
    expect((await client.https('PATCH', path, { body: { status: 'done' }, headers })).status).toBe(200);
  });
});

describe('an agent that is alive', () => {
  const beat = (instance_name: string, more: object = {}) =>
    client.https('POST', '/api/systemagents/heartbeat/', {
      body: { instance_name, agent_type: 'data', status: 'OK', ...more },
    });

  it('can be edited, since a heartbeat undoes no edit', async () => {
    const { id } = (await beat('alive')).body;
    const path = `/api/systemagents/${id}/`;
    const etag = await etagAt(path);
    await beat('alive', { current_stf_count: 7, total_stf_processed: 70 });
    const read = await client.https('GET', path, { headers: { 'if-none-match': etag } });
    expect(read).toMatchObject({ status: 200, body: { current_stf_count: 7 } });
    const edit = (description: string, tag: string) =>
      client.https('PATCH', path, { body: { description }, headers: { 'if-match': tag } });
    const edited = await edit('at the end of the hall', etag);
    expect(edited).toMatchObject({ status: 200, body: { current_stf_count: 7 } });
    expect(edited.headers['etag']).toBe(await etagAt(path));
    // Another person's edit is noticed, and so is a heartbeat that says something new.
    expect((await edit('elsewhere', etag)).status).toBe(412);
    await beat('alive', { status: 'ERROR' });
    expect((await edit('elsewhere', edited.headers['etag'] ?? '')).status).toBe(412);
    const now = { headers: { 'if-match': await etagAt(path) } };
    await beat('alive', { status: 'ERROR' });
    expect((await client.https('DELETE', path, { ...now, token: monitor.staffToken })).status).toBe(204);
  });
});

describe('a write with If-Match', () => {
  it('is done where nobody has written since', async () => {
    const { path, etag } = await newRun();
    const first = await write(path, 15, etag);
    expect(first.status).toBe(200);
    expect((await write(path, 16, first.headers['etag'])).status).toBe(200);
    expect((await write(path, 17, '*')).status).toBe(200);
    expect((await write(path, 18, `"x", W/${await etagAt(path)}`)).status).toBe(200);
  });

  it.each(['PATCH', 'PUT', 'DELETE'])('is refused where somebody has: %s', async (method) => {
    const { path, etag } = await newRun();
    await write(path, 15);
    const before = (await client.https('GET', path)).body;
    const body = { run_number: before.run_number, start_time: '2027-01-01T00:00:00Z' };
    const late = { headers: { 'if-match': etag }, ...(method !== 'DELETE' && { body }) };
    expect(await client.https(method, path, late)).toMatchObject({
      status: 412,
      body: { detail: expect.stringContaining('changed since it was read') },
    });
    expect((await client.https('GET', path)).body).toEqual(before);
  });

  it('is refused where it would change nothing, too', async () => {
    const { path, etag } = await newRun();
    await write(path, 15);
    expect((await client.https('PATCH', path, { body: {}, headers: { 'if-match': etag } })).status).toBe(412);
  });

  it('is 404 where there is nothing', async () => {
    expect((await write('/api/runs/999999/', 15, '"1"')).status).toBe(404);
    const headers = { 'if-match': '"1"' };
    expect((await client.https('DELETE', '/api/runs/999999/', { headers })).status).toBe(404);
  });

  it.each(['x', '', '"', '"a" "b"', `"${'x'.repeat(3_000)}"`, '"\'; drop table swf_runs"x', '"a",'])(
    'is 400 where that is none: %s',
    async (tag) => {
      const { path } = await newRun();
      expect(await write(path, 15, tag)).toMatchObject({
        status: 400,
        body: { 'If-Match': [expect.any(String)] },
      });
    },
  );

  it('has one winner among many at once', async () => {
    for (let round = 0; round < 10; round++) {
      const { path, etag } = await newRun();
      const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => write(path, 10 + n, etag)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
      const won = answers.find(({ status }) => status === 200);
      expect((await client.https('GET', path)).body).toEqual(won?.body);
    }
  });

  it('waits for whoever writes without one, and sees what that has written', async () => {
    const { run_id, path, etag } = await newRun();
    let late: ReturnType<typeof write> | undefined;
    await monitor.database.transaction(async (other) => {
      const values = [run_id];
      await other.query({ text: `update swf_runs set end_time = now() where run_id = $1`, values });
      late = write(path, 15, etag);
      const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'with "before"%'`;
      while ((await monitor.database.query({ text: waits, values: [] })).length === 0);
    });
    expect((await late)?.status).toBe(412);
  });

  it('holds for a partition of the logs', async () => {
    const token = monitor.staffToken;
    const { id } = (await client.http('POST', '/api/logs/', { body: logRecord() })).body;
    const path = `/api/logs/${id}/`;
    const etag = await etagAt(path);
    const change = { token, body: { message: 'other' }, headers: { 'if-match': etag } };
    const changed = await client.https('PATCH', path, change);
    expect(changed).toMatchObject({ status: 200, body: { message: 'other' } });
    expect(changed.headers['etag']).toBe(await etagAt(path));
    expect((await client.https('PATCH', path, change)).status).toBe(412);
    expect((await client.https('DELETE', path, { token, headers: change.headers })).status).toBe(412);
  });
});
