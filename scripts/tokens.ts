import { Tokens } from '../src/access/tokens.ts';
import { command, runCommand, withDatabase } from './command.ts';

const program = command('tokens', 'Lists the tokens: whose, what for, and when they were last used.')
  .argument('[name]', 'only those of this user')
  .action((name: string | undefined) =>
    withDatabase(async (database) => {
      const tokens = await new Tokens(database).list(name);
      if (tokens.length === 0)
        return console.log('There are no tokens. Make one: npm run get-token -- admin');
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
