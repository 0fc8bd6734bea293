import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type AgentOptions } from '#client';
import { startAlone } from './alone.ts';
import { type DataTaking, USUAL } from './data-taking.ts';
import { beginExecution, type Execution, endExecution } from './execution.ts';
import { type DaqMessage, type Messages, now, tell } from './messages.ts';

/** Seconds of each step, as the Python simulator has them. */
const DELAY = {
  noBeam: 5,
  beamNotReady: 5,
  beamReady: 2,
  standby: 2,
  ending: 5,
  /** For a message to be heard by all. */
  broadcast: 1,
};

/** Starts the DAQ simulator. `takeData` is its work. */
export function startDaqSimulator(options: Partial<AgentOptions> = {}): Promise<Agent> {
  return Agent.start({ type: 'DAQ_Simulator', subscribesTo: '/queue/workflow_control', ...options });
}

/**
 * Goes through the states of machine and detector once, and announces each and every STF file.
 * @param onStf told of each file that was announced
 * @returns when the run has ended
 */
export async function takeData(
  agent: Agent,
  namespace: string,
  { stfCount, periods, interval, speed, slices, workers }: DataTaking = USUAL,
  onStf: (count: number) => void = () => undefined,
): Promise<Execution> {
  const user = String(agent.context['username']);
  const execution = await beginExecution(agent, user, namespace, {
    testbed: { namespace },
    // Of each period, as the Python simulator reads it.
    daq_state_machine: {
      stf_count: stfCount / periods,
      physics_period_count: periods,
      stf_interval: interval,
    },
    fast_processing: { target_worker_count: workers, slices_per_sample: slices },
  });
  const begin = performance.now();
  const wait = (seconds: number) => sleep((seconds * 1_000) / speed, undefined, { signal: agent.stopping });
  let sequence = 0;
  try {
    await agent.processing(run);
    await endExecution(agent, execution, 'completed');
  } catch (error) {
    await endExecution(agent, execution, 'terminated');
    throw error;
  }
  return execution;

  async function run(): Promise<void> {
    await wait(DELAY.noBeam);
    await announce('run_imminent', { state: 'beam', substate: 'not_ready' });
    await wait(DELAY.broadcast + DELAY.beamNotReady + DELAY.beamReady);
    for (let period = 0; period < periods; period++) {
      await announce(period === 0 ? 'start_run' : 'resume_run', { state: 'run', substate: 'physics' });
      await wait(DELAY.broadcast);
      while (sequence < Math.ceil((stfCount * (period + 1)) / periods)) await announceStf();
      if (period === periods - 1) break;
      await announce('pause_run', { state: 'run', substate: 'standby', reason: 'Brief standby period' });
      await wait(DELAY.broadcast + DELAY.standby);
    }
    await announce('end_run', { total_stf_files: sequence });
    await wait(DELAY.broadcast + DELAY.ending);
  }

  async function announceStf(): Promise<void> {
    sequence++;
    const filename = `swf.${execution.runNumber}.${String(sequence).padStart(6, '0')}.stf`;
    await announce('stf_gen', { filename, sequence, state: 'run', substate: 'physics' });
    onStf(sequence);
    await wait(interval);
  }

  async function announce<Type extends keyof Messages>(
    type: Type,
    more: Omit<Messages[Type], Exclude<keyof DaqMessage, 'state' | 'substate'>>,
  ): Promise<void> {
    const common = {
      execution_id: execution.executionId,
      run_id: String(execution.runNumber),
      timestamp: now(),
      simulation_tick: Math.round(((performance.now() - begin) / 100) * speed) / 10,
    };
    await tell(agent, type, { ...common, ...more } as unknown as Messages[Type]);
    agent.say('INFO', `Announced ${type}`, { run_id: common.run_id, execution_id: common.execution_id });
  }
}

if (import.meta.main) {
  await startAlone(async (options) => {
    const agent = await startDaqSimulator(options);
    // The end of an agent waits for such work: an execution that Ctrl-C breaks off is still marked as terminated.
    agent.background(async (stopping) => {
      try {
        await takeData(agent, options.namespace);
      } catch (error) {
        if (!stopping.aborted) console.error(error);
      }
      void agent.stop();
    });
    return agent;
  });
}
