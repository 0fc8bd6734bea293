import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, isPassword } from '../../src/access/passwords.ts';
import { SecondFactor } from '../../src/access/second-factor.ts';
import { SignIn } from '../../src/access/sign-in.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import type { Answer } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';
import { elsewhere, PASSWORD, peopleOf, SAME_ORIGIN, type Via } from './people.ts';

// Sessions of browsers: how they come about, what they may do, how they end, and who cannot make use of them.

const { monitor, client } = await useMonitor({ SWF_TRUST_PROXY: '127.0.0.1' });
const { sql, person, signIn, open, call, statusOf } = peopleOf(monitor, client);

/** For what every process learns within five seconds, on a busy machine. */
const PATIENCE = { timeout: 5_000 + 10_000, interval: 200 };

it('a sign-in that fails is told of, with the name only where there is such a user', async () => {
  const name = await person();
  const told: object[] = [];
  const tokens = new Tokens(monitor.database);
  const signingIn = new SignIn(monitor.database, tokens, new SecondFactor(monitor.database), (failure) =>
    told.push(failure),
  );
  const address = '2001:db8:ffff::1';
  for (const proof of [
    { username: name, password: 'wrong' },
    { username: 'my-password-by-mistake', password: 'x' },
    { token: '0'.repeat(40) },
    { link: 'nothing' },
  ])
    await expect(signingIn.by(proof, { address })).rejects.toThrow();
  await signingIn.by({ username: name, password: PASSWORD }, { address });
  expect(told).toEqual([
    { way: 'password', username: name, address },
    { way: 'password', username: null, address },
    { way: 'token', username: null, address },
    { way: 'link', username: null, address },
  ]);
});

describe('signing in', () => {
  it('works with a password, a token and a link, and says who one is', async () => {
    const name = await person({ staff: true });
    const token = await new Tokens(monitor.database).issue(name);
    const { id } = (await sql('select id from swf_user where username = $1', name))[0] ?? {};
    const link = await client.https('POST', `/api/admin/users/${id}/sign-in-link/`, {
      token: monitor.staffToken,
    });
    for (const proof of [{ username: name, password: PASSWORD }, { token }, { link: link.body.key }]) {
      const browser = await open(proof);
      const { body } = await call(browser, 'GET', '/api/session/');
      expect(body).toMatchObject({ user: { username: name, is_staff: true }, csrf_token: browser.csrf });
    }
    expect((await signIn({ link: link.body.key }, elsewhere(), 'http')).status).toBe(401); // works once
  });

  it('gives a cookie that scripts cannot read, over HTTPS alone, for this monitor alone', async () => {
    const name = await person();
    const { setCookie } = await open({ username: name, password: PASSWORD });
    expect(setCookie).toMatch(/^__Secure-swf_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const plain = await open({ username: name, password: PASSWORD }, 'http');
    expect(plain.setCookie).toMatch(/^swf_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is refused over plain HTTP from elsewhere, and from pages of others', async () => {
    const body = { username: await person(), password: PASSWORD };
    expect((await signIn(body, { 'x-forwarded-for': '192.0.2.7' }, 'http')).status).toBe(403);
    expect((await signIn(body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn(body, { origin: 'null' })).status).toBe(403);
    expect((await signIn(body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signIn(body, { origin: monitor.https })).status).toBe(200);
  });

  it('fails in the same words and after the same work, whatever is wrong', async () => {
    const inactive = await person();
    await sql('update swf_user set is_active = false where username = $1', inactive);
    const name = await person();
    await createUser(monitor.database, 'has.no.password');
    const wrong = [
      { username: 'nobody.of.this.name', password: PASSWORD },
      { username: name, password: 'not the right one' },
      { username: inactive, password: PASSWORD },
      { username: 'has.no.password', password: PASSWORD },
    ];
    const texts = new Set<string>();
    const medians: number[] = [];
    for (const body of wrong) {
      const times: number[] = [];
      for (let n = 0; n < 3; n++) {
        const start = performance.now();
        const { status, text } = await signIn(body, elsewhere(), 'http');
        times.push(performance.now() - start);
        expect(status).toBe(401);
        texts.add(text);
      }
      medians.push(times.sort((a, b) => a - b)[1] ?? 0);
    }
    expect(texts.size).toBe(1);
    // One hash each; where one of them had none, it would be a tenth.
    expect(Math.min(...medians)).toBeGreaterThan(Math.max(...medians) / 4);
  });

  it('never takes over a key that came along: a new one is made, and that one ends', async () => {
    const name = await person();
    const planted = `__Secure-swf_session=${'a'.repeat(43)}`;
    const first = await open({ username: name, password: PASSWORD }, 'https', { cookie: planted });
    expect(first.cookie).not.toBe(planted);
    const second = await open({ username: name, password: PASSWORD }, 'https', { cookie: first.cookie });
    expect(second.cookie).not.toBe(first.cookie);
    expect(await statusOf(second)).toBe(200);
    expect(await statusOf(first)).toBe(401);
  });

  it('looks at ten failures in a minute, of a thousand', async () => {
    const name = await person();
    const guess = (n: number) =>
      signIn({ username: name, password: `guess number ${n}` }, elsewhere(), 'http');
    const answers: Answer[] = [];
    // No more connections at once than a busy machine takes.
    for (let from = 0; from < 1_000; from += 50)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, n) => guess(from + n)))));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect(count(401)).toBeLessThanOrEqual(20);
    expect(count(401) + count(429) + count(503)).toBe(1_000);
    const wait = Number(answers.find(({ status }) => status === 429)?.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    // The right password is not looked at either; a token is.
    expect((await signIn({ username: name, password: PASSWORD }, elsewhere(), 'http')).status).toBe(429);
    const token = await new Tokens(monitor.database).issue(name);
    expect((await signIn({ token }, elsewhere(), 'http')).status).toBe(200);
  });

  it('counts failures from an address, whatever the names', async () => {
    const headers = elsewhere();
    const answers = [];
    for (let n = 0; n < 12; n++)
      answers.push(await signIn({ token: `${n}`.repeat(40).slice(0, 40) }, headers, 'http'));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);
    // And names that it makes up from then on take no room.
    for (let n = 0; n < 3; n++)
      expect((await signIn({ username: `made-up-${n}`, password: 'any' }, headers, 'http')).status).toBe(429);
    const text = "select subject from swf_sign_in_failure where subject like 'name made-up%'";
    expect(await monitor.database.query({ text, values: [] })).toEqual([]);
  });
});

