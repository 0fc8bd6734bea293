import type { Agent, Input } from '../../src/client/index.ts';
import type { TimeFrameFile } from './fastmon-agent.ts';
import { now } from './now.ts';
import type { Execution } from './runner.ts';

/** The fast-processing agent says where the run stands. */
export async function changeRunState(
  agent: Agent,
  { runNumber, executionId }: Execution,
  event: string,
  state: Pick<Input<'updateRunState'>['body'], 'phase' | 'state' | 'substate'>,
): Promise<void> {
  await agent.client.updateRunState({
    path: { run_number: runNumber },
    body: { ...state, state_changed_at: now() },
  });
  await recordEvent(agent, runNumber, event, { msg_type: event, execution_id: executionId });
}

/**
 * Cuts a time-frame file into slices and registers each, in the shape of the Python agent: named after itself, the
 * parent following from the name. Then counts them, reading and writing back, and notes the workers' results.
 */
export async function processFile(
  agent: Agent,
  { runNumber, executionId }: Execution,
  stfFilename: string,
  file: TimeFrameFile,
  slices: number,
): Promise<void> {
  const base = file.tf_filename.replace(/\.tf$/, '');
  const frames = Math.max(1, Math.floor(file.tf_count / slices));
  const ids: number[] = [];
  for (let slice = 0; slice < slices; slice++) {
    const { id } = await agent.client.createTfSlice({
      body: {
        slice_id: slice,
        tf_first: file.tf_first + slice * frames,
        tf_last: file.tf_first + (slice + 1) * frames - 1,
        tf_count: frames,
        tf_filename: `${base}_slice_${String(slice).padStart(3, '0')}.tf`,
        stf_filename: stfFilename,
        run_number: runNumber,
        status: 'queued',
        retries: 0,
        metadata: { execution_id: executionId, created_by: agent.name },
      },
    });
    ids.push(id);
  }
  const path = { run_number: runNumber };
  const counters = await agent.client.retrieveRunState({ path });
  await agent.client.updateRunState({
    path,
    body: {
      stf_samples_received: counters.stf_samples_received + 1,
      slices_created: counters.slices_created + slices,
      slices_queued: counters.slices_queued + slices,
      state_changed_at: now(),
    },
  });
  await recordEvent(agent, runNumber, 'tf_file_processed', { tf_filename: file.tf_filename, slices });
  const [first] = ids;
  if (first !== undefined) await noteResult(agent, runNumber, first);
}

/** A worker's result: the slice is looked up by run and number, then patched. */
async function noteResult({ client }: Agent, runNumber: number, id: number): Promise<void> {
  await client.listTfSlices({ query: { run_number: runNumber, slice_id: 0 } });
  await client.updateTfSlice({
    path: { id },
    body: {
      status: 'completed',
      metadata: { worker_hostname: 'worker01', panda_task_id: 1, result: 'done' },
    },
  });
}

async function recordEvent(
  agent: Agent,
  runNumber: number,
  type: string,
  data: Record<string, unknown>,
): Promise<void> {
  await agent.client.createSystemStateEvent({
    body: {
      timestamp: now(),
      run_number: runNumber,
      event_type: type,
      state: 'unknown',
      substate: null,
      event_data: data,
    },
  });
}
