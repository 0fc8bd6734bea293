import type { Database } from '../../src/database/connection.ts';

export interface WrittenRun {
  runNumber: number;
  /** STF files that are announced; all but the last `unregistered` are registered. */
  stfs: number;
  unregistered?: number;
  /** Of each STF file, and of each of these. */
  files: number;
  slices: number;
  /** When it began, as text. */
  at: string;
  /** Whether it has a run row; else a run state alone. */
  isRegistered?: boolean;
  hasEnded?: boolean;
}

/** Between two STF files, in seconds. */
const INTERVAL = 2;

/**
 * Writes a run as the agents of a testbed leave it, with times of its own: STF files every two seconds from the tenth
 * second on, registered 0.05 s after their announcement, sampled 1 s later, and slices that are finished within 3 s;
 * the last slice of each file is done 1 s after the others.
 */
export async function writeRunAt(database: Database, run: WrittenRun): Promise<void> {
  const { runNumber, stfs, unregistered = 0, files, slices, at, isRegistered = true, hasEnded = true } = run;
  const seconds = (count: number | string) => `($2::timestamptz + ${count} * interval '1 second')`;
  const execute = (text: string, ...values: unknown[]) =>
    database.query({ text, values: [runNumber, at, ...values] });
  const end = 10 + stfs * INTERVAL;
  const say = (second: number, type: string, content: object) =>
    execute(
      `insert into swf_workflow_messages (message_type, sender_agent, namespace, execution_id, run_id, message_content, sent_at)
       values ($3, 'daq_simulator-agent-alice-1', 'testbed', 'stf_datataking-alice-0001', $1::int::text, $4::jsonb, ${seconds(second)})`,
      type,
      JSON.stringify(content),
    );
  await execute(
    `insert into swf_run_state (run_number, phase, state, substate, target_worker_count, state_changed_at, updated_at)
     values ($1, 'completed', 'ended', 'physics', 30, $2, $2)`,
  );
  await say(2, 'run_imminent', { state: 'beam', substate: 'not_ready' });
  await say(10, 'start_run', { state: 'run', substate: 'physics' });
  await execute(
    `insert into swf_workflow_messages (message_type, sender_agent, namespace, execution_id, run_id, message_content, sent_at)
     select 'stf_gen', 'daq_simulator-agent-alice-1', 'testbed', 'stf_datataking-alice-0001', $1::int::text,
            jsonb_build_object('filename', format('swf.%s.%s.stf', $1::int, lpad(n::text, 6, '0')), 'sequence', n),
            ${seconds(`(10 + ${INTERVAL} * n)`)}
     from generate_series(1, $3::int) n`,
    stfs,
  );
  if (hasEnded) await say(end + 1, 'end_run', {});
  if (!isRegistered) return;
  await execute('insert into swf_runs (run_number, start_time) values ($1, $2)');
  await execute(
    `insert into swf_stf_files (stf_filename, run_id, status, created_at)
     select format('swf.%s.%s.stf', $1::int, lpad(n::text, 6, '0')), run_id, 'processed', ${seconds(`(10.05 + ${INTERVAL} * n)`)}
     from swf_runs, generate_series(1, $3::int) n where run_number = $1`,
    stfs - unregistered,
  );
  await execute(
    `insert into swf_fastmon_files (stf_file_id, tf_filename, created_at)
     select file_id, format('%s_tf_%s.tf', left(stf_filename, -4), lpad(n::text, 3, '0')), stf.created_at + interval '1 second'
     from swf_stf_files stf join swf_runs using (run_id), generate_series(1, $3::int) n
     where run_number = $1 and $2::timestamptz is not null`,
    files,
  );
  await execute(
    `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, status, metadata,
                                created_at, updated_at)
     select tf_file_id, n, n, n, 1, $1, case n when 0 then 'failed' else 'completed' end,
            jsonb_build_object('processing_start_at', to_char(tf.created_at + interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.US')),
            tf.created_at + interval '0.5 seconds',
            tf.created_at + interval '2 seconds' + case when n = $3::int - 1 then interval '1 second' else interval '0' end
     from swf_fastmon_files tf join swf_stf_files stf on stf.file_id = tf.stf_file_id join swf_runs using (run_id),
          generate_series(0, $3::int - 1) n
     where run_number = $1 and $2::timestamptz is not null`,
    slices,
  );
}
