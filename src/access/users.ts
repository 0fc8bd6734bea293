import type { Database } from '../database/connection.ts';
import { findUser } from '../database/sign-in.ts';
import { insertUser, updatePassword } from '../database/users.ts';
import { commandLine } from '../process/command-line.ts';
import { hashPassword } from './passwords.ts';

/** A name that is taken. */
class UserExists extends Error {
  constructor(username: string) {
    super(`There is a user "${username}" already. For a token: ${commandLine('token create', username)}`);
    this.name = 'UserExists';
  }
}

/** A name that cannot be one. */
export class InvalidUsername extends Error {
  constructor(username: string) {
    super(
      `"${username}" cannot be a user name. Allowed: letters, digits and @ . + - _, at most 150 characters.`,
    );
    this.name = 'InvalidUsername';
  }
}

/**
 * Creates a user.
 * @returns the key
 * @throws UserExists, InvalidUsername
 */
export async function createUser(
  database: Database,
  username: string,
  { staff = false } = {},
): Promise<number> {
  refuseInvalidUsername(username);
  const id = await insertUser(database, username, staff);
  if (id === undefined) throw new UserExists(username);
  return id;
}

/** @throws InvalidUsername */
export function refuseInvalidUsername(username: string): void {
  if (!isUsername(username)) throw new InvalidUsername(username);
}

/** Whether a name can be a user's. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}_@.+-]{1,150}$/u.test(name);
}

/** Sets a user's password, and ends the user's sessions. @returns the user's key @throws where there is no such user */
export async function setPassword(database: Database, username: string, password: string): Promise<number> {
  const user = await findUser(database, username);
  if (!user)
    throw new Error(`There is no user "${username}". Create it: ${commandLine('user create', username)}`);
  const hash = await hashPassword(password);
  await database.transaction((executor) => updatePassword(executor, user.id, hash, undefined));
  return user.id;
}
