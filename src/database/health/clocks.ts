import type { Executor } from '../statement.ts';

/** Log records of an agent that are looked at. */
const RECORDS = 20;

/** How far clocks are off, by the newest log records of agents that were received within an hour. */
export function readClocks(
  executor: Executor,
  instances: string[],
): Promise<{ instance: string; offset: number; since: string }[]> {
  return executor.query({
    name: 'health:clocks',
    text: `select instance, percentile_cont(0.5) within group (order by extract(epoch from received_at - timestamp)::float8) as offset,
                  min(received_at) as since
           from unnest($1::text[]) as of(instance),
           lateral (select received_at, timestamp from swf_applog where instance_name = instance
                    order by timestamp desc, id desc limit ${RECORDS}) newest
           where received_at > now() - interval '1 hour' group by 1`,
    values: [instances],
  });
}
