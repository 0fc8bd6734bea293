import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '../src/database/connection.ts';
import { startThrowAwayServer } from '../src/database/embedded/index.ts';
import { prepareDatabase } from '../src/monitor.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, with the template that test databases are cloned from. */
    postgres: Exclude<DatabaseAddress, { url: string }>;
  }
}

/** One throw-away PostgreSQL for the whole run: real, and a fresh database is a clone of 25 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayServer();
  await prepareDatabase(server.connection);
  project.provide('postgres', server.connection);
  return () => server.stop();
}
