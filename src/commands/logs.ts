import { InvalidArgumentError, Option } from 'commander';
import type { LevelName } from '#client';
import { command } from './command.ts';
import type { LogsChoice } from './logs/lines.ts';
import { momentOrAge, wholeNumber } from './option-values.ts';

export const logs = command(
  'logs',
  'Shows log records, the oldest first, and with --follow those that come.',
  [
    [['--follow', '--level', 'warning'], 'the last of them, and then what comes; Ctrl-C ends it'],
    [['--follow', '--without-agent', 'fastmon-agent-alice'], 'what all the others say'],
    [['--run', '100010', '--since', '2h'], 'of one run, as far as its lines name it'],
    [['--agent', 'data-agent-alice-7', '-o', 'json', '|', 'jq', '.message'], 'for programs'],
  ],
)
  .option('-f, --follow', 'go on with those that the monitor receives, also with late clocks, until Ctrl-C')
  .option('--level <name>', 'only this level and worse: debug, info, warning, error, critical', level)
  .option('--run <number>', 'only lines that name this run (run_id in extra_data)', runNumber)
  .option('--agent <name>', 'only this agent, or those of this name with any number: data-agent-alice')
  .option('--search <text>', 'only with this text in message, module or function')
  .option('--without <text>', 'only without this text there')
  .option(
    '--without-agent <name>',
    'all agents but this one, or those of this name with any number; may be given several times',
    (name: string, others: string[] = []) => [...others, name],
  )
  .option(
    '--since <time>',
    'from then on by the agents’ clocks: 2026-08-07T14:00:00Z, or 10m, 2h, 1d',
    momentOrAge,
  )
  .option(
    '-n, --last <count>',
    'begin with so many of the newest, 0 to 1000 (default: 100, or all with --since)',
    wholeNumber(0, 1_000),
  )
  .addOption(new Option('-o, --output <form>', 'json: a line of JSON for each').choices(['text', 'json']))
  .action(async (options: LogsChoice) => {
    const { withAgentSettings } = await import('./access/agent-settings.ts');
    const { localAccess } = await import('./access/local-access.ts');
    const { printLogs } = await import('./logs/lines.ts');
    await withAgentSettings(localAccess(), (settings) => printLogs(settings, options));
  });

/** As the client has them, which is loaded only when the command runs. */
const LEVELS: LevelName[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];

/** Reads the name of a level, in any case. */
function level(text: string): LevelName {
  const name = LEVELS.find((known) => known === text.toUpperCase());
  if (name === undefined) throw new InvalidArgumentError(`Write ${LEVELS.join(', ').toLowerCase()}.`);
  return name;
}

function runNumber(text: string): string {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('Write the number of a run: 100010.');
  return text;
}
