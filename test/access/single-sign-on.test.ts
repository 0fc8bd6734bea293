import { describe, expect, test } from 'vitest';
import { useMonitor } from '../use-monitor.ts';
import { identityProvider, signInThere } from './identity-provider.ts';

const people: Record<string, Record<string, unknown>> = {
  p1: { preferred_username: 'beate', email: 'beate@example.org', groups: ['shift'] },
  p2: { preferred_username: 'operator', groups: ['monitor-staff'] },
  p3: { preferred_username: 'no name <at all>' },
  p4: { preferred_username: 'dana', groups: ['monitor-staff'] },
};
const { serve, ...provider } = await identityProvider(people);
const { monitor, client } = await useMonitor({
  SWF_OIDC_ISSUER: provider.issuer,
  SWF_OIDC_CLIENT_ID: provider.clientId,
  SWF_OIDC_CLIENT_SECRET: provider.clientSecret,
  SWF_OIDC_STAFF_GROUP: 'monitor-staff',
});
serve(`${monitor.http}/api/session/provider/back/`, `${monitor.https}/api/session/provider/back/`);

const BEGIN = '/api/session/provider/';
const cookieIn = (setCookie = '') => setCookie.split(';')[0] ?? '';

/** Begins in a browser of its own. */
async function begin(next = '', headers: Record<string, string> = {}) {
  const begun = await client.http('GET', `${BEGIN}?next=${encodeURIComponent(next)}`, { headers });
  expect(begun.status).toBe(302);
  return { location: begun.headers['location'] ?? '', cookie: cookieIn(begun.headers['set-cookie']) };
}

/** Signs in as a person. @returns the last answer */
async function signIn(person: string, next = '') {
  const { location, cookie } = await begin(next);
  const { pathname, search } = await signInThere(location, person);
  return client.http('GET', pathname + search, { headers: { cookie } });
}

async function sessionOf(setCookie: string | undefined) {
  const { body } = await client.http('GET', '/api/session/', { headers: { cookie: cookieIn(setCookie) } });
  return body;
}

describe('with a provider of identities', () => {
  test('a person signs in there, is a user here from then on, and goes on to the page that was asked for', async () => {
    const { status, headers } = await signIn('p1', '/runs/?live=true#newest');
    expect([status, headers['location']]).toEqual([302, '/runs/?live=true#newest']);
    expect(headers['set-cookie']).toMatch(/^swf_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await sessionOf(headers['set-cookie'])).user).toMatchObject({
      username: 'beate',
      is_staff: false,
    });
    people['p1'] = { ...people['p1'], preferred_username: 'operator' };
    const again = await signIn('p1');
    expect((await sessionOf(again.headers['set-cookie'])).user.username).toBe('beate');
  });

  test('whoever is in the group is staff, and no longer so once out of it', async () => {
    const { headers } = await signIn('p4');
    expect((await sessionOf(headers['set-cookie'])).user).toMatchObject({ username: 'dana', is_staff: true });
    people['p4'] = { preferred_username: 'dana', groups: [] };
    const later = await signIn('p4');
    expect((await sessionOf(later.headers['set-cookie'])).user.is_staff).toBe(false);
  });

  test.each([
    ['p2', 'name-taken'],
    ['p3', 'no-name'],
  ])('%s, who cannot be a user here, is not signed in, and is told so: %s', async (person, problem) => {
    const { headers } = await signIn(person, '/runs/');
    expect(headers['location']).toBe(`/accounts/login/?problem=${problem}&next=%2Fruns%2F`);
    expect(headers['set-cookie']).toMatch(/^swf_sign_on=; Max-Age=0;/);
  });

  test('a user who is not active any more is not signed in', async () => {
    await signIn('p4');
    await monitor.database.query({
      text: "update swf_user set is_active = false where username = 'dana'",
      values: [],
    });
    expect((await signIn('p4')).headers['location']).toMatch('problem=not-active');
  });

  test('the answer to one browser signs in no other, and none twice', async () => {
    const { location, cookie } = await begin();
    const { pathname, search } = await signInThere(location, 'p1');
    const back = (headers: Record<string, string>) => client.http('GET', pathname + search, { headers });
    expect((await back({})).headers['location']).toMatch('problem=expired');
    expect((await back({ cookie: (await begin()).cookie })).headers['location']).toMatch('problem=refused');
    expect((await back({ cookie })).headers['location']).toBe('/');
    expect((await back({ cookie })).headers['location']).toMatch('problem=refused');
  });

  test('a session that came along ends: its cookie could be somebody else’s', async () => {
    const first = cookieIn((await signIn('p1')).headers['set-cookie']);
    const { location, cookie } = await begin();
    const { pathname, search } = await signInThere(location, 'p1');
    await client.http('GET', pathname + search, { headers: { cookie: `${first}; ${cookie}` } });
    expect((await sessionOf(first)).user).toBeNull();
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/%0d%0aX: y',
  ])('nobody is sent on to another host by next=%s', async (next) => {
    const { headers } = await signIn('p1', next);
    expect(new URL(headers['location'] ?? '', monitor.http).origin).toBe(new URL(monitor.http).origin);
  });

  test('over plain HTTP it is for this machine only', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    expect((await client.http('GET', BEGIN, { headers })).status).toBe(403);
    expect((await client.http('GET', `${BEGIN}back/`, { headers })).status).toBe(403);
  });
});

describe('behind a proxy that signs people in', async () => {
  const behind = await useMonitor({ SWF_TRUST_PROXY: '127.0.0.1', SWF_AUTH_HEADER: 'X-Remote-User' });
  const through = (name: string, more: Record<string, string> = {}) => ({
    'x-forwarded-for': '192.0.2.7',
    'x-forwarded-proto': 'https',
    'x-remote-user': name,
    ...more,
  });
  const signInAs = (headers: Record<string, string>) =>
    behind.client.https('POST', '/api/session/', { token: '', headers, body: { proxy: true } });

  test('the person whom it names signs in without a password', async () => {
    const { status, body, headers } = await signInAs(through('beate'));
    expect([status, body.user.username, body.user.is_staff]).toEqual([200, 'beate', false]);
    expect(body.ways).toContain('proxy');
    const text =
      "select username, action from swf_audit where resource = 'users' and after->>'username' = 'beate'";
    expect(await behind.monitor.database.query({ text, values: [] })).toEqual([
      { username: 'beate', action: 'create' },
    ]);
    const cookie = cookieIn(headers['set-cookie']);
    const seen = await behind.client.https('GET', '/api/session/', {
      token: '',
      headers: through('beate', { cookie }),
    });
    expect(seen.body.user.username).toBe('beate');
  });

  test('a session that it opened is over for whoever comes next through it, and without it', async () => {
    const { headers } = await signInAs(through('beate'));
    const cookie = cookieIn(headers['set-cookie']);
    for (const others of [through('dana', { cookie }), { cookie }]) {
      const { body } = await behind.client.https('GET', '/api/session/', { token: '', headers: others });
      expect(body.user).toBeNull();
    }
  });

  test('what anybody else says counts for nothing', async () => {
    const answers = [
      await signInAs({ 'x-remote-user': 'operator' }),
      await client.https('POST', '/api/session/', {
        token: '',
        headers: through('operator'),
        body: { proxy: true },
      }),
      await signInAs(through('no name at all')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
