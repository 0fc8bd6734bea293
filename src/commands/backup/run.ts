import { existsSync, statSync } from 'node:fs';
import { writeArchive } from '../../database/backup/archive.ts';
import { dump } from '../../database/backup/dump.ts';
import type { Manifest } from '../../database/backup/manifest.ts';
import { commandLine } from '../../process/command-line.ts';
import { VERSION } from '../../process/version.ts';
import { withDatabase } from '../database.ts';
import { printTable } from './print-table.ts';

/** A statement may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/** @param file that is not there yet */
export async function backup(file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`There is a file ${file} already. Give another name, or move it.`);
  await withDatabase(
    async (database) => {
      let manifest: Manifest | undefined;
      await writeArchive(file, async (archive) => {
        manifest = await dump(database, archive, `swf-monitor ${VERSION}`, {
          onSnapshot: (at) =>
            console.log(`As of ${at}: all that was acknowledged before is in it, nothing that comes after.`),
          onTable: printTable,
        });
      });
      const rows = manifest?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0;
      console.log(
        `${file}: ${rows} rows in ${manifest?.tables.length} tables, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB.\n` +
          `Keep it on another machine. Into an empty database: ${commandLine('restore', file)}\n` +
          'Certificates and settings are not in it: keep a copy of ssl_*.pem in SWF_DATA_DIR, which agents trust, and of your environment file.',
      );
    },
    { patience: PATIENCE },
  );
}
