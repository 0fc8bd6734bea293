import type { Executor } from './statement.ts';

/** A token as it is listed; the key itself is nowhere. */
export interface TokenRecord {
  id: number;
  username: string;
  label: string;
  /** What it may do of what its user may: `read`, `agent`, `staff`; null: all of it. */
  scope: Scope | null;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

type Scope = 'read' | 'agent' | 'staff';

/** A token with its user, as a request's credentials are checked against. */
export interface TokenOwner {
  /** SHA-256 of the key, in hexadecimal digits. */
  hash: string;
  tokenId: number;
  /** The user's. */
  id: number;
  username: string;
  isStaff: boolean;
  isActive: boolean;
  scope: Scope | null;
  label: string;
  isExpired: boolean;
}

/** Stores a token of an active user. @returns it; undefined where there is no such user */
export async function insertToken(
  executor: Executor,
  token: { username: string; hash: string; label: string; scope: Scope | null; expiresAt: string | null },
): Promise<TokenRecord | undefined> {
  const [stored] = await executor.query<TokenRecord>({
    text: `insert into swf_token (user_id, key_hash, label, scope, expires_at)
           select id, $2, $3, $4, $5 from swf_user where username = $1 and is_active
           returning id, $1::text as username, label, scope, created_at, expires_at, last_used_at`,
    values: [token.username, token.hash, token.label, token.scope, token.expiresAt],
  });
  return stored;
}

/** Every token, newest last, or those of one user. */
export function listTokens(executor: Executor, username?: string): Promise<TokenRecord[]> {
  return executor.query<TokenRecord>({
    text: `select t.id, u.username, t.label, t.scope, t.created_at, t.expires_at, t.last_used_at
           from swf_token t join swf_user u on u.id = t.user_id
           where $1::text is null or u.username = $1 order by t.id`,
    values: [username ?? null],
  });
}

/**
 * Deletes the token with an id.
 * @param username whose it must be, where that matters
 * @returns the hash of its key; undefined where there was none
 */
export async function deleteToken(
  executor: Executor,
  id: number,
  username?: string,
): Promise<string | undefined> {
  const [deleted] = await executor.query<{ key_hash: string }>({
    text: `delete from swf_token using swf_user u
           where swf_token.id = $1 and u.id = user_id and ($2::text is null or u.username = $2) returning key_hash`,
    values: [id, username ?? null],
  });
  return deleted?.key_hash;
}

/** Deletes the token whose key has this hash. */
export async function deleteTokenOfKey(executor: Executor, hash: string): Promise<void> {
  await executor.query({ text: 'delete from swf_token where key_hash = $1', values: [hash] });
}

/** Deletes all tokens of a user except the one whose key has this hash. @returns how many */
export async function deleteOtherTokens(executor: Executor, username: string, hash: string): Promise<number> {
  const rows = await executor.query({
    text: `delete from swf_token using swf_user u
           where u.id = user_id and u.username = $1 and key_hash <> $2 returning swf_token.id`,
    values: [username, hash],
  });
  return rows.length;
}

/** Finds the owners of keys by their hashes; a hash that no token has is left out. */
export function findTokenOwners(executor: Executor, hashes: string[]): Promise<TokenOwner[]> {
  return executor.query<TokenOwner>({
    name: 'token:caller',
    text: `select t.key_hash as "hash", t.id as "tokenId", u.id, u.username, u.is_staff as "isStaff",
                  u.is_active as "isActive", t.scope, t.label, coalesce(t.expires_at <= now(), false) as "isExpired"
           from swf_token t join swf_user u on u.id = t.user_id where t.key_hash = any($1::text[])`,
    values: [hashes],
  });
}

/** Records that a token was used, at most once a minute, however many processes ask for it. */
export async function recordTokenUse(executor: Executor, id: number): Promise<void> {
  await executor.query({
    name: 'token:use',
    text: `update swf_token set last_used_at = now()
           where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    values: [id],
  });
}
