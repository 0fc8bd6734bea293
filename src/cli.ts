import tab from '@bomb.sh/tab/commander';
import { backup } from './commands/backup.ts';
import { broker } from './commands/broker.ts';
import { EXIT_CODES, plainCommand, runCommand } from './commands/command.ts';
import { copyDatabase } from './commands/copy-database.ts';
import { doctor } from './commands/doctor.ts';
import { env } from './commands/env.ts';
import { importDjango } from './commands/import-django.ts';
import { logs } from './commands/logs.ts';
import { mcp } from './commands/mcp.ts';
import { mock } from './commands/mock.ts';
import { restore } from './commands/restore.ts';
import { start } from './commands/start.ts';
import { testbed } from './commands/testbed.ts';
import { token } from './commands/token.ts';
import { upgradeDatabase } from './commands/upgrade-database.ts';
import { user } from './commands/user.ts';
import { watch } from './commands/watch.ts';
import { isCheckout } from './process/command-line.ts';
import { VERSION } from './process/version.ts';

// The program `swf-monitor`. Each command loads what it needs when it runs, so that help and completion are quick.
const usage = isCheckout ? 'node src/bin.ts' : 'swf-monitor';
const program = plainCommand(
  'swf-monitor',
  usage,
  'SWF Monitor: run and file bookkeeping for a streaming-workflow testbed.',
)
  .version(VERSION)
  .addHelpText(
    'after',
    `
Examples:
  ${usage} start                  a monitor with a database and a message broker of its own
  ${usage} env >> ~/.env          what agents need in their environment
  ${usage} token create alice     a token for one more user
  ${usage} help token create      what a command takes
  source <(${usage} completion bash)
${EXIT_CODES}`,
  );
for (const command of [
  ...[start, token, user, env, doctor, testbed, watch, logs, mcp, broker, mock],
  ...[backup, restore, upgradeDatabase, copyDatabase, importDjango],
])
  program.addCommand(command);
// Completes commands and options in bash, zsh and fish; the script that it prints asks this program at each Tab.
tab(program, { completionCommandName: 'completion' });

await runCommand(program);
