import ipaddr from 'ipaddr.js';
import { HoldBack } from '../process/hold-back.ts';
import type { Authenticator, Connection } from './authenticator.ts';
import type { Caller } from './caller.ts';
import { CredentialsRefused } from './errors.ts';
import type { Requirement } from './requirement.ts';
import { notProvided } from './token-header.ts';

export interface CredentialsPolicy {
  /** Whether credentials are taken over plain HTTP. */
  plainHttp: 'loopback' | 'always' | 'never';
  /** Whether reads of the resources need none. */
  publicRead: boolean;
  /** The HTTPS address to name to those who used the wrong one. */
  httpsAddress: () => string;
}

/** Who asks, where somebody does. */
type Found = Caller | undefined;

/** Refusals that are given at once, in any while; so many more each second. All others are held back. */
const REFUSED_AT_ONCE = 1_000;
const REFUSED_EACH_SECOND = 20;

/**
 * Decides who may do what. Missing or wrong credentials are 401; 403 is for a known caller who may not, and
 * for credentials that would travel in the clear.
 */
export class Credentials {
  readonly #authenticators: readonly Authenticator[];
  readonly #policy: CredentialsPolicy;
  readonly #refusals = new HoldBack();
  /** Refusals that may be given at once, and when that was so, by the clock of the process. */
  #atOnce = REFUSED_AT_ONCE;
  #countedAt = performance.now();

  /** @param authenticators the ways of proving who one is; the first whose credentials a request has counts */
  constructor(authenticators: readonly Authenticator[], policy: CredentialsPolicy) {
    this.#authenticators = authenticators;
    this.#policy = policy;
  }

  /**
   * Where very many are refused, the next ones learn it late: agents that were given a wrong token, and programs that
   * guess, come again at once.
   * @returns the caller, or undefined where the operation answers nobody in particular; at once where that is known already, as
   *   it is for nearly every request: a promise for each step would take longer than the steps
   * @throws CredentialsRefused
   */
  callerFor(requirement: Requirement, connection: Connection): Found | Promise<Found> {
    try {
      const found = this.#find(requirement, connection);
      return found instanceof Promise ? found.catch((error: unknown) => this.#refuse(error)) : found;
    } catch (error) {
      return this.#refuse(error);
    }
  }

  async #refuse(error: unknown): Promise<never> {
    if (error instanceof CredentialsRefused && !this.#isAtOnce()) await this.#refusals.wait();
    throw error;
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

  #find(requirement: Requirement, connection: Connection): Found | Promise<Found> {
    const { who } = requirement;
    if (who === 'open') return undefined;
    if (this.#answersNobody(who) && !this.#mayCarryCredentials(connection)) return undefined;
    this.refuseInTheClear(connection);
    const found = this.#firstOf(requirement, connection);
    return found instanceof Promise
      ? found.then((caller) => this.#admit(caller, requirement, connection))
      : this.#admit(found, requirement, connection);
  }

  #answersNobody(who: Requirement['who']): boolean {
    return who === 'anyone' || (who === 'public read' && this.#policy.publicRead);
  }

  /** The caller, where he may do this. @throws CredentialsRefused */
  #admit(caller: Found, { who, isSafe, isForEnrolment }: Requirement, connection: Connection): Found {
    if (caller === undefined) {
      if (this.#answersNobody(who)) return undefined;
      throw new CredentialsRefused(401, notProvided(connection.authorization));
    }
    if (caller.mustEnrol && !isForEnrolment) {
      if (this.#answersNobody(who)) return undefined;
      throw new CredentialsRefused(403, MUST_ENROL);
    }
    const refused = refusedByScope(caller, who, isSafe);
    if (refused !== undefined) throw new CredentialsRefused(403, refused);
    if (who === 'staff' && !caller.isStaff) {
      throw new CredentialsRefused(403, 'You do not have permission to perform this action.');
    }
    return caller;
  }

  /** @param from the authenticator that is asked first */
  #firstOf(requirement: Requirement, connection: Connection, from = 0): Found | Promise<Found> {
    const { schemes, isSafe } = requirement;
    for (let index = from; index < this.#authenticators.length; index++) {
      const authenticator = this.#authenticators[index];
      if (!authenticator || !schemes.includes(authenticator.scheme)) continue;
      const found = authenticator.callerOf(connection, isSafe);
      if (found instanceof Promise)
        return found.then((caller) => caller ?? this.#firstOf(requirement, connection, index + 1));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Refuses credentials that would travel in the clear. @throws CredentialsRefused */
  refuseInTheClear(connection: Connection): void {
    if (!this.#mayCarryCredentials(connection)) throw new CredentialsRefused(403, this.#plainHttpText());
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

const MUST_ENROL =
  'This monitor asks for a second factor (SWF_SECOND_FACTOR), and you have none. Set one up at /account/.';

/** Why the scope of a caller's token does not reach so far; undefined where it does. */
function refusedByScope({ scope }: Caller, who: Requirement['who'], isSafe: boolean): string | undefined {
  if (scope === null || scope === 'staff') return undefined;
  if (scope === 'read' && !isSafe) return 'This token may only read. Use one with another scope.';
  if (who === 'staff') return `This token has the scope ${scope}, which is not for staff operations.`;
  if (who === 'account')
    return `This token has the scope ${scope}, which does not manage its user's account.`;
  return undefined;
}

/** 127.0.0.0/8, ::1, and IPv4 loopback written as IPv6. */
export function isLoopback(address: string): boolean {
  // The commonest ones by themselves: this is asked several times a request.
  if (address === '127.0.0.1' || address === '::1') return true;
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
