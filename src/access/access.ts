import type { Database } from '../database/connection.ts';
import { Credentials, type CredentialsPolicy } from './credentials.ts';
import { SecondFactor } from './second-factor.ts';
import type { SecondFactorPolicy } from './second-factor-policy.ts';
import { bySession, Sessions } from './sessions.ts';
import { type OnFailure, SignIn } from './sign-in.ts';
import { byAccessToken } from './single-sign-on/access-tokens.ts';
import { Provider, type ProviderSettings } from './single-sign-on/provider.ts';
import { SingleSignOn } from './single-sign-on/single-sign-on.ts';
import { byToken } from './token-header.ts';
import { Tokens } from './tokens.ts';

/** Who may come in, and how. */
export interface Access {
  tokens: Tokens;
  sessions: Sessions;
  signIn: SignIn;
  secondFactor: SecondFactor;
  credentials: Credentials;
  /** The address of the HTTPS listener, under the name of this machine for itself. */
  httpsAddress: () => string;
  /** Undefined where the monitor has no provider of identities. */
  singleSignOn: SingleSignOn | undefined;
  /** The provider whose access tokens are taken; undefined where none are. */
  tokenIssuer: string | undefined;
}

/** A provider of identities, and which of its groups is staff. */
export interface SingleSignOnOptions extends ProviderSettings {
  staffGroup: string;
  /** Told of what went wrong there. */
  onProblem: (error: unknown) => void;
}

/** Opens the ways in to a monitor, in the order in which they count. */
export function openAccess(
  database: Database,
  policy: CredentialsPolicy & { secondFactor: SecondFactorPolicy; onSignInFailure?: OnFailure },
  options?: SingleSignOnOptions,
): Access {
  const provider = options && new Provider(options);
  const takesTokens = options !== undefined && options.audience !== '';
  const tokens = new Tokens(database);
  const sessions = new Sessions(database, policy.secondFactor);
  const secondFactor = new SecondFactor(database);
  return {
    tokens,
    sessions,
    secondFactor,
    httpsAddress: policy.httpsAddress,
    signIn: new SignIn(database, tokens, secondFactor, policy.onSignInFailure),
    credentials: new Credentials(
      [
        // Before ours, which would call it invalid.
        ...(provider && takesTokens ? [byAccessToken(database, provider)] : []),
        byToken(tokens),
        bySession(sessions),
      ],
      policy,
    ),
    tokenIssuer: takesTokens ? provider?.issuer : undefined,
    singleSignOn: provider && new SingleSignOn(database, provider, options.staffGroup, options.onProblem),
  };
}
