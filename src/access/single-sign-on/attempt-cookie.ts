import { type CookieScheme, readCookie, writeCookie } from '../cookies.ts';
import type { Attempt } from './provider.ts';

/** What a browser keeps while it is with the provider: it finishes what it has begun itself, and nobody else does. */
export interface KeptAttempt extends Attempt {
  /** The page to go to afterwards. */
  next: string;
}

const NAMES = { https: '__Secure-swf_sign_on', http: 'swf_sign_on' } as const;

/** How long somebody may take at the provider, in s. */
const MOST = 600;

/**
 * The Set-Cookie header that has a browser keep an attempt, or forget it. It needs no signature: it binds the answer of the
 * provider to the browser, and whoever can write cookies there could begin an attempt as well.
 * @param path of the operation that finishes
 */
export function attemptCookie(attempt: KeptAttempt | undefined, scheme: CookieScheme, path: string): string {
  const text = attempt ? Buffer.from(JSON.stringify(fieldsOf(attempt))).toString('base64url') : '';
  return writeCookie(NAMES[scheme], text, { scheme, path, maxAge: attempt ? MOST : 0 });
}

/** The attempt in a Cookie header; undefined where there is none. */
export function attemptIn(cookies: string | undefined, scheme: CookieScheme): KeptAttempt | undefined {
  const text = cookies === undefined ? undefined : readCookie(cookies, NAMES[scheme]);
  if (text === undefined) return undefined;
  const [state, nonce, codeVerifier, next, ...more] = partsOf(text);
  if (
    state === undefined ||
    nonce === undefined ||
    codeVerifier === undefined ||
    next === undefined ||
    more.length > 0
  )
    return undefined;
  return { state, nonce, codeVerifier, next };
}

/** In the order in which they are written. */
const fieldsOf = ({ state, nonce, codeVerifier, next }: KeptAttempt) => [state, nonce, codeVerifier, next];

function partsOf(text: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}
