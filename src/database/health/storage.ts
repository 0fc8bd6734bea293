import type { Executor } from '../statement.ts';

interface Storage {
  has_partition_for_tomorrow: boolean;
  partitions: number;
  database_bytes: number;
}

/** Partitions of the logs, and the size of the database. */
export async function readStorage(executor: Executor): Promise<Storage> {
  const [row] = await executor.query<Storage>({
    name: 'health:storage',
    text: `select exists (select from pg_inherits where inhparent = 'swf_applog'::regclass and inhrelid =
                    to_regclass('swf_applog_' || to_char((now() at time zone 'UTC')::date + 1, 'YYYYMMDD'))) as has_partition_for_tomorrow,
                  (select count(*) from pg_inherits where inhparent = 'swf_applog'::regclass) as partitions,
                  pg_database_size(current_database()) as database_bytes`,
    values: [],
  });
  if (!row) throw new Error('the storage returned no row');
  return row;
}
