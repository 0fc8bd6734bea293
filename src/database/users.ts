import type { Executor } from './statement.ts';

/** A user as the API lists one: never with anything about passwords. */
export interface UserRecord {
  username: string;
  email: string;
  first_name: string;
  last_name: string;
  is_active: boolean;
  date_joined: string;
  last_login: string | null;
}

/** Stores a user. @returns false where the name is taken */
export async function insertUser(executor: Executor, username: string, isStaff: boolean): Promise<boolean> {
  const rows = await executor.query({
    text: `insert into swf_user (username, is_staff) values ($1, $2)
           on conflict (username) do nothing returning id`,
    values: [username, isStaff],
  });
  return rows.length > 0;
}

/** The active users, by name. */
export function activeUsers(executor: Executor): Promise<UserRecord[]> {
  return executor.query<UserRecord>({
    name: 'user:list',
    text: `select username, email, first_name, last_name, is_active, date_joined, last_login
           from swf_user where is_active order by username`,
    values: [],
  });
}

/** Whether there is any user, active or not. */
export async function hasUsers(executor: Executor): Promise<boolean> {
  const [found] = await executor.query<{ any: boolean }>({
    text: 'select exists (select from swf_user) as "any"',
    values: [],
  });
  return found?.any === true;
}
