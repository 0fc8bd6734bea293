import type { Database } from '../../src/database/connection.ts';
import { storeRecords } from './explorer-records.ts';
import { writeRun } from './timelines.ts';

/** Runs, each with an STF file, a state, an event, an execution and a message, beside the one with all the slices. */
const RUNS = 2_000;
/** STF files of the run that has 1,000,000 slices. */
const STFS = 9_524;
export const LARGE_RUN = 200_002;

/** What a testbed has after some months: logs of a day, 1,000,000 slices, 2,000 runs. */
export async function grow(database: Database, records: number): Promise<void> {
  await storeRecords(database, records);
  await writeRun(database, LARGE_RUN, STFS);
  const execute = (text: string) => database.query({ text, values: [] });
  await execute(
    `insert into swf_runs (run_number, start_time, end_time)
     select 300000 + n, now() - n * interval '30 minutes', now() - n * interval '30 minutes' + interval '20 minutes'
     from generate_series(1, ${RUNS}) n`,
  );
  await execute(
    `insert into swf_run_state (run_number, phase, state, target_worker_count, state_changed_at)
     select run_number, 'end', 'ended', 30, end_time from swf_runs where run_number > 300000`,
  );
  await execute(
    `insert into swf_stf_files (stf_filename, run_id, status, created_at)
     select format('swf.%s.000001.stf', run_number), run_id, 'done', start_time from swf_runs where run_number > 300000`,
  );
  await execute(
    `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
     select start_time, run_number, 'run_started', 'run', '{}' from swf_runs where run_number > 300000`,
  );
  await execute(
    `insert into swf_workflow_messages (message_type, sender_agent, namespace, run_id, message_content, sent_at)
     select 'run_imminent', 'daq_simulator-agent-alice-1', 'bench', run_number::text, '{}', start_time
     from swf_runs where run_number > 300000`,
  );
  for (const table of ['runs', 'run_state', 'stf_files', 'system_state_events', 'workflow_messages'])
    await execute(`vacuum analyze swf_${table}`);
}
