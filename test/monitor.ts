import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { inject } from 'vitest';
import { Tokens } from '../src/access/tokens.ts';
import { createUser } from '../src/access/users.ts';
import { readConfig } from '../src/config.ts';
import type { Database, DatabaseAddress } from '../src/database/connection.ts';
import { type MonitorOptions, startMonitor } from '../src/monitor.ts';
import { openDatabase } from '../src/open-database.ts';
import { brokenReplies, checkReplies } from './strict-replies.ts';

/** Settings with a broker that is never there: what is to be published waits. */
export const BROKER_AWAY = { SWF_BROKER: 'external', ACTIVEMQ_HOST: '127.0.0.1', ACTIVEMQ_PORT: '1' };

/** A monitor for tests: both listeners on free ports, a database of its own, and a token each of two users. */
export interface TestMonitor {
  http: string;
  https: string;
  database: Database;
  address: DatabaseAddress;
  /** Where its certificates are. */
  dataDirectory: string;
  /** The token of the plain user alice. */
  token: string;
  /** The token of the staff user operator. */
  staffToken: string;
  stop(): Promise<void>;
}

/** Clones a database from the run's template, or from another one: `template1` is empty. */
export async function cloneDatabase(
  from = inject('postgres').database,
): Promise<{ address: Exclude<DatabaseAddress, { url: string }>; drop: () => Promise<void> }> {
  const template = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const administer = async (text: string) => {
    const database = await openDatabase(
      { ...template, database: 'postgres' },
      { poolSize: 1, patience: 30_000 },
    );
    await database.query({ text, values: [] }).finally(() => database.close());
  };
  await administer(`create database "${name}" template "${from}"`);
  return {
    address: { ...template, database: name },
    drop: () => administer(`drop database if exists "${name}" with (force)`),
  };
}

/**
 * Starts a monitor on a fresh database. `environment` takes the variables of the settings table.
 * @param prepared a database of another server, where the one of the run must not be harmed
 * @param collectMetrics collects the metrics of all processes, where it is to pass for one of several
 */
export async function startTestMonitor(
  environment: Record<string, string> = {},
  prepared?: DatabaseAddress,
  collectMetrics?: MonitorOptions['collectMetrics'],
): Promise<TestMonitor> {
  const { address, drop } = prepared
    ? { address: prepared, drop: async () => undefined }
    : await cloneDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'swf-test-'));
  const config = readConfig({
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
    SWF_DATA_DIR: dataDirectory,
    DISPLAY_TIMEZONE: 'UTC',
    SWF_BROKER: 'none',
    ...environment,
  });
  const monitor = await startMonitor(config, address, pino({ level: process.env['TEST_LOG'] ?? 'silent' }), {
    prepareApp: checkReplies,
    late: 60_000,
    ...(collectMetrics && { collectMetrics }),
  });
  await createUser(monitor.database, 'alice');
  await createUser(monitor.database, 'operator', { staff: true });
  const tokens = new Tokens(monitor.database);
  return {
    http: monitor.httpAddress,
    https: monitor.httpsAddress,
    database: monitor.database,
    address,
    dataDirectory,
    token: await tokens.issue('alice'),
    staffToken: await tokens.issue('operator'),
    stop: async () => {
      await monitor.stop();
      await drop();
      rmSync(dataDirectory, { recursive: true, force: true });
      // Those of the next file are not these.
      const broken = brokenReplies.splice(0);
      if (broken.length > 0) throw new Error(`replies broke the contract:\n${broken.join('\n')}`);
    },
  };
}
