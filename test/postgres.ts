import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '../src/database/connection.ts';
import { startThrowAwayServer } from '../src/database/embedded/index.ts';
import { openDatabase } from '../src/open-database.ts';
import { prepareDatabase } from '../src/prepare-database.ts';
import { spawnCleanupWatchdog } from '../src/testing/watchdog.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, with the template that test databases are cloned from. */
    postgres: TestServer;
  }
}

type TestServer = Exclude<DatabaseAddress, { url: string }>;

/** Holds the server of a run, as JSON, for those that one of its tests starts in a copy of the tree. */
export const SERVER_OF_RUN = 'SWF_TEST_POSTGRES';

/** One throw-away PostgreSQL for the whole run: real, and a fresh database is a clone of 25 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env[SERVER_OF_RUN];
  return given ? useServer(project, JSON.parse(given)) : startServer(project);
}

async function startServer(project: TestProject): Promise<() => Promise<void>> {
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

/** The template of this run is that of the other one, with what the copy of the tree migrates besides. */
async function useServer(project: TestProject, server: TestServer): Promise<() => Promise<void>> {
  const template = `template_${randomBytes(6).toString('hex')}`;
  const administer = async (text: string) => {
    const database = await openDatabase({ ...server, database: 'postgres' }, { poolSize: 1 });
    await database.query({ text, values: [] }).finally(() => database.close());
  };
  await administer(`create database "${template}" template "${server.database}"`);
  await prepareDatabase({ ...server, database: template });
  project.provide('postgres', { ...server, database: template });
  return () => administer(`drop database "${template}" with (force)`);
}
