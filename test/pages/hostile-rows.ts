import type { TestClient } from '../test-client.ts';

/**
 * What may be in any text: markup, script, a change of direction, controls, separators of lines, halves of templates, and
 * characters of which two make one.
 */
const HOSTILE =
  '<b>"\'</b><img src=x onerror="alert(1)"><script>alert(1)</script>\u202e\u0007\u001b[31m\u2028{{x}}😀';
/** So many of its characters as a column takes. */
const cut = (length: number) => [...HOSTILE].slice(0, length).join('');

/** As much as a column takes, of which a megabyte is as much as a body takes. */
const LARGE = HOSTILE.repeat(Math.floor(250_000 / JSON.stringify(HOSTILE).length));
const MEGABYTE = HOSTILE + '😀'.repeat(250_000);

/**
 * Writes rows that have such texts wherever a text may stand, names of properties too, and a megabyte where there is
 * room. @returns the addresses of the pages that show them
 */
export async function writeHostileRows(client: TestClient): Promise<string[]> {
  const write = async (path: string, body: object) => {
    const answer = await client.https('POST', path, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 2_000)}`);
    return answer.body;
  };
  const now = new Date().toISOString();
  const json = { [HOSTILE]: HOSTILE, list: [HOSTILE, null, 2 ** 53], nested: { [HOSTILE]: [] } };
  const run_number = 400_000;
  const namespace = cut(90);
  await write('/api/namespaces/ensure/', { name: namespace, owner: cut(100), description: HOSTILE });
  const { run_id: run } = await write('/api/runs/', {
    run_number,
    start_time: now,
    run_conditions: { ...json, LARGE },
  });
  const [phase, state, substate] = [cut(20), cut(20), cut(20)];
  const moment = { run_number, state_changed_at: now, target_worker_count: 1 };
  await write('/api/run-states/', { ...moment, phase, state, substate, metadata: { execution_id: HOSTILE } });
  const stf_filename = cut(200);
  const stf = await write('/api/stf-files/', {
    run,
    stf_filename,
    machine_state: cut(64),
    checksum: cut(64),
    daq_state: cut(20),
    daq_substate: cut(20),
    workflow_status: cut(30),
    metadata: { ...json, LARGE },
  });
  const tf_filename = `tf ${cut(200)}`;
  const tf = await write('/api/fastmon-files/', {
    stf_file: stf_filename,
    tf_filename,
    checksum: cut(64),
    metadata: { ...json, LARGE },
  });
  const slice = await write('/api/tf-slices/', {
    fastmon_file: tf_filename,
    ...{ slice_id: 0, tf_first: 0, tf_last: 9, tf_count: 10, run_number, status: 'failed' },
    assigned_worker: cut(100),
    metadata: { ...json, worker_hostname: HOSTILE, error: LARGE },
  });
  const definition = await write('/api/workflow-definitions/', {
    workflow_name: cut(200),
    version: cut(50),
    workflow_type: cut(100),
    definition: HOSTILE,
    parameter_schema: json,
    created_by: cut(100),
  });
  const execution_id = cut(100);
  await write('/api/workflow-executions/', {
    execution_id,
    workflow_definition: definition.id,
    namespace,
    parameter_values: { ...json, LARGE },
    performance_metrics: json,
    status: 'running',
    start_time: now,
    executed_by: cut(100),
  });
  const instance_name = cut(100);
  await write('/api/systemagents/heartbeat/', {
    instance_name,
    agent_type: cut(100),
    description: HOSTILE.repeat(10),
    status: cut(50),
    hostname: cut(100),
    namespace,
    metadata: { ...json, LARGE },
  });
  const message = await write('/api/workflow-messages/', {
    message_type: cut(50),
    sender_agent: instance_name,
    recipient_agent: cut(100),
    namespace,
    execution_id,
    run_id: String(run_number),
    queue_name: cut(100),
    correlation_id: cut(100),
    error_message: HOSTILE,
    is_successful: false,
    message_content: { ...json, filename: HOSTILE, text: LARGE },
  });
  const log = await write('/api/logs/', {
    app_name: cut(100),
    instance_name,
    timestamp: now,
    level: 50,
    levelname: cut(50),
    message: MEGABYTE,
    module: cut(255),
    funcname: cut(255),
    ...{ lineno: 1, process: 1, thread: 1 },
    extra_data: json,
  });
  const inPath = encodeURIComponent;
  return [
    '/',
    '/runs/',
    `/runs/${run_number}/`,
    '/stf-files/',
    `/stf-files/${stf.file_id}/`,
    '/fastmon-files/',
    `/fastmon-files/${tf.tf_file_id}/`,
    '/tf-slices/',
    `/tf-slices/${slice.id}/`,
    '/workflows/',
    '/workflow-definitions/',
    `/workflow-definitions/${inPath(cut(200))}/${inPath(cut(50))}/`,
    '/workflow-executions/',
    `/workflow-executions/${inPath(execution_id)}/`,
    '/namespaces/',
    `/workflow/namespaces/${inPath(namespace)}/`,
    '/workflow/agents/',
    `/workflow/agents/${inPath(instance_name)}/`,
    '/workflow/messages/',
    `/workflow/messages/${message.message_id}/`,
    '/logs/',
    `/logs/${log.id}/`,
    `/logs/?q=${inPath(cut(100))}`,
  ];
}
