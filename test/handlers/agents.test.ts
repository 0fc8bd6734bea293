import { describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { client } = await useMonitor();

/** As Python's datetime.now().isoformat() writes it. */
const NAIVE = '2026-08-07T14:00:00.123456';
const log = () => logRecord('ready', { timestamp: NAIVE, extra_data: null });

describe('what the Python agents depend on', () => {
  it('next-agent-id answers 2xx with status success and a number, on a POST without a body or type', async () => {
    const first = await client.https('POST', '/api/state/next-agent-id/', {
      headers: { 'content-length': '0' },
    });
    const second = await client.https('POST', '/api/state/next-agent-id/');
    expect(first).toMatchObject({ status: 200, body: { status: 'success' } });
    expect(second.body.agent_id).toBe(first.body.agent_id + 1);
  });

  it('next-workflow-execution-id is exactly 200 with a JSON number', async () => {
    const answer = await client.https('POST', '/api/state/next-workflow-execution-id/', {
      body: { workflow_name: 'x' },
    });
    expect(answer).toMatchObject({ status: 200, body: { sequence: expect.any(Number), status: 'success' } });
  });

  it('a log posted over plain HTTP without credentials is stored, its naive time read in the zone of the monitor', async () => {
    const { status, body } = await client.http('POST', '/api/logs/', { body: log() });
    expect(status).toBe(201);
    expect(body).toMatchObject({ timestamp: '2026-08-07T14:00:00.123456Z', thread: 140_203_458_717_440 });
    expect((await client.http('GET', `/api/logs/${body.id}/`)).body).toEqual(body);
  });

  it('a second subscriber of the name is a 400 that says "subscriber" and "already exists"', async () => {
    const subscriber = {
      subscriber_name: 'data-agent-alice-7-/topic/epictopic',
      description: 'DATA agent subscribing to /topic/epictopic',
      is_active: true,
      fraction: 1.0,
    };
    expect((await client.https('POST', '/api/subscribers/', { body: subscriber })).status).toBe(201);
    const again = await client.https('POST', '/api/subscribers/', { body: subscriber });
    expect(again.status).toBe(400);
    expect(again.text.toLowerCase()).toMatch(/subscriber.*already exists/);
  });

  it('no other 400 says both words by accident', async () => {
    const agent = { instance_name: 'agent-1', agent_type: 'data' };
    await client.https('POST', '/api/systemagents/', { body: agent });
    const again = await client.https('POST', '/api/systemagents/', { body: agent });
    expect(again.text.toLowerCase()).toContain('already exists');
    expect(again.text.toLowerCase()).not.toContain('subscriber');
  });

  it('a heartbeat registers (201), then notes (200), with any agent type and unknown keys', async () => {
    const beat = {
      instance_name: 'stf_processing-agent-alice-8',
      agent_type: 'STF_Processing',
      status: 'OK',
      description: 'STF_Processing agent. MQ: connected',
      mq_connected: true,
      pid: 4711,
      hostname: 'daq01',
      operational_state: 'READY',
      namespace: 'alice',
      workflow_enabled: true,
      current_stf_count: 2,
      total_stf_processed: 40,
      metadata: { supervisord_healthy: true },
    };
    const first = await client.https('POST', '/api/systemagents/heartbeat/', { body: beat });
    expect(first).toMatchObject({
      status: 201,
      body: { agent_type: 'STF_Processing', total_stf_processed: 40 },
    });
    const second = await client.https('POST', '/api/systemagents/heartbeat/', {
      body: { instance_name: beat.instance_name },
    });
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({
      namespace: 'alice',
      description: beat.description,
      metadata: beat.metadata,
    });
  });

  it('an agent that was given up comes back with its next heartbeat, unless it says that it exits', async () => {
    const beat = (changes: object) =>
      client.https('POST', '/api/systemagents/heartbeat/', {
        body: { instance_name: 'revived', ...changes },
      });
    await beat({ status: 'EXITED', operational_state: 'EXITED' });
    expect((await beat({ status: 'EXITED' })).body).toMatchObject({
      status: 'EXITED',
      operational_state: 'EXITED',
    });
    expect((await beat({})).body).toMatchObject({ status: 'OK', operational_state: 'READY' });
  });

  it('filtering definitions by name and version really filters, and the first element has the id', async () => {
    for (const version of ['1.0', '2.0']) {
      const definition = {
        workflow_name: 'w',
        version,
        workflow_type: 't',
        definition: 'd',
        created_by: 'alice',
        created_at: NAIVE,
      };
      expect((await client.https('POST', '/api/workflow-definitions/', { body: definition })).status).toBe(
        201,
      );
    }
    const { body } = await client.https('GET', '/api/workflow-definitions/?workflow_name=w&version=2.0');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ id: expect.any(Number), version: '2.0' });
  });

  it('an execution gives its parameters back as an object, and takes an end time of null', async () => {
    const [definition] = (await client.https('GET', '/api/workflow-definitions/?workflow_name=w&version=1.0'))
      .body;
    const execution = {
      execution_id: 'w-alice-0001',
      workflow_definition: definition.id,
      namespace: null,
      status: 'running',
      executed_by: 'alice',
      start_time: NAIVE,
      parameter_values: { fast_processing: { slices: 15 }, float: 1.5999999999999999, big: 2.0 },
    };
    expect((await client.https('POST', '/api/workflow-executions/', { body: execution })).status).toBe(201);
    const patched = await client.https('PATCH', '/api/workflow-executions/w-alice-0001/', {
      body: { status: 'terminated', end_time: null },
    });
    expect(patched.status).toBe(200);
    expect(
      (await client.https('GET', '/api/workflow-executions/w-alice-0001/')).body.parameter_values,
    ).toEqual(execution.parameter_values);
    expect((await client.https('GET', '/api/workflow-executions/?workflow_name=ignored')).status).toBe(200);
  });

  it('a run state takes the run number as text and gives its counters as numbers', async () => {
    const state = {
      run_number: '100010',
      phase: 'initializing',
      state: 'imminent',
      substate: 'preparing',
      target_worker_count: 30,
      state_changed_at: NAIVE,
    };
    const created = await client.https('POST', '/api/run-states/', { body: state });
    expect(created).toMatchObject({ status: 201, body: { run_number: 100_010, slices_created: 0 } });
    const { body } = await client.https('GET', '/api/run-states/100010/');
    expect(body).toMatchObject({ stf_samples_received: 0, slices_created: 0, slices_queued: 0 });
  });

  it('run, STF file and time-frame file follow each other by the keys that the agents use', async () => {
    const run = await client.https('POST', '/api/runs/', {
      body: { run_number: 100_010, start_time: NAIVE, run_conditions: {} },
    });
    const stf = await client.https('POST', '/api/stf-files/', {
      body: {
        run: run.body.run_id,
        stf_filename: 'swf.100010.000001.stf',
        file_size_bytes: null,
        machine_state: 'run',
        status: 'registered',
        metadata: { a: 1 },
      },
    });
    expect(stf.body).toMatchObject({
      run: run.body.run_id,
      file_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const patched = await client.https('PATCH', `/api/stf-files/${stf.body.file_id}/`, {
      body: { status: 'processed', metadata: { b: 2 } },
    });
    expect(patched.body).toMatchObject({ status: 'processed', metadata: { b: 2 } });
    const tf = await client.https('POST', '/api/fastmon-files/', {
      body: {
        stf_file: 'swf.100010.000001.stf',
        tf_filename: 'swf.100010.000001_tf_001.tf',
        tf_first: 0,
        tf_last: 142,
        tf_count: 143,
        file_size_bytes: 1,
        status: 'registered',
      },
    });
    expect(tf.body).toMatchObject({
      tf_file_id: expect.any(String),
      tf_filename: 'swf.100010.000001_tf_001.tf',
      tf_count: 143,
    });
    expect(
      (await client.https('PATCH', `/api/runs/${run.body.run_id}/`, { body: { end_time: NAIVE } })).status,
    ).toBe(200);
  });

  it('a slice in the older shape finds its parent by its own name, and is listed as a bare array', async () => {
    const slice = {
      slice_id: 0,
      tf_first: 0,
      tf_last: 9,
      tf_count: 10,
      run_number: '100010',
      status: 'queued',
      retries: 0,
      tf_filename: 'swf.100010.000001_tf_001_slice_000.tf',
      stf_filename: 'swf.100010.000001.stf',
      metadata: {},
    };
    const created = await client.https('POST', '/api/tf-slices/', { body: slice });
    expect(created).toMatchObject({
      status: 201,
      body: { fastmon_file: 'swf.100010.000001_tf_001.tf', run_number: 100_010 },
    });
    const { body } = await client.https('GET', '/api/tf-slices/?run_number=100010&slice_id=0');
    expect(body).toEqual([created.body]);
    const patched = await client.https('PATCH', `/api/tf-slices/${body[0].id}/`, {
      body: { status: 'completed', processed_at: NAIVE },
    });
    expect(patched).toMatchObject({ status: 200, body: { status: 'completed', completed_at: null } });
    const bad = (changes: object) =>
      client.https('POST', '/api/tf-slices/', { body: { ...slice, slice_id: 1, ...changes } });
    expect((await bad({ tf_filename: 'odd.tf' })).body).toEqual({
      fastmon_file: ['This field is required.'],
    });
    expect((await bad({ tf_filename: 'gone_slice_000.tf' })).body).toEqual({
      fastmon_file: ['Object with tf_filename=gone.tf does not exist.'],
    });
    expect((await bad({ stf_filename: 'other.stf' })).body).toHaveProperty('stf_filename');
    expect((await bad({ fastmon_file: 'swf.100010.000001_tf_001.tf', tf_filename: 'odd.tf' })).status).toBe(
      201,
    );
  });

  it('an event without a run number is 400 at once, never a status that agents retry', async () => {
    const answer = await client.https('POST', '/api/system-state-events/', {
      body: {
        timestamp: NAIVE,
        run_number: null,
        event_type: 'end_run',
        state: 'unknown',
        substate: null,
        event_data: {},
      },
    });
    expect(answer).toMatchObject({ status: 400, body: { run_number: ['This field may not be null.'] } });
  });

  it('ensuring a namespace twice is 200 both times, and creates once', async () => {
    const ensure = () =>
      client.https('POST', '/api/namespaces/ensure/', { body: { name: 'testbed', owner: 'alice' } });
    expect((await ensure()).body).toMatchObject({ created: true, status: 'success' });
    expect((await ensure()).body).toMatchObject({ created: false, owner: 'alice' });
  });

  it('lists are bare arrays, and pages only where a limit asks for them', async () => {
    expect(Array.isArray((await client.https('GET', '/api/runs/')).body)).toBe(true);
    expect((await client.https('GET', '/api/runs/?limit=1')).body).toMatchObject({
      count: 1,
      next: null,
      previous: null,
    });
  });

  it('works with and without the final slash', async () => {
    expect((await client.http('POST', '/api/logs', { body: log() })).status).toBe(201);
    expect((await client.https('GET', '/api/runs')).status).toBe(200);
  });

  it('reaches ids with dots and slashes when they are percent-encoded', async () => {
    const worker = {
      worker_id: 'a.b/c d',
      run_number: 1,
      panda_job: 'j',
      location: 'l',
      status: 's',
      started_at: NAIVE,
    };
    await client.https('POST', '/api/workers/', { body: worker });
    expect((await client.https('GET', `/api/workers/${encodeURIComponent('a.b/c d')}/`)).body.worker_id).toBe(
      'a.b/c d',
    );
  });

  it('lets no key be changed into a copy', async () => {
    const answer = await client.https('PATCH', '/api/run-states/100010/', { body: { run_number: 100_011 } });
    expect(answer).toMatchObject({ status: 400, body: { run_number: ['This field may not be changed.'] } });
    expect((await client.https('GET', '/api/run-states/100011/')).status).toBe(404);
  });

  it('keeps numbers in free JSON to the last digit, both ways', async () => {
    const raw = log();
    const text = JSON.stringify(raw).replace(
      '"extra_data":null',
      '"extra_data":{"ns":1795402697648123456,"f":1.5999999999999999}',
    );
    const { body } = await client.http('POST', '/api/logs/', {
      raw: text,
      headers: { 'content-type': 'application/json' },
    });
    const read = await client.http('GET', `/api/logs/${body.id}/`);
    expect(read.text).toContain('"ns":1795402697648123456');
    expect(read.text).toContain('1.5999999999999999');
  });
});
