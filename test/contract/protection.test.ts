import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Credentials } from '../../src/access/credentials.ts';
import { byToken } from '../../src/access/token-header.ts';
import { Tokens } from '../../src/access/tokens.ts';
import type { Database } from '../../src/database/connection.ts';
import { handlers } from '../../src/handlers.ts';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';
import { quietParts } from '../quiet-parts.ts';
import { checkReplies } from '../strict-replies.ts';

let database: Database;
let drop: () => Promise<void>;
let app: FastifyInstance;

async function build(options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  const built = await buildApp({
    database,
    handlers: handlers(await quietParts(database)),
    credentials: new Credentials([byToken(new Tokens(database))], {
      plainHttp: 'loopback',
      publicRead: true,
      httpsAddress: () => '',
    }),
    logger: pino({ level: 'silent' }),
    timeZone: 'UTC',
    requestsPerSecond: 20,
    prepareApp: checkReplies,
    ...options,
  });
  await built.ready();
  return built;
}

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address);
  app = await build({ late: 600_000 }); // a busy machine turns nobody away
});
afterAll(async () => {
  await app.close();
  await database.close();
  await drop();
});

/** A request, and once it is answered fifty more at once. */
async function storm(
  url: string,
  remoteAddress: string,
  method: 'GET' | 'POST' = 'GET',
  headers: Record<string, string> = {},
) {
  const ask = () =>
    app.inject({ method, url, remoteAddress, headers, ...(method === 'POST' && { payload: {} }) });
  return [await ask(), ...(await Promise.all(Array.from({ length: 50 }, ask)))];
}
const statuses = (answers: { statusCode: number }[]) =>
  [...new Set(answers.map(({ statusCode }) => statusCode))].sort();

describe('a peer that sends more than its share', () => {
  it('of open operations is told to wait, by seconds', async () => {
    const answers = await storm('/api/logs/', '192.0.2.1', 'POST');
    expect(statuses(answers)).toEqual([400, 429]);
    const refused = answers.find(({ statusCode }) => statusCode === 429);
    expect(refused?.headers['retry-after']).toBe('1');
    expect(refused?.json()).toMatchObject({
      detail: 'More than 20 requests in a second. Wait, then go on.',
      request_id: expect.any(String),
    });
  });

  it('from this machine is not limited, nor is health, nor what has other protections', async () => {
    expect(statuses(await storm('/api/logs/', '127.0.0.1', 'POST'))).toEqual([400]);
    expect(statuses(await storm('/api/health/live/', '192.0.2.2'))).toEqual([200]);
    expect(statuses(await storm('/api/runs/', '192.0.2.3'))).toEqual([200]);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'is limited behind a local proxy that nobody declared (%s): its clients share one limit',
    async (name) => {
      const headers = { [name]: 'for=192.0.2.8' };
      expect(statuses(await storm('/api/logs/', '127.0.0.1', 'POST', headers))).toContain(429);
    },
  );

  it('leaves the others alone', async () => {
    await storm('/api/logs/', '192.0.2.4', 'POST');
    expect(
      (await app.inject({ method: 'POST', url: '/api/logs/', remoteAddress: '192.0.2.5', payload: {} }))
        .statusCode,
    ).toBe(400);
  });
});

/** Makes the event loop late, again and again, until a look has found it so. */
async function blockUntilSeen(late: FastifyInstance): Promise<void> {
  while (!late.isUnderPressure()) {
    const until = performance.now() + 1_300;
    while (performance.now() < until); // nothing else runs meanwhile
    await sleep(1);
  }
}

describe('a process that is more than a second late', () => {
  it('turns away with 503 and Retry-After what the contract has it for, but health and logs only later', async () => {
    const app = await build();
    const get = (url: string, method: 'GET' | 'POST' = 'GET') =>
      app.inject({ method, url, ...(method === 'POST' && { payload: {} }) });
    const ask = () =>
      Promise.all([
        get('/api/runs/'),
        get('/api/health/live/'),
        get('/api/logs/', 'POST'),
        get('/api/schema/'),
        get('/api/schema/redoc/'),
      ]);
    let answers: Awaited<ReturnType<typeof ask>>;
    do {
      await blockUntilSeen(app);
      answers = await ask();
      // Not in the first two seconds, which the start is forgiven, and not where a look came between the answers.
    } while (answers[0].statusCode !== 503 || !app.isUnderPressure());
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 200, 400, 200, 301]);
    expect(answers[0].headers['retry-after']).toBeTruthy();
    await expect.poll(async () => (await get('/api/runs/')).statusCode).toBe(200);
    await app.close();
  });

  it('by its own start only turns nobody away', async () => {
    for (let wasLate = false; !wasLate; ) {
      const started = await build({
        prepareApp: (building) => building.addHook('onReady', async () => blockUntilSeen(building)),
      });
      expect((await started.inject('/api/runs/')).statusCode).toBe(200);
      wasLate = started.isUnderPressure();
      await started.close();
    }
  });
});
