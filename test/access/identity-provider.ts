import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll } from 'vitest';

/** Claims of a person, by the name with which the person signs in at the provider. */
export type People = Record<string, Record<string, unknown>>;

const CLIENT = { client_id: 'swf-monitor', client_secret: 'a secret of the two' };

/**
 * A real OpenID Connect provider on this machine, with the pages of a person who signs in and agrees. It answers once it is
 * told the addresses to which it sends browsers back, by `serve`; it ends with the file.
 */
export async function identityProvider(people: People) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serve = (...redirectUris: string[]) => {
    const provider = new Provider(issuer, {
      clients: [{ ...CLIENT, redirect_uris: redirectUris, grant_types: ['authorization_code'] }],
      claims: {
        openid: ['sub'],
        profile: ['preferred_username', 'groups'],
        email: ['email', 'email_verified'],
      },
      pkce: { required: () => true },
      features: {
        devInteractions: { enabled: true },
        // Access tokens for other services, as JSON Web Tokens.
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_, resource) => ({
            scope: 'swf:read swf:agent swf:staff',
            audience: resource,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    });
    server.on('request', provider.callback());
  };
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, serve };
}

/**
 * What a browser does at the provider: goes where it is sent, signs in with a name, agrees.
 * @returns the address of the monitor to which it is sent back
 */
export async function signInThere(location: string, name: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(location);
  let next = new URL(location);
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 20; step++) {
    const answer = await fetch(next, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    const to = answer.headers.get('location');
    if (to !== null) {
      await answer.body?.cancel();
      next = new URL(to, next);
      form = undefined;
      if (next.origin !== origin) return next;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`the provider answered ${answer.status} ${page.slice(0, 500)}`);
    next = new URL(action, next);
    form = { prompt, ...(prompt === 'login' && { login: name, password: 'any' }) };
  }
  throw new Error('the provider sent the browser round and round');
}
