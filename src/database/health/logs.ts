import type { Executor } from '../statement.ts';

interface SevereLogs {
  errors: number;
  critical: number;
  most_per_minute: number;
  since: string | null;
  instance: string | null;
  message: string | null;
}

/** Severe log records of a time, by their receipt: the clocks of agents may be wrong. @param window in seconds */
export async function readSevereLogs(executor: Executor, window: number): Promise<SevereLogs> {
  const [row] = await executor.query<SevereLogs>({
    name: 'health:logs',
    text: `with severe as (select received_at, level from swf_applog
             where level >= 40 and received_at > now() - make_interval(secs => $1)),
           last as (select instance_name, left(message, 200) as message from swf_applog
             where level >= 40 and received_at > now() - make_interval(secs => $1) order by received_at desc limit 1)
           select (select count(*) from severe where level < 50) as errors,
                  (select count(*) from severe where level >= 50) as critical,
                  (select coalesce(max(count), 0) from
                    (select count(*) as count from severe group by date_bin('1 minute', received_at, 'epoch')) m) as most_per_minute,
                  (select min(received_at) from severe) as since,
                  (select instance_name from last) as instance, (select message from last) as message`,
    values: [window],
  });
  if (!row) throw new Error('the severe logs returned no row');
  return row;
}