it('the HTTPS address is that of the listener, under the name by which somebody comes', async () => {
  const seen = async (via: Via, host: string) =>
    (await client[via]('GET', '/api/session/', { token: '', headers: { host } })).body.https_url;
  const { port } = new URL(monitor.https);
  expect(await seen('http', 'daq01:8002')).toBe(`https://daq01:${port}`);
  expect(await seen('http', '127.0.0.1:8002')).toBe(`https://127.0.0.1:${port}`);
  expect(await seen('https', 'localhost:8443')).toBe('https://localhost:8443');
});

describe('a session', () => {
  it('changes things only from our own pages, and with its token', async () => {
    const browser = await open({ username: await person({ staff: true }), password: PASSWORD });
    const write = (headers: Record<string, string>) =>
      call(browser, 'POST', '/api/state/next-agent-id/', { headers: { 'sec-fetch-site': '', ...headers } });
    expect((await write({ origin: monitor.https })).status).toBe(200);
    expect((await write(SAME_ORIGIN)).status).toBe(200);
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ origin: 'null' })).status).toBe(403);
    expect((await write({ origin: monitor.http })).status).toBe(403);
    expect((await write({})).status).toBe(403);
    expect((await write({ origin: monitor.https, 'x-csrf-token': '' })).status).toBe(403);
    const other = await open({ username: await person(), password: PASSWORD });
    expect((await write({ origin: monitor.https, 'x-csrf-token': other.csrf })).status).toBe(403);
  });

  it('is none to a form of another site', async () => {
    const browser = await open({ username: await person(), password: PASSWORD });
    const form = await request(`${monitor.http}/api/runs/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: browser.cookie.replace('__Secure-', ''),
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
      },
      body: 'run_number=1',
    });
    expect([401, 403, 415]).toContain(form.statusCode);
    await form.body.dump();
  });

  it('holds over the scheme that it was opened over, and no other', async () => {
    const name = await person();
    const [https, http] = [
      await open({ username: name, password: PASSWORD }),
      await open({ username: name, password: PASSWORD }, 'http'),
    ];
    const moved = https.cookie.replace('__Secure-', '');
    expect((await call({ ...https, cookie: moved }, 'GET', '/api/users/', { via: 'http' })).status).toBe(401);
    expect((await call({ ...http, cookie: `__Secure-${http.cookie}` }, 'GET', '/api/users/')).status).toBe(
      401,
    );
    expect((await call(http, 'GET', '/api/users/', { via: 'http' })).status).toBe(200);
  });

  it('that was stolen is worth nothing after signing out', async () => {
    const browser = await open({ username: await person(), password: PASSWORD });
    expect(await statusOf(browser)).toBe(200);
    const out = await call(browser, 'DELETE', '/api/session/');
    expect(out).toMatchObject({ status: 204 });
    expect(out.headers['set-cookie']).toMatch(/^__Secure-swf_session=; Max-Age=0; /);
    expect(await statusOf(browser)).toBe(401);
    expect((await call(browser, 'GET', '/api/session/')).body.user).toBeNull();
    expect((await call(browser, 'GET', '/api/runs/')).status).toBe(200); // as nobody
  });

  it('of a user who is no longer staff may do nothing that is for staff, within five seconds', async () => {
    const name = await person({ staff: true });
    const browser = await open({ username: name, password: PASSWORD });
    expect(await statusOf(browser, '/api/admin/users/')).toBe(200);
    await sql('update swf_user set is_staff = false where username = $1', name);
    await expect.poll(() => statusOf(browser, '/api/admin/users/'), PATIENCE).toBe(403);
    expect(await statusOf(browser)).toBe(200);
  });

  it('ends with its user, with its token, after twelve hours unused, and after fourteen days', async () => {
    const [retired, holder, idle, old] = [await person(), await person(), await person(), await person()];
    const token = await new Tokens(monitor.database).issue(holder);
    const browsers = await Promise.all([
      open({ username: retired, password: PASSWORD }),
      open({ token }),
      open({ username: idle, password: PASSWORD }),
      open({ username: old, password: PASSWORD }),
    ]);
    await sql('update swf_user set is_active = false where username = $1', retired);
    await new Tokens(monitor.database).revokeKey(token);
    const of = 'where user_id = (select id from swf_user where username = $1)';
    await sql(`update swf_session set last_seen_at = now() - interval '12 hours 1 minute' ${of}`, idle);
    await sql(`update swf_session set expires_at = now() ${of}`, old);
    for (const browser of browsers) await expect.poll(() => statusOf(browser), PATIENCE).toBe(401);
  });

  it('that was opened with a token may do what the token may', async () => {
    const token = await new Tokens(monitor.database).issue(await person({ staff: true }), '', {
      scope: 'agent',
    });
    const browser = await open({ token });
    expect(await statusOf(browser)).toBe(200);
    expect(await statusOf(browser, '/api/admin/users/')).toBe(403);
    expect((await call(browser, 'POST', '/api/tokens/', { body: {} })).status).toBe(403);
  });

  it('is stored as a hash', async () => {
    const browser = await open({ username: await person(), password: PASSWORD });
    const [dump] = await sql("select string_agg(s::text, ' ') as all from swf_session s");
    expect(dump?.['all']).not.toContain(browser.cookie.split('=')[1]);
  });
});

describe('an account', () => {
  it('changes its password, which ends its other sessions', async () => {
    const name = await person();
    const [here, there] = [
      await open({ username: name, password: PASSWORD }),
      await open({ username: name, password: PASSWORD }),
    ];
    const change = (body: object) => call(here, 'POST', '/api/account/password/', { body });
    expect((await change({ new: 'beam at ten by the second door' })).body).toHaveProperty('current');
    expect(
      (await change({ current: 'none of mine', new: 'beam at ten by the second door' })).body,
    ).toHaveProperty('current');
    expect((await change({ current: PASSWORD, new: 'short' })).body).toHaveProperty('new');
    expect((await change({ current: PASSWORD, new: `${name}-12345678` })).body).toHaveProperty('new');
    expect(await change({ current: PASSWORD, new: 'beam at ten by the second door' })).toMatchObject({
      status: 204,
    });
    expect(await statusOf(here)).toBe(200);
    expect(await statusOf(there)).toBe(401);
    expect((await signIn({ username: name, password: PASSWORD }, elsewhere(), 'http')).status).toBe(401);
  });

  it('shows its sessions, and ends one of them', async () => {
    const name = await person();
    const [here, there] = [
      await open({ username: name, password: PASSWORD }),
      await open({ username: name, password: PASSWORD }),
    ];
    const { body } = await call(here, 'GET', '/api/account/sessions/');
    expect(body.map((one: { is_current: boolean }) => one.is_current).sort()).toEqual([false, true]);
    const other = body.find((one: { is_current: boolean }) => !one.is_current);
    expect((await call(here, 'DELETE', `/api/account/sessions/${other.id}/`)).status).toBe(204);
    expect(await statusOf(there)).toBe(401);
    const stranger = await open({ username: await person(), password: PASSWORD });
    const own = body.find((one: { is_current: boolean }) => one.is_current);
    expect((await call(stranger, 'DELETE', `/api/account/sessions/${own.id}/`)).status).toBe(404);
  });

  it('has tokens: made, used, seen and revoked; those of others only staff sees', async () => {
    const browser = await open({ username: await person(), password: PASSWORD });
    const made = await call(browser, 'POST', '/api/tokens/', {
      body: { label: 'night shift', scope: 'read' },
    });
    expect(made).toMatchObject({ status: 201, body: { label: 'night shift', scope: 'read' } });
    const { id, key } = made.body;
    expect((await client.https('GET', '/api/users/', { token: key })).status).toBe(200);
    expect((await client.https('POST', '/api/state/next-agent-id/', { token: key })).status).toBe(403);
    expect((await call(browser, 'GET', '/api/tokens/')).body).toMatchObject([{ id, label: 'night shift' }]);
    expect((await call(browser, 'GET', '/api/tokens/?user=operator')).status).toBe(403);
    expect((await call(browser, 'POST', '/api/tokens/', { body: { scope: 'staff' } })).status).toBe(403);
    expect((await call(browser, 'POST', '/api/tokens/', { body: { username: 'operator' } })).status).toBe(
      403,
    );
    const stranger = await open({ username: await person(), password: PASSWORD });
    expect((await call(stranger, 'DELETE', `/api/tokens/${id}/`)).status).toBe(404);
    expect((await call(browser, 'DELETE', `/api/tokens/${id}/`)).status).toBe(204);
    expect((await client.https('GET', '/api/users/', { token: key })).status).toBe(401);
  });

  it('has tokens that end by themselves', async () => {
    const token = await new Tokens(monitor.database).issue(await person(), '', {
      expiresAt: new Date(Date.now() + 1_000).toISOString(),
    });
    const status = async () => (await client.https('GET', '/api/users/', { token })).status;
    expect(await status()).toBe(200);
    await expect.poll(status, PATIENCE).toBe(401);
  });

  it('of the last active user who is staff stays that', async () => {
    const { database } = monitor;
    const [operator] = await sql("select id from swf_user where username = 'operator'");
    await sql("update swf_user set is_staff = false where username <> 'operator'");
    for (const body of [{ is_staff: false }, { is_active: false }]) {
      const answer = await client.https('PATCH', `/api/admin/users/${operator?.['id']}/`, {
        token: monitor.staffToken,
        body,
      });
      expect(answer).toMatchObject({
        status: 400,
        body: { non_field_errors: [expect.stringContaining('last')] },
      });
    }
    expect(
      await database.query({ text: 'select from swf_user where is_staff and is_active', values: [] }),
    ).toHaveLength(1);
  });
});

it('a password is stored by scrypt with its parameters, and hashed again when they have grown', async () => {
  const stored = await hashPassword(PASSWORD);
  expect(stored).toMatch(/^scrypt\$15\$8\$1\$/);
  expect(await isPassword(PASSWORD, stored)).toBe(true);
  expect(await isPassword(`${PASSWORD} `, stored)).toBe(false);
  expect(isOutdated(stored)).toBe(false);
  expect(isOutdated(stored.replace('$15$', '$14$'))).toBe(true);
});
