import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
type Row = Record<string, unknown>;
const run = (text: string) => monitor.database.query<Row>({ text, values: [] });
const post = async (path: string, body: object): Promise<Row> => {
  const answer = await client.https('POST', path, { body });
  expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300);
  return answer.body;
};

const STARTED = new Date(Date.now() - 20 * 60_000).toISOString();
const EXECUTION = 'stf_datataking-alice-0001';

/** Two runs of one execution, three STF files, two of which are sampled; of the slices of the first some are done. */
await post('/api/namespaces/ensure/', { name: 'torre', owner: 'alice' });
await post('/api/namespaces/ensure/', { name: 'empty', owner: 'alice' });
const definition = await post('/api/workflow-definitions/', {
  ...{ workflow_name: 'stf_datataking', version: '1.0', workflow_type: 't', definition: 'd' },
  created_by: 'alice',
});
const execution = { workflow_definition: definition['id'], parameter_values: {}, executed_by: 'alice' };
await post('/api/workflow-executions/', {
  ...{ ...execution, execution_id: EXECUTION, namespace: 'torre', status: 'running', start_time: STARTED },
});
await post('/api/workflow-executions/', {
  ...{ ...execution, execution_id: 'other-alice-0002', status: 'failed', start_time: '2026-08-01T00:00:00Z' },
});
const runs = [];
for (const run_number of [100_010, 100_011])
  runs.push(await post('/api/runs/', { run_number, start_time: STARTED }));
for (const { run_number } of runs)
  await post('/api/run-states/', {
    ...{ run_number, phase: 'run', state: 'run', substate: 'physics', target_worker_count: 1 },
    ...{ state_changed_at: STARTED, metadata: { execution_id: EXECUTION } },
  });
for (const n of [1, 2, 3]) {
  const stf_filename = `swf.100010.00000${n}.stf`;
  await post('/api/stf-files/', { run: runs[0]?.['run_id'], stf_filename });
  await post('/api/workflow-messages/', {
    ...{ message_type: 'stf_gen', sender_agent: 'daq-agent-alice-1', namespace: 'torre' },
    ...{ execution_id: EXECUTION, run_id: '100010', message_content: { filename: stf_filename } },
  });
  if (n === 3) continue;
  const tf_filename = `swf.100010.00000${n}_tf_001.tf`;
  await post('/api/fastmon-files/', { stf_file: stf_filename, tf_filename });
  for (const [slice_id, status] of ['completed', 'done', 'failed', 'queued'].entries())
    await post('/api/tf-slices/', {
      ...{ fastmon_file: tf_filename, slice_id, tf_first: 0, tf_last: 9, tf_count: 10, run_number: 100_010 },
      status,
    });
}
await post('/api/systemagents/heartbeat/', { instance_name: 'daq-agent-alice-1', namespace: 'torre' });
await post('/api/systemagents/heartbeat/', {
  ...{ instance_name: 'old-agent-alice-2', namespace: 'torre', status: 'EXITED' },
});
for (const [level, run_id] of [
  [40, '100010'],
  [50, '100010'],
  [30, '100010'],
  [40, '100011'],
] as const)
  await client.http('POST', '/api/logs/', {
    body: logRecord('failed', {
      ...{ instance_name: 'daq-agent-alice-1', level, timestamp: new Date().toISOString() },
      extra_data: { run_id, execution_id: EXECUTION },
    }),
  });

/** The counts of the rows of a list, in its order. */
async function counts(path: string, query = ''): Promise<unknown[]> {
  const { status, body } = await client.http('GET', `${path}?limit=50&include=counts${query}`);
  expect(status).toBe(200);
  return body.results.map((row: Row) => row['counts']);
}
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/);
const FOUR = { slices: 4, slices_done: 2, slices_failed: 1 };
const EIGHT = { slices: 8, slices_done: 4, slices_failed: 2 };
const NONE = { slices: 0, slices_done: 0, slices_failed: 0 };
const PHYSICS = {
  phase: 'run',
  state: 'run',
  substate: 'physics',
  namespace: 'torre',
  execution_id: EXECUTION,
};

