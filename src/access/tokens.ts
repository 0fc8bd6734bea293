import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import {
  deleteOtherTokens,
  deleteToken,
  deleteTokenOfKey,
  findTokenOwners,
  insertToken,
  listTokens,
  recordTokenUse,
  type TokenRecord,
} from '../database/tokens.ts';
import { commandLine } from '../process/command-line.ts';
import type { Caller } from './caller.ts';
import { CredentialsRefused } from './errors.ts';

/** How long an answer about a token is believed, in ms: a revoked one is refused everywhere after that. */
const BELIEVED_FOR = 4_000;
/** Tokens remembered at once, and as many that are none: far more than a testbed has agents. */
const MOST_REMEMBERED = 10_000;
/** A token's last use is written at most so often, in ms. */
const USE_WRITTEN_EVERY = 60_000;

/** Keys are so many hex digits; what is not of their form is nobody's. */
const KEY = /^[\da-f]{40}$/;
/** Keys that are looked up by one statement. */
const LOOKED_UP_TOGETHER = 1_000;

/** Whose a key is, where it is anybody's. */
interface Known {
  /** Undefined where the user is not active. */
  caller: Caller | undefined;
  tokenId: number;
}

interface Remembered {
  known: Known | undefined;
  /** By the clock of the process, which nobody sets. */
  until: number;
}

/** The keys to the API: stored as SHA-256 only, since they are random and need no slow hash. */
export class Tokens {
  readonly #database: Database;
  /** By the hashes of their keys, the latest last. */
  readonly #remembered = new Map<string, Remembered>();
  /** Keys that are nobody's, apart: made-up ones must not drive out the others. */
  readonly #unknown = new Map<string, Remembered>();
  /** Keys that wait to be looked up, by their hashes, each with those who ask. */
  readonly #asked = new Map<string, PromiseWithResolvers<Known | undefined>>();
  #isLookingUp = false;
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
    const isIssued = await insertToken(this.#database, { username, hash: hashOf(key), label });
    if (!isIssued) throw new UnknownUser(username);
    return key;
  }

  /** Every token, newest last, or those of one user. */
  list(username?: string): Promise<TokenRecord[]> {
    return listTokens(this.#database, username);
  }

  /** Revokes one token by its id. @returns whether there was one */
  revoke(id: number): Promise<boolean> {
    return deleteToken(this.#database, id);
  }

  /** Revokes the token of a key. */
  revokeKey(key: string): Promise<void> {
    return deleteTokenOfKey(this.#database, hashOf(key));
  }

  /** Revokes all tokens of a user but one. @returns how many */
  revokeOthers(username: string, key: string): Promise<number> {
    return deleteOtherTokens(this.#database, username, hashOf(key));
  }

  /**
   * Whose token this is. Costs one statement every few seconds, not one per request, and keys that are asked for at the
   * same time cost one together, whosever they are.
   * @throws CredentialsRefused with the Django monitor's texts
   */
  async callerOf(key: string): Promise<Caller> {
    if (!KEY.test(key)) throw new CredentialsRefused(401, 'Invalid token.');
    const hash = hashOf(key);
    const now = performance.now();
    const remembered = this.#remembered.get(hash) ?? this.#unknown.get(hash);
    const known = remembered && remembered.until >= now ? remembered.known : await this.#lookUp(hash);
    if (!known) throw new CredentialsRefused(401, 'Invalid token.');
    if (!known.caller) throw new CredentialsRefused(401, 'User inactive or deleted.');
    this.#noteUse(known.tokenId, now);
    return known.caller;
  }

  #lookUp(hash: string): Promise<Known | undefined> {
    const others = this.#asked.get(hash);
    if (others) return others.promise;
    const asked = Promise.withResolvers<Known | undefined>();
    this.#asked.set(hash, asked);
    if (!this.#isLookingUp) void this.#lookUpAll();
    return asked.promise;
  }

  /** Looks up the keys that wait, a statement at a time: those that are asked for meanwhile are in the next one. */
  async #lookUpAll(): Promise<void> {
    this.#isLookingUp = true;
    while (this.#asked.size > 0) {
      const asked = [...this.#asked].slice(0, LOOKED_UP_TOGETHER);
      for (const [hash] of asked) this.#asked.delete(hash);
      try {
        const found = await this.#find(asked.map(([hash]) => hash));
        for (const [hash, { resolve }] of asked) {
          this.#remember(hash, found.get(hash));
          resolve(found.get(hash));
        }
      } catch (error) {
        for (const [, { reject }] of asked) reject(error);
      }
    }
    this.#isLookingUp = false;
  }

  async #find(hashes: string[]): Promise<Map<string, Known>> {
    const rows = await findTokenOwners(this.#database, hashes);
    return new Map(
      rows.map(({ hash, tokenId, isActive, ...user }) => [
        hash,
        { tokenId, caller: isActive ? { ...user, via: 'token' as const, scope: null } : undefined },
      ]),
    );
  }

  /** The one that was remembered first goes where there are too many: it is believed no more, or soon. */
  #remember(hash: string, known: Known | undefined): void {
    this.#remembered.delete(hash);
    this.#unknown.delete(hash);
    const remembered = known ? this.#remembered : this.#unknown;
    const [first] = remembered.keys();
    if (first !== undefined && remembered.size >= MOST_REMEMBERED) remembered.delete(first);
    remembered.set(hash, { known, until: performance.now() + BELIEVED_FOR });
  }

  /** Not awaited: that a use could not be noted is no reason to refuse the caller. */
  #noteUse(tokenId: number, now: number): void {
    if (now - (this.#useWritten.get(tokenId) ?? -Infinity) < USE_WRITTEN_EVERY) return;
    this.#useWritten.set(tokenId, now);
    recordTokenUse(this.#database, tokenId).catch(() => this.#useWritten.delete(tokenId));
  }
}

/** There is no active user of that name. */
class UnknownUser extends Error {
  constructor(username: string) {
    super(`There is no active user "${username}". Create it: ${commandLine('user create', username)}`);
    this.name = 'UnknownUser';
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
