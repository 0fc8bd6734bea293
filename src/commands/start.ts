import { settingsTable } from '../config.ts';
import { commandLine } from '../process/command-line.ts';
import { command } from './command.ts';

export const start = command(
  'start',
  'Runs the monitor until Ctrl-C or SIGTERM. What it keeps is in SWF_DATA_DIR; it writes nowhere else.',
)
  .showHelpAfterError(
    `Settings are environment variables. They are listed by: ${commandLine('start', '--help')}`,
  )
  .addHelpText('after', settings)
  .action(async () => {
    const { main } = await import('../main.ts');
    await main();
  });

function settings(): string {
  const rows = settingsTable();
  const width = Math.max(...rows.map(({ variable }) => variable.length));
  const lines = rows.map(
    ({ variable, meaning, default: unset }) =>
      `  ${variable.padEnd(width)}  ${meaning}\n  ${' '.repeat(width)}  default: ${unset}`,
  );
  return `\nSettings, by environment variables:\n\n${lines.join('\n')}`;
}
