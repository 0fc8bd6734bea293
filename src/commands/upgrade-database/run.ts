import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../../config.ts';
import { writeArchive } from '../../database/backup/archive.ts';
import { dump } from '../../database/backup/dump.ts';
import { verify } from '../../database/backup/verify.ts';
import {
  holdsCluster,
  olderMajor,
  openEmbedded,
  openOlder,
  POSTGRES_MAJOR,
} from '../../database/embedded/index.ts';
import { openDatabase } from '../../open-database.ts';
import { commandLine } from '../../process/command-line.ts';
import { onProcessExit } from '../../process/process-exit.ts';
import { VERSION } from '../../process/version.ts';
import { printTable } from '../backup/print-table.ts';
import { restoreInto } from '../restore/restore-into.ts';

/** A statement may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/** @param programs a directory with `bin/postgres` of the PostgreSQL that the database is of */
export async function upgradeDatabase(programs: string): Promise<void> {
  const { databaseUrl, dataDirectory } = readConfig();
  if (databaseUrl)
    throw new Error(
      'DATABASE_URL names a PostgreSQL server, which its administrator upgrades (pg_upgrade). This command is for the embedded database.',
    );
  const major = olderMajor(dataDirectory);
  if (holdsCluster(dataDirectory) || major === undefined)
    throw new Error(
      `There is nothing to upgrade in ${dataDirectory}: it holds ${holdsCluster(dataDirectory) ? `a database of PostgreSQL ${POSTGRES_MAJOR} already` : 'no database'}.`,
    );
  console.error(`Database: embedded, in ${dataDirectory}, of PostgreSQL ${major}`);
  const file = join(dataDirectory, `before-upgrade-to-${POSTGRES_MAJOR}.tar`);
  await backUp(dataDirectory, major, resolve(programs), file);
  await makeNew(dataDirectory, file);
  console.log(
    `The database is one of PostgreSQL ${POSTGRES_MAJOR} now; counts and checksums are those of before.\nNext: ${commandLine('start')}\n` +
      `When all is well, remove what was before: ${join(dataDirectory, `pg${major}`)} and ${file}`,
  );
}

async function backUp(dataDirectory: string, major: number, programs: string, file: string): Promise<void> {
  const opening = openOlder(dataDirectory, major, programs);
  const takeBack = onProcessExit(async () => (await opening).stop());
  try {
    const { connection } = await opening;
    const database = await openDatabase(connection, { poolSize: 2, patience: PATIENCE });
    console.log(`Backing it up to ${file}:`);
    await writeArchive(file, async (archive) => {
      const events = { onSnapshot: () => undefined, onTable: printTable };
      await dump(database, archive, `swf-monitor ${VERSION}`, events);
    }).finally(() => database.close());
  } finally {
    await opening.then(
      (server) => server.stop(),
      () => undefined, // the caller is told why there is none
    );
    takeBack();
  }
}

/** Beside the old one, and moved to where the monitor looks once it is complete: before that, nothing has changed. */
async function makeNew(dataDirectory: string, file: string): Promise<void> {
  const half = mkdtempSync(join(dataDirectory, 'upgrade-'));
  chmodSync(half, 0o711); // PostgreSQL may run as another user than we
  const opening = openEmbedded({ dataDir: half, role: 'command', log: () => undefined });
  const takeBack = onProcessExit(async () => (await opening).stop());
  try {
    const { connection, stop } = await opening;
    console.log(`Restoring that into PostgreSQL ${POSTGRES_MAJOR}:`);
    await restoreInto(connection, file, await verify(file), printTable).finally(stop);
    renameSync(join(half, `pg${POSTGRES_MAJOR}`), join(dataDirectory, `pg${POSTGRES_MAJOR}`));
  } finally {
    takeBack();
    rmSync(half, { recursive: true, force: true });
  }
}
