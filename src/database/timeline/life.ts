import type { Executor } from '../statement.ts';

/** What is stored of a run itself, and when something first and last happened in it. */
export interface RunLife {
  now: string;
  run_id: number | null;
  start_time: string | null;
  end_time: string | null;
  /** As the run state has them; null where there is none. */
  phase: string | null;
  state: string | null;
  substate: string | null;
  namespace: string | null;
  execution_id: string | null;
  target: number;
  active: number;
  first: string | null;
  last: string | null;
  /** When the first and the last of its slices were created, and the last one finished. */
  slices_first: string | null;
  slices_last: string | null;
  slices_finished: string | null;
}

/** The last time-frame file is looked for among those of the newest STF files: so many. */
const NEWEST = 200;

/**
 * Reads a run's life, by indexes alone.
 * @returns undefined where there is neither a run nor a state nor a message of one
 */
export async function lifeOf(executor: Executor, runNumber: number): Promise<RunLife | undefined> {
  const [life] = await executor.query<RunLife>({
    text: `
      select now() as now, run.run_id, run.start_time, run.end_time,
             state.phase, state.state, state.substate,
             coalesce(state.target_worker_count, 0) as target, coalesce(state.active_worker_count, 0) as active,
             said.namespace, coalesce(said.execution_id, state.metadata->>'execution_id') as execution_id,
             coalesce(least(messages.first, files.first, slices.first), state.updated_at, run.start_time) as first,
             greatest(messages.last, files.last, samples.last, slices.last, finished.last) as last,
             slices.first as slices_first, slices.last as slices_last, finished.last as slices_finished
      from (select $1::int as number) asked
      left join swf_runs run on run.run_number = asked.number
      left join swf_run_state state on state.run_number = asked.number
      left join lateral (select namespace, execution_id from swf_workflow_messages where run_id = asked.number::text
                         order by sent_at desc limit 1) said on true
      left join lateral (select min(sent_at) as first, max(sent_at) as last from swf_workflow_messages
                         where run_id = asked.number::text) messages on true
      left join lateral (select min(created_at) as first, max(created_at) as last from swf_stf_files
                         where run_id = run.run_id) files on true
      left join lateral (select max(tf.last) as last
                         from (select file_id from swf_stf_files where run_id = run.run_id
                               order by created_at desc limit ${NEWEST}) newest,
                         lateral (select max(created_at) as last from swf_fastmon_files
                                  where stf_file_id = newest.file_id) tf) samples on true
      left join lateral (select min(created_at) as first, max(created_at) as last from swf_tf_slices
                         where run_number = asked.number) slices on true
      left join lateral (select max(each.last) as last
                         from (values ('completed'), ('done'), ('failed')) finished (word),
                         lateral (select max(updated_at) as last from swf_tf_slices
                                  where run_number = asked.number and status = finished.word) each) finished on true
      where run.run_id is not null or state.run_number is not null or messages.first is not null`,
    values: [runNumber],
  });
  return life;
}
