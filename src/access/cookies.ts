import { parseCookie, stringifySetCookie } from 'cookie';

// The package `cookie` for the syntax of cookies: it is what @fastify/cookie is made of, whose plugin would look at each
// request, which agents should not pay for. The plugins that keep sessions do not fit: @fastify/session reads and writes its
// store at each request, and knows no users whose other sessions could be ended; with @fastify/secure-session the session is in
// the cookie, where nobody can end it. @fastify/csrf-protection needs one of them to keep its secret, and the key of a session
// of ours is one.

/** Over HTTPS, browsers take a cookie of this name from HTTPS only; over plain HTTP there is none that they protect. */
const NAMES = { https: '__Secure-swf_session', http: 'swf_session' } as const;

export type CookieScheme = keyof typeof NAMES;

/** A cookie of a Cookie header; undefined where it has none of the name. */
export function readCookie(cookies: string, name: string): string | undefined {
  // Cookies ignore ports: those of everything else on this host come along, too.
  return cookies.includes(name) ? parseCookie(cookies)[name] : undefined;
}

interface CookieOptions {
  scheme: CookieScheme;
  /** The paths that get the cookie begin with it. */
  path: string;
  /** How long browsers keep it, in seconds; until they are closed where absent. */
  maxAge?: number | undefined;
}

/** A Set-Cookie header of a cookie that no script reads and no other site sends with what changes something. */
export function writeCookie(name: string, value: string, { scheme, path, maxAge }: CookieOptions): string {
  const isKept = maxAge !== undefined;
  const attributes = { path, httpOnly: true, sameSite: 'lax', secure: scheme === 'https' } as const;
  return stringifySetCookie({ name, value, ...attributes, ...(isKept && { maxAge }) });
}

/** The key in a Cookie header; undefined where it has none for this scheme. */
export function keyIn(cookies: string, scheme: CookieScheme): string | undefined {
  return readCookie(cookies, NAMES[scheme]);
}

/**
 * The Set-Cookie header that gives a browser the key of its session, or takes it away.
 * @param basePath under which the monitor is served; its neighbours do not get the cookie
 */
export function cookieOf(key: string | undefined, scheme: CookieScheme, basePath: string): string {
  const maxAge = key === undefined ? 0 : undefined;
  return writeCookie(NAMES[scheme], key ?? '', { scheme, path: `${basePath}/`, maxAge });
}
