import type { Answer, TestClient } from '../test-client.ts';

/** The rows of one small run, as the agents of a testbed write them. */
export interface Rows {
  runNumber: number;
  runId: number;
  stfId: string;
  fastmonId: string;
  sliceIds: number[];
  messageId: string;
  logId: number;
  workflowId: string;
}

/** Writes a run with a file of each kind, three slices, a message and a log record. @param text what stands in free texts */
export async function writeRun(client: TestClient, runNumber: number, text = 'all is well'): Promise<Rows> {
  const create = async (path: string, body: object): Promise<Answer['body']> => {
    const answer = await client.https('POST', path, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const now = new Date().toISOString();
  const stf = `swf.${runNumber}.000001.stf`;
  const tf = `swf.${runNumber}.000001_tf_001.tf`;
  const { run_id: runId } = await create('/api/runs/', {
    run_number: runNumber,
    start_time: now,
    run_conditions: { beam: text, seed: 1, magnet_field: { tesla: 1.7 } },
  });
  await create('/api/run-states/', {
    run_number: runNumber,
    phase: 'run',
    state: 'run',
    substate: 'physics',
    target_worker_count: 2,
    stf_samples_received: 1,
    slices_created: 3,
    slices_completed: 1,
    slices_failed: 1,
    state_changed_at: now,
    metadata: { execution_id: `stf_datataking-alice-${runNumber}` },
  });
  const { file_id: stfId } = await create('/api/stf-files/', {
    run: runId,
    stf_filename: stf,
    machine_state: 'run',
    status: 'registered',
    metadata: { note: text },
  });
  const { tf_file_id: fastmonId } = await create('/api/fastmon-files/', {
    stf_file: stf,
    tf_filename: tf,
    file_size_bytes: 306_783_378,
    status: 'registered',
    metadata: { note: text },
  });
  const sliceIds: number[] = [];
  for (const [index, status] of ['completed', 'queued', 'failed'].entries()) {
    const slice = await create('/api/tf-slices/', {
      fastmon_file: tf,
      slice_id: index,
      tf_first: index * 10,
      tf_last: index * 10 + 9,
      tf_count: 10,
      run_number: runNumber,
      status,
      metadata: { note: text },
    });
    sliceIds.push(slice.id);
  }
  const { message_id: messageId } = await create('/api/workflow-messages/', {
    message_type: 'stf_gen',
    sender_agent: 'daq_simulator-agent-alice-1',
    namespace: 'testbed',
    run_id: String(runNumber),
    message_content: { filename: stf, note: text, large: 1 },
  });
  await create('/api/systemagents/heartbeat/', {
    instance_name: 'data-agent-alice-2',
    agent_type: 'DATA',
    status: 'OK',
    namespace: 'testbed',
    description: text,
  });
  const { id: logId } = await create('/api/logs/', {
    app_name: 'base_agent',
    instance_name: 'data-agent-alice-2',
    timestamp: now,
    level: 40,
    levelname: 'ERROR',
    message: text,
    module: 'data_agent',
    funcname: 'post',
    lineno: 1,
    process: 1,
    thread: 1,
  });
  const { workflow_id: workflowId } = await create('/api/workflows/', {
    ...{ filename: stf, run_id: String(runNumber), daq_state: 'run', daq_substate: 'physics' },
    ...{ generated_time: now, stf_start_time: now, stf_end_time: now, current_status: 'failed' },
    ...{ failed_at: now, failure_reason: text },
  });
  await create('/api/workflow-stages/', {
    ...{ workflow: workflowId, agent_name: 'data-agent-alice-2', agent_type: 'data' },
    ...{ status: 'data_received', received_at: now, started_at: now },
  });
  await create('/api/subscribers/', {
    ...{ subscriber_name: `data-agent-alice-${runNumber}-epictopic`, description: text },
    ...{ fraction: 1, is_active: true, delivery_type: 'activemq' },
  });
  await create('/api/system-state-events/', {
    ...{ timestamp: now, run_number: runNumber, event_type: 'start_run', state: 'run', substate: 'physics' },
    event_data: { msg_type: 'start_run', note: text },
  });
  await create('/api/workers/', {
    ...{ worker_id: `worker-alice-${runNumber}`, run_number: runNumber, panda_job: '6871123456' },
    ...{ location: 'daq01', status: 'busy', started_at: now, tf_filename: tf },
  });
  return { runNumber, runId, stfId, fastmonId, sliceIds, messageId, logId, workflowId };
}

/** The addresses of all pages, with the keys of a run's rows. */
export function addressesOf(rows: Rows): string[] {
  const { runNumber, stfId, fastmonId, sliceIds, messageId, logId, workflowId } = rows;
  return [
    '/',
    '/runs/',
    `/runs/${runNumber}/`,
    '/stf-files/',
    `/stf-files/${stfId}/`,
    '/fastmon-files/',
    `/fastmon-files/${fastmonId}/`,
    '/tf-slices/',
    `/tf-slices/${sliceIds[0]}/`,
    '/workflows/',
    '/workflow-definitions/',
    '/workflow-executions/',
    '/namespaces/',
    '/workflow/namespaces/testbed/',
    '/workflow/agents/',
    '/workflow/agents/data-agent-alice-2/',
    '/workflow/messages/',
    `/workflow/messages/${messageId}/`,
    '/logs/',
    `/logs/${logId}/`,
    `/logs/?log=${logId}`,
    '/logs/text/',
    '/logs/summary/',
    '/workflow/list/',
    `/workflow/${workflowId}/`,
    '/subscribers/',
    '/events/',
    '/workers/',
    '/system/',
    '/persistent-state/',
    '/dead-letters/',
    '/dead-letters/1/',
    '/accounts/login/',
  ];
}
