import { setTimeout as sleep } from 'node:timers/promises';
import { takeData, USUAL } from '../examples/testbed/daq-simulator.ts';
import { MonitorClient, type Settings } from '../src/client/index.ts';
import { connectToBroker } from '../src/stomp/client.ts';
import { withAgentSettings } from './access/agent-settings.ts';
import { localAccess } from './access/local-access.ts';
import { withMend } from './access/mend.ts';
import { command, runCommand } from './command.ts';
import { CountedClient } from './testbed/client.ts';
import { agrees, type Comparison, compare, type Played } from './testbed/compare.ts';
import {
  type Agents,
  type Role,
  type RoleOptions,
  readExternal,
  untilExternal,
  withAgents,
} from './testbed/roles.ts';
import { Streamed } from './testbed/streamed.ts';
import { Tally } from './testbed/tally.ts';

/** Between two looks whether all work is done, in ms. */
const LOOK = 250;

interface Options extends RoleOptions {
  namespace: string;
  agents: Role[];
  patience: number;
}

const program = command(
  'testbed',
  'Takes data against a running monitor: agents over the message broker, as the Python ones do it.',
)
  .option('--stf-count <n>', 'STF files of the run', wholeNumber, USUAL.stfCount)
  .option('--periods <n>', 'periods of physics, with a standby between two', wholeNumber, USUAL.periods)
  .option('--interval <seconds>', 'between two STF files', positive, USUAL.interval)
  .option('--slices <n>', 'slices of each time-frame file', wholeNumber, USUAL.slices)
  .option('--workers <n>', 'slices that are worked on at a time', wholeNumber, USUAL.workers)
  .option('--slice-time <seconds>', 'that a worker needs for a slice', positive, 0.5)
  .option('--speed <factor>', 'times faster than in reality', positive, USUAL.speed)
  .option('--logs-per-file <n>', 'log records with each time-frame file', wholeNumber, 29)
  .option('--namespace <name>', 'of the agents and their messages', 'testbed')
  .option(
    '--agents <python:ROLE,…>',
    'roles that are left to agents of your own: daq, data, fastmon, processing, workers',
    readExternal,
    [],
  )
  .option('--patience <seconds>', 'without anything new, until what is missing counts as lost', positive, 20)
  .action(async (options: Options) =>
    withAgentSettings(await localAccess(), (settings) =>
      playAndCompare(settings, options).catch((error: unknown) => {
        throw withMend(error, settings.url);
      }),
    ),
  );

await runCommand(program);

async function playAndCompare(settings: Settings, options: Options): Promise<void> {
  const { namespace, agents: external } = options;
  const watching = new MonitorClient(settings); // what the table asks is no part of what it compares
  const progress = progressLine(options.stfCount);
  const tally = new Tally(() => progress.update(tally.calls, tally.of('createLogs')));
  const working = new CountedClient(settings, tally);
  const common = {
    client: working,
    namespace,
    onSent: (message: Record<string, unknown>, destination: string) =>
      tally.countMessage(String(message['msg_type']), destination),
  };
  let streamed: Streamed | undefined;
  try {
    // Where there is no monitor or no broker, that is said at once.
    await watching.live({}, { retry: false });
    await findBroker(settings);
    streamed = new Streamed(watching, namespace);
    await untilExternal(watching, external, namespace, console.error);
    console.error('Beam comes first, then the STF files. In another terminal, live: npm run watch');
    const stream = streamed;
    const played = await withAgents(external, common, options, async (agents) => {
      const played = await play(agents, options, stream, progress.stf);
      await settle(options.patience, () => compare(watching, played, tally, stream));
      return played;
    });
    progress.end();
    report(await compare(watching, played, tally, stream), played, tally.calls, stream.missed);
  } finally {
    await streamed?.close();
    await working.close();
    await watching.close();
  }
}

async function findBroker({ broker }: Settings): Promise<void> {
  if (!broker) return;
  try {
    (await connectToBroker(broker)).cut();
  } catch (error) {
    const where = `${broker.host}:${broker.port}`;
    throw new Error(
      `There is no message broker at ${where}: ${(error as Error).message}\nnpm start brings one; npm run doctor looks for what is wrong.`,
    );
  }
}

/** Takes data, or waits until somebody else's DAQ simulator has done so. */
async function play(
  agents: Agents,
  options: Options,
  streamed: Streamed,
  onStf: (count: number) => void,
): Promise<Played> {
  const names = Object.values(agents).map(({ name }) => name);
  const common = { agents: names, external: options.agents, options };
  if (agents.daq) return { ...common, ...(await takeData(agents.daq, options.namespace, options, onStf)) };
  console.error('daq: waiting for a run_imminent message');
  const runId = await streamed.next('run_imminent');
  console.error(`daq: run ${runId}; waiting for its end`);
  while (streamed.of(runId, 'end_run') === 0) await streamed.next('end_run');
  return { ...common, runNumber: Number(runId), executionId: undefined };
}

/** Waits until all that has to follow from what was sent is there, or nothing has come for so many seconds. */
async function settle(patience: number, look: () => Promise<Comparison[]>): Promise<void> {
  const isFinal = ({ what }: Comparison) => what !== 'agents, EXITED' && what !== 'log records';
  let last = '';
  let since = performance.now();
  while (performance.now() - since < patience * 1_000) {
    const rows = (await look()).filter(isFinal);
    if (rows.every(agrees)) return;
    const seen = JSON.stringify(rows);
    if (seen !== last) since = performance.now();
    last = seen;
    await sleep(LOOK);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`"${text}" is not a whole number.`);
  return Number(text);
}

function positive(text: string): number {
  if (!(Number(text) > 0)) throw new Error(`"${text}" is not a number above 0.`);
  return Number(text);
}

/** A line that is written over on a terminal; in a pipe a line for each STF file. */
function progressLine(all: number) {
  let done = 0;
  const text = (calls: number, logs: number) => `STF ${done}/${all}, ${calls} calls, ${logs} log records`;
  let last = '';
  return {
    update: (calls: number, logs: number) => {
      last = text(calls, logs);
      if (process.stderr.isTTY) process.stderr.write(`\r${last} `);
    },
    stf: (count: number) => {
      done = count;
      if (!process.stderr.isTTY) console.error(last.replace(/^STF \d+/, `STF ${done}`));
    },
    end: () => process.stderr.isTTY && process.stderr.write('\n'),
  };
}

function report(rows: Comparison[], { runNumber }: Played, calls: number, missed: number): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const cells = (what: string, ...values: (number | string | undefined)[]) =>
    [what.padEnd(width), ...values.map((value) => String(value ?? '–').padStart(10))].join('  ');
  console.log(`\nRun ${runNumber}, ${calls} calls`);
  console.log(cells('', 'sent', 'stored', 'streamed'));
  for (const row of rows)
    console.log(`${cells(row.what, row.sent, row.stored, row.streamed)}${agrees(row) ? '' : '  ✗'}`);
  if (missed > 0) console.log(`The stream said that ${missed} messages were missed.`);
  const wrong = rows.filter((row) => !agrees(row));
  if (wrong.length === 0) {
    console.log('\nWhat was sent, what the monitor holds and what it streamed agree.');
    return;
  }
  console.error(`\nThese do not agree: ${wrong.map(({ what }) => what).join(', ')}.`);
  process.exitCode = 1;
}