describe('counts beside the rows of', () => {
  it('runs are those of their files, slices and errors', async () => {
    expect(await counts('/api/runs/', '&ordering=run_number')).toEqual([
      { ...PHYSICS, stf_files: 3, tf_files: 2, ...EIGHT, errors: 2 },
      { ...PHYSICS, stf_files: 0, tf_files: 0, ...NONE, errors: 1 },
    ]);
  });

  it('STF files are those of what was made of them, with when they were announced', async () => {
    expect(await counts('/api/stf-files/', '&ordering=stf_filename')).toEqual([
      { tf_files: 1, ...FOUR, announced_at: moment },
      { tf_files: 1, ...FOUR, announced_at: moment },
      { tf_files: 0, ...NONE, announced_at: moment },
    ]);
  });

  it('time-frame files are those of their slices', async () => {
    expect(await counts('/api/fastmon-files/')).toEqual([FOUR, FOUR]);
  });

  it('definitions are those of their executions', async () => {
    const started = { last_started_at: moment };
    expect(await counts('/api/workflow-definitions/')).toEqual([
      { executions: 2, running: 1, failed: 1, ...started },
    ]);
  });

  it('executions are those of their runs', async () => {
    expect(await counts('/api/workflow-executions/')).toEqual([
      { runs: [100_010, 100_011], stf_files: 3, messages: 3, errors: 3 },
      { runs: [], stf_files: 0, messages: 0, errors: 0 },
    ]);
  });

  it('namespaces are those of their agents, executions and messages', async () => {
    const nothing = { agents: 0, agents_alive: 0, executions: 0, executions_running: 0, messages_24h: 0 };
    expect(await counts('/api/namespaces/')).toEqual([
      { ...nothing, last_activity_at: null },
      {
        agents: 2,
        agents_alive: 1,
        executions: 1,
        executions_running: 1,
        messages_24h: 3,
        last_activity_at: moment,
      },
    ]);
  });

  it('agents are those of the last hour', async () => {
    expect(await counts('/api/systemagents/')).toEqual([
      { messages_1h: 3, logs_1h: 4, errors_1h: 3 },
      { messages_1h: 0, logs_1h: 0, errors_1h: 0 },
    ]);
  });
});

it.each([
  ['/api/runs/', '&ordering=run_number', 'run_id'],
  ['/api/stf-files/', '', 'file_id'],
  ['/api/fastmon-files/', '', 'tf_file_id'],
  ['/api/workflow-definitions/', '', 'id'],
  ['/api/workflow-executions/', '', 'execution_id'],
  ['/api/namespaces/', '', 'name'],
  ['/api/systemagents/', '', 'id'],
])(
  '%s costs one statement with its counts, and so does one row, which has the same',
  async (path, more, key) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const { body } = await client.http('GET', `${path}?limit=50&include=counts${more}`);
    const [row] = body.results;
    const { body: one } = await client.http('GET', `${path}${row[key]}/?include=counts`);
    const texts = query.mock.calls.map(
      ([statement]) => (statement as unknown as { text?: string }).text ?? '',
    );
    query.mockRestore();
    expect(one).toEqual(row);
    expect(texts.filter((text) => text.includes('json_build_object'))).toHaveLength(2);
  },
);

it('agents have both, their counts and whether they live', async () => {
  const { body } = await client.http('GET', '/api/systemagents/?limit=1&include=counts,liveness');
  expect(body.results[0]).toMatchObject({ counts: { messages_1h: 3 }, liveness: { state: 'alive' } });
});

