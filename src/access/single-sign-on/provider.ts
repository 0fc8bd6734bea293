import type * as oauth from 'oauth4webapi';
import type * as openid from 'openid-client';

/** An OpenID Connect provider and what it knows the monitor by. */
export interface ProviderSettings {
  /** Plain HTTP only on this machine: the settings refuse all else. */
  issuer: string;
  clientId: string;
  /** Undefined for a client that is public. */
  clientSecret: string | undefined;
  /** Separated by spaces; `openid` is among them. */
  scopes: string;
  /** The claim that has the groups of a person. */
  groupsClaim: string;
  /** What access tokens must be for so that the monitor takes them; empty: it takes none. */
  audience: string;
}

/** What an access token says, once it is verified. */
interface AccessClaims {
  subject: string;
  clientId: string;
  scopes: string[];
}

/** What the browser keeps between going to the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Somebody whom the provider vouches for. */
export interface Identity {
  issuer: string;
  /** The provider's own name for the person, which never goes to somebody else. */
  subject: string;
  /** What the person is called there, which may. */
  username: string | undefined;
  email: string;
  groups: string[];
}

/** How long one answer of the provider is waited for, in s. */
const PATIENCE = 5;

/**
 * Speaks to the provider by openid-client, which is certified for this and checks signatures, issuer, audience and times.
 * Its trap: it asks over plain HTTP only where it is told that it may. It is loaded with the first sign-in: few monitors
 * have a provider.
 */
export class Provider {
  readonly #settings: ProviderSettings;
  readonly #keys: oauth.JWKSCacheInput = {};
  #discovered: Promise<{ library: typeof openid; configuration: openid.Configuration }> | undefined;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  get issuer(): string {
    return this.#settings.issuer;
  }

  /**
   * Verifies an access token by the keys that the provider shows, its issuer, audience and times, with oauth4webapi, on which openid-client
   * stands. Its traps: it wants a whole request, and keeps the keys in an object that it is given.
   * @returns undefined where it is not to be believed
   * @throws an error of the network where the provider does not answer
   */
  async verify(token: string): Promise<AccessClaims | undefined> {
    const { configuration } = await this.#discover();
    const library = await import('oauth4webapi');
    const { audience, issuer } = this.#settings;
    const request = new Request(audience.startsWith('http') ? audience : 'https://monitor.invalid/', {
      headers: { authorization: `Bearer ${token}` },
    });
    try {
      const claims = await library.validateJwtAccessToken(configuration.serverMetadata(), request, audience, {
        [library.jwksCache]: this.#keys,
        [library.allowInsecureRequests]: issuer.startsWith('http:'),
        signal: () => AbortSignal.timeout(PATIENCE * 1_000),
      });
      const { sub: subject, client_id: clientId, scope = '' } = claims;
      return { subject, clientId, scopes: scope.split(' ') };
    } catch (error) {
      // What the provider did not answer has another name.
      if (
        error instanceof library.OperationProcessingError ||
        error instanceof library.WWWAuthenticateChallengeError
      )
        return undefined;
      throw error;
    }
  }

  /**
   * Begins: authorization code with PKCE.
   * @param redirectUri the address of the monitor to which the provider sends the browser back
   * @throws an error of the network or of openid-client where the provider does not answer
   */
  async begin(redirectUri: string): Promise<{ location: string; attempt: Attempt }> {
    const { library, configuration } = await this.#discover();
    const attempt = {
      state: library.randomState(),
      nonce: library.randomNonce(),
      codeVerifier: library.randomPKCECodeVerifier(),
    };
    const location = library.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.#settings.scopes,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await library.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, attempt };
  }

  /**
   * Finishes: trades the code for who it is.
   * @param returned the address to which the provider sent the browser, with its query
   * @throws an error of the network or of openid-client where the provider refuses, or does not answer
   */
  async finish(returned: URL, { state, nonce, codeVerifier }: Attempt): Promise<Identity> {
    const { library, configuration } = await this.#discover();
    const tokens = await library.authorizationCodeGrant(configuration, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no ID token');
    const { groupsClaim } = this.#settings;
    // Providers may put these into the ID token, or keep them for those who ask.
    const isWhole = claims['preferred_username'] !== undefined && claims[groupsClaim] !== undefined;
    const asks = !isWhole && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const more = asks ? await library.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
    const known: Record<string, unknown> = { ...more, ...claims };
    return {
      issuer: claims.iss,
      subject: claims.sub,
      username: textIn(known['preferred_username']),
      email: known['email_verified'] === false ? '' : (textIn(known['email']) ?? ''),
      groups: [known[groupsClaim]].flat().filter((group) => typeof group === 'string'),
    };
  }

  #discover() {
    this.#discovered ??= this.#ask();
    // What failed is asked for again by the next who signs in.
    this.#discovered.catch(() => {
      this.#discovered = undefined;
    });
    return this.#discovered;
  }

  async #ask() {
    const library = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const configuration = await library.discovery(server, clientId, clientSecret, undefined, {
      timeout: PATIENCE,
      execute: server.protocol === 'http:' ? [library.allowInsecureRequests] : [],
    });
    return { library, configuration };
  }
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
