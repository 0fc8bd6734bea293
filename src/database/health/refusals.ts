import type { Executor } from '../statement.ts';

/** Requests that were refused in the same words. */
export interface RefusalCount {
  operation: string;
  status: number;
  text: string;
  count: number;
}

/** Rows are kept a little longer than any check looks back. */
const KEPT = '15 minutes';

/** Adds to the counts of refused requests of this minute, and forgets those of long ago. */
export async function addRefusals(executor: Executor, counts: RefusalCount[]): Promise<void> {
  await executor.query({
    name: 'health:add-refusals',
    text: `with old as (delete from swf_refusal where minute < now() - interval '${KEPT}')
           insert into swf_refusal as r (minute, operation, status, text, count)
           select date_trunc('minute', now()), operation, status, text, count
           from json_to_recordset($1::json) as a(operation text, status smallint, text text, count int) order by 2, 3, 4
           on conflict (minute, operation, status, text) do update set count = r.count + excluded.count`,
    values: [JSON.stringify(counts)],
  });
}

/**
 * The refused requests of a time, by operation, status and words.
 * @param window in seconds
 * @param most rows returned
 */
export function readRefusals(
  executor: Executor,
  window: number,
  most: number,
): Promise<(RefusalCount & { most_per_minute: number; since: string })[]> {
  return executor.query({
    name: 'health:refusals',
    text: `select operation, status, text, sum(count)::int as count, max(count) as most_per_minute, min(minute) as since
           from swf_refusal where minute > now() - make_interval(secs => $1)
           group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit $2`,
    values: [window, most],
  });
}
