import { Agent, type AgentOptions } from '#client';
import { startAlone } from './alone.ts';
import { hear, now, type OfRun, type StfGen, tell } from './messages.ts';

/** The data agent: enters each run in the books, and registers every STF file that the DAQ simulator announces. */
export async function startDataAgent(options: Partial<AgentOptions> = {}): Promise<Agent> {
  const agent = await Agent.start({ type: 'DATA', ...options });
  const { client } = agent;
  /** The monitor's ids of the runs under way, by run number. */
  const runs = new Map<string, number>();

  hear(agent, {
    run_imminent: async ({ run_id }) => {
      const run = await client.createRun({
        body: { run_number: Number(run_id), start_time: now(), run_conditions: {} },
      });
      runs.set(run_id, run.run_id);
      agent.say('INFO', `Run ${run_id} is recorded`, { run_id });
    },
    stf_gen: (message) => agent.processing(() => register(message)),
    end_run: async ({ run_id }) => {
      const run = runOf({ run_id });
      if (run === undefined) return;
      await client.updateRun({ path: { run_id: run }, body: { end_time: now() } }, { retry: true });
      runs.delete(run_id);
      agent.say('INFO', `Run ${run_id} has ended`, { run_id });
    },
  });
  return agent;

  /** Registers a file, tells the others that it is there, and marks it processed. */
  async function register(message: StfGen): Promise<void> {
    const { filename, sequence, run_id, execution_id, simulation_tick } = message;
    const { state = 'unknown', substate = null, timestamp: time } = message;
    const run = runOf(message);
    if (run === undefined) return;
    const { file_id } = await client.createStfFile({
      body: {
        run,
        stf_filename: filename,
        file_size_bytes: null, // simulated files have no content
        machine_state: state,
        status: 'registered',
        metadata: { created_by: agent.name, substate, start: time, end: time, sequence },
      },
    });
    const when = { start: time, end: time, simulation_tick };
    const file = { filename, sequence, size_bytes: null, state, substate };
    await tell(agent, 'stf_ready', { run_id, execution_id, ...file, ...when, processed_by: agent.name });
    await client.updateStfFile(
      {
        path: { file_id },
        body: { status: 'processed', metadata: { processed_by: agent.name, updated_at: now() } },
      },
      { retry: true },
    );
    agent.say('INFO', `${filename} is registered`, { run_id, execution_id });
  }

  function runOf({ run_id }: OfRun): number | undefined {
    const run = runs.get(run_id);
    if (run === undefined)
      agent.say('WARNING', `Run ${run_id} began before this agent: left alone`, { run_id });
    return run;
  }
}

if (import.meta.main) await startAlone(startDataAgent);
