import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedServer, startThrowAwayServer } from '../../src/database/embedded/index.ts';
import { madeDirectory } from '../cluster-copy.ts';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { TestClient } from '../test-client.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(2, 10);
/** How long there is no connection to be had, in ms; in the long form the timers of the monitor run meanwhile. */
const HELD = length(500, 20_000);
/** A caller who cannot be served is told so within this time, in ms; beside the other tests it may take longer. */
const TOLD_WITHIN = length(30_000, 4_500);

const directory = new DataDirectory();
let server: EmbeddedServer;
let monitor: MonitorProcess;
let client: TestClient;

beforeAll(async () => {
  server = await startThrowAwayServer({ max_connections: '20' }, madeDirectory());
  const { user, password, host, database } = server.connection;
  const environment = {
    DATABASE_URL: `postgresql://${user}:${password}@${encodeURIComponent(host)}/${database}`,
  };
  monitor = await MonitorProcess.start(directory, environment);
  const token = await directory.token(environment);
  client = new TestClient({
    http: monitor.http,
    https: monitor.https,
    token,
    dataDirectory: directory.path,
  });
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
  await server.stop();
  directory.remove();
});

/** Every kind of work that needs the database. */
const CALLS: Record<string, (name: string) => ReturnType<TestClient['http']>> = {
  'a log': (name) => client.http('POST', '/api/logs/', { body: logRecord(name) }),
  'many logs': (name) =>
    client.http('POST', '/api/logs/bulk/', { body: [logRecord(`${name} one`), logRecord(`${name} two`)] }),
  'a heartbeat': (name) =>
    client.https('POST', '/api/systemagents/heartbeat/', { body: { instance_name: name } }),
  'a run number': () => client.https('POST', '/api/state/next-run-number/'),
  'a list': () => client.http('GET', '/api/logs/'),
  'a page': () => client.https('GET', '/api/systemagents/?limit=5'),
  readiness: () => client.http('GET', '/api/health/ready/'),
};

async function callAll(name: string) {
  const calls = Object.entries(CALLS).map(async ([what, call]) => {
    const before = performance.now();
    const { status, headers } = await call(`${name}: ${what}`);
    return { what, status, retryAfter: headers['retry-after'], took: performance.now() - before };
  });
  return Promise.all(calls);
}

/** Takes every connection that the server has left. */
async function takeConnections(): Promise<Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const one = new Client(server.connection);
    one.on('error', () => undefined);
    try {
      await one.connect();
    } catch (error) {
      expect((error as { code?: string }).code).toBe('53300');
      return taken;
    }
    taken.push(one);
  }
}

/** Takes every connection of the server, those of the monitor included: it would go on with what it has. */
async function takeAllConnections(): Promise<Client[]> {
  const taken = await takeConnections();
  for (;;) {
    const cut = await taken[0]?.query(
      `select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name like 'swf-monitor%'`,
    );
    if (cut?.rowCount === 0) return taken;
    taken.push(...(await takeConnections()));
  }
}

async function free(taken: Client[]): Promise<void> {
  await Promise.all(taken.map((one) => one.end()));
}

it('while others take all connections but its own the monitor works with those, and nothing is a 500', async () => {
  await callAll('before');
  const taken = await takeConnections();
  const answers = (await Promise.all(Array.from({ length: 20 }, (_, n) => callAll(`beside ${n}`)))).flat();
  await free(taken);
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status >= 300 && status !== 503)).toEqual([]);
});

it(`${ROUNDS} times without any connection the monitor sends everybody away for a while, and goes on by itself`, {
  timeout: length(180_000, 600_000),
}, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const taken = await takeAllConnections();
    try {
      for (const stage of ['at first', 'at last']) {
        const answers = await callAll(`round ${round} ${stage}`);
        for (const { what, status, retryAfter, took } of answers) {
          expect(status, what).toBe(503);
          expect(retryAfter, what).toBeTruthy();
          expect(took, what).toBeLessThan(TOLD_WITHIN);
        }
        expect((await client.http('GET', '/api/health/live/')).status).toBe(200);
        if (stage === 'at first') await sleep(HELD);
      }
    } finally {
      await free(taken);
    }
    await expect.poll(async () => (await CALLS['readiness']?.(''))?.status).toBe(200);
    const after = await callAll(`round ${round} after`);
    expect(after.filter(({ status }) => status >= 300)).toEqual([]);
  }
  const { body } = await client.http('GET', '/api/logs/?timestamp_after=2026-08-01');
  const messages = (body as { message: string }[]).map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
  expect(messages.filter((message) => /at first|at last/.test(message))).toEqual([]);
});
