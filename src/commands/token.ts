import { type Command, Option } from 'commander';
import { commandLine } from '../process/command-line.ts';
import { command, plainCommand } from './command.ts';
import { withDatabase } from './database.ts';
import { momentAhead } from './option-values.ts';
import { printTable } from './table.ts';

/** What only an action needs, so that `--help` does not wait for it. */
async function loadTokens() {
  const { Tokens } = await import('../access/tokens.ts');
  const { activeUsers } = await import('../database/users.ts');
  const { ensureAdmin, FIRST_USER } = await import('../first-start.ts');
  const { recordCommand } = await import('./record-command.ts');
  return { Tokens, activeUsers, ensureAdmin, FIRST_USER, recordCommand };
}

interface CreateOptions {
  label: string;
  scope?: 'read' | 'agent' | 'staff';
  /** A moment, as the contract writes it. */
  expires?: string;
  only: boolean;
  plain: boolean;
}

const create = command('token create', 'Makes a token for a user and prints it, this once.', [
  [['alice', '--label', '"night shift"'], 'a token for alice, labelled'],
  [['alice', '--only', '--plain'], "the key alone; alice's other tokens are revoked"],
  [['alice', '--scope', 'read', '--expires', '90d'], 'may only read, for 90 days'],
])
  .argument('<name>', 'the user')
  .option('--label <text>', `what the token is for, shown by ${commandLine('token list')}`, '')
  .addOption(
    new Option(
      '--scope <scope>',
      'what it may do of what its user may: only read; all but what is for staff; all. Without it: all',
    ).choices(['read', 'agent', 'staff'] as const),
  )
  .option('--expires <when>', 'from when on it is refused: 2027-08-07T14:00:00Z, or in 12h, 90d', momentAhead)
  .option('--only', "revoke the user's other tokens", false)
  .option('--plain', 'print the key alone, for scripts', false)
  .action(async (name: string, { label, scope, expires, only, plain }: CreateOptions) => {
    const { Tokens, ensureAdmin, recordCommand } = await loadTokens();
    await withDatabase(async (database) => {
      await ensureAdmin(database);
      const tokens = new Tokens(database);
      const terms = { scope: scope ?? null, expiresAt: expires ?? null };
      const { key, revoked } = await database.unit(async () => {
        const { key, ...after } = await tokens.create(name, label, terms);
        await recordCommand(database, { action: 'create', resource: 'tokens', key: after.id, after });
        return { key, revoked: only ? await tokens.revokeOthers(name, key) : 0 };
      });
      console.log(plain ? key : `Token for user "${name}" is: ${key}`);
      if (revoked > 0) console.error(`${revoked} other tokens of "${name}" were revoked.`);
      console.error(
        `It is not shown again. Agents take it from SWF_API_TOKEN; ${commandLine('env')} prints all that they need.`,
      );
    });
  });

const list = command('token list', 'Lists the tokens: whose, what for, and when they were last used.', [
  [[], 'all tokens'],
  [['alice'], "alice's"],
])
  .argument('[name]', 'only those of this user')
  .action(async (name: string | undefined) => {
    const { Tokens, activeUsers, FIRST_USER } = await loadTokens();
    await withDatabase(async (database) => {
      if (name !== undefined && !(await activeUsers(database)).some(({ username }) => username === name))
        throw new Error(`There is no active user "${name}". Create one: ${commandLine('user create', name)}`);
      const tokens = await new Tokens(database).list(name);
      if (tokens.length === 0)
        return console.log(
          `There are no tokens. Make one: ${commandLine('token create', name ?? FIRST_USER)}`,
        );
      printTable([
        ['ID', 'USER', 'LABEL', 'SCOPE', 'CREATED', 'EXPIRES', 'LAST USED'],
        ...tokens.map((token) => [
          String(token.id),
          token.username,
          token.label || '–',
          token.scope ?? 'all',
          token.created_at.slice(0, 19),
          token.expires_at?.slice(0, 19) ?? 'never',
          token.last_used_at?.slice(0, 19) ?? 'never',
        ]),
      ]);
      console.log(`\nTo revoke one: ${commandLine('token revoke', 'ID')}`);
    });
  });

const revoke = command('token revoke', 'Revokes a token; every monitor refuses it within five seconds.', [
  [['7'], `the token that ${commandLine('token list')} shows as 7`],
])
  .argument('<id>', `as ${commandLine('token list')} shows it`)
  .action(async (id: string) => {
    const { Tokens, recordCommand } = await loadTokens();
    await withDatabase(async (database) => {
      const isId = /^\d{1,9}$/.test(id);
      await database.unit(async () => {
        if (!isId || !(await new Tokens(database).revoke(Number(id))))
          throw new Error(`There is no token ${id}. The ids are listed by: ${commandLine('token list')}`);
        await recordCommand(database, { action: 'delete', resource: 'tokens', key: id });
      });
      console.log(`Token ${id} is revoked.`);
    });
  });

export const token: Command = plainCommand('token', 'swf-monitor token', 'Makes, lists and revokes tokens.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke);
