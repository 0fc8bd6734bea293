import { load } from '../../database/backup/load.ts';
import { verify } from '../../database/backup/verify.ts';
import type { DatabaseAddress } from '../../database/connection.ts';
import { migrateTo } from '../../database/schema.ts';
import { prepareDatabase } from '../../monitor.ts';
import { openDatabase } from '../../open-database.ts';
import { commandLine } from '../../process/command-line.ts';
import { printTable } from '../backup/print-table.ts';
import { withDatabase } from '../database.ts';

/** A statement may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/** @param file that a backup was written to */
export async function restore(file: string): Promise<void> {
  console.log(`Reading ${file} from beginning to end before anything is written.`);
  const manifest = await verify(file);
  console.log(
    `It is whole: made by ${manifest.program} on PostgreSQL ${manifest.postgres}, as of ${manifest.takenAt}.`,
  );
  let used: DatabaseAddress | undefined;
  await withDatabase(
    async (database) => {
      await load(database, file, manifest, printTable);
      // From the backup's version to this program's.
      if (used) await prepareDatabase(used);
    },
    {
      patience: PATIENCE,
      prepare: async (address) => {
        used = address;
        const database = await openDatabase(address, { poolSize: 2, patience: PATIENCE, needsCreate: true });
        await migrateTo(database, manifest.migrations).finally(() => database.close());
      },
    },
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Restored ${rows} rows in ${manifest.tables.length} tables; counts and checksums are those of the backup.\n` +
      `The counters go on from ${manifest.takenAt}: numbers that were given after it will be given again.\n` +
      `Next: ${commandLine('start')}`,
  );
}
