import { MonitorClient } from './monitor-client.ts';
import type { Played, PlayOptions } from './play.ts';
import type { AgentSettings } from './settings.ts';
import { Tally } from './tally.ts';

/** One line of the table at the end. */
export interface Comparison {
  what: string;
  sent: number | string;
  held: number | string;
}

/** Asks the monitor what it holds of a run, and puts what was sent beside it. */
export async function compare(
  settings: AgentSettings,
  { runNumber, executionId, agents, filesPerStf }: Played,
  options: PlayOptions,
  tally: Tally,
): Promise<Comparison[]> {
  const client = new MonitorClient(settings, new Tally());
  const count = async (path: string) =>
    (await client.call<{ count: number }>('GET', `${path}&limit=1`)).count;
  const sum = async (paths: string[]) =>
    (await Promise.all(paths.map(count))).reduce((total, one) => total + one, 0);
  const stfNames = Array.from(
    { length: options.stfCount },
    (_, index) => `swf.${runNumber}.${String(index + 1).padStart(6, '0')}.stf`,
  );
  const slices = options.stfCount * filesPerStf * options.slices;
  try {
    const state = await client.call<{ slices_created: number; phase: string }>(
      'GET',
      `/api/run-states/${runNumber}/`,
    );
    const execution = await client.call<{ status: string }>(
      'GET',
      `/api/workflow-executions/${executionId}/`,
    );
    const byAgent = (path: string) => agents.map((name) => `${path}=${encodeURIComponent(name)}`);
    return [
      {
        what: 'agents, EXITED',
        sent: agents.length,
        held: await sum(byAgent('/api/systemagents/?status=EXITED&instance_name')),
      },
      {
        what: 'subscribers',
        sent: tally.created('subscribers'),
        held: await sum(agents.map((name) => `/api/subscribers/?search=${encodeURIComponent(`${name}-/`)}`)),
      },
      { what: 'runs', sent: tally.created('runs'), held: await count(`/api/runs/?run_number=${runNumber}`) },
      {
        what: 'STF files',
        sent: tally.created('stf-files'),
        held: await count(`/api/stf-files/?run_number=${runNumber}&status=processed`),
      },
      {
        what: 'time-frame files',
        sent: tally.created('fastmon-files'),
        held: await sum(stfNames.map((name) => `/api/fastmon-files/?stf_filename=${name}`)),
      },
      {
        what: 'slices',
        sent: tally.created('tf-slices'),
        held: await count(`/api/tf-slices/?run_number=${runNumber}`),
      },
      { what: 'slices, as the run counts them', sent: slices, held: state.slices_created },
      {
        what: 'events',
        sent: tally.created('system-state-events'),
        held: await count(`/api/system-state-events/?run_number=${runNumber}`),
      },
      {
        what: 'log records',
        sent: tally.created('logs'),
        held: await sum(byAgent('/api/logs/?instance_name')),
      },
      { what: 'phase of the run', sent: 'completed', held: state.phase },
      { what: 'execution', sent: 'completed', held: execution.status },
    ];
  } finally {
    await client.close();
  }
}
