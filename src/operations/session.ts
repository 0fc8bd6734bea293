import type { components } from '../../generated/api.ts';
import type { Bodies } from '../../generated/bodies.ts';
import type { Access } from '../access/access.ts';
import { cookieOf } from '../access/cookies.ts';
import { refuseForeignPage } from '../access/page-origin.ts';
import { type OpenSession, schemeOf } from '../access/sessions.ts';
import type { SignInProof } from '../access/sign-in.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { singleSignOn } from './single-sign-on.ts';

type Session = components['schemas']['Session'];

/** Signing in and out. */
export function session(access: Access): HandlersOf<'session'> {
  const { sessions, signIn, credentials } = access;
  return {
    ...singleSignOn(access),
    signIn: async ({ body, context }) => {
      const { connection, page, basePath, clientAddress, userAgent, requestId } = context;
      credentials.refuseInTheClear(connection);
      refuseForeignPage(page, false);
      const opened = await signIn.by(proofOf(body, connection.identity), {
        address: clientAddress,
        requestId,
      });
      const scheme = schemeOf(connection.protocol);
      // Never the key that came along: somebody else could have put it there.
      await sessions.endOf(connection.cookies, scheme);
      const key = await sessions.open({ ...opened, scheme, address: clientAddress, agent: userAgent });
      const cookie = cookieOf(key, scheme, basePath);
      return {
        status: 200,
        headers: { 'set-cookie': cookie },
        body: shown(access, await sessions.find(cookie, scheme, connection.identity), context),
      };
    },
    retrieveSession: async ({ context }) => ({
      status: 200,
      body: shown(access, await presentOf(context), context),
    }),
    signOut: async ({ context }) => {
      const { protocol, cookies } = context.connection;
      await sessions.endOf(cookies, schemeOf(protocol));
      return {
        status: 204,
        headers: { 'set-cookie': cookieOf(undefined, schemeOf(protocol), context.basePath) },
      };
    },
  };

  async function presentOf({ caller, connection: { cookies, protocol, identity } }: Context) {
    // Without a caller the cookie was not to be looked at, or is nobody's.
    return caller && cookies !== undefined ? sessions.find(cookies, schemeOf(protocol), identity) : undefined;
  }
}

/** Where a browser finds this monitor over HTTPS. */
function httpsUrlOf(access: Access, { connection, origin, basePath }: Context): string {
  if (connection.protocol === 'https') return origin + basePath;
  const address = new URL(access.httpsAddress());
  // That name is this machine's to itself; to others it is another machine.
  if (address.hostname === 'localhost') address.hostname = new URL(origin).hostname;
  address.protocol = 'https:';
  return address.href.replace(/\/$/, '');
}

function shown(access: Access, found: OpenSession | undefined, context: Context): Session {
  const { connection } = context;
  const https_url = httpsUrlOf(access, context);
  const ways: Session['ways'] = [
    'password',
    ...(access.singleSignOn ? (['provider'] as const) : []),
    ...(connection.identity === undefined ? [] : (['proxy'] as const)),
  ];
  const nobody = { user: null, scope: null, csrf_token: null, expires_at: null };
  if (!found) return { ...nobody, needs_second_factor: false, https_url, ways };
  const { caller, csrfToken, expiresAt } = found;
  const { id, username, isStaff, scope } = caller;
  return {
    user: { id, username, is_staff: isStaff },
    scope,
    csrf_token: csrfToken,
    expires_at: expiresAt,
    needs_second_factor: caller.mustEnrol === true,
    https_url,
    ways,
  };
}

/** @throws InvalidRequest for none, or for several at once */
function proofOf(
  { username, password, token, link, code, proxy }: Bodies['signIn'],
  identity: string | undefined,
): SignInProof {
  const proofs: SignInProof[] = [
    ...(username !== undefined && password !== undefined ? [{ username, password, code }] : []),
    ...(token !== undefined ? [{ token }] : []),
    ...(link !== undefined ? [{ link, code }] : []),
    // Nobody has the empty name.
    ...(proxy === true ? [{ identity: identity ?? '' }] : []),
  ];
  const [proof, ...more] = proofs;
  if (!proof || more.length > 0)
    throw new InvalidRequest({
      non_field_errors: ['Send username and password, or token, or link, or proxy: one of these.'],
    });
  return proof;
}
