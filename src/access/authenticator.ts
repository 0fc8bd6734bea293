import type { Caller } from './caller.ts';
import type { PageHeaders } from './page-origin.ts';

/** Ways of proving who one is, by their names in the contract; `bearer` is another way to write a token. */
export type Scheme = 'token' | 'session';

/** The parts of a request that decide whether its credentials are looked at, and the credentials. */
export interface Connection {
  authorization: string | undefined;
  /** `https` where the connection is TLS, or a trusted proxy says that the client's is. */
  protocol: string;
  /** The client's address: where the connection comes from, or what a trusted proxy says. */
  client: string;
  /** Whether the request was forwarded by somebody whom nobody declared as trusted. */
  forwardedByStranger: boolean;
  /** The Cookie header. */
  cookies: string | undefined;
  /** Of the page that the request comes from; absent where there is no cookie. */
  page?: PageHeaders;
  /** The person whom a trusted proxy names. */
  identity?: string;
}

/** Finds out who asks by one kind of credentials. */
export interface Authenticator {
  scheme: Scheme;
  /**
   * @param isSafe whether the operation only reads
   * @returns undefined where the request has no credentials of this kind
   * @throws CredentialsRefused where they are wrong
   */
  callerOf(connection: Connection, isSafe: boolean): Promise<Caller | undefined> | Caller | undefined;
}
