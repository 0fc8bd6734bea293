import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import { requirementOf } from '../../src/access/requirement.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import { exampleBody } from '../contract/proof/contract.ts';
import { pathToNowhere } from '../contract/proof/objects.ts';
import { isLong } from '../length.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { type Answer, TestClient } from '../test-client.ts';

// Who may do what: every operation × every caller × every kind of credentials × every way in, against what the contract's
// security says.

/** Whose credentials they are, or what is wrong with them. */
const OWNERS = ['wrong', 'ended', 'deactivated', 'alice', 'operator', 'read', 'agent'] as const;
type Owner = (typeof OWNERS)[number];
/** `proxy`: the trusted proxy names the person; that opens a session, and is none by itself. */
type Kind = 'token' | 'bearer' | 'session' | 'proxy';
/** Nobody, or an owner by a kind of credentials. */
type Caller = { owner: 'nobody' } | { owner: Owner; kind: Kind };
const CALLERS: Caller[] = [
  { owner: 'nobody' },
  ...OWNERS.map((owner) => ({ owner, kind: 'token' as const })),
  { owner: 'alice', kind: 'bearer' },
  { owner: 'operator', kind: 'proxy' },
  ...OWNERS.map((owner) => ({ owner, kind: 'session' as const })),
];
/** Where the credentials themselves are not what matters. */
const FEW: Caller[] = [
  { owner: 'nobody' },
  { owner: 'wrong', kind: 'token' },
  { owner: 'alice', kind: 'token' },
  { owner: 'ended', kind: 'session' },
  { owner: 'operator', kind: 'session' },
  { owner: 'operator', kind: 'proxy' },
  { owner: 'agent', kind: 'session' },
];
const nameOf = (caller: Caller) => ('kind' in caller ? `${caller.owner} by ${caller.kind}` : caller.owner);

/** Ways in, the proxy on this machine being trusted to name the client. */
const ELSEWHERE = { 'x-forwarded-for': '192.0.2.7' };
const PLACES = {
  'HTTP from loopback': { via: 'http', scheme: 'http', headers: {} },
  'HTTP from elsewhere': { via: 'http', scheme: 'http', headers: ELSEWHERE },
  HTTPS: { via: 'https', scheme: 'https', headers: {} },
  'HTTPS ended by a proxy': {
    via: 'http',
    scheme: 'https',
    headers: { ...ELSEWHERE, 'x-forwarded-proto': 'https' },
  },
} as const;
type Place = keyof typeof PLACES;

/** The status of a refusal, or undefined where the caller is let in. */
function refusalOf(
  operation: Operation,
  caller: Caller,
  place: Place,
  publicRead: boolean,
): number | undefined {
  // The figures of a process are for its own machine, whoever asks.
  if (operation.id === 'retrieveMetrics') return 'x-forwarded-for' in PLACES[place].headers ? 403 : undefined;
  // It looks at what is sent, which is nobody's here.
  if (SINGLE_SIGN_ON.has(operation.id) && place === 'HTTP from elsewhere') return 403;
  if (operation.id === 'signIn') return place === 'HTTP from elsewhere' ? 403 : 401;
  const { who, schemes, isSafe } = requirementOf(operation);
  if (who === 'open') return undefined;
  const answersNobody = who === 'anyone' || (who === 'public read' && publicRead);
  const nobodys = answersNobody ? undefined : 401;
  if (place === 'HTTP from elsewhere') return answersNobody ? undefined : 403;
  if (!('kind' in caller)) return nobodys;
  const { owner, kind } = caller;
  if (kind === 'proxy') return nobodys;
  if (!schemes.includes(kind === 'bearer' ? 'token' : kind)) return nobodys;
  // A token that is none is refused wherever tokens are taken; a cookie that is none is left in a browser.
  if (owner === 'wrong' || owner === 'ended' || owner === 'deactivated')
    return kind === 'session' ? nobodys : 401;
  if (owner === 'read' && !isSafe) return 403;
  if (owner === 'read' || owner === 'agent') return who === 'staff' || who === 'account' ? 403 : undefined;
  return who === 'staff' && owner === 'alice' ? 403 : undefined;
}

/** Calls in flight. */
const AT_ONCE = 300;

/** Bodies that leave passwords and sessions as they are. */
/** They give out a session, and so are for those only who may have one. */
const SINGLE_SIGN_ON = new Set<string>(['beginSingleSignOn', 'finishSingleSignOn']);
const HARMLESS: Record<string, object> = {
  ...{ signIn: { link: 'nobodys' }, changePassword: { new: 'short' } },
  ...{ beginSecondFactor: {}, confirmSecondFactor: { code: '' }, removeSecondFactor: {} },
};

/** For what a process believes to be over, on a busy machine. */
const PATIENCE = { timeout: 15_000, interval: 200 };

/** What a browser sends that has signed in. */
interface Browser {
  key: string;
  csrf: string;
}

