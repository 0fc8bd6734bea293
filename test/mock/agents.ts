/** One call of an agent: POSTs JSON where there is a body. @returns the reply's body; must fail for other than 2xx */
export type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** As Python's `datetime.now().isoformat()` has it: without a zone. */
const NAIVE_TIME = '2026-08-07T14:00:00.123456';

/**
 * Plays what the Python agents send in a data-taking run, in their order and with their very payloads: naive times,
 * numbers as text, keys that no operation names.
 */
export async function playAgents(call: Call): Promise<void> {
  const { agent_id } = await call('POST', '/api/state/next-agent-id/');
  const agent = `data-agent-alice-${agent_id}`;
  await call('POST', '/api/logs/', log(agent));
  await call('POST', '/api/subscribers/', {
    subscriber_name: `${agent}-/topic/epictopic`,
    description: 'DATA agent subscribing to /topic/epictopic',
    is_active: true,
    fraction: 1.0,
  });
  await heartbeats(call, agent);

  const { execution, definition } = await startWorkflow(call);
  const { run_number } = await call('POST', '/api/state/next-run-number/');
  const run = String(run_number);
  await call('POST', '/api/run-states/', runState(run, execution));
  await takeData(call, Number(run_number));
  await processFast(call, run, execution);
  await call('GET', '/api/runs/');
  await call('GET', '/api/stf-files/');
  await call('PATCH', `/api/workflow-executions/${execution}/`, {
    status: 'completed',
    end_time: NAIVE_TIME,
  });
  await call('PATCH', `/api/workflow-executions/${execution}/`, { status: 'terminated', end_time: null });
  await call('GET', '/api/workflow-executions/?status=running');
  await call('GET', `/api/workflow-definitions/${definition}/`);
  await call('GET', '/api/systemagents/');
  await call('POST', '/api/ai-memory/record/', {
    username: 'alice',
    session_id: '5c1f9a52-7a3c-4f8e-9b77-2f6a1f0f8c11',
    role: 'user',
    content: 'What was the last run?',
    namespace: 'torre1',
    project_path: '/home/alice/testbed',
  });
  await call('GET', '/api/ai-memory/?username=alice&turns=20&namespace=torre1');
  await call('POST', '/api/systemagents/heartbeat/', {
    ...heartbeat(agent),
    status: 'EXITED',
    operational_state: 'EXITED',
  });
}

function log(instance: string) {
  return {
    app_name: 'base_agent',
    instance_name: instance,
    timestamp: NAIVE_TIME,
    level: 20,
    levelname: 'INFO',
    message: 'Registered as subscriber',
    module: 'base_agent',
    funcname: 'run',
    lineno: 300,
    process: 4711,
    thread: 140203458717440,
    extra_data: { run_id: '100010' },
  };
}

function heartbeat(instance: string) {
  return {
    instance_name: instance,
    agent_type: 'DATA',
    status: 'OK',
    description: 'DATA agent. MQ: connected',
    mq_connected: true,
    pid: 4711,
    hostname: 'node1',
    operational_state: 'READY',
    namespace: 'torre1',
  };
}

async function heartbeats(call: Call, agent: string): Promise<void> {
  const path = '/api/systemagents/heartbeat/';
  await call('POST', path, heartbeat(agent));
  await call('POST', path, {
    ...heartbeat(agent),
    workflow_enabled: true,
    current_stf_count: 2,
    total_stf_processed: 12,
  });
  await call('POST', path, { ...heartbeat('stf_datataking-agent'), agent_type: 'stf_datataking' });
  await call('POST', path, {
    ...heartbeat('agent-manager-alice'),
    agent_type: 'agent_manager',
    metadata: { supervisord_healthy: true },
  });
}

