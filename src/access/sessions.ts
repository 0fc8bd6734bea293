import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import {
  deleteSession,
  deleteSessionOfKey,
  findSessionOwners,
  insertSession,
  type NewSession,
  recordSessionUse,
  type SessionOwner,
} from '../database/sessions.ts';
import type { Authenticator, Connection } from './authenticator.ts';
import { actsAsStaff, type Caller } from './caller.ts';
import { type CookieScheme, keyIn } from './cookies.ts';
import { CredentialsRefused } from './errors.ts';
import { KeyOwners } from './key-owners.ts';
import { hashOf } from './keys.ts';
import { type PageHeaders, refuseForeignPage } from './page-origin.ts';
import type { SecondFactorPolicy } from './second-factor-policy.ts';

/** Keys are 32 random bytes in base64url; what is not of their form is nobody's. */
const KEY = /^[\w-]{43}$/;

/** A session as the browser that has it sees it. */
export interface OpenSession {
  caller: Caller;
  csrfToken: string;
  /** When it ends at the latest. */
  expiresAt: string;
}

/** Sessions of browsers: kept in the database, so that every process knows them and they can be ended; held by a cookie. */
export class Sessions {
  readonly #database: Database;
  readonly #owners: KeyOwners<SessionOwner>;
  readonly #policy: SecondFactorPolicy;

  /** @param policy who must have a second factor */
  constructor(database: Database, policy: SecondFactorPolicy) {
    this.#database = database;
    this.#policy = policy;
    this.#owners = new KeyOwners({
      find: async (hashes) =>
        new Map((await findSessionOwners(database, hashes)).map((owner) => [owner.hash, owner])),
      recordUse: ({ sessionId }) => recordSessionUse(database, sessionId),
    });
  }

  /** Opens a session, always under a new key, which is shown this once. @returns the key */
  async open(session: Omit<NewSession, 'hash'>): Promise<string> {
    const key = randomBytes(32).toString('base64url');
    await this.#database.transaction((executor) =>
      insertSession(executor, { ...session, hash: hashOf(key) }),
    );
    return key;
  }

  /**
   * The session of a Cookie header; undefined where it has none that goes on.
   * @param identity the person whom a proxy names: a session that it has opened is this person's only
   */
  async find(cookies: string, scheme: CookieScheme, identity?: string): Promise<OpenSession | undefined> {
    const key = keyIn(cookies, scheme);
    if (key === undefined || !KEY.test(key)) return undefined;
    const hash = hashOf(key);
    const owner = await this.#owners.ownerOf(hash);
    if (owner?.scheme !== scheme || (owner.openedBy === 'proxy' && owner.username !== identity))
      return undefined;
    this.#owners.noteUse(hash, owner);
    return { caller: callerOf(owner, this.#policy), csrfToken: csrfTokenOf(key), expiresAt: owner.expiresAt };
  }

  /** Ends a session of a user. @returns whether there was one */
  async end(userId: number, id: number): Promise<boolean> {
    const hash = await deleteSession(this.#database, userId, id);
    if (hash !== undefined) this.#owners.forget(hash);
    return hash !== undefined;
  }

  /** Ends the session of a Cookie header, if it has one. */
  async endOf(cookies: string | undefined, scheme: CookieScheme): Promise<void> {
    const key = cookies === undefined ? undefined : keyIn(cookies, scheme);
    if (key === undefined || !KEY.test(key)) return;
    await deleteSessionOfKey(this.#database, hashOf(key));
    this.forget([hashOf(key)]);
  }

  /** What is known of sessions that were ended, or whose users changed, holds no more, here at once. @param hashes of their keys */
  forget(hashes: string[]): void {
    for (const hash of hashes) this.#owners.forget(hash);
  }
}

function callerOf(owner: SessionOwner, policy: SecondFactorPolicy): Caller {
  const { sessionId, id, username, isStaff, scope } = owner;
  const caller = {
    id,
    username,
    isStaff: actsAsStaff(isStaff, scope),
    via: 'session',
    scope,
    sessionId,
  } as const;
  return mustEnrol(owner, policy) ? { ...caller, mustEnrol: true } : caller;
}

/** Whose token it is has shown a second factor as it was made; a provider and a proxy ask for their own. */
function mustEnrol(
  { openedBy, isStaff, hasSecondFactor }: SessionOwner,
  policy: SecondFactorPolicy,
): boolean {
  const isAsked = policy === 'required' || (policy === 'staff' && isStaff);
  return isAsked && !hasSecondFactor && (openedBy === 'password' || openedBy === 'link');
}

/**
 * What pages of ours send beside the cookie, whose key they cannot read. It follows from the key, so that every process knows
 * it; the key does not follow from it.
 */
function csrfTokenOf(key: string): string {
  return createHmac('sha256', key).update('csrf').digest('base64url');
}

/**
 * Those who signed in with a browser. A cookie whose session is over is none: reads go on as those of nobody. Whoever changes
 * something must come from a page of ours, and with its CSRF token.
 */
export function bySession(sessions: Sessions): Authenticator {
  const find = async (
    cookies: string,
    { protocol, identity }: Connection,
    page: PageHeaders,
    isSafe: boolean,
  ) => {
    const session = await sessions.find(cookies, schemeOf(protocol), identity);
    if (session && !isSafe) {
      refuseForeignPage(page, true);
      refuseOtherToken(page.csrfToken, session.csrfToken);
    }
    return session?.caller;
  };
  return {
    scheme: 'session',
    callerOf: (connection, isSafe) =>
      connection.cookies === undefined || connection.page === undefined
        ? undefined
        : find(connection.cookies, connection, connection.page, isSafe),
  };
}

/** The scheme by which a cookie came, or is to go. */
export function schemeOf(protocol: string): CookieScheme {
  return protocol === 'https' ? 'https' : 'http';
}

/** @throws CredentialsRefused */
function refuseOtherToken(given: string | undefined, own: string): void {
  const isOwn =
    given !== undefined &&
    given.length === own.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(own));
  if (!isOwn)
    throw new CredentialsRefused(
      403,
      'The header X-CSRF-Token is missing or wrong. It is the csrf_token of retrieveSession; reload the page.',
    );
}
