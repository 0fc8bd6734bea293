import type { Database } from '../database/connection.ts';
import { Credentials, type CredentialsPolicy } from './credentials.ts';
import { bySession, Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { byToken } from './token-header.ts';
import { Tokens } from './tokens.ts';

/** Who may come in, and how. */
export interface Access {
  tokens: Tokens;
  sessions: Sessions;
  signIn: SignIn;
  credentials: Credentials;
}

/** Opens the ways in to a monitor, in the order in which they count. */
export function openAccess(database: Database, policy: CredentialsPolicy): Access {
  const tokens = new Tokens(database);
  const sessions = new Sessions(database);
  return {
    tokens,
    sessions,
    signIn: new SignIn(database, tokens),
    credentials: new Credentials([byToken(tokens), bySession(sessions)], policy),
  };
}
