import { describe, expect, it } from 'vitest';
import { SecondFactor } from '../../src/access/second-factor.ts';
import { codeAt, newSecret, stepOf } from '../../src/access/second-factor-codes.ts';
import { makeSignInLink } from '../../src/access/sign-in.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { useMonitor } from '../use-monitor.ts';
import { type Browser, elsewhere, PASSWORD, peopleOf } from './people.ts';

// Second factors: set up, asked for, used once, lost and removed.

const { monitor, client } = await useMonitor({ SWF_TRUST_PROXY: '127.0.0.1' });
const { sql, person, signIn, open, call, statusOf } = peopleOf(monitor, client);

const BASE = '/api/account/second-factor/';

interface Enrolled {
  name: string;
  browser: Browser;
  secret: string;
  recovery: string[];
}

/** Somebody who has a second factor, no code of which was used. */
async function enrolled(options: { staff?: boolean } = {}): Promise<Enrolled> {
  const name = await person(options);
  const browser = await open({ username: name, password: PASSWORD });
  const { secret } = (await call(browser, 'POST', BASE, { body: { current: PASSWORD } })).body;
  const code = codeAt(secret, Date.now());
  const confirmed = await call(browser, 'POST', `${BASE}confirm/`, { body: { code } });
  expect(confirmed, confirmed.text).toMatchObject({ status: 200 });
  await forgetCodes(name);
  return { name, browser, secret, recovery: confirmed.body.recovery_codes };
}

/** As if the codes of now had not been used. */
const forgetCodes = (name: string) =>
  sql(
    'update swf_second_factor set last_step = 0, failures = 0 where user_id = (select id from swf_user where username = $1)',
    name,
  );
const idOf = async (name: string) =>
  (await sql('select id from swf_user where username = $1', name))[0]?.['id'];
const auditOf = async (name: string) =>
  await sql(
    `select after, username, via from swf_audit where resource = 'users' and key = $1 order by id`,
    String(await idOf(name)),
  );
/** Six digits that are none of now. */
const wrongCode = (secret: string) => {
  const around = [-60, -30, 0, 30, 60].map((seconds) => codeAt(secret, Date.now() + seconds * 1_000));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !around.includes(code)) ?? ''
  );
};

describe('a code', () => {
  // RFC 6238, appendix B, of which apps show the last six digits.
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it('is that of RFC 6238', () => {
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_234_567_890, '005924'],
      [20_000_000_000, '353130'],
    ] as const)
      expect(codeAt(SECRET, seconds * 1_000)).toBe(code);
  });

  it('is taken one step of thirty seconds before and after its own, and no more', () => {
    const at = 1_800_000_000_000;
    const step = at / 30_000;
    for (const off of [-1, 0, 1])
      expect(stepOf(SECRET, codeAt(SECRET, at + off * 30_000), at)).toBe(step + off);
    for (const off of [-2, 2]) expect(stepOf(SECRET, codeAt(SECRET, at + off * 30_000), at)).toBeUndefined();
  });

  it('is of a secret of 160 random bits', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(Array.from({ length: 100 }, newSecret)).size).toBe(100);
  });
});

