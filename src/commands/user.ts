import type { Command } from 'commander';
import { commandLine } from '../process/command-line.ts';
import { command, plainCommand } from './command.ts';
import { withDatabase } from './database.ts';

const create = command('user create', 'Creates a user, who may then be given tokens.', [
  [['alice'], 'may read, write, and log'],
  [['operator', '--staff'], 'may also change and delete logs'],
])
  .argument('<name>', 'letters, digits and @ . + - _')
  .option('--staff', 'may also change and delete logs', false)
  .action(async (name: string, { staff }: { staff: boolean }) => {
    const { createUser } = await import('../access/users.ts');
    await withDatabase(async (database) => {
      await createUser(database, name, { staff });
      console.log(`User "${name}" was created${staff ? ', with staff rights' : ''}.`);
      console.log(`Next: ${commandLine('token create', name)}`);
    });
  });

export const user: Command = plainCommand('user', 'swf-monitor user', 'Creates users.').addCommand(create);
