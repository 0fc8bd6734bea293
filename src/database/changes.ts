import type { Database } from './connection.ts';
import type { Executor } from './statement.ts';

/** What changed, as its path names it: `/api/tf-slices/`. */
export const RESOURCES = [
  'systemagents',
  'logs',
  'runs',
  'stf-files',
  'workflows',
  'workflow-stages',
  'workflow-messages',
  'subscribers',
  'fastmon-files',
  'workflow-definitions',
  'workflow-executions',
  'tf-slices',
  'workers',
  'run-states',
  'system-state-events',
  'namespaces',
  'dead-letters',
] as const;
export type ResourceName = (typeof RESOURCES)[number];

/** Changes of one resource, put together. */
export interface Change {
  resource: ResourceName;
  /** Whether all of them were deletions. */
  isDeleted: boolean;
  count: number;
  /** Undefined where they concern several, or none. */
  run_number?: number | undefined;
  namespace?: string | undefined;
  /** Undefined where there are too many. */
  keys?: string[] | undefined;
}

/** Changes of which the run is known by something of it; its number is looked up when they are written. */
export interface NotedChange extends Change {
  run_id?: number | undefined;
  stf_filename?: string | undefined;
}

/** The number of a run where it stands as text; of runs themselves `run_id` is a key of another kind. */
export function runNumberOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Writes what has changed, in one statement. */
export async function recordChanges(executor: Executor, changes: NotedChange[]): Promise<void> {
  await executor.query({
    name: 'swf:changes',
    text: `insert into swf_change (resource, is_deleted, count, run_number, namespace, keys)
           select c.resource, c."isDeleted", c.count, coalesce(c.run_number, r.run_number), c.namespace, c.keys
           from json_to_recordset($1::json) as c(resource text, "isDeleted" boolean, count bigint, run_number int,
             run_id int, stf_filename text, namespace text, keys text[])
           left join swf_stf_files f on f.stf_filename = c.stf_filename
           left join swf_runs r on r.run_id = coalesce(c.run_id, f.run_id)`,
    values: [JSON.stringify(changes)],
  });
}

/** What was found to have changed, with the moment of the look by the clock of the database, in ms since 1970. */
export interface RecentChanges {
  at: number;
  changes: (Change & { id: string })[];
}

/**
 * The changes of the last seconds.
 * @param known ids of those that are left out
 */
export async function recentChanges(
  executor: Executor,
  seconds: number,
  known: string[],
): Promise<RecentChanges> {
  // One row at least: the moment is wanted where nothing has changed, too.
  const rows = await executor.query<{ look: number } & RecentChanges['changes'][number]>({
    name: 'swf:recent-changes',
    text: `select (extract(epoch from now()) * 1000)::bigint as look, c.id, c.resource, c.is_deleted as "isDeleted",
             c.count, c.run_number, c.namespace, c.keys
           from (select) as always left join swf_change c
             on c.at > now() - make_interval(secs => $1) and c.id <> all($2::uuid[])`,
    values: [seconds, known],
  });
  return {
    at: rows[0]?.look ?? 0,
    changes: rows.flatMap(({ look: _, run_number, namespace, keys, ...row }) => {
      if (row.id === null) return [];
      const [run, space, those] = [run_number ?? undefined, namespace ?? undefined, keys ?? undefined];
      return [{ ...row, run_number: run, namespace: space, keys: those }];
    }),
  };
}

/** Deletes what changed two minutes ago. Run by a timer. */
export async function forgetChanges(database: Database): Promise<void> {
  await database.query({
    text: `delete from swf_change where at < now() - interval '2 minutes'`,
    values: [],
  });
}
