import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { Tokens } from '../src/access/tokens.ts';
import type { Database, DatabaseAddress } from '../src/database/connection.ts';
import { openEmbedded, startThrowAwayServer } from '../src/database/embedded/index.ts';
import { ensureAdmin, FIRST_USER } from '../src/first-start.ts';
import { openDatabase } from '../src/open-database.ts';
import { prepareDatabase } from '../src/prepare-database.ts';
import { spawnCleanupWatchdog } from '../src/testing/watchdog.ts';
import { copyCluster } from './cluster-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, with the template that test databases are cloned from. */
    postgres: TestServer;
    /** A data directory whose server is stopped, with a database as a first start makes it, and its first user. */
    dataDirectory: string;
    /** A token of that user. */
    firstToken: string;
  }
}

type TestServer = Exclude<DatabaseAddress, { url: string }>;

/** Holds the server of a run and its data directory, as JSON, for those that one of its tests starts in a copy of the tree. */
export const SERVER_OF_RUN = 'SWF_TEST_POSTGRES';

/** What one run provides to another one. */
export interface OfRun {
  postgres: TestServer;
  dataDirectory: string;
  firstToken: string;
}

/**
 * One throw-away PostgreSQL for the whole run: real, and a fresh database is a clone of 25 ms. And the bundle that npm start
 * runs, for the tests of processes.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env[SERVER_OF_RUN];
  if (given) return useServer(project, JSON.parse(given));
  // A copy of the tree has the packages of this one, and so would put its bundle in the place of ours.
  spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/bundle.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
  return startServer(project);
}

async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const [directory, dataDirectory] = ['swf-pg-', 'swf-made-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  // Ctrl-C ends the run without the teardown.
  const revokeWill = spawnCleanupWatchdog([directory, dataDirectory]);
  await useDatabase(dataDirectory, async () => undefined);
  copyCluster(dataDirectory, directory);
  const firstToken = await useDatabase(dataDirectory, async (database) => {
    await ensureAdmin(database);
    return new Tokens(database).issue(FIRST_USER, 'a test');
  });
  const server = await startThrowAwayServer({}, directory);
  project.provide('postgres', server.connection);
  project.provide('dataDirectory', dataDirectory);
  project.provide('firstToken', firstToken);
  return async () => {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
    revokeWill();
  };
}

/** Starts the server of a data directory, and makes its database, for as long as something is done with it. */
async function useDatabase<Result>(
  dataDir: string,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const server = await openEmbedded({ dataDir, role: 'command', log: () => undefined });
  let result: Result | undefined;
  await prepareDatabase(server.connection, async (database) => {
    result = await use(database);
  }).finally(() => server.stop());
  return result as Result;
}

/** The template of this run is that of the other one, with what the copy of the tree migrates besides. */
async function useServer(
  project: TestProject,
  { postgres: server, dataDirectory, firstToken }: OfRun,
): Promise<() => Promise<void>> {
  const template = `template_${randomBytes(6).toString('hex')}`;
  const administer = async (text: string) => {
    const database = await openDatabase({ ...server, database: 'postgres' }, { poolSize: 1 });
    await database.query({ text, values: [] }).finally(() => database.close());
  };
  await administer(`create database "${template}" template "${server.database}"`);
  await prepareDatabase({ ...server, database: template });
  project.provide('postgres', { ...server, database: template });
  project.provide('dataDirectory', dataDirectory);
  project.provide('firstToken', firstToken);
  return () => administer(`drop database "${template}" with (force)`);
}
