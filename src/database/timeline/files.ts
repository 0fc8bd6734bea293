import type { components } from '../../../generated/api.ts';
import type { Executor } from '../statement.ts';
import type { Axis, Count } from './axis.ts';

/** The files that stf_gen messages of run $1 name: each once, from the first of them on. */
const ANNOUNCED = `
  select left(coalesce(message_content->>'filename', message_content->>'stf_filename'), 255) as name,
         min(sent_at) as at, min(message_content->>'sequence') as sequence
  from swf_workflow_messages where run_id = $1::int::text and message_type = 'stf_gen' group by 1`;

/** The bin of a moment; moments before and behind the axis are in one bin each. */
const bin = (moment: string) =>
  `date_bin($3::interval, greatest($5::timestamptz, least($6::timestamptz, ${moment})), $4::timestamptz) as at`;

export interface FileCount extends Count {
  what: 'announced' | 'registered' | 'sampled';
}

/**
 * The files of a run: how many STF files were announced and registered, and time-frame files registered, in each bin.
 * `offset 0` keeps the lateral one as it is: joined, the planner reads the files of all runs.
 */
export function fileCounts(
  executor: Executor,
  { runNumber, runId }: { runNumber: number; runId: number | null },
  axis: Axis,
): Promise<FileCount[]> {
  return executor.query({
    text: `select 'announced' as what, ${bin('announced.at')}, count(*) as count
           from (${ANNOUNCED}) announced where name <> '' group by 2
           union all
           select 'registered', ${bin('created_at')}, count(*) from swf_stf_files where run_id = $2 group by 2
           union all
           select 'sampled', ${bin('tf.created_at')}, count(*)
           from swf_stf_files stf, lateral (select created_at from swf_fastmon_files where stf_file_id = stf.file_id offset 0) tf
           where stf.run_id = $2 group by 2`,
    values: [runNumber, runId, axis.step, axis.from, axis.before, axis.behind],
  });
}

/** How many STF files of a run have time-frame files. */
export async function sampledFiles(executor: Executor, runId: number | null): Promise<number> {
  const [row] = await executor.query<{ count: number }>({
    text: `select count(*) as count from swf_stf_files stf where run_id = $1
             and exists (select from swf_fastmon_files where stf_file_id = stf.file_id)`,
    values: [runId],
  });
  return row?.count ?? 0;
}

/** An STF file of a run, from its announcement to its last slice, by the names of the contract. */
export interface StfRow extends Omit<components['schemas']['TimelineStf'], 'sequence'> {
  /** As the message has it. */
  sequence: string | null;
  /** How many such files there are, those that are not among the rows too. */
  here: number;
}

/**
 * The latest STF files that were announced or registered on an axis, in their order. Files, their samples and slices are
 * reached by indexes, for these files alone.
 */
export function stfRows(
  executor: Executor,
  { runNumber, runId }: { runNumber: number; runId: number | null },
  axis: Axis,
  most: number,
): Promise<StfRow[]> {
  return executor.query({
    text: `
      with known as (
        select file_id, coalesce(stf_filename, name) as stf_filename, sequence, status,
               announced.at as announced_at, created_at as registered_at, coalesce(announced.at, created_at) as at
        from (${ANNOUNCED}) announced
        full join (select * from swf_stf_files where run_id = $2) stf on stf_filename = name
        where name <> '' or file_id is not null
      ), shown as (
        select *, count(*) over () as here from known
        where (announced_at >= $3 and announced_at < $4) or (registered_at >= $3 and registered_at < $4)
        order by at desc, stf_filename desc limit $5
      )
      select file_id, stf_filename, sequence, announced_at, registered_at, first_tf_at, first_slice_at, last_slice_at, status,
             tf_files, slices, done, failed, here
      from shown
      cross join lateral (select count(*) as tf_files, min(created_at) as first_tf_at
                          from swf_fastmon_files where stf_file_id = shown.file_id) samples
      cross join lateral (
        select count(*) as slices, min(slice.created_at) as first_slice_at,
               count(*) filter (where slice.status in ('completed', 'done')) as done,
               count(*) filter (where slice.status = 'failed') as failed,
               max(slice.updated_at) filter (where slice.status in ('completed', 'done', 'failed')) as last_slice_at
        from swf_fastmon_files tf join swf_tf_slices slice on slice.fastmon_file_id = tf.tf_file_id
        where tf.stf_file_id = shown.file_id) sliced
      order by at, stf_filename`,
    values: [runNumber, runId, axis.from, axis.to, most],
  });
}
