import { now, type TestbedAgent } from './agent.ts';
import type { TimeFrameFile } from './fastmon-agent.ts';
import type { Execution } from './runner.ts';

interface Counters {
  stf_samples_received: number;
  slices_created: number;
  slices_queued: number;
}

/** The fast-processing agent says where the run stands. */
export async function changeRunState(
  agent: TestbedAgent,
  { runNumber, executionId }: Execution,
  event: string,
  state: { phase: string; state: string; substate?: string },
): Promise<void> {
  await agent.monitor.call('PATCH', `/api/run-states/${runNumber}/`, { ...state, state_changed_at: now() });
  await recordEvent(agent, String(runNumber), event, { msg_type: event, execution_id: executionId });
}

/**
 * Cuts a time-frame file into slices and registers each, in the shape of the Python agent: named after itself, the
 * parent following from the name. Then counts them, reading and writing back, and notes the workers' results.
 */
export async function processFile(
  agent: TestbedAgent,
  { runNumber, executionId }: Execution,
  stfFilename: string,
  file: TimeFrameFile,
  slices: number,
): Promise<void> {
  const base = file.tf_filename.replace(/\.tf$/, '');
  const frames = Math.max(1, Math.floor(file.tf_count / slices));
  const ids: number[] = [];
  for (let slice = 0; slice < slices; slice++) {
    const { id } = await agent.monitor.call<{ id: number }>('POST', '/api/tf-slices/', {
      slice_id: slice,
      tf_first: file.tf_first + slice * frames,
      tf_last: file.tf_first + (slice + 1) * frames - 1,
      tf_count: frames,
      tf_filename: `${base}_slice_${String(slice).padStart(3, '0')}.tf`,
      stf_filename: stfFilename,
      run_number: String(runNumber),
      status: 'queued',
      retries: 0,
      metadata: { execution_id: executionId, created_by: agent.name },
    });
    ids.push(id);
  }
  const path = `/api/run-states/${runNumber}/`;
  const counters = await agent.monitor.call<Counters>('GET', path);
  await agent.monitor.call('PATCH', path, {
    stf_samples_received: counters.stf_samples_received + 1,
    slices_created: counters.slices_created + slices,
    slices_queued: counters.slices_queued + slices,
    state_changed_at: now(),
  });
  await recordEvent(agent, String(runNumber), 'tf_file_processed', { tf_filename: file.tf_filename, slices });
  const [first] = ids;
  if (first !== undefined) await noteResult(agent, runNumber, first);
}

/** A worker's result: the slice is looked up by run and number, then patched. */
async function noteResult({ monitor }: TestbedAgent, runNumber: number, id: number): Promise<void> {
  await monitor.call<unknown[]>('GET', `/api/tf-slices/?run_number=${runNumber}&slice_id=0`);
  await monitor.call('PATCH', `/api/tf-slices/${id}/`, {
    status: 'completed',
    processed_at: now(),
    metadata: { worker_hostname: 'worker01', panda_task_id: 1, result: 'done' },
  });
}

async function recordEvent(
  agent: TestbedAgent,
  runNumber: string,
  type: string,
  data: object,
): Promise<void> {
  await agent.monitor.call('POST', '/api/system-state-events/', {
    timestamp: now(),
    run_number: runNumber,
    event_type: type,
    state: 'unknown',
    substate: null,
    event_data: data,
  });
}
