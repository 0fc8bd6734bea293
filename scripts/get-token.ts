import { Tokens } from '../src/access/tokens.ts';
import { ensureAdmin } from '../src/first-start.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('get-token', 'Makes a token for a user and prints it, this once.')
  .argument('<name>', 'the user')
  .option('--label <text>', 'what the token is for, shown by npm run tokens', '')
  .option('--only', "revoke the user's other tokens", false)
  .option('--plain', 'print the key alone, for scripts', false)
  .action((name: string, { label, only, plain }: { label: string; only: boolean; plain: boolean }) =>
    withDatabase(async (database) => {
      await ensureAdmin(database);
      const tokens = new Tokens(database);
      const key = await tokens.issue(name, label);
      const revoked = only ? await tokens.revokeOthers(name, key) : 0;
      console.log(plain ? key : `Token for user "${name}" is: ${key}`);
      if (revoked > 0) console.error(`${revoked} other tokens of "${name}" were revoked.`);
      console.error(
        'It is not shown again. Agents take it from SWF_API_TOKEN; npm run env prints all that they need.',
      );
    }),
  );

await runCommand(program);
