import { describe, expect, it } from 'vitest';
import { codeAt } from '../../src/access/second-factor-codes.ts';
import { makeSignInLink } from '../../src/access/sign-in.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { useMonitor } from '../use-monitor.ts';
import { type Browser, PASSWORD, peopleOf } from './people.ts';

// SWF_SECOND_FACTOR: who has none may do nothing but set one up.

const PATIENCE = { timeout: 15_000, interval: 200 };
const BASE = '/api/account/second-factor/';

describe('where everybody must have a second factor', async () => {
  const { monitor, client } = await useMonitor({
    SWF_TRUST_PROXY: '127.0.0.1',
    SWF_SECOND_FACTOR: 'required',
  });
  const { person, open, call, statusOf } = peopleOf(monitor, client);

  async function enrol(browser: Browser, current?: string): Promise<void> {
    const begun = await call(browser, 'POST', BASE, { body: { ...(current && { current }) } });
    expect(begun.status, begun.text).toBe(200);
    const body = { code: codeAt(begun.body.secret, Date.now()) };
    expect((await call(browser, 'POST', `${BASE}confirm/`, { body })).status).toBe(200);
  }

  it('who has none may set one up, and do nothing else, but for what anybody may', async () => {
    const name = await person({ staff: true });
    const browser = await open({ username: name, password: PASSWORD });
    expect((await call(browser, 'GET', '/api/session/')).body).toMatchObject({
      user: { username: name },
      needs_second_factor: true,
    });
    for (const path of ['/api/users/', '/api/tokens/', '/api/admin/users/', '/api/account/sessions/']) {
      const refused = await call(browser, 'GET', path);
      expect(refused).toMatchObject({ status: 403, body: { detail: expect.stringContaining('/account/') } });
    }
    expect((await call(browser, 'POST', '/api/tokens/', { body: {} })).status).toBe(403);
    expect((await call(browser, 'POST', '/api/state/next-agent-id/')).status).toBe(403);
    expect(await statusOf(browser, '/api/runs/')).toBe(200);
    expect((await call(browser, 'GET', '/api/account/')).body).toMatchObject({ needs_second_factor: true });
    await enrol(browser, PASSWORD);
    expect(await statusOf(browser)).toBe(200);
    expect(await statusOf(browser, '/api/admin/users/')).toBe(200);
    expect((await call(browser, 'GET', '/api/session/')).body.needs_second_factor).toBe(false);
  });

  it('who comes by a first link sets a password, then a second factor', async () => {
    const name = await person();
    await monitor.database.query({
      text: 'update swf_user set password_hash = null where username = $1',
      values: [name],
    });
    const { key: link } = (await makeSignInLink(monitor.database, name)) ?? {};
    const browser = await open({ link });
    expect((await call(browser, 'POST', BASE, { body: {} })).status).toBe(400);
    const body = { new: 'beam at ten by the second door' };
    expect((await call(browser, 'POST', '/api/account/password/', { body })).status).toBe(204);
    expect(await statusOf(browser)).toBe(403);
    await enrol(browser);
    expect(await statusOf(browser)).toBe(200);
  });

  it('tokens work, by which agents come in', async () => {
    const token = await new Tokens(monitor.database).issue(await person());
    expect((await client.https('GET', '/api/users/', { token })).status).toBe(200);
    expect(await statusOf(await open({ token }))).toBe(200);
  });

  it('who is rid of it in the midst of a session sets one up again', async () => {
    const name = await person();
    const browser = await open({ username: name, password: PASSWORD });
    await enrol(browser, PASSWORD);
    expect(await statusOf(browser)).toBe(200);
    const text = 'update swf_user set has_second_factor = false where username = $1';
    await monitor.database.query({ text, values: [name] });
    await expect.poll(() => statusOf(browser), PATIENCE).toBe(403);
    expect(await statusOf(browser, '/api/account/')).toBe(200);
  });
});

describe('where staff must have one', async () => {
  const { monitor, client } = await useMonitor({ SWF_TRUST_PROXY: '127.0.0.1', SWF_SECOND_FACTOR: 'staff' });
  const { sql, person, open, statusOf } = peopleOf(monitor, client);

  it('others need none, until they are staff', async () => {
    const name = await person();
    const browser = await open({ username: name, password: PASSWORD });
    expect(await statusOf(browser)).toBe(200);
    await sql('update swf_user set is_staff = true where username = $1', name);
    await expect.poll(() => statusOf(browser), PATIENCE).toBe(403);
  });
});
