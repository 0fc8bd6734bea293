import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../generated/operations.ts';
import { Credentials } from '../../src/access/credentials.ts';
import { requirementOf } from '../../src/access/requirement.ts';
import { byToken } from '../../src/access/token-header.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import type { Database } from '../../src/database/connection.ts';
import { handlers } from '../../src/handlers.ts';
import { buildApp } from '../../src/http/app.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';
import { quietParts } from '../quiet-parts.ts';
import { checkReplies } from '../strict-replies.ts';

let database: Database;
let drop: () => Promise<void>;
const tokens: Record<string, string> = { wrong: 'f'.repeat(40) };
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address);
  await createUser(database, 'alice');
  await createUser(database, 'operator', { staff: true });
  const issuing = new Tokens(database);
  tokens['alice'] = await issuing.issue('alice');
  tokens['operator'] = await issuing.issue('operator');
  tokens['revoked'] = await issuing.issue('alice');
  const [, revoked] = await issuing.list('alice');
  await issuing.revoke(revoked?.id ?? 0);
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.close();
  await drop();
});

async function appWith(
  policy: Partial<ConstructorParameters<typeof Credentials>[1]> = {},
  trustProxy: string[] = [],
) {
  const app = await buildApp({
    database,
    handlers: handlers(await quietParts(database)),
    credentials: new Credentials([byToken(new Tokens(database))], {
      plainHttp: 'loopback',
      publicRead: true,
      httpsAddress: () => 'https://localhost:8443',
      ...policy,
    }),
    logger: pino({ level: 'silent' }),
    timeZone: 'UTC',
    trustProxy,
    prepareApp: checkReplies,
  });
  apps.push(app);
  return app;
}

