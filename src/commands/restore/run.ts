import { verify } from '../../database/backup/verify.ts';
import { commandLine } from '../../process/command-line.ts';
import { printTable } from '../backup/print-table.ts';
import { withDatabase } from '../database.ts';
import { restoreInto } from './restore-into.ts';

/** @param file that a backup was written to */
export async function restore(file: string): Promise<void> {
  console.log(`Reading ${file} from beginning to end before anything is written.`);
  const manifest = await verify(file);
  console.log(
    `It is whole: made by ${manifest.program} on PostgreSQL ${manifest.postgres}, as of ${manifest.takenAt}.`,
  );
  await withDatabase(async () => undefined, {
    prepare: (address) => restoreInto(address, file, manifest, printTable),
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Restored ${rows} rows in ${manifest.tables.length} tables; counts and checksums are those of the backup.\n` +
      `The counters go on from ${manifest.takenAt}: numbers that were given after it will be given again.\n` +
      `Next: ${commandLine('start')}`,
  );
}
