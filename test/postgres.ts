import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '../src/database/connection.ts';
import { startThrowAwayServer } from '../src/database/embedded/index.ts';
import { prepareDatabase } from '../src/monitor.ts';
import { spawnCleanupWatchdog } from '../src/testing/watchdog.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, with the template that test databases are cloned from. */
    postgres: Exclude<DatabaseAddress, { url: string }>;
  }
}

/** One throw-away PostgreSQL for the whole run: real, and a fresh database is a clone of 25 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'swf-pg-'));
  // Ctrl-C ends the run without the teardown.
  const revokeWill = spawnCleanupWatchdog([directory]);
  const server = await startThrowAwayServer({}, directory);
  await prepareDatabase(server.connection);
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    revokeWill();
  };
}
