import type { MonitorClient } from '#client';
import { FILES_PER_STF } from '../../../examples/testbed/fastmon-agent.ts';
import { WORKFLOW } from '../../../examples/testbed/messages.ts';
import type { Role } from './role-names.ts';
import type { RoleOptions } from './roles.ts';
import type { Streamed } from './streamed.ts';
import type { Tally } from './tally.ts';

/** One line of the table at the end. What somebody else's agent sends is not known, and not everything is streamed. */
export interface Comparison {
  what: string;
  sent?: number | string | undefined;
  stored: number | string;
  streamed?: number | undefined;
}

/** What was played. */
export interface Played {
  runNumber: number;
  executionId: string | undefined;
  /** The names of our agents. */
  agents: string[];
  /** Roles that were somebody else's. */
  external: Role[];
  options: RoleOptions;
}

/** Who sends which messages. */
const MESSAGES: [type: string, role: Role][] = [
  ['run_imminent', 'daq'],
  ['start_run', 'daq'],
  ['pause_run', 'daq'],
  ['resume_run', 'daq'],
  ['stf_gen', 'daq'],
  ['end_run', 'daq'],
  ['stf_ready', 'data'],
  ['tf_file_registered', 'fastmon'],
];

/** Whether what is known of a line is the same. */
export function agrees({ sent, stored, streamed }: Comparison): boolean {
  return (sent ?? stored) === stored && (streamed ?? stored) === stored;
}

/** Asks the monitor what it holds of a run, and puts what was sent and streamed beside it. */
export async function compare(
  client: MonitorClient,
  { runNumber, executionId, agents, external, options }: Played,
  tally: Tally,
  streamed: Streamed,
): Promise<Comparison[]> {
  const runId = String(runNumber);
  const ofRun = { run_number: runNumber, ...ONE };
  const isOurs = (role: Role) => !external.includes(role);
  const ours = (role: Role, count: number) => (isOurs(role) ? count : undefined);
  const stfFiles = streamed.of(runId, 'stf_gen');
  const files = isOurs('fastmon') ? stfFiles * FILES_PER_STF : streamed.of(runId, 'tf_file_registered');
  const stfNames = Array.from(
    { length: stfFiles },
    (_, index) => `swf.${runNumber}.${String(index + 1).padStart(6, '0')}.stf`,
  );
  const sum = async <One>(all: One[], list: (one: One) => Promise<{ count: number }>) =>
    (await Promise.all(all.map(list))).reduce((total, { count }) => total + count, 0);
  const state = await client.retrieveRunState({ path: { run_number: runNumber } });
  const slices = await client.listTfSlices({ query: ofRun });

  const messages = MESSAGES.map(async ([type, role]) => ({
    what: type,
    sent: ours(role, tally.sent(type, WORKFLOW)),
    stored: (await client.listWorkflowMessages({ query: { message_type: type, run_id: runId, ...ONE } }))
      .count,
    streamed: streamed.of(runId, type),
  }));
  const records: (Comparison | Promise<Comparison>)[] = [
    row('runs', 1, client.listRuns({ query: ofRun })),
    row('STF files', stfFiles, client.listStfFiles({ query: ofRun })),
    row(
      'STF files, processed',
      ours('data', stfFiles),
      client.listStfFiles({ query: { ...ofRun, status: 'processed' } }),
    ),
    {
      what: 'time-frame files',
      sent: files,
      stored: await sum(stfNames, (name) =>
        client.listFastmonFiles({ query: { stf_filename: name, ...ONE } }),
      ),
    },
    { what: 'slices', sent: ours('processing', tally.of('createTfSlice')), stored: slices.count },
    {
      what: 'slices, as the run counts them',
      // Somebody else's DAQ simulator says by the execution how many there are to be.
      sent: ours('processing', isOurs('daq') ? files * options.slices : tally.of('createTfSlice')),
      stored: state.slices_created,
    },
    row(
      'slices, completed',
      ours('processing', tally.of('createTfSlice')) ?? slices.count,
      client.listTfSlices({ query: { ...ofRun, status: 'completed' } }),
    ),
    row(
      'events',
      ours('processing', tally.of('createSystemStateEvent')),
      client.listSystemStateEvents({ query: ofRun }),
    ),
    {
      what: 'log records',
      sent: tally.of('createLogs'),
      stored: await sum(agents, (name) => client.listLogs({ query: { instance_name: name, ...ONE } })),
    },
    {
      what: 'subscribers',
      sent: tally.of('createSubscriber'),
      stored: await sum(agents, (name) => client.listSubscribers({ query: { search: `${name}-/`, ...ONE } })),
    },
    {
      what: 'agents, EXITED',
      sent: agents.length,
      stored: await sum(agents, (name) =>
        client.listSystemAgents({ query: { status: 'EXITED', instance_name: name, ...ONE } }),
      ),
    },
    { what: 'phase of the run', sent: 'completed', stored: state.phase },
  ];
  if (executionId !== undefined) {
    const { status } = await client.retrieveWorkflowExecution({ path: { execution_id: executionId } });
    records.push({ what: 'execution', sent: 'completed', stored: status });
  }
  return Promise.all([...messages, ...records]);
}

async function row(
  what: string,
  sent: number | undefined,
  page: Promise<{ count: number }>,
): Promise<Comparison> {
  return { what, sent, stored: (await page).count };
}

/** A page of one row says how many there are. */
const ONE = { limit: 1 };