describe('setting it up', () => {
  it('takes the password, and a code of the secret', async () => {
    const name = await person();
    const [here, there] = [
      await open({ username: name, password: PASSWORD }),
      await open({ username: name, password: PASSWORD }),
    ];
    expect((await call(here, 'POST', BASE, { body: {} })).body).toHaveProperty('current');
    expect((await call(here, 'POST', BASE, { body: { current: 'none of mine' } })).body).toHaveProperty(
      'current',
    );
    const begun = await call(here, 'POST', BASE, { body: { current: PASSWORD } });
    expect(begun).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^[A-Z2-7]{32}$/) } });
    const { secret, uri } = begun.body;
    const { protocol, searchParams } = new URL(uri);
    expect(protocol).toBe('otpauth:');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ issuer: 'SWF Monitor', secret, algorithm: 'SHA1', digits: '6', period: '30' },
    });
    // Nothing is asked for before it is confirmed.
    expect((await signIn({ username: name, password: PASSWORD })).status).toBe(200);
    const confirm = (code: string) => call(here, 'POST', `${BASE}confirm/`, { body: { code } });
    expect((await confirm(wrongCode(secret))).body).toHaveProperty('code');
    const code = codeAt(secret, Date.now());
    const confirmed = await confirm(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(confirmed.status, confirmed.text).toBe(200);
    const { recovery_codes: codes } = confirmed.body;
    expect(new Set(codes).size).toBe(10);
    for (const one of codes) expect(one).toMatch(/^([a-hjkmnp-z02-9]{6}-){3}[a-hjkmnp-z02-9]{6}$/);
    expect(await statusOf(here)).toBe(200);
    expect(await statusOf(there)).toBe(401);
    expect((await call(here, 'GET', '/api/account/')).body).toMatchObject({
      ...{ has_second_factor: true, recovery_codes_left: 10, needs_second_factor: false },
    });
    // The code that confirmed it is used up.
    expect((await signIn({ username: name, password: PASSWORD, code })).status).toBe(401);
    expect((await call(here, 'POST', BASE, { body: { current: PASSWORD } })).status).toBe(400);
    expect(await auditOf(name)).toMatchObject([
      { after: { second_factor: 'set up' }, username: name, via: 'session' },
    ]);
  });

  it('leaves nothing of a secret that was not confirmed within a quarter of an hour', async () => {
    const name = await person();
    const browser = await open({ username: name, password: PASSWORD });
    const { secret } = (await call(browser, 'POST', BASE, { body: { current: PASSWORD } })).body;
    await sql(
      "update swf_second_factor set made_at = now() - interval '16 minutes'  where user_id = $1",
      await idOf(name),
    );
    const body = { code: codeAt(secret, Date.now()) };
    expect((await call(browser, 'POST', `${BASE}confirm/`, { body })).status).toBe(400);
  });

  it('is for who has a password', async () => {
    const name = await person();
    await sql('update swf_user set password_hash = null where username = $1', name);
    const browser = await open({ token: await new Tokens(monitor.database).issue(name) });
    expect(await call(browser, 'POST', BASE, { body: {} })).toMatchObject({
      status: 400,
      body: { non_field_errors: [expect.stringContaining('no password')] },
    });
  });

  it('shows the secret nowhere else, and stores recovery codes as hashes', async () => {
    const { name, secret, recovery } = await enrolled();
    const staff = { token: monitor.staffToken };
    for (const path of [
      `/api/admin/users/${await idOf(name)}/`,
      '/api/admin/audit/?limit=100',
      '/api/admin/users/?format=ndjson',
    ]) {
      const { text, status } = await client.https('GET', path, staff);
      expect(status).toBe(200);
      expect(text).not.toContain(secret);
      for (const code of recovery) expect(text).not.toContain(code);
    }
    const [dump] = await sql("select string_agg(r::text, ' ') as all from swf_recovery_code r");
    for (const code of recovery) expect(dump?.['all']).not.toContain(code.replaceAll('-', ''));
  });
});

