import { setTimeout as sleep } from 'node:timers/promises';
import { type Agents, user } from './agents.ts';
import { endRun, registerRun, registerStf } from './data-agent.ts';
import { changeRunState, processFile } from './fast-processing-agent.ts';
import { FILES_PER_STF, sampleTimeFrames } from './fastmon-agent.ts';
import { beginExecution, type Execution, endExecution } from './runner.ts';

export interface PlayOptions {
  stfCount: number;
  /** Seconds between two STF files. */
  interval: number;
  /** Slices of each time-frame file. */
  slices: number;
  /** How many times faster than in reality. */
  speed: number;
  /** Log records that go with each time-frame file. */
  logsPerCall: number;
}

/** What was played, to be compared with what the monitor holds. */
export interface Played extends Execution {
  agents: string[];
  filesPerStf: number;
}

/**
 * Plays a data-taking run. The agents work side by side, each on one call at a time; memory stands in for the broker
 * between them.
 */
export async function play(
  { runner, data, fastmon, processing }: Agents,
  options: PlayOptions,
  onStf: (count: number) => void,
): Promise<Played> {
  fastmon.say('INFO', `Starting ${fastmon.name}`); // only some agents log when they start
  const execution = await beginExecution(runner, user, options.slices);
  const [runId] = await Promise.all([
    registerRun(data, execution.runNumber),
    changeRunState(processing, execution, 'run_imminent', {
      phase: 'initializing',
      state: 'beam',
      substate: 'not_ready',
    }),
  ]);
  await changeRunState(processing, execution, 'start_run', {
    phase: 'physics',
    state: 'run',
    substate: 'physics',
  });

  let sampling = Promise.resolve();
  let slicing = Promise.resolve();
  for (let sequence = 1; sequence <= options.stfCount; sequence++) {
    if (sequence > 1) await sleep((options.interval * 1_000) / options.speed);
    const filename = await registerStf(data, runId, execution.runNumber, sequence);
    data.say('INFO', `Registered ${filename}`, { execution_id: execution.executionId });
    sampling = sampling.then(async () => {
      const files = await sampleTimeFrames(fastmon, filename);
      slicing = slicing.then(async () => {
        for (const file of files) {
          await processing.processing(() =>
            processFile(processing, execution, filename, file, options.slices),
          );
          for (let line = 0; line < options.logsPerCall; line++) {
            processing.say('DEBUG', `${file.tf_filename}: step ${line}`, {
              run_id: String(execution.runNumber),
            });
          }
        }
        onStf(sequence);
      });
    });
  }
  await sampling;
  await slicing;
  await changeRunState(processing, execution, 'end_run', { phase: 'completed', state: 'ended' });
  await endRun(data, runId);
  await endExecution(runner, execution);
  const agents = [runner, data, fastmon, processing].map(({ name }) => name);
  return { ...execution, agents, filesPerStf: FILES_PER_STF };
}
