import type { Database } from '../../src/database/connection.ts';
import type { Ground } from './ground.ts';
import type { Row } from './report.ts';

/** STF files of a run, and how long its timeline may take, in ms. Each has seven time-frame files of 15 slices. */
const RUNS = [
  { runNumber: 200_001, stfs: 200, limit: 100 },
  { runNumber: 200_002, stfs: 9_524, limit: 500 },
] as const;
export const SLICES = 7 * 15;
const TRIES = 7;

const nameOf = (stfs: number) => `pages: timeline of ${stfs} STF files with ${stfs * SLICES} slices`;

/** How long the timeline of a run takes, read anew each time. */
export async function* timelines(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!RUNS.some(({ stfs }) => chosen(nameOf(stfs)))) return;
  const monitor = await ground.monitor();
  try {
    for (const { runNumber, stfs, limit } of RUNS) {
      if (!chosen(nameOf(stfs))) continue;
      await writeRun(ground.database, runNumber, stfs);
      const times: number[] = [];
      let bytes = 0;
      for (let round = 0; round < TRIES; round++) {
        const begun = performance.now();
        // What was asked for before is kept for a while: each round asks for one file more.
        const reply = await fetch(`${monitor.url}/api/timelines/${runNumber}/?stfs=${200 + round}`);
        const text = await reply.text();
        times.push(performance.now() - begun);
        if (!reply.ok || text.includes('"partial":true'))
          throw new Error(`${reply.status} ${text.slice(-200)}`);
        bytes = text.length;
      }
      times.sort((a, b) => a - b);
      yield {
        name: nameOf(stfs),
        value: times[Math.floor(TRIES / 2)] ?? 0,
        unit: 'ms',
        bound: 'at most',
        limit,
        beside: `${times.map((time) => Math.round(time)).join(', ')} ms; ${Math.round(bytes / 1_000)} kB`,
      };
    }
  } finally {
    await monitor.stop();
  }
}

/** A run as the agents of a testbed leave it. */
export async function writeRun(database: Database, runNumber: number, stfs: number): Promise<void> {
  const execute = (text: string, ...more: unknown[]) =>
    database.query({ text, values: [runNumber, ...more] });
  await execute(`insert into swf_runs (run_number, start_time) values ($1, now() - interval '1 day')`);
  await execute(
    `insert into swf_stf_files (stf_filename, run_id, status, created_at)
     select format('swf.%s.%s.stf', $1::int, n), run_id, 'processed', start_time + n * interval '2.2 seconds'
     from swf_runs, generate_series(1, $2::int) n where run_number = $1`,
    stfs,
  );
  await execute(
    `insert into swf_fastmon_files (stf_file_id, tf_filename, created_at)
     select file_id, format('%s_tf_%s.tf', stf_filename, n), stf.created_at + n * interval '0.05 seconds'
     from swf_stf_files stf join swf_runs using (run_id), generate_series(1, 7) n where run_number = $1`,
  );
  await execute(
    `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, status, metadata,
                                created_at, updated_at)
     select tf_file_id, n, n, n, 1, $1, case when n = 14 and random() < 0.1 then 'failed' else 'completed' end,
            '{"worker_hostname": "node17"}', tf.created_at + n * interval '5 ms', tf.created_at + interval '9 seconds'
     from swf_fastmon_files tf join swf_stf_files stf on stf.file_id = tf.stf_file_id join swf_runs using (run_id),
          generate_series(0, 14) n
     where run_number = $1`,
  );
  await execute(
    `insert into swf_workflow_messages (message_type, sender_agent, namespace, run_id, message_content, sent_at)
     select 'stf_gen', 'daq_simulator-agent-alice-1', 'bench', $1::int::text, jsonb_build_object('filename', stf_filename),
            stf.created_at - interval '50 ms'
     from swf_stf_files stf join swf_runs using (run_id) where run_number = $1`,
  );
  for (const table of ['swf_tf_slices', 'swf_fastmon_files', 'swf_stf_files', 'swf_workflow_messages'])
    await database.query({ text: `vacuum analyze ${table}`, values: [] });
}
