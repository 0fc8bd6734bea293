import { Migrator } from '@mikro-orm/migrations';
import { commandLine } from '../process/command-line.ts';
import type { Database } from './connection.ts';
import { migrations } from './migrations/index.ts';

/** The database holds something that this program must not touch. The message says what, and the fix. */
class ForeignDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ForeignDatabase';
  }
}

/**
 * Brings the tables to this program's version. Of several monitors that start at once one does it and the others
 * wait.
 * @returns the names of the migrations that were applied
 * @throws ForeignDatabase where the tables are the Django monitor's own, or those of a newer monitor
 */
export function migrate(database: Database): Promise<string[]> {
  return database.session(async (session) => {
    await session.query({ text: "select pg_advisory_lock(hashtext('swf migrations'))", values: [] });
    const applied = await appliedMigrations(session);
    if (pendingAfter(applied).length === 0) return [];
    // The migrator itself asks a dozen statements, where there is nothing to do, too.
    const made = await new Migrator(database.orm.em).up();
    return made.map(({ name }) => name);
  });
}

/**
 * Makes the tables as they were at an earlier version, in a database that has none, or those already.
 * @param names of all migrations of that version
 * @throws ForeignDatabase where this program does not know them, or the tables are of another version
 */
export function migrateTo(database: Database, names: string[]): Promise<void> {
  return database.session(async (session) => {
    const known = migrations.map(({ name }) => name);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0)
      throw new ForeignDatabase(
        `The backup is newer than this program: it has ${unknown.join(', ')}. Restore it with the version that made it, or a later one.`,
      );
    await session.query({ text: "select pg_advisory_lock(hashtext('swf migrations'))", values: [] });
    const applied = await appliedMigrations(session);
    const further = applied.filter((name) => !names.includes(name));
    if (further.length > 0)
      throw new ForeignDatabase(
        `The tables of the database are newer than the backup: they have ${further.join(', ')}. Restore it into a new database.`,
      );
    const missing = names.filter((name) => !applied.includes(name));
    if (missing.length > 0) await new Migrator(database.orm.em).up({ migrations: missing });
  });
}

/**
 * For those who use a database and must not change its tables.
 * @throws ForeignDatabase where they are not of this program's version, or no monitor has made any
 */
export async function requireCurrentTables(database: Database): Promise<void> {
  const [found] = await database.query<{ ours: boolean }>({
    text: `select to_regclass('swf_migrations') is not null as "ours"`,
    values: [],
  });
  if (!found?.ours)
    throw new ForeignDatabase(
      `The database has no tables of a monitor. Start the monitor on it first: ${commandLine('start')}`,
    );
  const pending = pendingAfter(await appliedMigrations(database));
  if (pending.length > 0)
    throw new ForeignDatabase(
      `The database is older than this program: it lacks ${pending.join(', ')}. ` +
        `Start this version of the monitor on it first: ${commandLine('start')}`,
    );
}

/** The names of the migrations that a database still needs. */
function pendingAfter(applied: string[]): string[] {
  const done = new Set(applied);
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

const ofAnother =
  'The database holds the tables of another monitor, which this one has not made. ' +
  'Give DATABASE_URL a database of its own.';
const ofDjango =
  'The database is that of a Django monitor, and stays as it is. Give this monitor a database of its own (DATABASE_URL or ' +
  `SWF_DATA_DIR), and bring everything over: ${commandLine('import-django')}. docs/migrating.md takes you through it.`;

/** @returns the names of the migrations that a database has @throws ForeignDatabase */
async function appliedMigrations(session: Pick<Database, 'query'>): Promise<string[]> {
  const [found] = await session.query<{ ours: boolean; any: boolean; django: boolean }>({
    text: `select to_regclass('swf_migrations') is not null as "ours",
                  exists (select from pg_class where relkind in ('r', 'p') and relname like 'swf\\_%' and relname <> 'swf_migrations'
                          and relnamespace = current_schema()::regnamespace) as "any",
                  to_regclass('django_migrations') is not null as "django"`,
    values: [],
  });
  const applied = found?.ours
    ? await session.query<{ name: string }>({ text: 'select name from swf_migrations', values: [] })
    : [];
  // Earlier versions left an empty table of migrations behind in a database that they refused.
  if (applied.length === 0) {
    if (!found?.any) return [];
    throw new ForeignDatabase(found.django ? ofDjango : ofAnother);
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new ForeignDatabase(
      `The database is newer than this program: it has ${unknown.join(', ')}. Start the version that made it, or a later one.`,
    );
  }
  return applied.map(({ name }) => name);
}
