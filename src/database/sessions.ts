import type { Executor } from './statement.ts';

/** A session ends when it was not used for so long. */
const IDLE = "interval '12 hours'";
/** A session lives so long at most, and so many of one user at once. */
const LONGEST = "interval '14 days'";
const MOST_OF_A_USER = 50;

/** What a session is opened with. */
export type OpenedBy = 'password' | 'token' | 'link' | 'provider' | 'proxy';

/** A session as its user sees it. */
export interface SessionRecord {
  id: number;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  opened_by: OpenedBy;
  address: string;
  agent: string;
}

/** A session to be opened. */
export interface NewSession {
  userId: number;
  /** SHA-256 of its key, in hexadecimal digits. */
  hash: string;
  /** The token that it is opened with, and ends with. */
  tokenId?: number | undefined;
  openedBy: OpenedBy;
  scheme: 'http' | 'https';
  address: string;
  agent: string;
}

/** A session with its user, as a request's cookie is checked against. */
export interface SessionOwner {
  hash: string;
  sessionId: number;
  scheme: 'http' | 'https';
  expiresAt: string;
  openedBy: OpenedBy;
  /** The user's. */
  id: number;
  username: string;
  isStaff: boolean;
  scope: 'read' | 'agent' | 'staff' | null;
  hasSecondFactor: boolean;
}

/** Opens a session, and notes that its user signed in. Of too many of one user, the longest unused ones end. */
export async function insertSession(executor: Executor, session: NewSession): Promise<void> {
  const { userId, hash, tokenId, openedBy, scheme, address, agent } = session;
  await executor.query({
    text: `insert into swf_session (user_id, key_hash, token_id, opened_by, scheme, address, agent, expires_at)
           values ($1, $2, $3, $4, $5, left($6, 64), left($7, 255), now() + ${LONGEST})`,
    values: [userId, hash, tokenId ?? null, openedBy, scheme, address, agent],
  });
  await executor.query({
    text: `delete from swf_session where id in (
             select id from swf_session where user_id = $1 order by last_seen_at desc, id desc offset ${MOST_OF_A_USER})`,
    values: [userId],
  });
  await executor.query({ text: 'update swf_user set last_login = now() where id = $1', values: [userId] });
}

/** Finds the owners of sessions by the hashes of their keys; one that is over, or its user not active, is left out. */
export function findSessionOwners(executor: Executor, hashes: string[]): Promise<SessionOwner[]> {
  return executor.query<SessionOwner>({
    name: 'session:caller',
    text: `select s.key_hash as "hash", s.id as "sessionId", s.scheme, least(s.expires_at, t.expires_at) as "expiresAt",
                  s.opened_by as "openedBy", u.id, u.username, u.is_staff as "isStaff", t.scope,
                  u.has_second_factor as "hasSecondFactor"
           from swf_session s join swf_user u on u.id = s.user_id left join swf_token t on t.id = s.token_id
           where s.key_hash = any($1::text[]) and u.is_active and s.expires_at > now()
             and s.last_seen_at > now() - ${IDLE} and (t.expires_at is null or t.expires_at > now())`,
    values: [hashes],
  });
}

/** Records that a session was used, at most once a minute, however many processes ask for it. */
export async function recordSessionUse(executor: Executor, id: number): Promise<void> {
  await executor.query({
    name: 'session:use',
    text: `update swf_session set last_seen_at = now()
           where id = $1 and last_seen_at < now() - interval '1 minute'`,
    values: [id],
  });
}

/** The sessions of a user that are not over, the one that was used last first. */
export function sessionsOf(executor: Executor, userId: number): Promise<SessionRecord[]> {
  return executor.query<SessionRecord>({
    name: 'session:list',
    text: `select id, created_at, last_seen_at, expires_at, opened_by, address, agent from swf_session
           where user_id = $1 and expires_at > now() and last_seen_at > now() - ${IDLE}
           order by last_seen_at desc, id desc`,
    values: [userId],
  });
}

/** How long ago a session was opened, in seconds, and with what; undefined where it is over. */
export async function sessionAge(
  executor: Executor,
  id: number,
): Promise<{ opened_by: OpenedBy; age: number } | undefined> {
  const [found] = await executor.query<{ opened_by: OpenedBy; age: number }>({
    text: `select opened_by, extract(epoch from now() - created_at)::float8 as age from swf_session where id = $1`,
    values: [id],
  });
  return found;
}

/** The hash of the key of a session; undefined where there is none. */
export async function keyHashOf(executor: Executor, id: number): Promise<string | undefined> {
  const [found] = await executor.query<{ key_hash: string }>({
    text: 'select key_hash from swf_session where id = $1',
    values: [id],
  });
  return found?.key_hash;
}

/** Ends one session of a user. @returns the hash of its key; undefined where there was none */
export async function deleteSession(
  executor: Executor,
  userId: number,
  id: number,
): Promise<string | undefined> {
  const [deleted] = await executor.query<{ key_hash: string }>({
    text: 'delete from swf_session where id = $2 and user_id = $1 returning key_hash',
    values: [userId, id],
  });
  return deleted?.key_hash;
}

/** Ends the session of a key, by its hash. */
export async function deleteSessionOfKey(executor: Executor, hash: string): Promise<void> {
  await executor.query({ text: 'delete from swf_session where key_hash = $1', values: [hash] });
}

/** Ends all sessions of a user but one. @returns the hashes of their keys */
export async function deleteOtherSessions(
  executor: Executor,
  userId: number,
  id: number | undefined,
): Promise<string[]> {
  const rows = await executor.query<{ key_hash: string }>({
    text: 'delete from swf_session where user_id = $1 and id is distinct from $2 returning key_hash',
    values: [userId, id ?? null],
  });
  return rows.map(({ key_hash }) => key_hash);
}

/** Deletes sessions and sign-in links that are over. @returns how many sessions */
export async function deleteOldSessions(executor: Executor): Promise<number> {
  await executor.query({ text: 'delete from swf_sign_in_link where expires_at < now()', values: [] });
  await executor.query({
    text: "delete from swf_sign_in_failure where since < now() - interval '1 hour'",
    values: [],
  });
  const rows = await executor.query({
    text: `delete from swf_session where expires_at < now() or last_seen_at < now() - ${IDLE} returning id`,
    values: [],
  });
  return rows.length;
}
