import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type AgentOptions } from '#client';
import { startAlone } from './alone.ts';
import { hear, type Messages, now, RESULTS, SLICES, selectable, tell } from './messages.ts';

export interface WorkersOptions extends Partial<AgentOptions> {
  /** Slices that are worked on at a time. */
  count?: number;
  /** For each slice, in seconds. */
  sliceTime?: number;
}

/** The workers, in one agent: each takes a slice, works on it for a while, and sends back what it made of it. */
export async function startWorkers(options: WorkersOptions = {}): Promise<Agent> {
  const { count = 30, sliceTime = 0.5, ...others } = options;
  const agent = await Agent.start({
    type: 'PanDA_Worker',
    subscribesTo: SLICES,
    tasksAtOnce: count,
    ...others,
  });
  hear(
    agent,
    {
      slice: (message) => {
        const { tf_filename, slice_id } = message.content;
        const name = `${tf_filename}, slice ${slice_id}`;
        agent.background((stopping) => work(message, stopping), { name });
      },
    },
    SLICES,
  );
  return agent;

  async function work(
    { run_id, created_at, content: slice }: Messages['slice'],
    stopping: AbortSignal,
  ): Promise<void> {
    const begin = now();
    await sleep(sliceTime * 1_000, undefined, { signal: stopping });
    const { slice_id, tf_filename } = slice;
    const content = {
      requested_at: created_at,
      processing_start_at: begin,
      processed_at: now(),
      state: 'done' as const,
      hostname: hostname(),
      panda_task_id: null, // it is not PanDA that runs this worker
      panda_id: null,
      harvester_id: null,
      result: {
        state: true,
        result: { slice_id, tf_filename, processed: true, origin_message: slice },
        error: null,
      },
    };
    const headers = selectable('slice_result', run_id, others.namespace);
    await tell(agent, 'slice_result', { run_id, created_at: now(), content }, RESULTS, headers);
  }
}

if (import.meta.main) await startAlone(startWorkers);
