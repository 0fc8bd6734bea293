import { Tokens } from '../src/access/tokens.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('revoke-token', 'Revokes a token; every monitor refuses it within five seconds.')
  .argument('<id>', 'as npm run tokens shows it')
  .action((id: string) =>
    withDatabase(async (database) => {
      const isId = /^\d{1,9}$/.test(id);
      if (!isId || !(await new Tokens(database).revoke(Number(id)))) {
        throw new Error(`There is no token ${id}. The ids are listed by: npm run tokens`);
      }
      console.log(`Token ${id} is revoked.`);
    }),
  );

await runCommand(program);
