import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import type { Caller } from './caller.ts';
import { CredentialsRefused } from './refusals.ts';

/** A token as it is listed; the key itself is nowhere. */
interface TokenRecord {
  id: number;
  username: string;
  label: string;
  created_at: string;
  last_used_at: string | null;
}

/** How long an answer about a token is believed, in ms: a revoked one is refused everywhere after that. */
const BELIEVED_FOR = 4_000;
/** Tokens remembered at once: far more than a testbed has agents. */
const MOST_REMEMBERED = 10_000;
/** A token's last use is written at most so often, in ms. */
const USE_WRITTEN_EVERY = 60_000;

interface Remembered {
  caller: Caller | undefined;
  tokenId: number;
  /** By the clock of the process, which nobody sets. */
  until: number;
}

/** The keys to the API: stored as SHA-256 only, since they are random and need no slow hash. */
export class Tokens {
  readonly #database: Database;
  readonly #remembered = new Map<string, Remembered>();
  readonly #useWritten = new Map<number, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Makes a further token for a user.
   * @returns the key: 40 lower-case hex digits, shown this once
   * @throws UnknownUser
   */
  async issue(username: string, label = ''): Promise<string> {
    const key = randomBytes(20).toString('hex');
    const rows = await this.#database.query({
      text: `insert into swf_token (user_id, key_hash, label)
             select id, $2, $3 from swf_user where username = $1 and is_active returning id`,
      values: [username, hashOf(key), label],
    });
    if (rows.length === 0) throw new UnknownUser(username);
    return key;
  }

  /** Every token, newest last, or those of one user. */
  list(username?: string): Promise<TokenRecord[]> {
    return this.#database.query<TokenRecord>({
      text: `select t.id, u.username, t.label, t.created_at, t.last_used_at
             from swf_token t join swf_user u on u.id = t.user_id
             where $1::text is null or u.username = $1 order by t.id`,
      values: [username ?? null],
    });
  }

  /** Revokes one token by its id. @returns whether there was one */
  async revoke(id: number): Promise<boolean> {
    const rows = await this.#database.query({
      text: 'delete from swf_token where id = $1 returning id',
      values: [id],
    });
    return rows.length > 0;
  }

  /** Revokes the token of a key. */
  async revokeKey(key: string): Promise<void> {
    await this.#database.query({ text: 'delete from swf_token where key_hash = $1', values: [hashOf(key)] });
  }

  /** Revokes all tokens of a user but one. @returns how many */
  async revokeOthers(username: string, key: string): Promise<number> {
    const rows = await this.#database.query({
      text: `delete from swf_token using swf_user u
             where u.id = user_id and u.username = $1 and key_hash <> $2 returning swf_token.id`,
      values: [username, hashOf(key)],
    });
    return rows.length;
  }

  /**
   * Whose token this is. Costs one statement every few seconds, not one per request.
   * @throws CredentialsRefused with the existing monitor's texts
   */
  async callerOf(key: string): Promise<Caller> {
    const hash = hashOf(key);
    const now = performance.now();
    let known = this.#remembered.get(hash);
    if (!known || known.until < now) {
      known = await this.#lookUp(hash);
      if (!known) throw new CredentialsRefused(401, 'Invalid token.');
      this.#remember(hash, known);
    }
    if (!known.caller) throw new CredentialsRefused(401, 'User inactive or deleted.');
    this.#noteUse(known.tokenId, now);
    return known.caller;
  }

  async #lookUp(hash: string): Promise<Remembered | undefined> {
    const [row] = await this.#database.query<Caller & { tokenId: number; isActive: boolean }>({
      name: 'token:caller',
      text: `select t.id as "tokenId", u.id, u.username, u.is_staff as "isStaff", u.is_active as "isActive"
             from swf_token t join swf_user u on u.id = t.user_id where t.key_hash = $1`,
      values: [hash],
    });
    if (!row) return undefined;
    const caller = { id: row.id, username: row.username, isStaff: row.isStaff };
    return {
      caller: row.isActive ? caller : undefined,
      tokenId: row.tokenId,
      until: performance.now() + BELIEVED_FOR,
    };
  }

  /** Only tokens that exist are remembered: made-up ones must not fill the memory. */
  #remember(hash: string, known: Remembered): void {
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(hash, known);
  }

  /** Not awaited: that a use could not be noted is no reason to refuse the caller. */
  #noteUse(tokenId: number, now: number): void {
    if (now - (this.#useWritten.get(tokenId) ?? -Infinity) < USE_WRITTEN_EVERY) return;
    this.#useWritten.set(tokenId, now);
    this.#database
      .query({
        name: 'token:use',
        text: `update swf_token set last_used_at = now()
               where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
        values: [tokenId],
      })
      .catch(() => this.#useWritten.delete(tokenId));
  }
}

/** There is no active user of that name. */
class UnknownUser extends Error {
  constructor(username: string) {
    super(`There is no active user "${username}". Create it: npm run create-user -- ${username}`);
    this.name = 'UnknownUser';
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
