import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Tokens } from '../access/tokens.ts';
import { createUser } from '../access/users.ts';
import { openBroker } from '../broker/embedded-broker.ts';
import { certificatePaths } from '../certificates/certificates.ts';
import { readConfig, settingsTable } from '../config.ts';
import { startThrowAwayServer } from '../database/embedded/index.ts';
import { brokerVariables } from '../messages/broker-variables.ts';
import { openMock } from '../mock/index.ts';
import { startMonitor as start } from '../monitor.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { type MonitorForTests, type Starters, withClient } from './monitor-for-tests.ts';
import { spawnCleanupWatchdog } from './watchdog.ts';

/** The user whose token it is; staff, so that a test may look at everything. */
const USER = 'operator';

/** Settings that mean nothing here: where it is, and what comes with a process of its own. */
const SETTLED = new Set([
  'SWF_HTTP_PORT',
  'SWF_HTTPS_PORT',
  'SWF_HOST',
  'SWF_DATA_DIR',
  'DATABASE_URL',
  'SWF_WORKERS',
  'SWF_MONITOR_LOG_LEVEL',
  'VIRTUAL_ENV',
]);

/** Starts a real monitor, in this process. */
export const startMonitor: Starters['startMonitor'] = async (settings) => {
  const known = settingsTable().map(({ variable }) => variable);
  for (const name of Object.keys(settings)) {
    if (!known.includes(name)) throw new Error(`${name} is no setting of the monitor; README.md lists them.`);
    if (SETTLED.has(name)) throw new Error(`${name} means nothing to a monitor for tests; leave it out.`);
  }
  const [database, directory] = ['swf-pg-', 'swf-monitor-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  const revokeWill = spawnCleanupWatchdog([database, directory]);
  const stops: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
    for (const path of [database, directory]) rmSync(path, { recursive: true, force: true });
    revokeWill();
  };
  try {
    const settled = readConfig({
      DISPLAY_TIMEZONE: 'UTC',
      SWF_BROKER: 'embedded',
      ACTIVEMQ_PORT: '0',
      ...settings,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
      SWF_HOST: '127.0.0.1',
      SWF_DATA_DIR: directory,
    });
    const server = await startThrowAwayServer({}, database);
    stops.push(server.stop);
    await prepareDatabase(server.connection);
    const logger = pino({ level: 'silent' });
    const broker = settled.broker === 'embedded' ? await openBroker(settled, logger) : undefined;
    if (broker) stops.push(() => broker.stop());
    const config = broker ? { ...settled, brokerPort: broker.port } : settled;
    const monitor = await start(config, server.connection, logger, {
      late: 60_000, // the event loop is the test's, too
    });
    stops.push(() => monitor.stop());
    await createUser(monitor.database, USER, { staff: true });
    const token = await new Tokens(monitor.database).issue(USER, 'test');
    return forTests(monitor, directory, token, Object.fromEntries(brokerVariables(config)), stopAll);
  } catch (error) {
    await stopAll();
    throw error;
  }
};

/** Starts a mock monitor, in this process. */
export const startMockMonitor: Starters['startMockMonitor'] = async ({ dynamic = false }) => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-mock-'));
  const mock = await openMock({
    ports: { http: 0, https: 0 },
    hosts: ['127.0.0.1'],
    dataDirectory: directory,
    logger: pino({ level: 'silent' }),
    dynamic,
  });
  return forTests(mock, directory, 'f'.repeat(40), { SWF_BROKER: 'none' }, async () => {
    await mock.stop();
    rmSync(directory, { recursive: true, force: true });
  });
};

function forTests(
  { httpAddress: httpUrl, httpsAddress: url }: { httpAddress: string; httpsAddress: string },
  directory: string,
  token: string,
  broker: Record<string, string>,
  end: () => Promise<void>,
): MonitorForTests {
  const { ca, caBundle } = certificatePaths(directory);
  const environment = {
    SWF_MONITOR_URL: url,
    SWF_MONITOR_HTTP_URL: httpUrl,
    SWF_API_TOKEN: token,
    REQUESTS_CA_BUNDLE: caBundle,
    NODE_EXTRA_CA_CERTS: ca,
    ...broker,
  };
  return withClient({ url, httpUrl, token, environment }, end);
}
