import type { Command } from 'commander';
import { commandLine } from '../process/command-line.ts';
import { command, plainCommand } from './command.ts';
import { withDatabase } from './database.ts';

/** What only an action needs, so that `--help` does not wait for it. */
async function loadUsers() {
  const { createUser, setPassword } = await import('../access/users.ts');
  const { makeSignInLink } = await import('../access/sign-in.ts');
  const { findUser } = await import('../database/sign-in.ts');
  const { listUserAccounts, keepsStaff, setActive, endAllSessions } = await import('../database/users.ts');
  const { ensureAdmin, FIRST_USER } = await import('../first-start.ts');
  const { readNewPassword } = await import('./user/read-password.ts');
  const { deleteSecondFactor } = await import('../database/second-factors.ts');
  const { recordCommand } = await import('./record-command.ts');
  const accounts = { createUser, listUserAccounts, keepsStaff, setActive, ensureAdmin, FIRST_USER };
  const signIn = {
    findUser,
    setPassword,
    readNewPassword,
    makeSignInLink,
    endAllSessions,
    deleteSecondFactor,
  };
  return { ...accounts, ...signIn, recordCommand };
}

const create = command('user create', 'Creates a user, who may then be given tokens, or sign in.', [
  [['alice'], 'may read, write, and log'],
  [['operator', '--staff'], 'may also change and delete logs, and administer'],
])
  .argument('<name>', 'letters, digits and @ . + - _')
  .option('--staff', 'may also change and delete logs, and administer', false)
  .option('--password', 'asks for a password, or reads it from the standard input', false)
  .action(async (name: string, { staff, password }: { staff: boolean; password: boolean }) => {
    const { createUser, setPassword, readNewPassword, recordCommand } = await loadUsers();
    const given = password ? await readNewPassword(name) : undefined;
    await withDatabase(async (database) => {
      await database.unit(async () => {
        const key = await createUser(database, name, { staff });
        if (given !== undefined) await setPassword(database, name, given);
        const after = { username: name, is_staff: staff };
        await recordCommand(database, { action: 'create', resource: 'users', key, after });
      });
      console.log(`User "${name}" was created${staff ? ', with staff rights' : ''}.`);
      console.log(`For programs: ${commandLine('token create', name)}`);
      if (given === undefined) console.log(`For a browser: ${commandLine('user sign-in-link', name)}`);
    });
  });

const password = command('user password', "Sets a user's password, and ends the user's sessions.", [
  [['alice'], 'asks for it twice, and does not show it'],
])
  .argument('<name>', 'the user')
  .action(async (name: string) => {
    const { ensureAdmin, setPassword, readNewPassword, recordCommand } = await loadUsers();
    const given = await readNewPassword(name);
    await withDatabase(async (database) => {
      await ensureAdmin(database);
      await database.unit(async () => {
        const key = await setPassword(database, name, given);
        const after = { username: name, password: 'another one' };
        await recordCommand(database, { action: 'update', resource: 'users', key, after });
      });
      console.log(`The password of "${name}" is set. Every session of "${name}" has ended.`);
    });
  });