const READ = requirementOf(operations.listUsers);
const ELSEWHERE = '192.0.2.7';
describe('credentials', () => {
  const get = async (app: FastifyInstance, headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    app.inject({ method: 'GET', url: '/api/users/', headers, remoteAddress });

  it('are taken as Token and as Bearer, in any case of the word', async () => {
    const app = await appWith();
    for (const scheme of ['Token', 'token', 'Bearer', 'BEARER']) {
      expect((await get(app, { authorization: `${scheme} ${tokens['alice']}` })).statusCode).toBe(200);
    }
  });

  it.each([
    [{}, 'Authentication credentials were not provided.'],
    [
      { authorization: 'Basic YTpi' },
      'Authentication credentials were not provided. The Authorization header has the scheme Basic; "Token …" and "Bearer …" are taken. Python\'s requests sends it in place of the token where ~/.netrc has this host.',
    ],
    [
      { authorization: '0'.repeat(40) },
      'Authentication credentials were not provided. The Authorization header needs the word Token before the key.',
    ],
    [
      { authorization: `Tokn ${'0'.repeat(40)}` },
      'Authentication credentials were not provided. The Authorization header has another scheme; "Token …" and "Bearer …" are taken.',
    ],
    [{ authorization: 'Token' }, 'Invalid token header. No credentials provided.'],
    [{ authorization: 'Token a b' }, 'Invalid token header. Token string should not contain spaces.'],
    [{ authorization: `Token ${'0'.repeat(40)}` }, 'Invalid token.'],
  ])('%j is 401 with the challenge and the text that agents know', async (headers, detail) => {
    const answer = await get(await appWith(), headers);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Token');
    expect(answer.json()).toEqual({ detail });
  });

  it('of an inactive user are 401 and say so', async () => {
    await createUser(database, 'retired');
    const key = await new Tokens(database).issue('retired');
    await database.query({
      text: "update swf_user set is_active = false where username = 'retired'",
      values: [],
    });
    const answer = await get(await appWith(), { authorization: `Token ${key}` });
    expect(answer.json()).toEqual({ detail: 'User inactive or deleted.' });
  });

  it('over plain HTTP from elsewhere are refused with the address to use, named', async () => {
    const answer = await get(await appWith(), { authorization: `Token ${tokens['alice']}` }, ELSEWHERE);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().detail).toContain('https://localhost:8443 (SWF_MONITOR_URL)');
  });

  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
    'over plain HTTP from %s are accepted',
    async (peer) => {
      expect(
        (await get(await appWith(), { authorization: `Token ${tokens['alice']}` }, peer)).statusCode,
      ).toBe(200);
    },
  );

  it.each([
    ['forwarded', 'for=192.0.2.7'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'x'],
  ])('forwarded by somebody whom nobody trusts (%s) are not those of this machine', async (name, value) => {
    const headers = { authorization: `Token ${tokens['alice']}`, [name]: value };
    expect((await get(await appWith(), headers)).statusCode).toBe(403);
  });

  it('behind a trusted proxy are judged by the client that it names', async () => {
    const app = await appWith({}, ['127.0.0.1']);
    const authorization = `Token ${tokens['alice']}`;
    const from = (client: string, proto: string) =>
      get(app, { authorization, 'x-forwarded-for': client, 'x-forwarded-proto': proto });
    expect((await from(ELSEWHERE, 'http')).statusCode).toBe(403);
    expect((await from(ELSEWHERE, 'https')).statusCode).toBe(200);
    expect((await from('127.0.0.1', 'http')).statusCode).toBe(200);
  });

  it('follow SWF_HTTP_CREDENTIALS: never, always', async () => {
    const headers = { authorization: `Token ${tokens['alice']}` };
    expect((await get(await appWith({ plainHttp: 'never' }), headers)).statusCode).toBe(403);
    expect((await get(await appWith({ plainHttp: 'always' }), headers, ELSEWHERE)).statusCode).toBe(200);
  });

  it('are needed for reads, too, where SWF_PUBLIC_READ is false', async () => {
    const app = await appWith({ publicRead: false });
    expect((await app.inject({ url: '/api/runs/', remoteAddress: '127.0.0.1' })).statusCode).toBe(401);
  });

  it('that are revoked stop working within five seconds in a process that knows them', async () => {
    const app = await appWith();
    const issuing = new Tokens(database);
    const key = await issuing.issue('alice', 'to be revoked');
    const headers = { authorization: `Token ${key}` };
    expect((await get(app, headers)).statusCode).toBe(200);
    const record = (await issuing.list('alice')).find(({ label }) => label === 'to be revoked');
    await issuing.revoke(record?.id ?? 0);
    const patience = { timeout: 5_000 + 10_000 }; // and what a busy machine takes
    await expect.poll(async () => (await get(app, headers)).statusCode, patience).toBe(401);
  });

  it('are stored as a hash, and their last use is noted', async () => {
    const key = await new Tokens(database).issue('alice', 'noted');
    await get(await appWith(), { authorization: `Token ${key}` });
    const [dump] = await database.query<{ all: string }>({
      text: 'select string_agg(t::text, chr(10)) as "all" from swf_token t',
      values: [],
    });
    expect(dump?.all).not.toContain(key);
    await expect
      .poll(
        async () => (await new Tokens(database).list()).find(({ label }) => label === 'noted')?.last_used_at,
      )
      .toEqual(expect.any(String));
  });
});

it('those who are refused thousands of times learn it late, and nobody else waits for them', async () => {
  const credentials = new Credentials([byToken(new Tokens(database))], {
    plainHttp: 'loopback',
    publicRead: true,
    httpsAddress: () => 'https://localhost:8443',
  });
  const ask = async (key: string | undefined) => {
    const start = performance.now();
    const authorization = `Token ${key}`;
    const connection = {
      authorization,
      cookies: undefined,
      protocol: 'https',
      client: ELSEWHERE,
      forwardedByStranger: false,
    };
    await Promise.resolve(credentials.callerFor(READ, connection)).catch(({ status }) =>
      expect(status).toBe(401),
    );
    return performance.now() - start;
  };
  const refused = Array.from({ length: 1_200 }, () => ask('x'));
  const alice = await ask(tokens['alice']);
  const times = await Promise.all(refused);
  expect(times.filter((time) => time >= 990).length).toBeGreaterThan(100);
  expect(times.filter((time) => time < 990).length).toBeGreaterThanOrEqual(1_000);
  expect(alice).toBeLessThan(990);
});
