import type { Executor } from './statement.ts';

/** A token as it is listed; the key itself is nowhere. */
export interface TokenRecord {
  id: number;
  username: string;
  label: string;
  created_at: string;
  last_used_at: string | null;
}

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
}

/** Stores a token of an active user. @returns false where there is no such user */
export async function insertToken(
  executor: Executor,
  token: { username: string; hash: string; label: string },
): Promise<boolean> {
  const rows = await executor.query({
    text: `insert into swf_token (user_id, key_hash, label)
           select id, $2, $3 from swf_user where username = $1 and is_active returning id`,
    values: [token.username, token.hash, token.label],
  });
  return rows.length > 0;
}

/** Every token, newest last, or those of one user. */
export function listTokens(executor: Executor, username?: string): Promise<TokenRecord[]> {
  return executor.query<TokenRecord>({
    text: `select t.id, u.username, t.label, t.created_at, t.last_used_at
           from swf_token t join swf_user u on u.id = t.user_id
           where $1::text is null or u.username = $1 order by t.id`,
    values: [username ?? null],
  });
}

/** Deletes the token with an id. @returns whether there was one */
export async function deleteToken(executor: Executor, id: number): Promise<boolean> {
  const rows = await executor.query({
    text: 'delete from swf_token where id = $1 returning id',
    values: [id],
  });
  return rows.length > 0;
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
                  u.is_active as "isActive"
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
