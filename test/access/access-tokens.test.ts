import * as openid from 'openid-client';
import { describe, expect, it } from 'vitest';
import { startTestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';
import { identityProvider, signInThere } from './identity-provider.ts';

// Programs that come with an access token of the provider, as assistants do.

const people: Record<string, Record<string, unknown>> = {
  p1: { preferred_username: 'beate', groups: [] },
  p2: { preferred_username: 'dana', groups: ['monitor-staff'] },
};
const AUDIENCE = 'https://monitor.example.org:8443/mcp/';
const { serve, ...provider } = await identityProvider(people);
const settings = {
  SWF_OIDC_ISSUER: provider.issuer,
  SWF_OIDC_CLIENT_ID: provider.clientId,
  SWF_OIDC_CLIENT_SECRET: provider.clientSecret,
  SWF_OIDC_STAFF_GROUP: 'monitor-staff',
};
const { monitor, client } = await useMonitor({ ...settings, SWF_OIDC_AUDIENCE: AUDIENCE });
const back = `${monitor.http}/api/session/provider/back/`;
serve(back);

/** Signs a person in at the monitor, as the pages do. */
async function signInHere(person: string): Promise<void> {
  const begun = await client.http('GET', '/api/session/provider/');
  const { pathname, search } = await signInThere(begun.headers['location'] ?? '', person);
  const cookie = begun.headers['set-cookie']?.split(';')[0] ?? '';
  expect(await client.http('GET', pathname + search, { headers: { cookie } })).toMatchObject({ status: 302 });
}

/** Tokens that the provider gives a person's assistant. */
async function tokensOf(person: string, scope: string, resource = AUDIENCE) {
  const configuration = await openid.discovery(
    new URL(provider.issuer),
    provider.clientId,
    provider.clientSecret,
    undefined,
    { execute: [openid.allowInsecureRequests] },
  );
  const pkceCodeVerifier = openid.randomPKCECodeVerifier();
  const location = openid.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: back, scope: `openid ${scope}`, resource },
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const returned = await signInThere(location.href, person);
  return openid.authorizationCodeGrant(configuration, returned, { pkceCodeVerifier }, { resource });
}
const tokenOf = async (...given: Parameters<typeof tokensOf>) => (await tokensOf(...given)).access_token;

const ask = (token: string, method: string, path: string, body?: object) =>
  client.https(method, path, {
    token: '',
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body }),
  });
const run = (run_number: number) => ({ run_number, start_time: '2026-08-07T14:00:00Z' });

it('whoever has signed in once comes in with a token, with no more rights than it was given for', async () => {
  const agent = await tokenOf('p1', 'swf:agent');
  expect(await ask(agent, 'POST', '/api/runs/', run(1))).toMatchObject({
    status: 401,
    body: { detail: expect.stringContaining('/accounts/login/') },
  });
  await signInHere('p1');
  await signInHere('p2');
  // What was found of a key that is nobody's is believed for four seconds.
  await expect
    .poll(async () => (await ask(agent, 'POST', '/api/runs/', run(1))).status, { timeout: 10_000 })
    .toBe(201);
  const read = await tokenOf('p1', 'swf:read');
  expect(await ask(read, 'GET', '/api/runs/')).toMatchObject({ status: 200 });
  expect(await ask(read, 'POST', '/api/runs/', run(2))).toMatchObject({ status: 403 });
  const audit = (token: string) => ask(token, 'GET', '/api/admin/audit/');
  expect(await audit(await tokenOf('p1', 'swf:staff'))).toMatchObject({ status: 403 });
  expect(await audit(await tokenOf('p2', 'swf:agent'))).toMatchObject({ status: 403 });
  expect(await audit(await tokenOf('p2', 'swf:staff'))).toMatchObject({ status: 200 });
});

describe('a token is not taken', () => {
  it.each<[string, () => Promise<string>]>([
    ['that is for another service', () => tokenOf('p1', 'swf:agent', 'https://elsewhere.example.org/')],
    ['whose claims were changed', async () => changed(await tokenOf('p1', 'swf:read'))],
    [
      'that says who somebody is, and not what may be done',
      async () => (await tokensOf('p1', 'swf:read')).id_token ?? '',
    ],
    ['that is none', async () => 'e30.e30.e30'],
  ])('%s', async (_what, given) => {
    const answer = await ask(await given(), 'GET', '/api/runs/');
    expect(answer).toMatchObject({ status: 401, body: { detail: 'Invalid token.' } });
  });

  it('of a user who is not active any more', async () => {
    const token = await tokenOf('p2', 'swf:staff');
    await monitor.database.query({
      text: `update swf_user set is_active = false where username = 'dana'`,
      values: [],
    });
    await expect
      .poll(async () => (await ask(token, 'GET', '/api/admin/audit/')).status, { timeout: 10_000 })
      .toBe(401);
  });
});

/** The same token with another scope, under the same signature. */
function changed(token: string): string {
  const [head, claims = '', signature] = token.split('.');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...said, scope: 'swf:staff' })).toString('base64url');
  return [head, other, signature].join('.');
}

it('an assistant that is refused learns whose tokens are taken', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const refused = await ask('e30.e30.e30', 'POST', '/mcp/', message);
  const [, address = ''] =
    /resource_metadata="([^"]+)"/.exec(refused.headers['www-authenticate'] ?? '') ?? [];
  expect(new URL(address).origin).toBe(monitor.https.replace('127.0.0.1', new URL(address).hostname));
  expect(await client.https('GET', new URL(address).pathname, { token: '' })).toMatchObject({
    status: 200,
    body: {
      resource: expect.stringMatching(/\/mcp\/$/),
      authorization_servers: [provider.issuer],
      scopes_supported: ['swf:staff', 'swf:agent', 'swf:read'],
    },
  });
});

it('while the provider is away, its tokens are told to come again, and those of the monitor are taken', async () => {
  const other = await startTestMonitor({
    ...settings,
    SWF_OIDC_ISSUER: 'http://127.0.0.1:1',
    SWF_OIDC_AUDIENCE: AUDIENCE,
  });
  const its = new TestClient(other);
  const headers = { authorization: 'Bearer e30.e30.e30' };
  expect(await its.https('GET', '/api/runs/', { token: '', headers })).toMatchObject({ status: 503 });
  expect(await its.https('GET', '/api/runs/', { token: other.token })).toMatchObject({ status: 200 });
  await its.close();
  await other.stop();
});
