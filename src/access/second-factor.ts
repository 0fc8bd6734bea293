import { randomBytes } from 'node:crypto';
import { type Author, recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import {
  confirmSecondFactor,
  countCode,
  hasSecondFactor,
  insertSecondFactor,
  takeRecoveryCode,
  takeStep,
  unconfirmedSecret,
} from '../database/second-factors.ts';
import { outsideTransaction } from '../database/transaction-context.ts';
import { RequestError } from '../errors.ts';
import { hashOf } from './keys.ts';
import { newSecret, stepOf, uriOf } from './second-factor-codes.ts';

const RECOVERY_CODES = 10;
/** So long that a plain hash is enough (OWASP ASVS 6.5.2 asks for 112 bits): 120 bits, four groups of six characters. */
const RECOVERY_BYTES = 15;
/** Without those that are taken for others, 32 are left. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz023456789';

/** What becomes of a code: `unneeded` where the user has no second factor, `recovery` for the right one of those. */
type CodeOutcome = 'unneeded' | 'missing' | 'wrong' | 'right' | 'recovery';

/** The second factors of users: codes of an authenticator app, and recovery codes for who has lost it. */
export class SecondFactor {
  readonly #database: Database;
  readonly #now: () => number;

  /** @param now ms since 1970 */
  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  /** Makes a secret, which is to be confirmed. @returns undefined where the user has a second factor already */
  async begin(user: { id: number; username: string }): Promise<{ secret: string; uri: string } | undefined> {
    const secret = newSecret();
    const isNew = await insertSecondFactor(this.#database, user.id, secret);
    return isNew ? { secret, uri: uriOf(secret, user.username) } : undefined;
  }

  /**
   * Makes the secret that was begun with the second factor. Within a unit.
   * @returns the recovery codes, shown this once; undefined where the code is wrong, or nothing was begun
   */
  async confirm(userId: number, code: string): Promise<string[] | undefined> {
    const secret = await unconfirmedSecret(this.#database, userId);
    const step = secret === undefined ? undefined : stepOf(secret, plain(code), this.#now());
    if (secret === undefined || step === undefined) return undefined;
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    const hashes = codes.map((one) => hashOf(plain(one)));
    return (await confirmSecondFactor(this.#database, userId, secret, step, hashes)) ? codes : undefined;
  }

  /**
   * Looks at a code, and uses it up. Whatever becomes of the call, a code that was used stays used, and a wrong one counted.
   * @param code of the app or a recovery code, with spaces and hyphens or without
   * @param author who stands in the audit where a recovery code is used
   * @throws RequestError with 429 after too many wrong ones
   */
  use(userId: number, code: string | undefined, author: Author): Promise<CodeOutcome> {
    return outsideTransaction(async () => {
      if (!(await hasSecondFactor(this.#database, userId))) return 'unneeded';
      if (code === undefined) return 'missing';
      const given = plain(code);
      // Nobody guesses a recovery code: it is taken also where codes of the app are not looked at.
      if (!/^\d{6}$/.test(given))
        return (await this.#useRecoveryCode(userId, hashOf(given), author)) ? 'recovery' : 'wrong';
      const counted = await countCode(this.#database, userId);
      if ('seconds' in counted) throw tooManyCodes(counted.seconds);
      const step = stepOf(counted.secret, given, this.#now());
      return step !== undefined && (await takeStep(this.#database, userId, step)) ? 'right' : 'wrong';
    });
  }

  #useRecoveryCode(userId: number, hash: string, author: Author): Promise<boolean> {
    return this.#database.transaction(async (executor) => {
      const left = await takeRecoveryCode(executor, userId, hash);
      if (left === undefined) return false;
      const after = { recovery_code: 'used', recovery_codes_left: left };
      await recordAudit(executor, author, { action: 'update', resource: 'users', key: userId, after });
      return true;
    });
  }
}

/** A code as it is compared: people write it in groups, and in capitals. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase();
}

function newRecoveryCode(): string {
  const digits = BigInt(`0x${randomBytes(RECOVERY_BYTES).toString('hex')}`);
  const letters = Array.from({ length: 24 }, (_, at) => LETTERS[Number((digits >> BigInt(5 * at)) & 31n)]);
  return letters.join('').replace(/.{6}(?=.)/g, '$&-');
}

function tooManyCodes(seconds: number): RequestError {
  return new RequestError({
    status: 429,
    code: 'TOO_MANY_FAILURES',
    message: 'Too many wrong codes in a row.',
    remedy: `Wait ${seconds} seconds, then try again, or use a recovery code.`,
    headers: { 'retry-after': String(seconds) },
  });
}
