import type { Client } from 'pg';
import type { Executor } from '../statement.ts';
import { ImportRefused, refusals } from './errors.ts';

/** What has been imported so far, in the target itself (migration 0090). */
export interface ImportState {
  source: string;
  finished: boolean;
  /** When a monitor was first started on what was imported, ISO 8601. */
  usedAt: string | null;
  /** By table, the oldest transaction of the source that may not have been seen. */
  tables: Map<string, bigint>;
}

/** @returns undefined where nothing was imported */
export async function readImportState(executor: Executor): Promise<ImportState | undefined> {
  const [row] = await executor.query<{
    source: string;
    finished: boolean;
    used_at: string | null;
    tables: Record<string, string>;
  }>({
    text: `select source, finished_at is not null as finished, used_at,
             (select coalesce(json_object_agg(name, oldest::text), '{}') from swf_django_table) as tables
           from swf_django_import`,
    values: [],
  });
  if (!row) return undefined;
  const tables = new Map(Object.entries(row.tables).map(([name, oldest]) => [name, BigInt(oldest)]));
  return { source: row.source, finished: row.finished, usedAt: row.used_at, tables };
}

/** Until it is finished, no monitor starts on the target. */
export async function beginImport(writer: Client, source: string): Promise<void> {
  await writer.query(
    `insert into swf_django_import (source) values ($1) on conflict (is_only) do update set finished_at = null`,
    [source],
  );
}

export async function finishImport(writer: Client): Promise<void> {
  await writer.query('update swf_django_import set finished_at = now()');
}

/** In the transaction that stores the rows of a table. */
export async function noteTable(writer: Client, name: string, oldest: bigint): Promise<void> {
  await writer.query(
    `insert into swf_django_table (name, oldest) values ($1, $2)
     on conflict (name) do update set oldest = excluded.oldest, imported_at = now()`,
    [name, String(oldest)],
  );
}

/** Whether the monitor has rows that no import brought. @returns the table, undefined where there are none */
export async function findRows(executor: Executor, tables: string[]): Promise<string | undefined> {
  const some = tables.map((name) => `select '${name}' as name where exists (select from "${name}")`);
  const [found] = await executor.query<{ name: string }>({ text: some.join(' union all '), values: [] });
  return found?.name;
}

/**
 * Lets a monitor start on what was imported. Once one has, no second pass is made: it would delete what the source does not
 * have.
 * @throws ImportRefused where an import is not finished
 */
export async function openImported(executor: Executor): Promise<void> {
  const rows = await executor.query<{ finished: boolean }>({
    text: `update swf_django_import set used_at = case when finished_at is null then used_at else coalesce(used_at, now()) end
           returning finished_at is not null as finished`,
    values: [],
  });
  if (rows.some(({ finished }) => !finished)) throw new ImportRefused(refusals.unfinished());
}
