import type { Client } from 'pg';
import type { Database } from '../connection.ts';
import { openLongSession, unlessFull } from './long-session.ts';

/** A column of the source. */
interface SourceColumn {
  type: string;
  /** Of a varchar, in characters. */
  length: number | null;
  isRequired: boolean;
}

/** A table of the source, with what PostgreSQL guarantees there. */
export interface SourceTable {
  columns: Map<string, SourceColumn>;
  /** Columns that are unique together, sorted, with commas. */
  uniques: Set<string>;
  /** Column and the table that it leads to: `run_id>swf_runs`. */
  foreignKeys: Set<string>;
}

/** One state of the source, read in a transaction that can write nothing. */
export interface Snapshot {
  session: Client;
  /** Opens a session more that reads the same, which the caller ends. @returns undefined where the server gives no more connections */
  another(): Promise<Client | undefined>;
  /** Tells this database from every other one, also from a restored copy, which numbers its transactions anew. */
  source: string;
  /** Transactions before it had ended: what they left behind is in the snapshot. */
  oldest: bigint;
  /** Transactions from here on had not begun. */
  next: bigint;
  /** When it was taken, by the source's clock. */
  at: string;
  installedAt: string;
  tables: Map<string, SourceTable>;
}

/** The source is no database of a Django monitor. */
class NotDjango extends Error {
  constructor(shown: string, lacks: string) {
    super(
      `${shown} is no database of a Django monitor: it has no table ${lacks}. Correct the URL; where the tables are in a schema of their own, add ?options=-c%20search_path%3DNAME`,
    );
    this.name = 'NotDjango';
  }
}

/**
 * Opens a session whose only transaction reads one snapshot. The caller ends it.
 * @param shown the URL without its password
 * @throws NotDjango
 */
export async function takeSnapshot(database: Database, shown: string): Promise<Snapshot> {
  const session = await openReader(database);
  try {
    const tables = await readTables(session);
    for (const name of ['django_migrations', 'swf_systemagent'])
      if (!tables.has(name)) throw new NotDjango(shown, name);
    const { rows } = await session.query<Record<'source' | 'oldest' | 'next' | 'at' | 'installed', string>>(
      `select (select system_identifier from pg_control_system()) || '/' || (select oid from pg_database where datname = current_database()) as source,
              pg_snapshot_xmin(pg_current_snapshot())::text as oldest, pg_snapshot_xmax(pg_current_snapshot())::text as next,
              now()::text as at,
              least(coalesce((select min(applied) from django_migrations), now() - interval '10 years'), now())::text as installed`,
    );
    const [row] = rows;
    if (!row) throw new Error('the snapshot returned no row');
    const { source, at, installed } = row;
    const [oldest, next] = [BigInt(row.oldest), BigInt(row.next)];
    const another = () => openAnother(database, session);
    return { session, another, source, oldest, next, at, installedAt: installed, tables };
  } catch (error) {
    await session.end();
    throw error;
  }
}

async function openReader(database: Database): Promise<Client> {
  const session = await openLongSession(database);
  // Whatever the role has been set: it is idle while the target makes indexes.
  await session.query('set idle_in_transaction_session_timeout = 0');
  await session.query('begin transaction isolation level repeatable read, read only');
  return session;
}

async function openAnother(database: Database, session: Client): Promise<Client | undefined> {
  const { rows } = await session.query<{ name: string }>('select pg_export_snapshot() as name');
  const reader = await unlessFull(openReader(database));
  if (!reader) return undefined;
  await reader.query(`set transaction snapshot '${rows[0]?.name}'`);
  return reader;
}

async function readTables(session: Client): Promise<Map<string, SourceTable>> {
  const { rows } = await session.query<
    { table: string; uniques: string[]; foreignKeys: string[] } & {
      columns: ({ name: string } & SourceColumn)[];
    }
  >(
    `select c.relname as "table",
       (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
                 'length', case when atttypid = 'varchar'::regtype and atttypmod > 4 then atttypmod - 4 end, 'isRequired', attnotnull))
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
       (select coalesce(json_agg(array_to_string(array(select attname from pg_attribute
                 where attrelid = c.oid and attnum = any(i.indkey) order by attname collate "C"), ',')), '[]')
        from pg_index i where indrelid = c.oid and indisunique and indisvalid and indpred is null and indexprs is null) as uniques,
       (select coalesce(json_agg(a.attname || '>' || p.relname), '[]')
        from pg_constraint f join pg_class p on p.oid = f.confrelid
             join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
        where f.conrelid = c.oid and f.contype = 'f' and f.convalidated and cardinality(f.conkey) = 1) as "foreignKeys"
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace`,
  );
  return new Map(
    rows.map(({ table, columns, uniques, foreignKeys }) => [
      table,
      {
        columns: new Map(columns.map(({ name, ...column }) => [name, column])),
        uniques: new Set(uniques),
        foreignKeys: new Set(foreignKeys),
      },
    ]),
  );
}
