import { expect, test } from 'vitest';
import { Provider } from '../../src/access/single-sign-on/provider.ts';
import { identityProvider, signInThere } from './identity-provider.ts';

const BACK = 'http://127.0.0.1:9/back/';

const { serve, ...settings } = await identityProvider({
  a17: { preferred_username: 'alice', email: 'alice@example.org', groups: ['shift', 'staff'] },
});
serve(BACK);
const provider = new Provider({
  ...settings,
  scopes: 'openid profile email',
  groupsClaim: 'groups',
  audience: '',
});

test('a person who signs in at the provider is who the provider says', async () => {
  const { location, attempt } = await provider.begin(BACK);
  expect(new URL(location).searchParams.get('code_challenge_method')).toBe('S256');
  expect(await provider.finish(await signInThere(location, 'a17'), attempt)).toMatchObject({
    subject: 'a17',
    username: 'alice',
    email: 'alice@example.org',
    groups: ['shift', 'staff'],
  });
});

test('an answer to another attempt, or one that was used, is refused', async () => {
  const { location, attempt } = await provider.begin(BACK);
  const returned = await signInThere(location, 'a17');
  const { attempt: other } = await provider.begin(BACK);
  await expect(provider.finish(returned, other)).rejects.toThrow();
  await expect(provider.finish(returned, { ...attempt, codeVerifier: other.codeVerifier })).rejects.toThrow();
  await provider.finish(returned, attempt);
  await expect(provider.finish(returned, attempt)).rejects.toThrow();
});

test('a provider that is away is asked again by the next', async () => {
  const away = new Provider({
    issuer: 'http://127.0.0.1:9',
    clientId: 'swf-monitor',
    clientSecret: undefined,
    scopes: 'openid',
    groupsClaim: 'groups',
    audience: '',
  });
  await expect(away.begin(BACK)).rejects.toThrow();
  await expect(away.begin(BACK)).rejects.toThrow();
});
