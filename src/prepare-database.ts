import type { Database, DatabaseAddress } from './database/connection.ts';
import { makeLogPartitions } from './database/log-partitions.ts';
import { migrate } from './database/schema.ts';
import { openDatabase } from './open-database.ts';

/** Migrations may take long on a large database; nobody waits for a request meanwhile. In ms. */
const MIGRATION_PATIENCE = 3_600_000;

/** Brings a database to this program's version, ready for the first request. @param first also done once it is */
export async function prepareDatabase(
  address: DatabaseAddress,
  first?: (database: Database) => Promise<unknown>,
): Promise<string[]> {
  const database = await openDatabase(address, {
    poolSize: 3,
    patience: MIGRATION_PATIENCE,
    needsCreate: true,
  });
  try {
    const applied = await migrate(database);
    await makeLogPartitions(database);
    await first?.(database);
    return applied;
  } finally {
    await database.close();
  }
}
