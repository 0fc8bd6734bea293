import type { Database } from '../database/connection.ts';
import { insertUser } from '../database/users.ts';
import { commandLine } from '../process/command-line.ts';

/** A name that is taken. */
class UserExists extends Error {
  constructor(username: string) {
    super(`There is a user "${username}" already. For a token: ${commandLine('token create', username)}`);
    this.name = 'UserExists';
  }
}

/** A name that cannot be one. */
class InvalidUsername extends Error {
  constructor(username: string) {
    super(
      `"${username}" cannot be a user name. Allowed: letters, digits and @ . + - _, at most 150 characters.`,
    );
    this.name = 'InvalidUsername';
  }
}

/**
 * Creates a user.
 * @throws UserExists, InvalidUsername
 */
export async function createUser(
  database: Database,
  username: string,
  { staff = false } = {},
): Promise<void> {
  if (!/^[\p{L}\p{N}_@.+-]{1,150}$/u.test(username)) throw new InvalidUsername(username);
  if (!(await insertUser(database, username, staff))) throw new UserExists(username);
}
