import { randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import type { OpenedBy } from '../database/sessions.ts';
import {
  countFailure,
  findDearestDjangoHash,
  findUser,
  insertSignInLink,
  ownerOfSignInLink,
  takeSignInLink,
  uncountFailure,
} from '../database/sign-in.ts';
import { outsideTransaction } from '../database/transaction-context.ts';
import { insertUser, replaceHash } from '../database/users.ts';
import { RequestError } from '../errors.ts';
import { CodeNeeded, CredentialsRefused } from './errors.ts';
import { hashOf } from './keys.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Tokens } from './tokens.ts';
import { isUsername } from './users.ts';

/** What somebody signs in with. */
export type SignInProof =
  | { username: string; password: string; code?: string | undefined }
  | { token: string }
  | { link: string; code?: string | undefined }
  /** A trusted proxy names the person. */
  | { identity: string };

/** Where a call comes from that signs in, as the audit names it. */
interface Whence {
  address: string;
  requestId?: string | undefined;
}

/** Who signed in, and how. */
interface SignedIn {
  userId: number;
  openedBy: OpenedBy;
  tokenId?: number;
}

/** What was tried by whom; the name only where there is such a user: people write their password there by mistake. */
export type OnFailure = (failure: {
  way: 'password' | 'token' | 'link' | 'proxy' | 'code';
  username: string | null;
  address: string;
}) => void;

/** Failures within a minute, of one name or from one address, after which nothing is looked at any more. */
const MOST_FAILURES = 10;

/** One text for every cause: whoever guesses learns nothing of it. */
const REFUSED =
  'Nobody can sign in with this: the name or the password, the token or the link is wrong, or the user is not active.';

/** Finds out who signs in. Failures are counted in the database, for all processes together. */
export class SignIn {
  readonly #database: Database;
  readonly #tokens: Pick<Tokens, 'ownerOf'>;
  readonly #secondFactor: Pick<SecondFactor, 'use'>;
  readonly #onFailure: OnFailure;

  /** @param onFailure told of every try that failed, but for those that were not looked at any more */
  constructor(
    database: Database,
    tokens: Pick<Tokens, 'ownerOf'>,
    secondFactor: Pick<SecondFactor, 'use'>,
    onFailure: OnFailure = () => undefined,
  ) {
    this.#database = database;
    this.#tokens = tokens;
    this.#secondFactor = secondFactor;
    this.#onFailure = onFailure;
  }

  /**
   * @param whence the client's address, and the call
   * @throws CredentialsRefused with the same text and after the same work for every cause; CodeNeeded where all but the code of
   *   the second factor is right; RequestError with 429 after too many failures, or with 503 where too many passwords are
   *   being looked at
   */
  async by(proof: SignInProof, whence: Whence): Promise<SignedIn> {
    const { address } = whence;
    const name = 'username' in proof ? [nameOf(proof.username)] : [];
    const found = await this.#limited([`address ${networkOf(address)}`, ...name], () =>
      this.#find(proof, whence),
    ).catch((error: unknown) => {
      if (error instanceof CodeNeeded && error.wasWrong)
        this.#onFailure({ way: 'code', username: error.username, address });
      throw error;
    });
    if (found) return found;
    // For every cause, so that each takes as long.
    const named = await findUser(this.#database, 'username' in proof ? proof.username : '');
    this.#onFailure({ way: wayOf(proof), username: named?.username ?? null, address });
    throw new CredentialsRefused(401, REFUSED);
  }

  /** Whether a password is the one of a user; a wrong one counts as a failure to sign in. @throws RequestError with 429 or 503 */
  async isPasswordOf(username: string, password: string): Promise<boolean> {
    const found = await this.#limited([nameOf(username)], () => this.#ownerOfPassword(username, password));
    return found !== undefined;
  }

  /**
   * Does a try, unless there were too many that failed.
   * @param subjects what a failure is counted for; the address, where there is one, first
   * @param attempt returns undefined where it fails
   * @throws what the try throws; RequestError with 429
   */
  async #limited<Result>(
    subjects: [string, ...string[]],
    attempt: () => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    // Whatever becomes of the transaction of the call, a failure stays one.
    const counted = await outsideTransaction(() => countFailure(this.#database, subjects, MOST_FAILURES));
    const late = counted.filter(({ count }) => count > MOST_FAILURES);
    if (late.length > 0) throw tooManyFailures(Math.max(...late.map(({ seconds }) => seconds)));
    let taken: string[] = subjects;
    try {
      const found = await attempt();
      if (found === undefined) taken = [];
      return found;
    } catch (error) {
      // Who is asked for the code has not failed yet, but may not try a password again and again so: the name stays counted.
      if (error instanceof CodeNeeded) taken = error.wasWrong ? [] : subjects.slice(0, 1);
      throw error;
    } finally {
      if (taken.length > 0) await outsideTransaction(() => uncountFailure(this.#database, taken));
    }
  }

  #find(proof: SignInProof, whence: Whence): Promise<SignedIn | undefined> {
    if ('token' in proof) return this.#byToken(proof.token);
    if ('identity' in proof) return this.#byIdentity(proof.identity);
    return 'link' in proof ? this.#byLink(proof, whence) : this.#byPassword(proof, whence);
  }

  async #byPassword(
    { username, password, code }: Extract<SignInProof, { password: string }>,
    whence: Whence,
  ): Promise<SignedIn | undefined> {
    const userId = await this.#ownerOfPassword(username, password);
    if (userId === undefined) return undefined;
    await this.#askForCode({ id: userId, username }, code, whence);
    return { userId, openedBy: 'password' };
  }

  /** The user whose password this is. */
  async #ownerOfPassword(username: string, password: string): Promise<number | undefined> {
    const user = await findUser(this.#database, username);
    const hash = user?.is_active ? user.password_hash : null;
    const dearest = await findDearestDjangoHash(this.#database);
    if (!(await isPassword(password, hash, dearest)) || !user || hash === null) return undefined;
    if (isOutdated(hash)) await replaceHash(this.#database, user.id, hash, await hashPassword(password));
    return user.id;
  }

  /** Of a user with a second factor. @throws CodeNeeded, RequestError with 429 */
  async #askForCode(
    { id, username }: { id: number; username: string },
    code: string | undefined,
    whence: Whence,
  ): Promise<void> {
    const outcome = await this.#secondFactor.use(id, code, { username, via: 'session', ...whence });
    if (outcome === 'missing' || outcome === 'wrong') throw new CodeNeeded(username, outcome === 'wrong');
  }

  async #byToken(token: string): Promise<SignedIn | undefined> {
    const owner = await this.#tokens.ownerOf(token);
    return owner && { ...owner, openedBy: 'token' };
  }

  /** Whom the proxy names for the first time is made a user, who is no staff. */
  async #byIdentity(username: string): Promise<SignedIn | undefined> {
    if (!isUsername(username)) return undefined;
    await this.#database.transaction(async (executor) => {
      const key = await insertUser(executor, username, false);
      if (key === undefined) return;
      const author = { username, via: 'session' } as const;
      const after = { username, is_staff: false };
      await recordAudit(executor, author, { action: 'create', resource: 'users', key, after });
    });
    const user = await findUser(this.#database, username);
    return user?.is_active ? { userId: user.id, openedBy: 'proxy' } : undefined;
  }

  async #byLink(
    { link, code }: Extract<SignInProof, { link: string }>,
    whence: Whence,
  ): Promise<SignedIn | undefined> {
    const owner = await ownerOfSignInLink(this.#database, hashOf(link));
    // Before it is used up: whoever forgot the password still has the second factor.
    if (owner) await this.#askForCode(owner, code, whence);
    const userId = await takeSignInLink(this.#database, hashOf(link));
    return userId === undefined ? undefined : { userId, openedBy: 'link' };
  }
}

function wayOf(proof: SignInProof): Parameters<OnFailure>[0]['way'] {
  if ('token' in proof) return 'token';
  if ('identity' in proof) return 'proxy';
  return 'link' in proof ? 'link' : 'password';
}

/** The path of the page where people sign in, below the address of the monitor. */
const PAGE = '/accounts/login/';

/** A link by which a user signs in once. */
export interface SignInLink {
  /** Below the address of the monitor. Browsers send nothing of what stands behind `#`, and no log has it. */
  path: string;
  key: string;
  expires_at: string;
}

/** Makes a sign-in link for an active user, in place of the one before. @returns undefined where there is no such user */
export async function makeSignInLink(database: Database, username: string): Promise<SignInLink | undefined> {
  const key = randomBytes(32).toString('base64url');
  const expiresAt = await insertSignInLink(database, username, hashOf(key));
  return expiresAt === undefined ? undefined : { path: `${PAGE}#link=${key}`, key, expires_at: expiresAt };
}

/** What failures of a name are counted for. */
const nameOf = (username: string) => `name ${username}`;

/** What failures of an address are counted for: of IPv6, the network that one household or office has. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}

function tooManyFailures(seconds: number): RequestError {
  return new RequestError({
    status: 429,
    code: 'TOO_MANY_FAILURES',
    message: 'Too many failed attempts to sign in, for this name or from this address.',
    remedy: `Wait ${seconds} seconds, then try again.`,
    headers: { 'retry-after': String(seconds) },
  });
}
