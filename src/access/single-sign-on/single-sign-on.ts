import type { Database } from '../../database/connection.ts';
import { setStaff, userOfIdentity } from '../../database/identities.ts';
import { isUsername } from '../users.ts';
import type { Attempt, Identity, Provider } from './provider.ts';

/** Why somebody is not signed in, in a word that the sign-in page explains. */
type SignOnProblem = 'away' | 'refused' | 'no-name' | 'name-taken' | 'not-active';

/** Who signed in, or why nobody did. */
type SignedOn = { userId: number } | { problem: SignOnProblem };

/** Signing in with a provider of identities: whom it vouches for is a user here, and stays that one under any name there. */
export class SingleSignOn {
  readonly #database: Database;
  readonly #provider: Provider;
  readonly #staffGroup: string;
  readonly #onProblem: (error: unknown) => void;

  /**
   * @param staffGroup the group whose members are staff; with none, the provider says nothing of that
   * @param onProblem told of what the provider, or the network, had to say
   */
  constructor(
    database: Database,
    provider: Provider,
    staffGroup: string,
    onProblem: (error: unknown) => void,
  ) {
    this.#database = database;
    this.#provider = provider;
    this.#staffGroup = staffGroup;
    this.#onProblem = onProblem;
  }

  /**
   * @param redirectUri to which the provider sends the browser back
   * @returns where to send the browser, and what it keeps meanwhile; undefined where the provider does not answer
   */
  async begin(redirectUri: string): Promise<{ location: string; attempt: Attempt } | undefined> {
    try {
      return await this.#provider.begin(redirectUri);
    } catch (error) {
      this.#onProblem(error);
      return undefined;
    }
  }

  /** @param returned the address to which the provider sent the browser, with its query */
  async finish(returned: URL, attempt: Attempt): Promise<SignedOn> {
    let identity: Identity;
    try {
      identity = await this.#provider.finish(returned, attempt);
    } catch (error) {
      this.#onProblem(error);
      // What is no answer has no code: a name that is not found, a connection that is refused.
      return { problem: error instanceof TypeError ? 'away' : 'refused' };
    }
    const { username = '', groups } = identity;
    if (!isUsername(username)) return { problem: 'no-name' };
    const isStaff = this.#staffGroup === '' ? undefined : groups.includes(this.#staffGroup);
    const user = await this.#database.transaction(async (executor) => {
      const found = await userOfIdentity(executor, { ...identity, username, isStaff });
      if (found !== 'name taken') await setStaff(executor, identity.issuer, found, isStaff);
      return found;
    });
    if (user === 'name taken') return { problem: 'name-taken' };
    return user.isActive ? { userId: user.id } : { problem: 'not-active' };
  }
}
