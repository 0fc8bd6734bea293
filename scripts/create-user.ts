import { createUser } from '../src/access/users.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('create-user', 'Creates a user, who may then be given tokens.')
  .argument('<name>', 'letters, digits and @ . + - _')
  .option('--staff', 'may also change and delete logs', false)
  .action((name: string, { staff }: { staff: boolean }) =>
    withDatabase(async (database) => {
      await createUser(database, name, { staff });
      console.log(`User "${name}" was created${staff ? ', with staff rights' : ''}.`);
      console.log(`Next: npm run get-token -- ${name}`);
    }),
  );

await runCommand(program);
