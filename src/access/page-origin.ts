import { CredentialsRefused } from './errors.ts';

/** What a browser tells of the page that a request comes from. */
export interface PageHeaders {
  /** Scheme, host and port under which the client reaches us. */
  own: string;
  /** The page's; absent where the client is no browser, or an old one. `null` of a page that has none. */
  origin: string | undefined;
  /** The Sec-Fetch-Site header: how the page's site is to ours. */
  fetchSite: string | undefined;
  /** The X-CSRF-Token header. */
  csrfToken: string | undefined;
}

/**
 * Refuses what comes from a page of another site, which can make a browser send our cookie.
 * @param mustSay whether what says nothing of its page is refused, too
 * @throws CredentialsRefused
 */
export function refuseForeignPage({ own, origin, fetchSite }: PageHeaders, mustSay: boolean): void {
  const isOurs =
    origin === undefined
      ? fetchSite === 'same-origin' || (fetchSite === undefined && !mustSay)
      : origin.toLowerCase() === own.toLowerCase();
  if (isOurs) return;
  throw new CredentialsRefused(
    403,
    origin === undefined
      ? 'The request does not say which page it comes from (Origin).'
      : `The request comes from a page of ${origin === 'null' ? 'no site' : 'another site'}, and this is ${own}. If a proxy forwards it, name the proxy in SWF_TRUST_PROXY, and have it pass Host on.`,
  );
}
