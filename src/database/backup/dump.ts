import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../connection.ts';
import { sequencesOf, tablesToCopy } from '../copy.ts';
import { digest } from '../digest.ts';
import { list } from '../transfer.ts';
import type { ArchiveWriter } from './archive.ts';
import { type BackedUpTable, FORMAT, MANIFEST, type Manifest, partName } from './manifest.ts';

/** A part has so many bytes before it is compressed: what is held at a time. */
const PART = 4 * 2 ** 20;
/** Half the size at a quarter of the time that the usual 6 takes. */
const LEVEL = 2;

const compress = promisify<Buffer, { level: number }, Buffer>(gzip);

const README = `A backup of SWF Monitor, made by "swf-monitor backup" and read by "swf-monitor restore".
tables/NAME/*.copy.gz are the parts of what "copy NAME (columns) to stdout" says: zcat them one after the other.
manifest.json, the last file, has columns, row counts, checksums, sequences, and the moment of which all this is.
`;

/** What a backup tells while it is made. */
interface DumpEvents {
  onSnapshot: (takenAt: string) => void;
  onTable: (table: BackedUpTable, seconds: number) => void;
}

/**
 * Writes all that the monitor has into an archive, as it is at one moment. The database may be in use.
 * @param program name and version
 */
export async function dump(
  database: Database,
  archive: ArchiveWriter,
  program: string,
  { onSnapshot, onTable }: DumpEvents,
): Promise<Manifest> {
  const session = await database.ownSession({ query_timeout: 0 });
  try {
    await session.query('set statement_timeout = 0');
    const names = (await tablesToCopy(session)).map(({ name }) => name);
    await session.query('begin transaction isolation level repeatable read, read only');
    // Before the snapshot is taken, so that no partition goes that is in it.
    await session.query(`lock table ${list(names)} in access share mode`);
    const { rows } = await session.query<{ at: string; postgres: string }>(
      `select clock_timestamp() as at, current_setting('server_version') as postgres`,
    );
    const [state] = rows;
    if (!state) throw new Error('the snapshot returned no row');
    onSnapshot(state.at);
    await archive.add('README.txt', Buffer.from(README));
    const tables: BackedUpTable[] = [];
    for (const table of await tablesToCopy(session)) {
      const start = performance.now();
      const dumped = await dumpTable(session, archive, table);
      tables.push(dumped);
      onTable(dumped, (performance.now() - start) / 1_000);
    }
    const manifest: Manifest = {
      format: FORMAT,
      program,
      postgres: state.postgres,
      takenAt: state.at,
      migrations: await column(session, 'select name as value from swf_migrations order by id'),
      days: await column(
        session,
        `select right(relname, 8) as value from pg_inherits join pg_class on oid = inhrelid
         where inhparent = 'swf_applog'::regclass and relname ~ '^swf_applog_[0-9]{8}$' order by 1`,
      ),
      tables,
      // They have no snapshot: read last, they are beyond every row.
      sequences: await sequencesOf(session),
    };
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    return manifest;
  } finally {
    await session.end();
  }
}

async function column(session: Client, text: string): Promise<string[]> {
  const { rows } = await session.query<{ value: string }>(text);
  return rows.map(({ value }) => value);
}

async function dumpTable(
  session: Client,
  archive: ArchiveWriter,
  { name, columns }: { name: string; columns: string[] },
): Promise<BackedUpTable> {
  const select = `select ${list(columns)} from "${name}"`;
  const there = await digest(session, select, columns);
  const parts: string[] = [];
  for await (const part of inParts(session.query(copyTo(`copy (${select}) to stdout`)))) {
    const bytes = await compress(part, { level: LEVEL });
    await archive.add(partName(name, parts.length), bytes);
    parts.push(createHash('sha256').update(bytes).digest('hex'));
  }
  return { name, columns, ...there, parts };
}

/** Cut wherever a part is full, also within a row: one may be larger than a part. */
async function* inParts(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [held, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of chunks) {
    let rest = chunk;
    while (size + rest.length >= PART) {
      const cut = PART - size;
      yield Buffer.concat([...held, rest.subarray(0, cut)]);
      [held, size, rest] = [[], 0, rest.subarray(cut)];
    }
    if (rest.length > 0) held.push(rest);
    size += rest.length;
  }
  if (size > 0) yield Buffer.concat(held);
}
