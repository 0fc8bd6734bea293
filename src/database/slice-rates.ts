import type { Executor } from './statement.ts';

/** How a run's slices came and went lately, and what is known of its workers. */
export interface RecentSlices {
  /** Slices that were created and finished within the last minute. */
  created: number;
  finished: number;
  /** Workers that are listed one by one, and live. */
  live: number;
}

/** Over which slices are counted. */
export const RECENT_SECONDS = 60;
/** A worker that has not been heard of for longer is not there: as long as the monitor waits for agents. */
const SILENT = '3 minutes';

/** Reads what came and went within the last minute. */
export async function recentSlices(executor: Executor, runNumber: number): Promise<RecentSlices> {
  const [row] = await executor.query<RecentSlices>({
    text: `select (select count(*) from swf_tf_slices
                   where run_number = $1 and created_at > now() - interval '${RECENT_SECONDS} seconds') as created,
                  (select count(*) from swf_tf_slices
                   where run_number = $1 and status in ('completed', 'done', 'failed')
                     and updated_at > now() - interval '${RECENT_SECONDS} seconds') as finished,
                  (select count(*) from swf_workers
                   where run_number = $1 and ended_at is null and last_heartbeat > now() - interval '${SILENT}') as live`,
    values: [runNumber],
  });
  return row ?? { created: 0, finished: 0, live: 0 };
}

/** When a worker began with a slice, in its own words, and when its result was noted. */
export interface SliceWork {
  begun: string;
  ended: string;
}

/** So many slices tell how long one takes. */
const SAMPLE = 300;

/** The work on the latest slices that were finished, where their workers told when they began. */
export function latestWork(executor: Executor, runNumber: number): Promise<SliceWork[]> {
  return executor.query({
    text: `select begun, ended
           from (select left(metadata->>'processing_start_at', 50) as begun, updated_at as ended from swf_tf_slices
                 where run_number = $1 and status in ('completed', 'done', 'failed')
                 order by created_at desc limit ${SAMPLE}) latest
           where begun is not null`,
    values: [runNumber],
  });
}

/** Seconds that a slice takes by the parameters of the execution; null where they do not say. */
export async function foretoldSeconds(
  executor: Executor,
  executionId: string | null,
): Promise<number | null> {
  const [row] = await executor.query<{ seconds: string | null }>({
    text: `select left(parameter_values->'fast_processing'->>'slice_processing_time', 20) as seconds
           from swf_workflow_executions where execution_id = $1`,
    values: [executionId],
  });
  const seconds = Number(row?.seconds ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
