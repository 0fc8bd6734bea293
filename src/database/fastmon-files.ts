import type { Executor } from './statement.ts';

/** The name of the STF file that a time-frame file is part of, or undefined where there is no such time-frame file. */
export async function stfFilenameOf(executor: Executor, tfFilename: string): Promise<string | undefined> {
  const [parent] = await executor.query<{ stf_filename: string }>({
    name: 'tf-slice:stf',
    text: `select s.stf_filename from swf_fastmon_files f join swf_stf_files s on s.file_id = f.stf_file_id
           where f.tf_filename = $1`,
    values: [tfFilename],
  });
  return parent?.stf_filename;
}
