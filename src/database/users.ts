import type { components } from '../../generated/api.ts';
import { deleteOtherSessions } from './sessions.ts';
import type { Executor } from './statement.ts';

/** A user as the API lists one: never with anything about passwords. */
export type UserRecord = components['schemas']['Users']['users'][number];

/** Stores a user. @returns the key; undefined where the name is taken */
export async function insertUser(
  executor: Executor,
  username: string,
  isStaff: boolean,
): Promise<number | undefined> {
  const [stored] = await executor.query<{ id: number }>({
    text: `insert into swf_user (username, is_staff) values ($1, $2)
           on conflict (username) do nothing returning id`,
    values: [username, isStaff],
  });
  return stored?.id;
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

/** A user as staff sees it. */
export interface UserAccount extends UserRecord {
  id: number;
  is_staff: boolean;
  has_second_factor: boolean;
}

const ACCOUNT =
  'id, username, email, first_name, last_name, is_active, is_staff, has_second_factor, date_joined, last_login';

/** Every user, active or not, by name. */
export function listUserAccounts(executor: Executor): Promise<UserAccount[]> {
  return executor.query<UserAccount>({
    text: `select ${ACCOUNT} from swf_user order by username`,
    values: [],
  });
}

/** One user; undefined where there is none. */
export async function findUserAccount(executor: Executor, id: number): Promise<UserAccount | undefined> {
  const [account] = await executor.query<UserAccount>({
    text: `select ${ACCOUNT} from swf_user where id = $1`,
    values: [id],
  });
  return account;
}

/** Whether a user has a password. */
export async function hasPassword(executor: Executor, id: number): Promise<boolean> {
  const [found] = await executor.query<{ has: boolean }>({
    text: 'select password_hash is not null as "has" from swf_user where id = $1',
    values: [id],
  });
  return found?.has === true;
}

/**
 * Whether somebody active stays staff where a user is taken rights. Within a transaction: those who ask so wait for each other
 * until it ends.
 */
export async function keepsStaff(executor: Executor, id: number): Promise<boolean> {
  await executor.query({ text: "select pg_advisory_xact_lock(hashtext('swf_user staff'))", values: [] });
  const [kept] = await executor.query<{ any: boolean }>({
    text: `select exists (select from swf_user where is_staff and is_active and id <> $1)
                  or not exists (select from swf_user where id = $1 and is_staff and is_active) as "any"`,
    values: [id],
  });
  return kept?.any === true;
}

/** Lets a user in, or keeps a user out. */
export async function setActive(executor: Executor, id: number, isActive: boolean): Promise<void> {
  await executor.query({
    text: 'update swf_user set is_active = $2 where id = $1',
    values: [id, isActive],
  });
}

/** Ends all sessions of a user, and the sign-in link. @returns the hashes of the keys of the sessions */
export async function endAllSessions(executor: Executor, id: number): Promise<string[]> {
  await executor.query({ text: 'delete from swf_sign_in_link where user_id = $1', values: [id] });
  return deleteOtherSessions(executor, id, undefined);
}

/** Stores the hash of a password, and ends all sessions of the user but one. @returns the hashes of the keys of those that ended */
export async function updatePassword(
  executor: Executor,
  id: number,
  hash: string,
  sessionId: number | undefined,
): Promise<string[]> {
  await executor.query({ text: 'update swf_user set password_hash = $2 where id = $1', values: [id, hash] });
  await executor.query({ text: 'delete from swf_sign_in_link where user_id = $1', values: [id] });
  return deleteOtherSessions(executor, id, sessionId);
}

/** Stores a hash of the same password with other parameters, unless it was changed meanwhile. */
export async function replaceHash(
  executor: Executor,
  id: number,
  before: string,
  hash: string,
): Promise<void> {
  await executor.query({
    text: 'update swf_user set password_hash = $3 where id = $1 and password_hash = $2',
    values: [id, before, hash],
  });
}
