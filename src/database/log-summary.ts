import type { components } from '../../generated/api.ts';
import type { Database } from './connection.ts';

type Summary = components['schemas']['LogSummary'];
type RecentError = Summary[string][string]['recent_errors'][number];

/** Severe records shown for each instance. */
const RECENT = 5;

/** Counts by level name and the latest severe records, by application and instance. */
export async function summarizeLogs(database: Database): Promise<Summary> {
  const counts = await database.query<{ app: string; instance: string; levelname: string; count: number }>({
    text: `select app_name as app, instance_name as instance, levelname, count(*) as count
           from swf_applog group by 1, 2, 3 order by 1, 2, 3`,
    values: [],
  });
  const recent = await database.query<{ app: string; instance: string } & RecentError>({
    text: `select app_name as app, instance_name as instance, timestamp, levelname, message, module, funcname, lineno
           from (select *, row_number() over (partition by app_name, instance_name order by timestamp desc, id desc) as n
                 from swf_applog where levelname in ('ERROR', 'CRITICAL')) ranked
           where n <= $1 order by app_name, instance_name, n`,
    values: [RECENT],
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