describe.each([true, false])('where SWF_PUBLIC_READ is %s', (publicRead) => {
  let monitor: TestMonitor;
  let client: TestClient;
  const tokens = {} as Record<Owner, string>;
  const browsers = {} as Record<'http' | 'https', Record<Owner, Browser>>;

  beforeAll(async () => {
    monitor = await startTestMonitor({
      ...{ SWF_TRUST_PROXY: '127.0.0.1', SWF_AUTH_HEADER: 'X-Remote-User' },
      SWF_PUBLIC_READ: String(publicRead),
    });
    client = new TestClient(monitor);
    const issuing = new Tokens(monitor.database);
    await createUser(monitor.database, 'retired', { staff: true });
    Object.assign(tokens, {
      wrong: 'f'.repeat(40),
      ended: await issuing.issue('alice', 'revoked'),
      deactivated: await issuing.issue('retired'),
      alice: monitor.token,
      operator: monitor.staffToken,
      read: await issuing.issue('operator', '', { scope: 'read' }),
      agent: await issuing.issue('operator', '', { scope: 'agent' }),
    });
    for (const scheme of ['http', 'https'] as const)
      browsers[scheme] = Object.fromEntries(
        await Promise.all(
          OWNERS.map(async (owner) => [
            owner,
            owner === 'wrong' ? { key: 'x'.repeat(43), csrf: 'x' } : await signedIn(scheme, tokens[owner]),
          ]),
        ),
      );
    await issuing.revokeKey(tokens.ended);
    await monitor.database.query({
      text: "update swf_user set is_active = false where username = 'retired'",
      values: [],
    });
    // What the process has just learned of them it believes for four seconds.
    const isRefused = (headers: object) => async () => {
      const { status } = await client.http('GET', '/api/users/', { headers: { ...headers } });
      expect(status).toBe(401);
    };
    for (const owner of ['ended', 'deactivated'] as const) {
      await vi.waitFor(isRefused({ authorization: `Token ${tokens[owner]}` }), PATIENCE);
      await vi.waitFor(isRefused(cookieOf('http', browsers.http[owner])), PATIENCE);
    }
  });
  afterAll(async () => {
    await client.close();
    await monitor.stop();
  });

  async function signedIn(via: 'http' | 'https', token: string): Promise<Browser> {
    const { headers, body } = await client[via]('POST', '/api/session/', { body: { token }, token: '' });
    const [key = ''] = /[\w-]{43}/.exec(headers['set-cookie'] ?? '') ?? [];
    return { key, csrf: body.csrf_token };
  }

  const cookieOf = (scheme: 'http' | 'https', { key, csrf }: Browser) => ({
    cookie: scheme === 'https' ? `__Secure-swf_session=${key}` : `swf_session=${key}`,
    'x-csrf-token': csrf,
    'sec-fetch-site': 'same-origin',
  });

  function credentialsOf(caller: Caller, scheme: 'http' | 'https'): Record<string, string> {
    if (!('kind' in caller)) return {};
    const { owner, kind } = caller;
    if (kind === 'session') return cookieOf(scheme, browsers[scheme][owner]);
    if (kind === 'proxy') return { 'x-remote-user': owner };
    return { authorization: `${kind === 'bearer' ? 'Bearer' : 'Token'} ${tokens[owner]}` };
  }

  it.each(isLong || publicRead ? (Object.keys(PLACES) as Place[]) : (['HTTPS'] as const))(
    'every operation × every caller over %s is as the contract says',
    async (place) => {
      const { via, scheme, headers } = PLACES[place];
      const wrong: string[] = [];
      let cells = 0;
      const ask = async (operation: Operation, caller: Caller): Promise<Answer> => {
        const body = HARMLESS[operation.id] ?? exampleBody(operation);
        return client[via](operation.method, pathToNowhere(operation), {
          token: '',
          headers: { ...headers, ...credentialsOf(caller, scheme) },
          ...(body !== undefined && { body }),
        });
      };
      const judge = async (operation: Operation, caller: Caller) => {
        // Signing out would take the session of those who come after it.
        if (operation.id === 'signOut' && 'kind' in caller && caller.kind === 'session') return;
        const { status } = await ask(operation, caller);
        // Some failures to sign in are looked at, the others are too many.
        if (operation.id === 'signIn' && status === 429) return;
        const expected = refusalOf(operation, caller, place, publicRead);
        const isRefusal = status === 401 || status === 403;
        cells++;
        if (isRefusal ? status !== expected : expected !== undefined || !(status in operation.responses))
          wrong.push(
            `${operation.id} by ${nameOf(caller)}: ${status}, expected ${expected ?? 'to be let in'}`,
          );
      };
      const callers = publicRead && place === 'HTTPS' ? CALLERS : FEW;
      // Where nobody may read, the others are as they are where everybody may.
      const asked = Object.values(operations).filter(
        (operation) => isLong || publicRead || requirementOf(operation).who === 'public read',
      );
      expect(asked.length).toBeGreaterThan(40);
      const all = asked.flatMap((operation) => callers.map((caller) => [operation, caller] as const));
      // Many at once: refusals beyond a thousand are held back for a second each.
      for (let from = 0; from < all.length; from += AT_ONCE)
        await Promise.all(
          all.slice(from, from + AT_ONCE).map(([operation, caller]) => judge(operation, caller)),
        );
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan((asked.length - 2) * callers.length);
    },
  );
});
