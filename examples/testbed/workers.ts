import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type AgentOptions } from '../../src/client/index.ts';
import { hear, now, RESULTS, SLICES, type Slice, tell } from './messages.ts';

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
      slice: ({ content }) => {
        const name = `${content.tf_filename}, slice ${content.slice_id}`;
        agent.background((stopping) => work(content, stopping), { name });
      },
    },
    SLICES,
  );
  return agent;

  async function work(slice: Slice, stopping: AbortSignal): Promise<void> {
    const begin = now();
    await sleep(sliceTime * 1_000, undefined, { signal: stopping });
    const content = {
      ...slice,
      state: 'done',
      worker_hostname: hostname(),
      processing_start_at: begin,
      result: { processed: slice.tf_count, finished_at: now() },
    };
    await tell(agent, 'slice_result', { run_id: slice.run_id, created_at: now(), content }, RESULTS);
  }
}

if (import.meta.main) await startWorkers({ namespace: process.argv[2] ?? 'testbed' });