const signInLink = command(
  'user sign-in-link',
  'Prints a link by which a user signs in, in a browser: once, and within an hour.',
  [
    [[], 'for the staff user of the first start'],
    [['alice'], 'for alice, who forgot the password'],
  ],
)
  .argument('[name]', 'the user; the staff user of the first start, where none is named')
  .action(async (name: string | undefined) => {
    const { ensureAdmin, findUser, makeSignInLink, recordCommand, FIRST_USER } = await loadUsers();
    const username = name ?? FIRST_USER;
    await withDatabase(async (database, { httpsPort, basePath, publicUrl }) => {
      await ensureAdmin(database);
      const link = await database.unit(async () => {
        const made = await makeSignInLink(database, username);
        const user = await findUser(database, username);
        if (!made || !user) throw new Error(noSuchUser(username));
        const after = { sign_in_link_until: made.expires_at };
        await recordCommand(database, { action: 'update', resource: 'users', key: user.id, after });
        return made;
      });
      console.log(`${publicUrl ?? `https://localhost:${httpsPort}${basePath}`}${link.path}`);
      console.error(
        `It signs "${username}" in, once, until ${link.expires_at.slice(0, 16).replace('T', ' ')} UTC.${publicUrl === undefined ? ' From another machine, put the name of this one in place of localhost.' : ''}`,
      );
    });
  });

const resetSecondFactor = command(
  'user reset-second-factor',
  'Removes the second factor of a user who has lost it, and ends the sessions. Make sure who asks for it.',
  [[['alice'], 'alice signs in with her password, and sets up another one']],
)
  .argument('<name>', 'the user')
  .action(async (name: string) => {
    const { listUserAccounts, endAllSessions, deleteSecondFactor, recordCommand } = await loadUsers();
    await withDatabase(async (database) => {
      const user = (await listUserAccounts(database)).find(({ username }) => username === name);
      if (!user) throw new Error(noUser(name));
      const had = await database.unit(async () => {
        if (!(await deleteSecondFactor(database, user.id))) return false;
        await endAllSessions(database, user.id);
        const after = { second_factor: 'removed' };
        await recordCommand(database, { action: 'update', resource: 'users', key: user.id, after });
        return true;
      });
      console.log(
        had
          ? `"${name}" has no second factor any more. Every session of "${name}" has ended.`
          : `"${name}" has no second factor: nothing was changed.`,
      );
    });
  });

const deactivate = command(
  'user deactivate',
  'Keeps a user out: tokens and sessions are refused within five seconds. Nothing is deleted.',
  [[['alice'], "alice's tokens work no more"]],
)
  .argument('<name>', 'the user')
  .option('--undo', 'lets the user in again, with the same tokens', false)
  .action(async (name: string, { undo }: { undo: boolean }) => {
    const { listUserAccounts, keepsStaff, setActive, endAllSessions, recordCommand } = await loadUsers();
    await withDatabase(async (database) => {
      const user = (await listUserAccounts(database)).find(({ username }) => username === name);
      if (!user) throw new Error(noUser(name));
      await database.unit(async () => {
        if (!undo && !(await keepsStaff(database, user.id)))
          throw new Error(
            `"${name}" is the last active user who is staff. Create another one first: ${commandLine('user create', 'NAME', '--staff')}`,
          );
        await setActive(database, user.id, undo);
        if (!undo) await endAllSessions(database, user.id);
        const change = { before: { is_active: user.is_active }, after: { is_active: undo } };
        await recordCommand(database, { action: 'update', resource: 'users', key: user.id, ...change });
      });
      console.log(`User "${name}" is ${undo ? 'active again' : 'not active any more'}.`);
    });
  });

const list = command('user list', 'Lists the users, active or not.').action(async () => {
  const [{ listUserAccounts }, { printTable }] = await Promise.all([loadUsers(), import('./table.ts')]);
  await withDatabase(async (database) => {
    const users = await listUserAccounts(database);
    printTable([
      ['NAME', 'RIGHTS', 'ACTIVE', 'SECOND FACTOR', 'CREATED', 'LAST SIGNED IN'],
      ...users.map((user) => [
        user.username,
        user.is_staff ? 'staff' : 'user',
        user.is_active ? 'yes' : 'no',
        user.has_second_factor ? 'yes' : 'no',
        user.date_joined.slice(0, 19),
        user.last_login?.slice(0, 19) ?? 'never',
      ]),
    ]);
  });
});

function noUser(name: string): string {
  return `There is no user "${name}". They are listed by: ${commandLine('user list')}`;
}

function noSuchUser(name: string): string {
  return `There is no active user "${name}". Create it: ${commandLine('user create', name)}`;
}

export const user: Command = plainCommand(
  'user',
  'swf-monitor user',
  'Creates users, and lets them in or keeps them out.',
)
  .addCommand(create)
  .addCommand(list)
  .addCommand(password)
  .addCommand(signInLink)
  .addCommand(resetSecondFactor)
  .addCommand(deactivate);
