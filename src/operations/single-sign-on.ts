import type { Access } from '../access/access.ts';
import { cookieOf } from '../access/cookies.ts';
import { schemeOf } from '../access/sessions.ts';
import { attemptCookie, attemptIn } from '../access/single-sign-on/attempt-cookie.ts';
import { RequestError } from '../errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';

/** Where people sign in, and where the provider sends them back to, below the base path. */
const PAGE = '/accounts/login/';
const BACK = '/api/session/provider/back/';

/** Signing in with a provider: a browser goes there and comes back. */
export function singleSignOn({
  singleSignOn,
  sessions,
  credentials,
}: Access): Pick<HandlersOf<'session'>, 'beginSingleSignOn' | 'finishSingleSignOn'> {
  return {
    beginSingleSignOn: async ({ query, context }) => {
      const { connection, basePath } = context;
      credentials.refuseInTheClear(connection);
      const next = pageOf(query.next, context);
      if (!singleSignOn) return failed(context, 'no-provider', next);
      const begun = await singleSignOn.begin(addressOfBack(context));
      if (!begun) return failed(context, 'away', next);
      const kept = { ...begun.attempt, next };
      const cookie = attemptCookie(kept, schemeOf(connection.protocol), basePath + BACK);
      return goTo(begun.location, cookie);
    },
    finishSingleSignOn: async ({ query, context }) => {
      const { connection, basePath } = context;
      credentials.refuseInTheClear(connection);
      const scheme = schemeOf(connection.protocol);
      const attempt = attemptIn(connection.cookies, scheme);
      const next = pageOf(attempt?.next, context);
      if (!singleSignOn) return failed(context, 'no-provider', next);
      if (!attempt) return failed(context, 'expired', next);
      const returned = new URL(addressOfBack(context));
      for (const [name, value] of Object.entries(query)) returned.searchParams.set(name, String(value));
      try {
        const found = await singleSignOn.finish(returned, attempt);
        if ('problem' in found) return failed(context, found.problem, next);
        return goTo(basePath + next, cookieOf(await open(found.userId, context), scheme, basePath));
      } catch (error) {
        // People see a page, and no JSON.
        if (error instanceof RequestError && error.status === 503)
          return failed(context, 'unavailable', next);
        throw error;
      }
    },
  };

  /** Never the session that came along: somebody else could have put its cookie there. */
  async function open(userId: number, { connection, clientAddress, userAgent }: Context): Promise<string> {
    const scheme = schemeOf(connection.protocol);
    await sessions.endOf(connection.cookies, scheme);
    return sessions.open({ userId, openedBy: 'provider', scheme, address: clientAddress, agent: userAgent });
  }
}

const goTo = (location: string, cookie: string) =>
  ({ status: 302, headers: { location, 'set-cookie': cookie } }) as const;

/** Goes to the page where people sign in, which tells them what is wrong; the browser forgets the attempt. */
function failed({ connection, basePath }: Context, problem: string, next: string) {
  const page = `${basePath}${PAGE}?${new URLSearchParams({ problem, next })}`;
  return goTo(page, attemptCookie(undefined, schemeOf(connection.protocol), basePath + BACK));
}

const addressOfBack = ({ origin, basePath }: Context) => `${origin}${basePath}${BACK}`;

/** The path of a page, below the base path: whatever else is asked for is the home page. */
function pageOf(next: string | undefined, { origin }: Context): string {
  const home = '/';
  if (!next?.startsWith('/') || !URL.canParse(next, origin)) return home;
  const asked = new URL(next, origin);
  const isHere = asked.origin === new URL(origin).origin;
  // Of `/.//host` the path alone is `//host`, which is an address of another host.
  return isHere && !asked.pathname.startsWith('//') ? asked.pathname + asked.search + asked.hash : home;
}
