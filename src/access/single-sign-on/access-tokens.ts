import type { Database } from '../../database/connection.ts';
import { type OwnerOfIdentity, ownersOfIdentities } from '../../database/identities.ts';
import { RequestError } from '../../errors.ts';
import type { Authenticator } from '../authenticator.ts';
import { actsAsStaff, type Caller, type Scope } from '../caller.ts';
import { CredentialsRefused } from '../errors.ts';
import { KeyOwners } from '../key-owners.ts';
import type { Provider } from './provider.ts';

/** A JSON Web Token in an Authorization header. Tokens of ours have no dots. */
const JWT = /^bearer\s+([\w-]{1,2000}\.[\w-]{1,12000}\.[\w-]{1,2000})$/i;

/** What a token of the provider may do, by the scopes that it was given for; with none of them it reads. */
export const SCOPES: Readonly<Record<string, Scope>> = {
  'swf:staff': 'staff',
  'swf:agent': 'agent',
  'swf:read': 'read',
};

/**
 * Programs that come with an access token of the provider (RFC 9068), as assistants do: for somebody who has signed in here
 * once, and with no more rights than that person has and the token was given for.
 */
export function byAccessToken(database: Database, provider: Provider): Authenticator {
  const owners = new KeyOwners<OwnerOfIdentity>({
    find: (subjects) => ownersOfIdentities(database, provider.issuer, subjects),
    recordUse: async () => undefined,
  });
  const callerOf = async (token: string): Promise<Caller> => {
    const claims = await provider.verify(token).catch((error: unknown) => {
      throw new ProviderAway(error);
    });
    if (!claims) throw new CredentialsRefused(401, 'Invalid token.');
    const owner = await owners.ownerOf(claims.subject);
    if (!owner)
      throw new CredentialsRefused(
        401,
        'Nobody is known here by this token. Sign in once with a browser, at /accounts/login/; then it is taken.',
      );
    if (!owner.isActive) throw new CredentialsRefused(401, 'User inactive or deleted.');
    const { id, username, isStaff } = owner;
    const granted = Object.entries(SCOPES).find(([name]) => claims.scopes.includes(name));
    const scope = granted?.[1] ?? 'read';
    return {
      id,
      username,
      isStaff: actsAsStaff(isStaff, scope),
      via: 'token',
      scope,
      label: claims.clientId,
    };
  };
  return {
    scheme: 'token',
    callerOf: ({ authorization }) => {
      const token = JWT.exec(authorization?.trim() ?? '')?.[1];
      return token === undefined ? undefined : callerOf(token);
    },
  };
}

/** Whether a token is good cannot be found out now. */
class ProviderAway extends RequestError {
  constructor(cause: unknown) {
    super({
      status: 503,
      code: 'PROVIDER_AWAY',
      message: 'The provider whose token this is does not answer.',
      remedy: 'Try again shortly, or use a token of the monitor.',
      cause,
    });
  }
}
