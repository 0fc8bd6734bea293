import { randomBytes } from 'node:crypto';
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
import { actsAsStaff, type Caller, type Scope } from './caller.ts';
import { CredentialsRefused } from './errors.ts';
import { KeyOwners } from './key-owners.ts';
import { hashOf } from './keys.ts';

/** Keys are so many hex digits; what is not of their form is nobody's. */
const KEY = /^[\da-f]{40}$/;

/** Whose a token is. */
interface Owner {
  tokenId: number;
  /** Undefined where nobody comes in by it, for this reason. */
  caller: Caller | undefined;
  refusal: string;
}

/** What a new token is for, and how long; both null or absent: all that its user may, for ever. */
interface TokenTerms {
  scope?: Scope | null;
  expiresAt?: string | null;
}

/** The keys to the API: stored as SHA-256 only, since they are random and need no slow hash. */
export class Tokens {
  readonly #database: Database;
  readonly #owners: KeyOwners<Owner>;

  constructor(database: Database) {
    this.#database = database;
    this.#owners = new KeyOwners({
      find: (hashes) => this.#find(hashes),
      recordUse: ({ tokenId }) => recordTokenUse(database, tokenId),
    });
  }

  /**
   * Makes a further token for a user.
   * @returns the key: 40 lower-case hex digits, shown this once
   * @throws UnknownUser
   */
  async issue(username: string, label = '', terms: TokenTerms = {}): Promise<string> {
    return (await this.create(username, label, terms)).key;
  }

  /**
   * Makes a further token for a user.
   * @returns what is stored, and the key: 40 lower-case hex digits, shown this once
   * @throws UnknownUser
   */
  async create(
    username: string,
    label: string,
    { scope = null, expiresAt = null }: TokenTerms = {},
  ): Promise<TokenRecord & { key: string }> {
    const key = randomBytes(20).toString('hex');
    const token = { username, hash: hashOf(key), label, scope, expiresAt };
    const record = await insertToken(this.#database, token);
    if (!record) throw new UnknownUser(username);
    return { ...record, key };
  }

  /** Every token, newest last, or those of one user. */
  list(username?: string): Promise<TokenRecord[]> {
    return listTokens(this.#database, username);
  }

  /** Revokes one token by its id. @param username whose it must be, where that matters @returns whether there was one */
  async revoke(id: number, username?: string): Promise<boolean> {
    const hash = await deleteToken(this.#database, id, username);
    if (hash !== undefined) this.#owners.forget(hash);
    return hash !== undefined;
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
   * Whose token this is; at once where that is known.
   * @throws CredentialsRefused with the Django monitor's texts
   */
  callerOf(key: string): Caller | Promise<Caller> {
    if (!KEY.test(key)) throw new CredentialsRefused(401, 'Invalid token.');
    const hash = hashOf(key);
    const owner = this.#owners.ownerOf(hash);
    return owner instanceof Promise
      ? owner.then((found) => this.#admit(hash, found))
      : this.#admit(hash, owner);
  }

  #admit(hash: string, owner: Owner | undefined): Caller {
    if (!owner) throw new CredentialsRefused(401, 'Invalid token.');
    if (!owner.caller) throw new CredentialsRefused(401, owner.refusal);
    this.#owners.noteUse(hash, owner);
    return owner.caller;
  }

  /** The user and the number of a token by which somebody signs in; undefined where nobody can. */
  async ownerOf(key: string): Promise<{ userId: number; tokenId: number } | undefined> {
    const hash = hashOf(key);
    const owner = KEY.test(key) ? await this.#owners.ownerOf(hash) : undefined;
    if (!owner?.caller) return undefined;
    this.#owners.noteUse(hash, owner);
    return { userId: owner.caller.id, tokenId: owner.tokenId };
  }

  async #find(hashes: string[]): Promise<Map<string, Owner>> {
    const rows = await findTokenOwners(this.#database, hashes);
    return new Map(
      rows.map(({ hash, tokenId, isActive, isExpired, id, username, isStaff, scope, label }) => {
        const via = 'token' as const;
        const caller = { id, username, isStaff: actsAsStaff(isStaff, scope), via, scope, label };
        return [
          hash,
          {
            tokenId,
            caller: isActive && !isExpired ? caller : undefined,
            refusal: isActive ? 'This token has expired. Make a new one.' : 'User inactive or deleted.',
          },
        ];
      }),
    );
  }
}

/** There is no active user of that name. */
export class UnknownUser extends Error {
  constructor(username: string) {
    super(`There is no active user "${username}". Create it: ${commandLine('user create', username)}`);
    this.name = 'UnknownUser';
  }
}
