import type { Database } from '../database/connection.ts';
import { Credentials, type CredentialsPolicy } from './credentials.ts';
import { bySession, Sessions } from './sessions.ts';
import { type OnFailure, SignIn } from './sign-in.ts';
import { Provider, type ProviderSettings } from './single-sign-on/provider.ts';
import { SingleSignOn } from './single-sign-on/single-sign-on.ts';
import { byToken } from './token-header.ts';
import { Tokens } from './tokens.ts';

/** Who may come in, and how. */
export interface Access {
  tokens: Tokens;
  sessions: Sessions;
  signIn: SignIn;
  credentials: Credentials;
  /** Undefined where the monitor has no provider of identities. */
  singleSignOn: SingleSignOn | undefined;
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
  policy: CredentialsPolicy & { onSignInFailure?: OnFailure },
  provider?: SingleSignOnOptions,
): Access {
  const tokens = new Tokens(database);
  const sessions = new Sessions(database);
  return {
    tokens,
    sessions,
    signIn: new SignIn(database, tokens, policy.onSignInFailure),
    credentials: new Credentials([byToken(tokens), bySession(sessions)], policy),
    singleSignOn:
      provider && new SingleSignOn(database, new Provider(provider), provider.staffGroup, provider.onProblem),
  };
}