describe('filters', () => {
  const found = async (path: string) => {
    const { status, body } = await client.http('GET', path);
    expect(status, path).toBe(200);
    return body as Row[];
  };

  it('runs are found by digits of their number, by namespace, and by whether they go on', async () => {
    await run("update swf_run_state set state = 'ended' where run_number = 100011");
    const numbers = async (query: string) =>
      (await found(`/api/runs/?${query}&ordering=run_number`)).map(({ run_number: n }) => n);
    expect(await numbers('search=0010')).toEqual([100_010]);
    expect(await numbers('search=1000')).toEqual([100_010, 100_011]);
    expect(await numbers('namespace=torre')).toEqual([100_010, 100_011]);
    expect(await numbers('namespace=empty')).toEqual([]);
    expect(await numbers('is_live=true')).toEqual([100_010]);
    expect(await numbers('is_live=false')).toEqual([100_011]);
  });

  it('executions are found by the name of their workflow', async () => {
    expect(await found('/api/workflow-executions/?workflow=stf_datataking')).toHaveLength(2);
    expect(await found('/api/workflow-executions/?workflow=stf')).toEqual([]);
  });

  it('messages are found by the file that they are about', async () => {
    const content = { tf_filename: 'swf.100010.000001_tf_001.tf', stf_filename: 'swf.100010.000001.stf' };
    await post('/api/workflow-messages/', { message_type: 'tf_file_registered', message_content: content });
    const types = async (name: string) =>
      (await found(`/api/workflow-messages/?filename=${name}`)).map(({ message_type: type }) => type);
    expect(await types(content.stf_filename)).toEqual(['tf_file_registered', 'stf_gen']);
    expect(await types(content.tf_filename)).toEqual(['tf_file_registered']);
    expect(await types('none')).toEqual([]);
  });

  it('a message with an endless file name is stored all the same', async () => {
    const message_content = { filename: 'x'.repeat(100_000), stf_filename: ['no', 'text'] };
    await post('/api/workflow-messages/', { message_type: 'odd', message_content });
  });

  it('files and slices are found by several statuses, and a word that is none is refused as ever', async () => {
    expect(await found('/api/tf-slices/?status=queued,failed')).toHaveLength(4);
    expect(await found('/api/tf-slices/?status=queued')).toHaveLength(2);
    expect(await found('/api/stf-files/?status=registered,done')).toHaveLength(3);
    expect(await found('/api/stf-files/?status=done')).toEqual([]);
    expect((await client.http('GET', '/api/stf-files/?status=done,odd')).body).toEqual({
      status: [expect.stringContaining('odd is not one of the available choices')],
    });
  });

  it('files and slices are searched by run, name and status', async () => {
    expect(await found('/api/stf-files/?search=100010')).toHaveLength(3);
    expect(await found('/api/fastmon-files/?search=000002.STF')).toHaveLength(1);
    expect(await found('/api/tf-slices/?search=000002_tf')).toHaveLength(4);
  });
});

describe('lists by cursor', () => {
  it.each([
    ['/api/stf-files/', '-created_at', 3],
    ['/api/fastmon-files/', '-created_at', 2],
    ['/api/tf-slices/', '-created_at', 8],
    ['/api/tf-slices/', 'created_at', 8],
    ['/api/system-state-events/', '-timestamp', 5],
  ])('%s in the order %s have every row once, and no count', async (path, order, total) => {
    if (path === '/api/system-state-events/')
      for (const state of ['a', 'b', 'c', 'd', 'e'])
        await post(path, { timestamp: STARTED, run_number: 1, event_type: 'e', state, event_data: {} });
    const whole = (await client.http('GET', `${path}?ordering=${order}`)).body;
    expect(whole).toHaveLength(total);
    const seen: Row[] = [];
    let next: string | null = `${path}?cursor=&limit=2&ordering=${order}`;
    while (next) {
      const { body }: { body: { next: string | null; results: Row[] } } = await client.http('GET', next);
      expect(body).not.toHaveProperty('count');
      seen.push(...body.results);
      next = body.next?.replace(monitor.http, '') ?? null;
    }
    expect(seen).toEqual(whole);
  });

  it.each([
    ['/api/stf-files/', '-created_at'],
    ['/api/fastmon-files/', '-created_at'],
    ['/api/tf-slices/', '-created_at'],
    ['/api/system-state-events/', '-timestamp'],
  ])('%s in the order %s are read from an index, the page after a row too', async (path, order) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const { body } = await client.http('GET', `${path}?cursor=&limit=1&ordering=${order}`);
    await client.http('GET', body.next.replace(monitor.http, ''));
    const pages = query.mock.calls
      .map(([statement]) => statement as unknown as { text?: string; values: unknown[] })
      .filter(({ text }) => text?.includes('"key 0"'));
    query.mockRestore();
    expect(pages).toHaveLength(2);
    for (const { text = '', values } of pages) {
      const plan = await monitor.database.transaction(async (executor) => {
        // So small a table is read whole otherwise.
        await executor.query({ text: 'set local enable_seqscan = off', values: [] });
        return executor.query<Row>({ text: `explain ${text}`, values });
      });
      const lines = plan.map((line) => String(Object.values(line)[0])).join('\n');
      expect(lines).toContain('Index Scan');
      expect(lines).not.toMatch(/Sort|Seq Scan on "?swf_(tf_slices|stf_files|fastmon_files|system)/);
    }
  });

  it('keep what they include on the next page', async () => {
    const { body } = await client.http('GET', '/api/stf-files/?cursor=&limit=2&include=counts');
    expect(body.results[0]).toHaveProperty('counts');
    const second = await client.http('GET', body.next.replace(monitor.http, ''));
    expect(second.body.results).toEqual([expect.objectContaining({ counts: expect.any(Object) })]);
  });
});
