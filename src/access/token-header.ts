import type { Authenticator } from './authenticator.ts';
import { CredentialsRefused } from './errors.ts';
import type { Tokens } from './tokens.ts';

/** Those who send a token in the Authorization header: agents and other programs. */
export function byToken(tokens: Pick<Tokens, 'callerOf'>): Authenticator {
  return {
    scheme: 'token',
    callerOf: ({ authorization }) => {
      const key = tokenIn(authorization);
      return key === undefined ? undefined : tokens.callerOf(key);
    },
  };
}

/** The Django monitor's text, and what came instead of a token. */
export function notProvided(authorization = ''): string {
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
