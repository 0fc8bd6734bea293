import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../connection.ts';
import { digest } from '../digest.ts';
import { takeLead } from '../leadership.ts';
import { list } from '../transfer.ts';
import { readArchive } from './archive.ts';
import type { BackedUpTable, Manifest } from './manifest.ts';

/** What a part has at most once it is unpacked. */
const LARGEST_PART = 16 * 2 ** 20;

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

/** The database cannot take a backup. */
class UnfitDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitDatabase';
  }
}

const ELSEWHERE =
  'Restore into a new database: create one and set DATABASE_URL, or set SWF_DATA_DIR to a new directory.';

/**
 * Fills the tables of a database from a backup that has been verified, in one transaction.
 * @param database with the tables of the backup's version
 * @param onTable told of every table when it is done
 * @throws UnfitDatabase where it has rows, or a monitor runs on it; an Error where what is stored is not what was backed up
 */
export async function load(
  database: Database,
  file: string,
  manifest: Manifest,
  onTable: (table: BackedUpTable, seconds: number) => void,
): Promise<void> {
  const writer = await database.ownSession({ query_timeout: 0 });
  try {
    await writer.query('set statement_timeout = 0');
    if (!(await takeLead(writer, 'chores')))
      throw new UnfitDatabase(`A monitor runs on this database, so it is not empty. ${ELSEWHERE}`);
    for (const { name } of manifest.tables)
      if ((await writer.query(`select from "${name}" limit 1`)).rows.length > 0)
        throw new UnfitDatabase(`The database is not empty: there are rows in "${name}". ${ELSEWHERE}`);
    await writer.query('begin');
    await makeDays(writer, manifest.days);
    // What the triggers would make of the rows is in the backup itself.
    await setTriggers(writer, manifest, 'disable');
    const parts = partsOf(file);
    for (const table of manifest.tables) {
      const start = performance.now();
      await loadTable(writer, table, parts);
      onTable(table, (performance.now() - start) / 1_000);
    }
    await setTriggers(writer, manifest, 'enable');
    for (const { name, value, called } of manifest.sequences)
      await writer.query('select setval($1::text::regclass, $2::bigint, $3)', [`"${name}"`, value, called]);
    await writer.query('commit');
    await writer.query('analyze');
  } finally {
    await writer.end();
  }
}

/** The parts of all tables, in the order of the archive, unpacked. */
async function* partsOf(file: string): AsyncGenerator<Buffer, undefined> {
  for await (const { name, bytes } of readArchive(file))
    if (name.startsWith('tables/')) yield await unpack(bytes, { maxOutputLength: LARGEST_PART });
}

async function loadTable(
  writer: Client,
  { name, columns, rows, sum, parts: { length } }: BackedUpTable,
  parts: AsyncGenerator<Buffer, undefined>,
): Promise<void> {
  async function* own() {
    for (let number = 0; number < length; number++) {
      const { value } = await parts.next();
      if (!value) throw new Error(`the parts of "${name}" end before their end`);
      yield value;
    }
  }
  await pipeline(own, writer.query(copyFrom(`copy "${name}" (${list(columns)}) from stdin`)));
  const here = await digest(writer, `select ${list(columns)} from "${name}"`, columns);
  if (here.rows !== rows || here.sum !== sum)
    throw new Error(
      `"${name}" had ${rows} rows with the checksum ${sum}, and has ${here.rows} with ${here.sum} now: nothing was restored`,
    );
}

async function setTriggers(writer: Client, { tables }: Manifest, how: 'enable' | 'disable'): Promise<void> {
  for (const { name } of tables) await writer.query(`alter table "${name}" ${how} trigger user`);
}

async function makeDays(writer: Client, days: string[]): Promise<void> {
  for (const day of days)
    await writer.query(
      `create table if not exists "swf_applog_${day}" partition of swf_applog
       for values from ('${day} 00:00:00+00') to ('${day} 00:00:00+00'::timestamptz + interval '1 day')`,
    );
}
