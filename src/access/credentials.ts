import ipaddr from 'ipaddr.js';
import type { Operation } from '../../generated/operations.ts';
import { HoldBack } from '../process/hold-back.ts';
import type { Caller } from './caller.ts';
import { CredentialsRefused } from './errors.ts';
import type { Tokens } from './tokens.ts';

/** What an operation asks of its callers, as its `security` in the contract says. */
type Requirement = 'open' | 'public read' | 'token' | 'staff';

/** Reads the requirement off the contract. */
export function requirementOf({ security }: Pick<Operation, 'security'>): Requirement {
  if (security.length === 0) return 'open';
  if (security.some((alternative) => Object.keys(alternative).length === 0)) return 'public read';
  const roles = security.flatMap((alternative) => Object.values(alternative).flat());
  return roles.includes('staff') ? 'staff' : 'token';
}

/** The parts of a request that decide whether its credentials are looked at. */
export interface Connection {
  authorization: string | undefined;
  /** `https` where the connection is TLS, or a trusted proxy says that the client's is. */
  protocol: string;
  /** The client's address: where the connection comes from, or what a trusted proxy says. */
  client: string;
  /** Whether the request was forwarded by somebody whom nobody declared as trusted. */
  forwardedByStranger: boolean;
}

interface CredentialsPolicy {
  /** Whether credentials are taken over plain HTTP. */
  plainHttp: 'loopback' | 'always' | 'never';
  /** Whether reads of the resources need none. */
  publicRead: boolean;
  /** The HTTPS address to name to those who used the wrong one. */
  httpsAddress: () => string;
}

/** Refusals that are given at once, in any while; so many more each second. All others are held back. */
const REFUSED_AT_ONCE = 1_000;
const REFUSED_EACH_SECOND = 20;

/**
 * Decides who may do what. Missing or wrong credentials are 401; 403 is for a known caller who may not, and
 * for credentials that would travel in the clear.
 */
export class Credentials {
  readonly #tokens: Pick<Tokens, 'callerOf'>;
  readonly #policy: CredentialsPolicy;
  readonly #refusals = new HoldBack();
  /** Refusals that may be given at once, and when that was so, by the clock of the process. */
  #atOnce = REFUSED_AT_ONCE;
  #countedAt = performance.now();

  constructor(tokens: Pick<Tokens, 'callerOf'>, policy: CredentialsPolicy) {
    this.#tokens = tokens;
    this.#policy = policy;
  }

  /**
   * Where very many are refused, the next ones learn it late: agents that were given a wrong token, and programs that
   * guess, come again at once.
   * @returns the caller, or undefined where the operation answers nobody in particular
   * @throws CredentialsRefused
   */
  async callerFor(requirement: Requirement, connection: Connection): Promise<Caller | undefined> {
    try {
      return await this.#find(requirement, connection);
    } catch (error) {
      if (error instanceof CredentialsRefused && !this.#isAtOnce()) await this.#refusals.wait();
      throw error;
    }
  }

  /** Whether a refusal may be given at once; it counts then. */
  #isAtOnce(): boolean {
    const now = performance.now();
    const more = ((now - this.#countedAt) / 1_000) * REFUSED_EACH_SECOND;
    this.#atOnce = Math.min(REFUSED_AT_ONCE, this.#atOnce + more);
    this.#countedAt = now;
    if (this.#atOnce < 1) return false;
    this.#atOnce--;
    return true;
  }

  async #find(requirement: Requirement, connection: Connection): Promise<Caller | undefined> {
    if (requirement === 'open') return undefined;
    const answersNobody = requirement === 'public read' && this.#policy.publicRead;
    if (!this.#mayCarryCredentials(connection)) {
      if (answersNobody) return undefined;
      throw new CredentialsRefused(403, this.#plainHttpText());
    }
    const key = tokenIn(connection.authorization);
    if (key === undefined) {
      if (answersNobody) return undefined;
      throw new CredentialsRefused(401, notProvided(connection.authorization));
    }
    const caller = await this.#tokens.callerOf(key);
    if (requirement === 'staff' && !caller.isStaff) {
      throw new CredentialsRefused(403, 'You do not have permission to perform this action.');
    }
    return caller;
  }

  #mayCarryCredentials({ protocol, client, forwardedByStranger }: Connection): boolean {
    if (protocol === 'https' || this.#policy.plainHttp === 'always') return true;
    if (this.#policy.plainHttp === 'never') return false;
    // A proxy on this machine that nobody declared as trusted must not make its clients look local.
    return isLoopback(client) && !forwardedByStranger;
  }

  #plainHttpText(): string {
    return (
      'Credentials are not accepted over plain HTTP from another machine. ' +
      `Use ${this.#policy.httpsAddress()} (SWF_MONITOR_URL).`
    );
  }
}

/** The Django monitor's text, and what came instead of a token. */
function notProvided(authorization = ''): string {
  const text = 'Authentication credentials were not provided.';
  const [first = '', ...more] = authorization.trim().split(/\s+/);
  if (first === '') return text;
  if (more.length === 0) return `${text} The Authorization header needs the word Token before the key.`;
  const fromNetrc = /^basic$/i.test(first)
    ? " Python's requests sends it in place of the token where ~/.netrc has this host."
    : '';
  // Not whatever came: a key may stand in its place.
  const scheme = /^(basic|digest|negotiate|apikey|jwt|oauth)$/i.test(first)
    ? `the scheme ${first}`
    : 'another scheme';
  return `${text} The Authorization header has ${scheme}; "Token …" and "Bearer …" are taken.${fromNetrc}`;
}

/**
 * The token in an Authorization header: `Token …` or `Bearer …`. Other schemes count as no credentials.
 * @throws CredentialsRefused for a header that names the scheme and holds no single token
 */
function tokenIn(authorization: string | undefined): string | undefined {
  const [scheme, key, ...more] = (authorization ?? '').trim().split(/\s+/);
  if (!/^(token|bearer)$/i.test(scheme ?? '')) return undefined;
  if (key === undefined) throw new CredentialsRefused(401, 'Invalid token header. No credentials provided.');
  if (more.length > 0) {
    throw new CredentialsRefused(401, 'Invalid token header. Token string should not contain spaces.');
  }
  return key;
}

/** 127.0.0.0/8, ::1, and IPv4 loopback written as IPv6. */
export function isLoopback(address: string): boolean {
  // The commonest ones by themselves: this is asked several times a request.
  if (address === '127.0.0.1' || address === '::1') return true;
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
