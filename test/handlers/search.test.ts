import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { logRecord } from '../log-record.ts';
import { writeRun } from '../pages/testbed-rows.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
type Result = { kind: string; key: string; title: string; detail: string; path: string };

const rows = await writeRun(client, 100_010);
await writeRun(client, 100_011);
await client.https('POST', '/api/namespaces/ensure/', { body: { name: 'testbed', owner: 'alice' } });
const definition = (
  await client.https('POST', '/api/workflow-definitions/', {
    body: {
      ...{ workflow_name: 'stf/datataking', version: '1.0', workflow_type: 't', definition: 'd' },
      created_by: 'alice',
    },
  })
).body;
await client.https('POST', '/api/workflow-executions/', {
  body: {
    ...{
      execution_id: 'stf_datataking-alice-100010',
      workflow_definition: definition.id,
      parameter_values: {},
    },
    ...{ executed_by: 'alice', start_time: '2026-08-07T14:00:00Z', status: 'running' },
  },
});

async function find(q: string): Promise<Result[]> {
  const { status, body } = await client.http('GET', `/api/search/?q=${encodeURIComponent(q)}`);
  expect(status, q).toBe(200);
  return body.results;
}
const first = async (q: string) => (await find(q))[0];
const STF = 'swf.100010.000001.stf';

describe('what is searched for is found', () => {
  it.each([
    ['a run by its number', '100010', { kind: 'run', key: '100010', path: '/runs/100010/' }],
    ['an STF file by its name', STF, { kind: 'stf-file', path: `/stf-files/${rows.stfId}/` }],
    ['an STF file by its id', rows.stfId, { kind: 'stf-file', title: STF, detail: 'registered, run 100010' }],
    ['an id in capitals and without dashes', rows.stfId.replaceAll('-', '').toUpperCase(), { title: STF }],
    ['a text with quotes around it, as a log has it', ` "${STF}", `, { title: STF }],
    [
      'a time-frame file by its name',
      'swf.100010.000001_tf_001.tf',
      { kind: 'tf-file', path: `/fastmon-files/${rows.fastmonId}/`, detail: `registered, of ${STF}` },
    ],
    [
      'a slice by its own name',
      'swf.100010.000001_tf_001_slice_002.tf',
      { kind: 'slice', key: String(rows.sliceIds[2]), detail: 'failed, run 100010' },
    ],
    [
      'a slice without the end of its name',
      'swf.100010.000001_tf_001_slice_001',
      { key: String(rows.sliceIds[1]) },
    ],
    [
      'an agent by its name',
      'data-agent-alice-2',
      { kind: 'agent', path: '/workflow/agents/data-agent-alice-2/' },
    ],
    ['an agent by the beginning of its name', 'data-ag', { kind: 'agent', key: 'data-agent-alice-2' }],
    ['an execution', 'stf_datataking-alice', { kind: 'execution', detail: 'running' }],
    ['a namespace', 'testbed', { kind: 'namespace', path: '/workflow/namespaces/testbed/' }],
    ['a definition', 'stf/data', { kind: 'definition', path: '/workflow-definitions/stf%2Fdatataking/1.0/' }],
    [
      'a message by its id',
      rows.messageId,
      { kind: 'message', path: `/workflow/messages/${rows.messageId}/` },
    ],
  ])('%s', async (_, q, expected) => {
    expect(await first(q)).toMatchObject(expected);
  });

  it('runs and files by what they begin with, exact ones first, at most five of a kind', async () => {
    expect((await find('1000')).map(({ title }) => title)).toEqual(['100010', '100011']);
    expect((await find('swf.1000')).filter(({ kind }) => kind === 'stf-file')).toHaveLength(2);
    await monitor.database.query({
      text: `insert into swf_stf_files (stf_filename, run_id) select 'many.' || n, $1 from generate_series(1, 50) n`,
      values: [rows.runId],
    });
    expect(await find('many.')).toHaveLength(5);
  });

  it('a slice and a log record by their number', async () => {
    const { body } = await client.http('POST', '/api/logs/', { body: logRecord('it is so') });
    await monitor.database.query({
      text: 'update swf_tf_slices set id = 900001 where id = $1',
      values: [rows.sliceIds[0]],
    });
    await monitor.database.query({
      text: 'update swf_applog set id = 900001 where id = $1',
      values: [body.id],
    });
    expect((await find('900001')).map(({ kind }) => kind)).toEqual(['slice', 'log']);
  });
});

it('what is hostile finds nothing, and breaks nothing', async () => {
  for (const q of [
    '%',
    '%%%',
    '__',
    '\\',
    "'; drop table swf_runs; --",
    'swf%',
    '\u{10ffff}\u{10ffff}',
    '9'.repeat(200),
    '0'.repeat(15),
    '-'.repeat(32),
    '_slice_1',
    `${'x'.repeat(180)}_slice_999999999`,
  ])
    expect(q.length < 2 ? [] : await find(q), q).toEqual([]);
  for (const q of ['', 'a', 'x'.repeat(201), 'a%00b'])
    expect((await client.http('GET', `/api/search/?q=${q}`)).status, q).toBe(400);
  expect(await find(' a ')).toEqual([]);
});

it('it is one statement, of which every part is led by an index', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await find('swf.100010');
  const statements = query.mock.calls.map(
    ([one]) => one as unknown as { name?: string; text: string; values: unknown[] },
  );
  query.mockRestore();
  const [own, ...others] = statements.filter(({ name }) => name === 'search:all');
  expect(others).toEqual([]);
  const plan = await monitor.database.transaction(async (executor) => {
    // So small a table is read whole otherwise.
    await executor.query({ text: 'set local enable_seqscan = off', values: [] });
    const { text = '', values = [] } = own ?? {};
    return executor.query<Record<string, string>>({ text: `explain ${text}`, values });
  });
  const lines = plan.map((line) => Object.values(line)[0] ?? '').filter((line) => /Seq Scan/.test(line));
  expect(lines).toEqual([]);
});
