import type { Executor } from './statement.ts';

/** A table of the monitor, the partitions of the logs added up. */
interface TableSize {
  name: string;
  rows: number;
  bytes: number;
}

/** The largest first. Rows as PostgreSQL's statistics have them, or its planner where they were lost in a crash; nothing is counted. */
export function readTableSizes(executor: Executor): Promise<TableSize[]> {
  return executor.query({
    name: 'system:tables',
    text: `select top.relname as name,
             sum(coalesce(nullif(pg_stat_get_live_tuples(c.oid), 0), greatest(c.reltuples, 0)::bigint))::bigint as rows,
             sum(pg_total_relation_size(c.oid))::bigint as bytes
           from pg_class c
             left join pg_inherits i on i.inhrelid = c.oid
             join pg_class top on top.oid = coalesce(i.inhparent, c.oid)
           where c.relkind = 'r' and c.relname like 'swf\\_%'
             and c.relnamespace = (select relnamespace from pg_class where oid = 'swf_applog'::regclass)
           group by 1 order by 3 desc, 1`,
    values: [],
  });
}

interface DatabaseFacts {
  version: string;
  bytes: number;
  partitions: number;
  /** ISO 8601; null where there is no partition. */
  oldest_day: string | null;
}

/** Version and size of the database, and the days of which it has logs. */
export async function readDatabaseFacts(executor: Executor): Promise<DatabaseFacts> {
  const [row] = await executor.query<DatabaseFacts>({
    name: 'system:database',
    text: `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes, l.*
           from (select count(*) as partitions, to_date(min(right(c.relname, 8)), 'YYYYMMDD')::text as oldest_day
                 from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'swf_applog'::regclass) l`,
    values: [],
  });
  if (!row) throw new Error('the facts of the database returned no row');
  return row;
}

/** Who watches the stream of messages. */
export async function readWatcherCounts(executor: Executor): Promise<{ connected: number; lagging: number }> {
  const [row] = await executor.query<{ connected: number; lagging: number }>({
    name: 'system:watchers',
    text: `select count(*) as connected, count(*) filter (where lagging) as lagging
           from swf_subscribers where client_id is not null and is_active`,
    values: [],
  });
  return row ?? { connected: 0, lagging: 0 };
}

/** Programs with connections to the database, by their names. @param most rows returned */
export function readConnections(
  executor: Executor,
  most: number,
): Promise<{ name: string; connections: number; active: number; oldest_at: string }[]> {
  return executor.query({
    name: 'system:connections',
    text: `select coalesce(nullif(application_name, ''), 'unnamed') as name, count(*)::int as connections,
             (count(*) filter (where state = 'active'))::int as active, min(backend_start) as oldest_at
           from pg_stat_activity where datname = current_database() and backend_start is not null
           group by 1 order by 1 limit $1`,
    values: [most],
  });
}