async function startWorkflow(call: Call): Promise<{ execution: string; definition: unknown }> {
  const { sequence } = await call('POST', '/api/state/next-workflow-execution-id/', {
    workflow_name: 'stf_datataking',
  });
  await call('GET', '/api/workflow-executions/?workflow_name=stf_datataking');
  await call('GET', '/api/workflow-definitions/?workflow_name=stf_datataking&version=1.0');
  const { id: definition } = await call('POST', '/api/workflow-definitions/', {
    workflow_name: 'stf_datataking',
    version: '1.0',
    workflow_type: 'simulation',
    definition: 'class WorkflowExecutor:\n    pass\n',
    parameter_values: { workflow: { name: 'stf_datataking', version: '1.0' } },
    created_by: 'alice',
    created_at: NAIVE_TIME,
  });
  await call('POST', '/api/namespaces/ensure/', { name: 'torre1', owner: 'alice' });
  const execution = `stf_datataking-alice-${String(sequence).padStart(4, '0')}`;
  await call('POST', '/api/workflow-executions/', {
    execution_id: execution,
    workflow_definition: definition,
    namespace: 'torre1',
    status: 'running',
    executed_by: 'alice',
    start_time: NAIVE_TIME,
    parameter_values: { git_version: 'a1b2c3d' },
  });
  await call('GET', `/api/workflow-executions/${execution}/`);
  return { execution, definition };
}

function runState(run: string, execution: string) {
  return {
    run_number: run,
    phase: 'initializing',
    state: 'imminent',
    substate: 'preparing',
    target_worker_count: 4,
    active_worker_count: 0,
    stf_samples_received: 0,
    slices_created: 0,
    slices_queued: 0,
    slices_processing: 0,
    slices_completed: 0,
    slices_failed: 0,
    state_changed_at: NAIVE_TIME,
    metadata: { execution_id: execution, stf_sampling_rate: 0.05, slices_per_sample: 15 },
  };
}

async function takeData(call: Call, run: number): Promise<void> {
  const { run_id } = await call('POST', '/api/runs/', {
    run_number: run,
    start_time: NAIVE_TIME,
    run_conditions: {},
  });
  const stfFile = `swf.${run}.000001.stf`;
  const { file_id } = await call('POST', '/api/stf-files/', {
    run: run_id,
    stf_filename: stfFile,
    file_size_bytes: null,
    machine_state: 'run',
    status: 'registered',
    metadata: {
      created_by: 'data-agent',
      substate: 'physics',
      start: '20260807140000',
      end: '20260807140001',
      sequence: 1,
    },
  });
  await call('PATCH', `/api/stf-files/${file_id}/`, {
    status: 'processed',
    metadata: { processed_by: 'data-agent', updated_at: NAIVE_TIME },
  });
  await call('POST', '/api/fastmon-files/', {
    stf_file: stfFile,
    tf_filename: `swf.${run}.000001_tf_001.tf`,
    tf_first: 1,
    tf_last: 10,
    tf_count: 10,
    file_size_bytes: 1_048_576,
    status: 'registered',
    metadata: {
      simulation: true,
      created_from: stfFile,
      tf_size_fraction: 0.15,
      agent_name: 'fastmon-agent',
    },
  });
  await call('PATCH', `/api/runs/${run_id}/`, { end_time: NAIVE_TIME });
}

async function processFast(call: Call, run: string, execution: string): Promise<void> {
  await call('PATCH', `/api/run-states/${run}/`, {
    phase: 'run',
    state: 'run',
    state_changed_at: NAIVE_TIME,
  });
  await call('GET', `/api/run-states/${run}/`);
  await call('PATCH', `/api/run-states/${run}/`, {
    stf_samples_received: 1,
    slices_created: 1,
    slices_queued: 1,
    state_changed_at: NAIVE_TIME,
  });
  const { id } = await call('POST', '/api/tf-slices/', {
    slice_id: 0,
    tf_first: 1,
    tf_last: 2,
    tf_count: 2,
    tf_filename: `swf.${run}.000001_tf_001_slice_000.tf`,
    stf_filename: `swf.${run}.000001.stf`,
    run_number: run,
    status: 'queued',
    retries: 0,
    metadata: { execution_id: execution, created_by: 'fast-processing-agent' },
  });
  await call('GET', `/api/tf-slices/?run_number=${run}&slice_id=0`);
  await call('PATCH', `/api/tf-slices/${id}/`, {
    status: 'completed',
    processed_at: NAIVE_TIME,
    metadata: { worker_hostname: 'node2', panda_task_id: null, result: { quality: 'good' } },
  });
  await call('POST', '/api/system-state-events/', {
    timestamp: NAIVE_TIME,
    run_number: run,
    event_type: 'run_imminent',
    state: 'unknown',
    substate: null,
    event_data: { run_id: run, msg_type: 'run_imminent' },
  });
}
