import { InvalidArgumentError } from 'commander';
import { command } from './command.ts';
import { momentOrAge } from './option-values.ts';
import type { WatchChoice } from './watch/lines.ts';

export const watch = command('watch', 'Shows the messages of the agents as they come; Ctrl-C ends it.', [
  [['--since', '10m'], 'those of the last ten minutes first'],
  [['--type', 'stf_gen,stf_ready', '--run', '100010'], 'two types, of one run'],
  [['--json', '|', 'jq', '.content'], 'for programs'],
])
  .option('--type <types>', 'only these: stf_gen,stf_ready', list)
  .option('--agent <names>', 'only what these agents sent or processed', list)
  .option('--run <numbers>', 'only these runs', list)
  .option('--namespace <names>', 'only these namespaces', list)
  .option('--execution <ids>', 'only these executions of workflows', list)
  .option(
    '--since <time>',
    'begin with what was stored from then on: 2026-08-07T14:00:00Z, or 10m, 2h, 1d',
    momentOrAge,
  )
  .option('--after <id>', 'begin after the message of this id', messageId)
  .option('--json', 'a line of JSON for each, as in a pipe')
  .action(async (options: WatchChoice) => {
    const { withAgentSettings } = await import('./access/agent-settings.ts');
    const { localAccess } = await import('./access/local-access.ts');
    const { watchMessages } = await import('./watch/lines.ts');
    await withAgentSettings(localAccess(), (settings) => watchMessages(settings, options));
  });

/** Reads a list with commas; an option may also come several times. */
function list(text: string, before: string[] = []): string[] {
  return [...before, ...text.split(',').map((item) => item.trim())].filter(Boolean);
}

/** Reads the id of a message in the stream: its place there. */
function messageId(text: string): string {
  if (!/^\d{1,19}$/.test(text))
    throw new InvalidArgumentError('Write the id of a message, as --json shows it.');
  return text;
}
