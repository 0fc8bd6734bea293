import type { Executor } from '../statement.ts';

/** The slices of a run. */
export interface SliceCounts {
  run_number: number;
  queued: number;
  processing: number;
  done: number;
  failed: number;
  oldest_queued_at: string | null;
  created_per_s: number;
  finished_per_s: number;
}

/** Rates are measured over so long, in seconds. */
const RATES = 60;

/** How many slices of runs wait, are worked on and are finished, and how fast they come and go. */
export function readSliceCounts(executor: Executor, runs: number[]): Promise<SliceCounts[]> {
  return executor.query({
    name: 'health:slices',
    text: `with counted as (select run_number, status, count(*) as count from swf_tf_slices
             where run_number = any($1::int[]) group by 1, 2),
           created as (select run_number, count(*) as count from swf_tf_slices
             where created_at > now() - interval '${RATES} seconds' group by 1),
           finished as (select run_number, count(*) as count from swf_tf_slices
             where status in ('completed', 'done', 'failed') and updated_at > now() - interval '${RATES} seconds' group by 1)
           select n.run_number, c.*, o.oldest_queued_at,
             coalesce((select count from created where run_number = n.run_number), 0)::float8 / ${RATES} as created_per_s,
             coalesce((select count from finished where run_number = n.run_number), 0)::float8 / ${RATES} as finished_per_s
           from unnest($1::int[]) as n(run_number),
           lateral (select coalesce(sum(count) filter (where status = 'queued'), 0)::bigint as queued,
               coalesce(sum(count) filter (where status = 'processing'), 0)::bigint as processing,
               coalesce(sum(count) filter (where status in ('completed', 'done')), 0)::bigint as done,
               coalesce(sum(count) filter (where status = 'failed'), 0)::bigint as failed
             from counted where run_number = n.run_number) c,
           lateral (select min(updated_at) as oldest_queued_at from swf_tf_slices
             where run_number = n.run_number and status = 'queued') o`,
    values: [runs],
  });
}

/** A slice that was finished. */
export interface FinishedSlice {
  run_number: number;
  status: string;
  retries: number;
  updated_at: string;
  /** As the worker wrote it; anything may stand there. */
  started: string | null;
}

/** The newest slices that were finished within a time, in seconds. */
export function readFinishedSlices(
  executor: Executor,
  window: number,
  most: number,
): Promise<FinishedSlice[]> {
  return executor.query({
    name: 'health:finished',
    text: `select run_number, status, retries, updated_at, left(metadata ->> 'processing_start_at', 40) as started
           from swf_tf_slices where status in ('completed', 'done', 'failed')
             and updated_at > now() - make_interval(secs => $1) order by updated_at desc limit $2`,
    values: [window, most],
  });
}
