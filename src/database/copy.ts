import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from './connection.ts';
import { list } from './transfer.ts';

// COPY goes through pg-copy-streams: pg itself has no streams for it, and rows must pass without being held.

/** One table that was copied. */
export interface CopiedTable {
  name: string;
  rows: number;
  seconds: number;
}

/** The target holds something, or is too old. The message says what, and the fix. */
class UnfitTarget extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitTarget';
  }
}

/** Made by the migrations of the target itself. */
const NOT_COPIED = 'swf_migrations';

/** PostgreSQL's `server_version_num` of the oldest version that works. */
const OLDEST_VERSION = 150_000;

/** pg's own time-out does not learn that a COPY has ended: its timer would keep the process alive. */
const PATIENT = { query_timeout: 0, statement_timeout: 0 };

/** A table as it is copied. */
interface Table {
  name: string;
  columns: string[];
}

/** A sequence, as `setval` takes it. */
interface SequenceState {
  name: string;
  value: string;
  called: boolean;
}

/**
 * Refuses a target that could not take a copy: one with rows, with tables that are not ours, or too old.
 * @throws UnfitTarget
 */
export async function refuseUnfitTarget(source: Database, target: Database): Promise<void> {
  const [version] = await target.query<{ number: number; text: string }>({
    text: `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    values: [],
  });
  if ((version?.number ?? 0) < OLDEST_VERSION)
    throw new UnfitTarget(`The server is PostgreSQL ${version?.text}; the monitor needs 15 or newer.`);
  const ours = new Set(await tableNames(source));
  for (const name of await tableNames(target)) {
    if (!ours.has(name))
      throw new UnfitTarget(
        `The target holds a table "${name}" that is not the monitor's. Create a database for the monitor alone.`,
      );
    if (name === NOT_COPIED) continue;
    const found = await target.query({ text: `select from "${name}" limit 1`, values: [] });
    if (found.length > 0)
      throw new UnfitTarget(
        `The target is not empty: there are rows in "${name}". Create a new database and copy into that.`,
      );
  }
}

/**
 * Copies every row and the state of every sequence. The source may be in use: all is read in one snapshot. The target
 * takes it in one transaction, so that a copy which fails leaves nothing.
 *
 * @param target with the tables of this version, and nothing in them
 * @param tell is told of every table when it is done
 * @throws where a table has not as many rows there as here
 */
export async function copyEverything(
  source: Database,
  target: Database,
  tell: (table: CopiedTable) => void,
): Promise<void> {
  const [reader, writer] = [await source.ownSession(PATIENT), await target.ownSession(PATIENT)];
  try {
    await reader.query('begin isolation level repeatable read read only');
    await writer.query('begin');
    const tables = await tablesToCopy(reader);
    await makePartitions(reader, writer);
    // What the triggers would make of the rows is copied itself.
    for (const { name } of tables) await writer.query(`alter table "${name}" disable trigger user`);
    for (const table of tables) tell(await copyTable(table, reader, writer));
    for (const { name } of tables) await writer.query(`alter table "${name}" enable trigger user`);
    // Sequences have no snapshot: read last, they are beyond every row that was.
    await copySequences(reader, writer);
    await writer.query('commit');
  } finally {
    await reader.end();
    await writer.end();
  }
}

async function copyTable(table: Table, reader: Client, writer: Client): Promise<CopiedTable> {
  const start = performance.now();
  const { name } = table;
  const columns = list(table.columns);
  const rows = writer.query(copyFrom(`copy "${name}" (${columns}) from stdin`));
  await pipeline(reader.query(copyTo(`copy (select ${columns} from "${name}") to stdout`)), rows);
  const [here, there] = [await count(reader, name), await count(writer, name)];
  if (here !== there)
    throw new Error(`"${name}" has ${here} rows here and ${there} in the target; nothing was kept there`);
  return { name, rows: there, seconds: (performance.now() - start) / 1_000 };
}

async function count(client: Client, table: string): Promise<number> {
  const { rows } = await client.query(`select count(*) as count from "${table}"`);
  return Number(rows[0].count);
}

async function tableNames(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>({
    text: `select relname as name from pg_class
           where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
           order by relname`,
    values: [],
  });
  return rows.map(({ name }) => name);
}

/**
 * All tables, each after those that its foreign keys lead to. Numbers of transactions mean nothing to another server: the
 * rows get that of the copy.
 */
export async function tablesToCopy(reader: Client): Promise<Table[]> {
  const { rows } = await reader.query<Table & { parents: string[] }>(`
    select c.relname as name,
           (select json_agg(attname order by attnum) from pg_attribute
            where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
              and atttypid <> 'xid8'::regtype) as columns,
           array(select p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
                 where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
    from pg_class c
    where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
      and relname <> '${NOT_COPIED}'
    order by relname`);
  const waiting = new Map(rows.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  const take = (name: string) => {
    const table = waiting.get(name);
    if (!table) return;
    waiting.delete(name);
    table.parents.forEach(take);
    ordered.push(table);
  };
  for (const { name } of rows) take(name);
  return ordered;
}

/** Makes the partitions that the source has and the target lacks. */
async function makePartitions(reader: Client, writer: Client): Promise<void> {
  const { rows } = await reader.query<{ name: string; parent: string; bounds: string }>(`
    select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bounds
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`);
  for (const { name, parent, bounds } of rows)
    await writer.query(`create table if not exists "${name}" partition of "${parent}" ${bounds}`);
}

async function copySequences(reader: Client, writer: Client): Promise<void> {
  for (const { name, value, called } of await sequencesOf(reader))
    await writer.query('select setval($1::text::regclass, $2::bigint, $3)', [`"${name}"`, value, called]);
}

/** All sequences but that of the migrations, as they stand now: they have no snapshot. */
export async function sequencesOf(reader: Client): Promise<SequenceState[]> {
  const { rows } = await reader.query<SequenceState>(`
    select sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
    from pg_sequences where schemaname = current_schema() and sequencename not like '${NOT_COPIED}%'`);
  return rows;
}
