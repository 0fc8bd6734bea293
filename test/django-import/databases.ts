import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Database, DatabaseAddress } from '../../src/database/connection.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';
import { Program } from '../scripts/process.ts';

type Address = Exclude<DatabaseAddress, { url: string }>;

/** A database of a test. */
export interface TestDatabase {
  address: Address;
  url: string;
  database: Database;
  sql(text: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** Makes an empty database. */
export const emptyDatabase = (): Promise<TestDatabase> => openClone('template1');

/** Makes a database with the tables of a monitor, and no row: what a command on an empty one would spend half a second on. */
export const migratedDatabase = (): Promise<TestDatabase> => openClone();

/** @param template the name of a database; without it that of the run */
async function openClone(template?: string): Promise<TestDatabase> {
  const { address, drop } = await cloneDatabase(template);
  const database = await openDatabase(address, { patience: 60_000 });
  return {
    address,
    url: urlOf(address),
    database,
    sql: (text) => database.query({ text, values: [] }),
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}

/** The URL of a database of the run's server. */
export function urlOf({ user, password, port, host, database }: Address): string {
  return `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

/** Makes a database as a Django monitor has it. @param files of SQL, after that of the tables */
export async function djangoDatabase(...files: string[]): Promise<TestDatabase> {
  const made = await emptyDatabase();
  for (const file of ['schema.sql', ...files])
    await made.sql(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return made;
}

/** Runs a command on a database. @returns its exit code and all that it printed */
export async function command(
  name: string,
  words: string[],
  target: Pick<TestDatabase, 'url'>,
  environment: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const program = new Program(name, words, { DATABASE_URL: target.url, ...environment });
  const code = await program.ends();
  return { code, said: program.output + program.errors };
}

/** The password of the run's server, which nothing may print. */
export const secret = () => inject('postgres').password;
