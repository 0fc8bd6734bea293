import type { MonitorClient } from '../../src/client/index.ts';
import type { Played, PlayOptions } from './play.ts';
import type { Tally } from './tally.ts';

/** One line of the table at the end. */
export interface Comparison {
  what: string;
  sent: number | string;
  held: number | string;
}

/** Asks the monitor what it holds of a run, and puts what was sent beside it. */
export async function compare(
  client: MonitorClient,
  { runNumber, executionId, agents, filesPerStf }: Played,
  options: PlayOptions,
  tally: Tally,
): Promise<Comparison[]> {
  const stfNames = Array.from(
    { length: options.stfCount },
    (_, index) => `swf.${runNumber}.${String(index + 1).padStart(6, '0')}.stf`,
  );
  const ofRun = { run_number: runNumber, ...ONE };
  const [state, execution] = await Promise.all([
    client.retrieveRunState({ path: { run_number: runNumber } }),
    client.retrieveWorkflowExecution({ path: { execution_id: executionId } }),
  ]);
  const sum = async <One>(all: One[], list: (one: One) => Promise<unknown>) =>
    (await Promise.all(all.map(async (one) => count(await list(one))))).reduce((total, n) => total + n, 0);
  return [
    {
      what: 'agents, EXITED',
      sent: agents.length,
      held: await sum(agents, (name) =>
        client.listSystemAgents({ query: { status: 'EXITED', instance_name: name, ...ONE } }),
      ),
    },
    {
      what: 'subscribers',
      sent: tally.of('createSubscriber'),
      held: await sum(agents, (name) => client.listSubscribers({ query: { search: `${name}-/`, ...ONE } })),
    },
    { what: 'runs', sent: tally.of('createRun'), held: count(await client.listRuns({ query: ofRun })) },
    {
      what: 'STF files',
      sent: tally.of('createStfFile'),
      held: count(await client.listStfFiles({ query: { ...ofRun, status: 'processed' } })),
    },
    {
      what: 'time-frame files',
      sent: tally.of('createFastmonFile'),
      held: await sum(stfNames, (name) => client.listFastmonFiles({ query: { stf_filename: name, ...ONE } })),
    },
    {
      what: 'slices',
      sent: tally.of('createTfSlice'),
      held: count(await client.listTfSlices({ query: ofRun })),
    },
    {
      what: 'slices, as the run counts them',
      sent: options.stfCount * filesPerStf * options.slices,
      held: state.slices_created,
    },
    {
      what: 'events',
      sent: tally.of('createSystemStateEvent'),
      held: count(await client.listSystemStateEvents({ query: ofRun })),
    },
    {
      what: 'log records',
      sent: tally.of('createLogs'),
      held: await sum(agents, (name) => client.listLogs({ query: { instance_name: name, ...ONE } })),
    },
    { what: 'phase of the run', sent: 'completed', held: state.phase },
    { what: 'execution', sent: 'completed', held: execution.status },
  ];
}

/** A page of one row says how many there are. */
const ONE = { limit: 1 };

function count(page: unknown): number {
  return (page as { count: number }).count;
}
