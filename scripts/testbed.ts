import { MonitorClient, type Settings } from '../src/client/index.ts';
import { command, runCommand } from './command.ts';
import { withAgents } from './testbed/agents.ts';
import { type Comparison, compare } from './testbed/compare.ts';
import { localAccess } from './testbed/local-access.ts';
import { withMend } from './testbed/mend.ts';
import { type PlayOptions, play } from './testbed/play.ts';
import { readAgentSettings } from './testbed/settings.ts';
import { Tally } from './testbed/tally.ts';

const program = command(
  'testbed',
  'Plays a data-taking run against a running monitor, with agents that do as the Python ones.',
)
  .option('--stf-count <n>', 'STF files', wholeNumber, 5)
  .option('--interval <seconds>', 'between two of them', Number, 2.2)
  .option('--slices <n>', 'slices of each time-frame file', wholeNumber, 15)
  .option('--speed <factor>', 'times faster than in reality', Number, 1)
  .option('--logs-per-call <n>', 'log records with each time-frame file', wholeNumber, 29)
  .action(async (options: PlayOptions) => {
    const settings = await readAgentSettings(await localAccess());
    try {
      await playAndCompare(settings, options);
    } catch (error) {
      throw withMend(error, settings.url);
    }
  });

await runCommand(program);

async function playAndCompare(settings: Settings, options: PlayOptions): Promise<void> {
  const client = new MonitorClient(settings);
  try {
    await client.live({}, { retry: false }); // where there is no monitor, that is said at once
    const progress = progressLine(options.stfCount);
    const tally = new Tally(() => progress.update(tally.calls, tally.of('createLogs')));
    const played = await withAgents(settings, tally, (agents) => play(agents, options, progress.stf));
    progress.end();
    report(await compare(client, played, options, tally), played.runNumber, tally.calls);
  } finally {
    await client.close();
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`"${text}" is not a whole number.`);
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

function report(rows: Comparison[], runNumber: number, calls: number): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\nRun ${runNumber}, ${calls} calls`);
  console.log(`${''.padEnd(width)}  ${'sent'.padStart(10)}  ${'held'.padStart(10)}`);
  for (const { what, sent, held } of rows) {
    const agree = sent === held ? '' : '  ✗';
    console.log(`${what.padEnd(width)}  ${String(sent).padStart(10)}  ${String(held).padStart(10)}${agree}`);
  }
  const wrong = rows.filter(({ sent, held }) => sent !== held);
  if (wrong.length === 0) {
    console.log('\nWhat was sent and what the monitor holds agree.');
    return;
  }
  console.error(`\nThe monitor does not hold what was sent: ${wrong.map(({ what }) => what).join(', ')}.`);
  process.exitCode = 1;
}