describe('signing in', () => {
  it('asks for the code once the password is right, and tells nothing before', async () => {
    const { name, secret } = await enrolled();
    const other = await person();
    const asked = await signIn({ username: name, password: PASSWORD });
    expect(asked).toMatchObject({ status: 401, body: { needs_code: true } });
    expect(asked.headers).not.toHaveProperty('set-cookie');
    const code = codeAt(secret, Date.now());
    const wrong = await signIn({ username: name, password: 'not the right one', code });
    expect(wrong.text).toBe((await signIn({ username: other, password: 'not the right one' })).text);
    expect(wrong.body).not.toHaveProperty('needs_code');
    // A wrong password has not used the code up.
    expect((await signIn({ username: name, password: PASSWORD, code })).status).toBe(200);
  });

  it('takes a code once, also of those who come at the same time', async () => {
    const { name, secret } = await enrolled();
    const code = codeAt(secret, Date.now());
    const answers = await Promise.all(
      Array.from({ length: 3 }, () =>
        signIn({ username: name, password: PASSWORD, code }, elsewhere(), 'http'),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const again = await signIn({ username: name, password: PASSWORD, code });
    expect(again).toMatchObject({ status: 401, body: { needs_code: true } });
  });

  it('takes no earlier code once a later one was used', async () => {
    const { name, secret } = await enrolled();
    const now = Date.now();
    await sql(
      'update swf_second_factor set last_step = $2 where user_id = $1',
      await idOf(name),
      Math.floor(now / 30_000) + 1,
    );
    for (const off of [-30_000, 0, 30_000]) {
      const body = { username: name, password: PASSWORD, code: codeAt(secret, now + off) };
      expect((await signIn(body, elsewhere(), 'http')).status).toBe(401);
    }
  });

  it('takes each recovery code once, and the audit tells', async () => {
    const { name, browser, recovery } = await enrolled();
    const [first = '', second = ''] = recovery;
    const by = (code: string) => signIn({ username: name, password: PASSWORD, code }, elsewhere(), 'http');
    const both = await Promise.all([by(first), by(first.toUpperCase().replaceAll('-', ' '))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await by(second)).status).toBe(200);
    expect((await by(second)).status).toBe(401);
    expect((await call(browser, 'GET', '/api/account/')).body.recovery_codes_left).toBe(8);
    expect((await auditOf(name)).slice(1)).toMatchObject([
      { after: { recovery_code: 'used', recovery_codes_left: 9 }, username: name },
      { after: { recovery_code: 'used', recovery_codes_left: 8 }, username: name },
    ]);
  });

  it('by a link asks for the code, too, and the link stays good until it comes', async () => {
    const { name, secret } = await enrolled();
    const { key: link } = (await makeSignInLink(monitor.database, name)) ?? {};
    expect(await signIn({ link })).toMatchObject({ status: 401, body: { needs_code: true } });
    expect(await signIn({ link, code: wrongCode(secret) })).toMatchObject({
      status: 401,
      body: { needs_code: true },
    });
    const code = codeAt(secret, Date.now());
    expect((await signIn({ link, code })).status).toBe(200);
    expect((await signIn({ link, code })).body).not.toHaveProperty('needs_code');
  });

  it('with a token asks for none: somebody made it who had signed in', async () => {
    const { name } = await enrolled();
    const token = await new Tokens(monitor.database).issue(name);
    expect((await signIn({ token })).status).toBe(200);
    expect((await signIn({ token, code: '123456' })).status).toBe(200);
  });

  it('looks at five wrong codes in a row, and then at one in a quarter of an hour', async () => {
    const { name, secret, recovery } = await enrolled();
    const by = (code: string) => signIn({ username: name, password: PASSWORD, code }, elsewhere(), 'http');
    const answers = await Promise.all(Array.from({ length: 8 }, () => by(wrongCode(secret))));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(5).fill(401),
      ...Array(3).fill(429),
    ]);
    const right = await by(codeAt(secret, Date.now()));
    expect(right.status).toBe(429);
    const wait = Number(right.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
    expect((await by(recovery[0] ?? '')).status).toBe(200);
    await sql(
      "update swf_second_factor set failed_at = now() - interval '16 minutes' where user_id = $1",
      await idOf(name),
    );
    expect((await by(codeAt(secret, Date.now()))).status).toBe(200);
  });

  it('counts a right password without a code for its name, and not for its address', async () => {
    const [{ name }, { name: neighbour, secret }] = [await enrolled(), await enrolled()];
    const headers = elsewhere();
    const answers = [];
    for (let n = 0; n < 11; n++)
      answers.push(await signIn({ username: name, password: PASSWORD }, headers, 'http'));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    const body = { username: neighbour, password: PASSWORD, code: codeAt(secret, Date.now()) };
    expect((await signIn(body, headers, 'http')).status).toBe(200);
  });
});

describe('losing it', () => {
  it('is removed with password and code, which ends the other sessions', async () => {
    const { name, browser, secret } = await enrolled();
    const other = await open({ username: name, password: PASSWORD, code: codeAt(secret, Date.now()) });
    await forgetCodes(name);
    const remove = (body: object) => call(browser, 'POST', `${BASE}remove/`, { body });
    const code = codeAt(secret, Date.now());
    expect((await remove({ current: PASSWORD })).body).toHaveProperty('code');
    expect((await remove({ current: 'none of mine', code })).body).toHaveProperty('current');
    expect((await remove({ current: PASSWORD, code: wrongCode(secret) })).body).toHaveProperty('code');
    expect((await remove({ current: PASSWORD, code })).status).toBe(204);
    expect((await remove({ current: PASSWORD, code })).status).toBe(400);
    expect(await statusOf(browser)).toBe(200);
    expect(await statusOf(other)).toBe(401);
    expect((await signIn({ username: name, password: PASSWORD })).status).toBe(200);
    expect((await auditOf(name)).at(-1)).toMatchObject({
      after: { second_factor: 'removed' },
      username: name,
    });
    expect(await sql('select from swf_recovery_code where user_id = $1', await idOf(name))).toEqual([]);
  });

  it('staff removes it for who has lost everything, and ends the sessions', async () => {
    const { name, browser } = await enrolled();
    const { name: staffName, browser: staff } = await enrolled({ staff: true });
    const reset = (by: Browser, id: unknown) =>
      call(by, 'POST', `/api/admin/users/${id}/reset-second-factor/`);
    expect((await reset(browser, await idOf(name))).status).toBe(403);
    expect((await reset(staff, await idOf(staffName))).status).toBe(400);
    expect((await reset(staff, 999_999)).status).toBe(404);
    expect((await reset(staff, await idOf(name))).status).toBe(204);
    expect((await reset(staff, await idOf(name))).status).toBe(204); // nothing more to do
    expect(await statusOf(browser)).toBe(401);
    expect((await signIn({ username: name, password: PASSWORD })).status).toBe(200);
    expect((await auditOf(name)).slice(1)).toMatchObject([
      { after: { second_factor: 'removed' }, username: staffName, via: 'session' },
    ]);
    const { body } = await client.https('GET', `/api/admin/users/${await idOf(staffName)}/`, {
      token: monitor.staffToken,
    });
    expect(body.has_second_factor).toBe(true);
  });
});

it('clocks that differ by a step are no hindrance, by those that differ by two nobody comes in', async () => {
  const { name, secret } = await enrolled();
  const id = Number(await idOf(name));
  const author = { username: name, via: 'session' as const };
  const at = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;
  const factor = new SecondFactor(monitor.database, () => at);
  const outcomes = [];
  for (const off of [-60, -30, 0, 30, 60])
    outcomes.push(await factor.use(id, codeAt(secret, at + off * 1_000), author));
  expect(outcomes).toEqual(['wrong', 'right', 'right', 'right', 'wrong']);
});
