import type { components } from '../../generated/api.ts';
import { inBatches } from './batches.ts';
import type { Database } from './connection.ts';

type Summary = components['schemas']['LogSummary'];
type RecentError = Summary[string][string]['recent_errors'][number];

/** Severe records shown for each instance. */
const RECENT = 5;
/** Characters that are shown of each. */
const SHOWN = 500;
/** Instances that are shown: names come from anybody, and nothing else bounds them. */
const INSTANCES = 2_000;

/** The instances that logged on the latest days. */
const LATEST = `(select app_name, instance_name from swf_applog_count group by 1, 2
  having sum(count) > 0 order by max(day) desc, 1, 2 limit $1) latest_instances`;

/** How many records of one level an instance has. */
interface LevelCount {
  app: string;
  instance: string;
  levelname: string;
  count: number;
}

/**
 * Counts by level name and the latest severe records, by application and instance. Read from the counters that the
 * table of the logs keeps (migration 0003) and, for instances that have severe records, from their index: its cost
 * grows with the number of instances and days, not of records.
 */
export async function summarizeLogs(database: Database): Promise<Summary> {
  const counts = await database.query<LevelCount>({
    text: `select app_name as app, instance_name as instance, levelname, sum(count)::bigint as count
           from swf_applog_count join ${LATEST} using (app_name, instance_name)
           group by 1, 2, 3 having sum(count) > 0 order by 1, 2, 3`,
    values: [INSTANCES],
  });
  const recent = await database.query<{ app: string; instance: string } & RecentError>({
    text: `select app, instance, timestamp, levelname, left(message, ${SHOWN}) as message, module, funcname, lineno
           from (select app_name as app, instance_name as instance
                 from swf_applog_count join ${LATEST} using (app_name, instance_name)
                 where levelname in ('ERROR', 'CRITICAL') group by 1, 2 having sum(count) > 0) severe,
           lateral (select * from swf_applog where app_name = app and instance_name = instance
                    and levelname in ('ERROR', 'CRITICAL') order by timestamp desc, id desc limit ${RECENT}) latest
           order by app, instance, timestamp desc, id desc`,
    values: [INSTANCES],
  });
  // Names come from anybody, so the objects have no prototype that a name such as __proto__ could reach.
  const summary: Summary = Object.create(null);
  const of = (app: string, instance: string) => {
    summary[app] ??= Object.create(null) as Summary[string];
    summary[app][instance] ??= { error_counts: Object.create(null), recent_errors: [] };
    return summary[app][instance];
  };
  for (const { app, instance, levelname, count } of counts) of(app, instance).error_counts[levelname] = count;
  for (const { app, instance, ...error } of recent) of(app, instance).recent_errors.push(error);
  return summary;
}

/**
 * Folds the counters of days that are over into one slot: their connections have ended or count for another day.
 * Run by a timer.
 * @returns how many counters went
 */
export function foldLogCounts(database: Database): Promise<number> {
  const key = 'day, app_name, instance_name, levelname, slot';
  return inBatches(async (most) => {
    const [row] = await database.query<{ folded: number }>({
      text: `with gone as (
             delete from swf_applog_count where (${key}) in (
               select ${key} from swf_applog_count where day < (now() at time zone 'UTC')::date and slot <> 0
               limit $1 for update skip locked)
             returning *
           ), folded as (
             insert into swf_applog_count as c
             select day, app_name, instance_name, levelname, 0, sum(count) from gone group by 1, 2, 3, 4 order by 1, 2, 3, 4
             on conflict (day, app_name, instance_name, levelname, slot) do update set count = c.count + excluded.count
           )
           select count(*) as folded from gone`,
      values: [most],
    });
    return row?.folded ?? 0;
  });
}
