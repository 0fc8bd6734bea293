import { setTimeout as sleep } from 'node:timers/promises';
import { MonitorClient, type Settings } from '#client';
import { takeData } from '../../../examples/testbed/daq-simulator.ts';
import { commandLine } from '../../process/command-line.ts';
import { onStopSignal } from '../../process/stop-signals.ts';
import { connectToBroker, type StompClient } from '../../stomp/client.ts';
import { CountedClient } from './client.ts';
import { agrees, type Comparison, compare, type Played } from './compare.ts';
import { Progress } from './progress.ts';
import type { Role } from './role-names.ts';
import { type Agents, type RoleOptions, refuseCompany, untilExternal, withAgents } from './roles.ts';
import { Streamed } from './streamed.ts';
import { Tally } from './tally.ts';

/** Between two looks whether all work is done, in ms. */
const LOOK = 250;

/** What the command is told. */
export interface Testbed extends RoleOptions {
  namespace: string;
  agents: Role[];
  patience: number;
}

/** Takes data and compares; says on a terminal how far it is, and prints the table at the end. */
export async function playAndCompare(settings: Settings, options: Testbed): Promise<void> {
  const { namespace, agents: external } = options;
  const watching = new MonitorClient(settings); // what the table asks is no part of what it compares
  const progress = new Progress(options.stfCount);
  const tally = new Tally(() => progress.update(tally.calls, tally.of('createLogs')));
  const working = new CountedClient(settings, tally);
  const common = {
    client: working,
    namespace,
    onSent: (message: Record<string, unknown>, destination: string) =>
      tally.countMessage(String(message['msg_type']), destination),
    onTrouble: (line: string) => progress.trouble(line),
  };
  let streamed: Streamed | undefined;
  let broker: StompClient | undefined;
  const interrupted = onInterruption();
  try {
    await watching.listUsers(); // whose token is wrong is told at once
    broker = await findBroker(settings);
    await refuseCompany(watching, external, namespace);
    streamed = new Streamed(watching, namespace, (line) => progress.say(line));
    await untilExternal(watching, external, namespace, (line) => progress.say(line), interrupted);
    progress.say(`Beam comes first, then the STF files. In another terminal, live: ${commandLine('watch')}`);
    const stream = streamed;
    const played = await withAgents(external, common, options, async (agents) => {
      interrupted.throwIfAborted();
      const played = await play(agents, options, stream, progress, interrupted);
      await settle(options.patience, () => compare(watching, played, tally, stream), interrupted);
      return played;
    });
    progress.end();
    report(await compare(watching, played, tally, stream), played, tally.calls, stream.missed);
    if (process.exitCode === 1 && broker?.connection.isOpen === false)
      console.error(
        `The connection to the message broker broke meanwhile (${await broker.closed}). One that keeps messages in memory, as the embedded one, loses them when it goes.`,
      );
  } catch (error) {
    progress.end();
    if (!interrupted.aborted) throw error;
    console.error(wordsOnInterruption(tally));
    process.exitCode = 130;
  } finally {
    broker?.cut();
    await streamed?.close().catch(() => undefined); // next() has told it
    await working.close();
    await watching.close();
  }
}

/** Aborted by Ctrl-C, after which things are put in order; a later one ends the process. */
function onInterruption(): AbortSignal {
  const leaving = new AbortController();
  onStopSignal(
    () => leaving.abort(),
    () => process.exit(130),
  );
  return leaving.signal;
}

function wordsOnInterruption(tally: Tally): string {
  if (tally.of('createRunState') === 0) return 'Broken off before a run began.';
  return tally.of('updateWorkflowExecution') > 0
    ? 'Broken off: the execution is marked as ended, the agents have left. Where no end_run was sent, the run itself stays open.'
    : 'Broken off: the agents have left; the execution could not be marked as terminated.';
}

async function findBroker({ broker }: Settings): Promise<StompClient> {
  if (!broker)
    throw new Error(
      'The agents of the testbed talk over a message broker, and SWF_BROKER is none. Unset it here.',
    );
  try {
    return await connectToBroker(broker);
  } catch (error) {
    const where = `${broker.host}:${broker.port}`;
    throw new Error(
      `There is no message broker at ${where}: ${(error as Error).message}\n${commandLine('start')} brings one; ${commandLine('doctor')} looks for what is wrong.`,
    );
  }
}

/** Takes data, or waits until somebody else's DAQ simulator has done so. */
async function play(
  agents: Agents,
  options: Testbed,
  streamed: Streamed,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<Played> {
  const names = Object.values(agents).map(({ name }) => name);
  const common = { agents: names, external: options.agents, options };
  if (agents.daq) {
    const onStf = (count: number) => progress.stf(count);
    return { ...common, ...(await takeData(agents.daq, options.namespace, options, onStf)) };
  }
  progress.say('daq: waiting for a run_imminent message');
  const runId = await streamed.next('run_imminent', interrupted);
  progress.say(`daq: run ${runId}; waiting for its end`);
  while (streamed.of(runId, 'end_run') === 0) await streamed.next('end_run', interrupted);
  return { ...common, runNumber: Number(runId), executionId: undefined };
}

/** Waits until all that has to follow from what was sent is there, or nothing has come for so many seconds. */
async function settle(
  patience: number,
  look: () => Promise<Comparison[]>,
  interrupted: AbortSignal,
): Promise<void> {
  const isFinal = ({ what }: Comparison) => what !== 'agents, EXITED' && what !== 'log records';
  let last = '';
  let since = performance.now();
  while (performance.now() - since < patience * 1_000) {
    const rows = (await look()).filter(isFinal);
    if (rows.every(agrees)) return;
    const seen = JSON.stringify(rows);
    if (seen !== last) since = performance.now();
    last = seen;
    await sleep(LOOK, undefined, { signal: interrupted });
  }
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
