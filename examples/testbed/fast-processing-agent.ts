import { randomUUID } from 'node:crypto';
import { Agent, type AgentOptions, type Input } from '#client';
import { startAlone } from './alone.ts';
import {
  hear,
  type Messages,
  now,
  type OfRun,
  RESULTS,
  SLICES,
  type Slice,
  selectable,
  type TimeFrameFile,
  tell,
  WORKERS,
} from './messages.ts';

/** What the agent keeps of a run. */
interface Run {
  executionId: string;
  slicesPerFile: number;
  /** The monitor's ids of the slices at work, by their names. */
  atWork: Map<string, number>;
  completed: number;
  failed: number;
  hasEnded: boolean;
}

export interface FastProcessingOptions extends Partial<AgentOptions> {
  /** Log records with each time-frame file; the Python agent writes about as many. */
  logsPerFile?: number;
}

/** Where the execution does not say. */
const SLICES_PER_FILE = 15;
/** How long the broker keeps a slice for the workers: 12 hours, in ms. */
const SLICE_LIFE = String(12 * 3_600 * 1_000);

/** The fast-processing agent: cuts time-frame files into slices for the workers, and notes what they make of them. */
export async function startFastProcessingAgent(options: FastProcessingOptions = {}): Promise<Agent> {
  const { logsPerFile = 0, ...others } = options;
  const agent = await Agent.start({ type: 'Fast_Processing', ...others });
  const { client } = agent;
  const runs = new Map<string, Run>();

  hear(agent, {
    run_imminent: async ({ run_id, execution_id }) => {
      forgetOldRuns();
      const parameters = await parametersOf(execution_id);
      const slicesPerFile = Number(parameters['slices_per_sample'] ?? SLICES_PER_FILE);
      runs.set(run_id, {
        executionId: execution_id,
        slicesPerFile,
        atWork: new Map(),
        completed: 0,
        failed: 0,
        hasEnded: false,
      });
      await note(run_id, 'run_imminent', { state: 'beam', substate: 'not_ready' });
      await tellWorkers('run_imminent_worker', run_id, { run_id, execution_id, ...parameters });
    },
    start_run: ({ run_id }) =>
      note(run_id, 'start_run', { phase: 'physics', state: 'running', substate: 'physics' }),
    pause_run: ({ run_id }) => note(run_id, 'pause_run', { substate: 'standby' }),
    resume_run: ({ run_id }) => note(run_id, 'resume_run', { substate: 'physics' }),
    tf_file_registered: (file) => agent.processing(() => cut(file)),
    end_run: async (message) => {
      const run = runs.get(message.run_id);
      if (run) run.hasEnded = true;
      await note(message.run_id, 'end_run', { phase: 'completed', state: 'ended' });
      await tellWorkers('end_run', message.run_id, message);
    },
  });
  await client.createSubscriber({
    body: { subscriber_name: `${agent.name}-${RESULTS}`, description: 'results of the workers' },
  });
  hear(agent, { slice_result: take }, RESULTS);
  return agent;

  /** What the execution says of fast processing. */
  async function parametersOf(executionId: string): Promise<Record<string, unknown>> {
    const execution = await client.retrieveWorkflowExecution({ path: { execution_id: executionId } });
    const all = execution.parameter_values as Record<string, Record<string, unknown> | undefined>;
    return all['fast_processing'] ?? {};
  }

  /** Says where the run stands, and that something happened. */
  async function note(
    runId: string,
    event: string,
    state: Omit<Input<'updateRunState'>['body'], 'state_changed_at'>,
    data: Record<string, unknown> = {},
  ): Promise<void> {
    await client.updateRunState(
      {
        path: { run_number: Number(runId) },
        body: { ...state, state_changed_at: now() },
      },
      { retry: true },
    );
    await client.createSystemStateEvent({
      body: {
        timestamp: now(),
        run_number: Number(runId),
        event_type: event,
        state: 'unknown', // the machine's, which the DAQ simulator knows
        substate: null,
        event_data: { execution_id: runs.get(runId)?.executionId ?? null, ...data },
      },
    });
  }

  /** Cuts a file into slices, registers each, hands them to the workers, and counts them. */
  async function cut(file: TimeFrameFile): Promise<void> {
    const { run_id, tf_filename, tf_file_id, tf_first, tf_last, tf_count, stf_filename } = file;
    const run = runOf(file);
    if (!run) return;
    const { slicesPerFile: count, executionId } = run;
    const frames = Math.max(1, Math.floor(tf_count / count));
    for (let number = 0; number < count; number++) {
      const start = tf_first + number * frames;
      const end = number === count - 1 ? tf_last : start + frames - 1; // the last one takes the rest
      const name = `${tf_filename.replace(/\.tf$/, '')}_slice_${String(number).padStart(3, '0')}.tf`;
      const { id } = await client.createTfSlice({
        body: {
          slice_id: number,
          tf_first: start,
          tf_last: end,
          tf_count: end - start + 1,
          tf_filename: name,
          stf_filename,
          run_number: Number(run_id),
          status: 'queued',
          retries: 0,
          metadata: { execution_id: executionId, created_by: agent.name },
        },
      });
      run.atWork.set(name, id);
      await send({
        run_id,
        execution_id: executionId,
        req_id: randomUUID(),
        filename: stf_filename,
        tf_filename: name,
        tf_file_id,
        tf_slice_id: id,
        slice_id: number,
        start,
        end,
        tf_count: end - start + 1,
        state: 'queued',
        substate: 'new',
      });
    }
    for (let line = 1; line <= logsPerFile; line++)
      agent.say('DEBUG', `${tf_filename}: step ${line}`, { run_id, execution_id: executionId });
    const path = { run_number: Number(run_id) };
    const { stf_samples_received, slices_created, slices_queued } = await client.retrieveRunState({ path });
    const counters = {
      stf_samples_received: stf_samples_received + 1,
      slices_created: slices_created + count,
      slices_queued: slices_queued + count,
    };
    await note(run_id, 'tf_file_processed', counters, { tf_filename, stf_filename, slices_created: count });
  }

  async function tellWorkers(type: string, run_id: string, content: object): Promise<void> {
    const message = { msg_type: type, run_id, created_at: now(), content };
    await agent.send(message, WORKERS, selectable(type, run_id, others.namespace));
  }

  async function send(content: Slice): Promise<void> {
    const { run_id } = content;
    await tell(agent, 'slice', { run_id, created_at: now(), content }, SLICES, {
      ...selectable('slice', run_id, others.namespace),
      persistent: 'true',
      ttl: SLICE_LIFE,
    });
  }

  /** Notes what a worker made of a slice; when the last one is back, how they all went. */
  async function take({ run_id, content }: Messages['slice_result']): Promise<void> {
    const { state, hostname, panda_task_id, panda_id, harvester_id, processing_start_at, result } = content;
    const run = runOf({ run_id });
    const name = result.result?.origin_message?.tf_filename ?? result.result?.tf_filename ?? '';
    const id = run?.atWork.get(name);
    if (!run || id === undefined) return; // of another agent
    const isDone = state === 'done';
    await client.updateTfSlice(
      {
        path: { id },
        body: {
          status: isDone ? 'completed' : 'failed',
          // The monitor replaces the whole of it.
          metadata: {
            execution_id: run.executionId,
            created_by: agent.name,
            worker_hostname: hostname,
            panda_task_id,
            panda_id,
            harvester_id,
            processing_start_at,
            result,
          },
        },
      },
      { retry: true },
    );
    run.atWork.delete(name);
    run[isDone ? 'completed' : 'failed']++;
    if (run.atWork.size > 0) return;
    const counters = { slices_queued: 0, slices_completed: run.completed, slices_failed: run.failed };
    await note(run_id, 'slice_result', counters, { completed: run.completed, failed: run.failed });
  }

  /** Files and results of a run may come after its end; once the next one begins and all are back, none will. */
  function forgetOldRuns(): void {
    for (const [id, { hasEnded, atWork }] of runs) if (hasEnded && atWork.size === 0) runs.delete(id);
  }

  function runOf({ run_id }: OfRun): Run | undefined {
    const run = runs.get(run_id);
    if (!run) agent.say('WARNING', `Run ${run_id} began before this agent: left alone`, { run_id });
    return run;
  }
}

if (import.meta.main) await startAlone(startFastProcessingAgent);
