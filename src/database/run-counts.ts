import { inBatches } from './batches.ts';
import type { Database } from './connection.ts';

// What each run has, as migration 0111 counts it: sums, and differences that have come since. Only this file writes sums.

/**
 * What has come since the last addition, as JSON: arrays of numbers by the keys of runs. It is about no single run, and so is
 * read once for a statement; `offset 0` keeps it one expression.
 */
const newOf = (run: string, differences: string) =>
  `(select (select jsonb_object_agg("run", "numbers") from (${differences} group by 1) "by_run" ("run", "numbers")) -> ${run}::text
    as "numbers" offset 0) "new"`;
const added = (sum: string, place: number) =>
  `coalesce(${sum}, 0) + coalesce(("new"."numbers" ->> ${place})::bigint, 0)`;

/** SQL of the slices of a run in a FROM clause: the columns "all", "done" and "failed". @param run SQL of its number */
export const slicesOfRun = (run: string) =>
  `(select ${added('"slices"', 0)} as "all", ${added('"done"', 1)} as "done", ${added('"failed"', 2)} as "failed"
    from ${newOf(run, `select "run_number", jsonb_build_array(sum("slices"), sum("done"), sum("failed")) from swf_run_slices_delta`)}
    left join swf_run_slices on "run_number" = ${run})`;

/** SQL of the files of a run in a FROM clause: the columns "stf" and "tf". @param run SQL of its `run_id` */
export const filesOfRun = (run: string) =>
  `(select ${added('"stf_files"', 0)} as "stf", ${added('"tf_files"', 1)} as "tf"
    from ${newOf(
      run,
      `select "run_id", jsonb_build_array(sum("stf_files"), sum("tf_files")) from (
         select "run_id", "stf_files", "stf_files" * coalesce("tf_files", 0) as "tf_files"
         from swf_run_files_delta left join swf_stf_tf_files using ("stf_file_id")
         union all
         select "stf"."run_id", 0, "tf_files"
         from swf_stf_tf_files_delta join swf_stf_files "stf" on "stf"."file_id" = "stf_file_id") "difference"`,
    )}
    left join swf_run_files on "run_id" = ${run})`;

/** Adds up what has come since the last time. Run by a timer, in one process of all. */
export async function addUpRunCounts(database: Database): Promise<void> {
  await inBatches((most) => addSlices(database, most));
  await inBatches((most) => addFiles(database, most));
}

/** @returns how many differences were added */
async function addSlices(database: Database, most: number): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: `with "new" as (
             delete from swf_run_slices_delta where ctid = any(array(select ctid from swf_run_slices_delta limit $1)) returning *
           ), "stored" as (
             insert into swf_run_slices as s
             select run_number, sum(slices), sum(done), sum(failed) from "new" group by 1 order by 1
             on conflict (run_number) do update
             set slices = s.slices + excluded.slices, done = s.done + excluded.done, failed = s.failed + excluded.failed
           )
           select count(*)::int as count from "new"`,
    values: [most],
  });
  return row?.count ?? 0;
}

/**
 * Adds up the files of runs. STF files that came or went bring or take along what was counted of them so far; what has come
 * of an STF file since counts for the run that has it now. So every coming and going that is visible must be added with it,
 * however many they are, and nobody else may add at the same time.
 * @returns how many differences of time-frame files were added
 */
function addFiles(database: Database, most: number): Promise<number> {
  return database.transaction(async (executor) => {
    // Nobody else writes here; those who read are not kept out.
    await executor.query({ text: 'lock table swf_run_files in exclusive mode', values: [] });
    const [row] = await executor.query<{ count: number }>({
      text: `with "moved" as (
               delete from swf_run_files_delta returning *
             ), "new" as (
               delete from swf_stf_tf_files_delta where ctid = any(array(select ctid from swf_stf_tf_files_delta limit $1))
               returning *
             ), "by_stf" as (
               select stf_file_id, sum(tf_files) as tf_files from "new" group by 1
             ), "stored" as (
               insert into swf_stf_tf_files as t select * from "by_stf"
               on conflict (stf_file_id) do update set tf_files = t.tf_files + excluded.tf_files
             ), "added" as (
               select run_id, stf_files, stf_files * coalesce(tf_files, 0) as tf_files
               from "moved" left join swf_stf_tf_files using (stf_file_id)
               union all
               select run_id, 0, tf_files from "by_stf" join swf_stf_files on file_id = stf_file_id
             ), "summed" as (
               insert into swf_run_files as r
               select run_id, sum(stf_files), sum(tf_files) from "added" group by 1
               on conflict (run_id) do update
               set stf_files = r.stf_files + excluded.stf_files, tf_files = r.tf_files + excluded.tf_files
             )
             select count(*)::int as count from "new"`,
      values: [most],
    });
    return row?.count ?? 0;
  });
}
