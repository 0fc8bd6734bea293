import type { Config } from '../config.ts';
import type { Database, DatabaseAddress, DatabaseOptions } from '../database/connection.ts';
import { commandLine } from '../process/command-line.ts';

/** Of a command that fills a database, and so may make it. */
interface Preparation {
  prepare?: (address: DatabaseAddress) => Promise<unknown>;
}

/**
 * Lends a command the database of its settings: the running monitor's, or, while none runs, an embedded one that is
 * started for the command and stopped after it. Which one it is goes to the standard error.
 * @param options of the database, and for a command that fills a new one, what makes it ready for that
 * @throws where a monitor has never been started on that database: a command makes none, since one that is made by
 * mistake, for want of DATABASE_URL in this shell, would be taken for the monitor's
 */
export async function withDatabase<Result>(
  work: (database: Database, config: Config) => Promise<Result>,
  { prepare, ...options }: DatabaseOptions & Preparation = {},
): Promise<Result> {
  // Half a second of loading, which only the commands that get here wait for.
  const { onProcessExit } = await import('../process/process-exit.ts');
  const { readConfig } = await import('../config.ts');
  const { openDatabase } = await import('../open-database.ts');
  const { holdsCluster, openEmbedded } = await import('../database/embedded/index.ts');
  const { shownUrl } = await import('../database/url.ts');
  const { requireCurrentTables } = await import('../database/schema.ts');
  const config = readConfig();
  const { databaseUrl, dataDirectory } = config;
  if (!prepare && !databaseUrl && !holdsCluster(dataDirectory))
    throw new Error(`There is no database in ${dataDirectory}. ${WHERE_ELSE}`);
  sayOnce(`Database: ${databaseUrl ? shownUrl(databaseUrl) : `embedded, in ${dataDirectory}`}`);
  const opening = databaseUrl
    ? undefined
    : openEmbedded({ dataDir: dataDirectory, role: 'command', log: () => undefined });
  // A server that was started for the command goes with it, also where a signal or a crash ends it.
  const takeBack = onProcessExit(async () => (await opening)?.stop());
  try {
    const server = await opening;
    const address: DatabaseAddress = server ? server.connection : { url: databaseUrl ?? '' };
    await prepare?.(address);
    const database = await openDatabase(address, { poolSize: 2, ...options });
    try {
      if (!prepare) await requireCurrentTables(database);
      return await work(database, config);
    } finally {
      await database.close();
    }
  } finally {
    await opening?.then(
      (server) => server.stop(),
      () => undefined, // the caller is told why there is none
    );
    takeBack();
  }
}

/** What to do where a command does not find what a monitor makes at its first start. */
export const WHERE_ELSE =
  `Start the monitor first: ${commandLine('start')}. If it runs already, it has settings that this shell lacks, such as DATABASE_URL or ` +
  "SWF_DATA_DIR; load them from the service's environment file: set -a; . /etc/swf-monitor.env; set +a";

const said = new Set<string>();

/** A command that opens the database twice names it once. */
function sayOnce(line: string): void {
  if (!said.has(line)) console.error(line);
  said.add(line);
}
