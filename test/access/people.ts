import { expect } from 'vitest';
import { hashPassword } from '../../src/access/passwords.ts';
import { createUser } from '../../src/access/users.ts';
import type { TestMonitor } from '../monitor.ts';
import type { TestClient } from '../test-client.ts';

export const PASSWORD = 'correct horse battery staple';
/** One for all: a hash takes long. */
const HASH = hashPassword(PASSWORD);

/** What a browser holds that has signed in. */
export interface Browser {
  cookie: string;
  csrf: string;
  setCookie: string;
}

export type Via = 'http' | 'https';

export const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

let people = 0;
let addresses = 0;

/** Another address for each, so that failures from one do not count for another. */
export const elsewhere = () => ({
  'x-forwarded-for': `2001:db8:${(++addresses).toString(16)}::1`,
  'x-forwarded-proto': 'https',
});

/** People who sign in to a monitor that trusts a proxy on this machine. */
export function peopleOf(monitor: TestMonitor, client: TestClient) {
  const sql = (text: string, ...values: unknown[]) =>
    monitor.database.query<Record<string, unknown>>({ text, values });

  /** A user of their own for a test, so that failures of one do not count for another. */
  async function person({ staff = false } = {}): Promise<string> {
    const name = `person${++people}`;
    await createUser(monitor.database, name, { staff });
    await sql('update swf_user set password_hash = $2 where username = $1', name, await HASH);
    return name;
  }

  const signIn = (body: object, headers: Record<string, string> = {}, via: Via = 'https') =>
    client[via]('POST', '/api/session/', { body, headers, token: '' });

  async function open(
    body: object,
    via: Via = 'https',
    headers: Record<string, string> = {},
  ): Promise<Browser> {
    const answer = await signIn(body, headers, via);
    expect(answer, answer.text).toMatchObject({ status: 200 });
    const setCookie = answer.headers['set-cookie'] ?? '';
    return { cookie: setCookie.split(';')[0] ?? '', csrf: answer.body.csrf_token, setCookie };
  }

  const call = (
    { cookie, csrf }: Browser,
    method: string,
    path: string,
    {
      body,
      headers = {},
      via = 'https',
    }: { body?: object; headers?: Record<string, string>; via?: Via } = {},
  ) =>
    client[via](method, path, {
      token: '',
      headers: { cookie, ...(method !== 'GET' && { 'x-csrf-token': csrf, ...SAME_ORIGIN }), ...headers },
      ...(body && { body }),
    });

  const statusOf = async (browser: Browser, path = '/api/users/') =>
    (await call(browser, 'GET', path)).status;

  return { sql, person, signIn, open, call, statusOf };
}
