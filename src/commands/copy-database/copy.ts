import { readConfig } from '../../config.ts';
import type { Database } from '../../database/connection.ts';
import { type CopiedTable, copyEverything, refuseUnfitTarget } from '../../database/copy.ts';
import { DatabaseFailure } from '../../database/failures.ts';
import { openDatabase } from '../../open-database.ts';
import { prepareDatabase } from '../../prepare-database.ts';
import { commandLine } from '../../process/command-line.ts';
import { withDatabase } from '../database.ts';
import { TARGET } from './target.ts';

/** A statement of a copy may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/** @param url of an empty database */
export async function copyDatabase(url = process.env[TARGET]): Promise<void> {
  if (!url) throw new Error(`Where to? Set ${TARGET}, or give the URL of an empty database.`);
  // Checked as DATABASE_URL is. Where that is set itself, it does not count: what is copied is the embedded one.
  readConfig({ ...process.env, DATABASE_URL: url });
  delete process.env['DATABASE_URL'];
  await withDatabase(
    async (source, { dataDirectory }) => {
      const target = await open(url);
      try {
        await refuseUnfitTarget(source, target);
        await prepareDatabase({ url });
        console.log(`Copying the embedded database of ${dataDirectory} as it stands now:`);
        const copied: CopiedTable[] = [];
        await copyEverything(source, target, (table) => {
          copied.push(table);
          console.log(
            `  ${table.name.padEnd(28)} ${String(table.rows).padStart(9)} rows ${table.seconds.toFixed(1).padStart(6)} s`,
          );
        });
        const rows = copied.reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `Copied ${rows} rows in ${copied.length} tables; every count is the same on both sides.\n` +
            'Next: stop the monitor, if one runs here; what it stored meanwhile is not in the copy.\n' +
            `Then start it with that URL:  DATABASE_URL=postgresql://… ${commandLine('start')}\n` +
            'With DATABASE_URL the message broker is one of your own (ACTIVEMQ_HOST); SWF_BROKER=embedded keeps the one that starts with the monitor.',
        );
      } finally {
        await target.close();
      }
    },
    { patience: PATIENCE },
  );
}

async function open(url: string): Promise<Database> {
  try {
    return await openDatabase({ url }, { poolSize: 2, patience: PATIENCE, needsCreate: true });
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    throw new Error(error.message.replaceAll('DATABASE_URL', TARGET), { cause: error });
  }
}
