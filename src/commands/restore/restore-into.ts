import { load } from '../../database/backup/load.ts';
import type { BackedUpTable, Manifest } from '../../database/backup/manifest.ts';
import type { DatabaseAddress } from '../../database/connection.ts';
import { migrateTo } from '../../database/schema.ts';
import { openDatabase } from '../../open-database.ts';
import { prepareDatabase } from '../../prepare-database.ts';

/** A statement may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/**
 * Makes tables of a backup's version, fills them, and brings them to this program's version.
 * @param manifest of the file, which has been verified
 * @param onTable told of every table when it is done
 */
export async function restoreInto(
  address: DatabaseAddress,
  file: string,
  manifest: Manifest,
  onTable: (table: BackedUpTable, seconds: number) => void,
): Promise<void> {
  const database = await openDatabase(address, { poolSize: 2, patience: PATIENCE, needsCreate: true });
  try {
    await migrateTo(database, manifest.migrations);
    await load(database, file, manifest, onTable);
  } finally {
    await database.close();
  }
  await prepareDatabase(address);
}
