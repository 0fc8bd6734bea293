import { Tokens } from '../src/access/tokens.ts';
import { activeUsers } from '../src/access/users.ts';
import { FIRST_USER } from '../src/first-start.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('tokens', 'Lists the tokens: whose, what for, and when they were last used.')
  .argument('[name]', 'only those of this user')
  .action((name: string | undefined) =>
    withDatabase(async (database) => {
      if (name !== undefined && !(await activeUsers(database)).some(({ username }) => username === name))
        throw new Error(`There is no active user "${name}". Create one: npm run create-user -- ${name}`);
      const tokens = await new Tokens(database).list(name);
      if (tokens.length === 0)
        return console.log(`There are no tokens. Make one: npm run get-token -- ${name ?? FIRST_USER}`);
      const rows = [
        ['ID', 'USER', 'LABEL', 'CREATED', 'LAST USED'],
        ...tokens.map((token) => [
          String(token.id),
          token.username,
          token.label || '–',
          token.created_at.slice(0, 19),
          token.last_used_at?.slice(0, 19) ?? 'never',
        ]),
      ];
      const widths =
        rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
      for (const row of rows)
        console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
      console.log('\nTo revoke one: npm run revoke-token -- ID');
    }),
  );

await runCommand(program);
