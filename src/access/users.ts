import type { Database } from '../database/connection.ts';
import { commandLine } from '../process/command-line.ts';

/** A user as the API lists one: never with anything about passwords. */
interface UserRecord {
  username: string;
  email: string;
  first_name: string;
  last_name: string;
  is_active: boolean;
  date_joined: string;
  last_login: string | null;
}

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
  const rows = await database.query({
    text: `insert into swf_user (username, is_staff) values ($1, $2)
           on conflict (username) do nothing returning id`,
    values: [username, staff],
  });
  if (rows.length === 0) throw new UserExists(username);
}

/** The active users, by name. */
export function activeUsers(database: Database): Promise<UserRecord[]> {
  return database.query<UserRecord>({
    name: 'user:list',
    text: `select username, email, first_name, last_name, is_active, date_joined, last_login
           from swf_user where is_active order by username`,
    values: [],
  });
}
