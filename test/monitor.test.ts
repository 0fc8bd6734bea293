import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Database, DatabaseAddress } from '../src/database/connection.ts';
import { type MonitorOptions, startMonitor } from '../src/monitor.ts';
import { openDatabase } from '../src/open-database.ts';
import { BROKER_AWAY, cloneDatabase } from './monitor.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-monitor-'));
const settings = {
  ...BROKER_AWAY,
  SWF_HTTP_PORT: '0',
  SWF_HTTPS_PORT: '0',
  SWF_HOST: '127.0.0.1',
  SWF_DATA_DIR: directory,
};
let address: Extract<DatabaseAddress, { host: string }>;
let drop: () => Promise<void>;
/** Looks at the server from another database. */
let onlooker: Database;

beforeAll(async () => {
  onlooker = await openDatabase({ ...inject('postgres'), database: 'postgres' }, { poolSize: 1 });
});
beforeEach(async () => {
  const clone = await cloneDatabase();
  address = clone.address as typeof address;
  drop = clone.drop;
});
afterEach(() => drop());
afterAll(async () => {
  await onlooker.close();
  rmSync(directory, { recursive: true, force: true });
});

const start = (changes: Record<string, string> = {}, options: MonitorOptions = {}) =>
  startMonitor(readConfig({ ...settings, ...changes }), address, pino({ level: 'silent' }), {
    late: 60_000,
    ...options,
  });

/** A session ends in the server a moment after its client has closed it. */
async function expectNoSession(): Promise<void> {
  const text = 'select application_name, query from pg_stat_activity where datname = $1';
  await vi.waitFor(async () =>
    expect(await onlooker.query({ text, values: [address.database] })).toEqual([]),
  );
}

describe('a monitor', () => {
  it('that cannot start for its certificate leaves no session of its database', async () => {
    const file = join(directory, 'broken.pem');
    writeFileSync(file, 'broken');
    await expect(start({ SWF_SSL_CERT: file, SWF_SSL_KEY: file })).rejects.toThrow('SWF_SSL_CERT');
    await expectNoSession();
  });

  it('whose routes cannot be made leaves none either', async () => {
    const prepareApp = () => {
      throw new Error('no routes');
    };
    await expect(start({}, { prepareApp })).rejects.toThrow('no routes');
    await expectNoSession();
  });

  it('of which a part cannot be closed says so, and closes the others', async () => {
    const monitor = await start(
      {},
      {
        prepareApp: (app) =>
          app.addHook('onClose', async () => {
            throw new Error('stays open');
          }),
      },
    );
    await expect(monitor.stop()).rejects.toThrow('stays open');
    await expect(fetch(`${monitor.httpAddress}/api/health/live/`)).rejects.toThrow();
    await expectNoSession();
  });
});
