import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { runCounts } from '../../src/database/row-counts.ts';
import { addUpRunCounts } from '../../src/database/run-counts.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';
import { seed } from '../seeded.ts';

let database: Database;
let drop: () => Promise<void>;
let sessions: Client[];

beforeEach(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address);
  sessions = [];
  await run(`insert into swf_runs (run_number, start_time) select n, now() from generate_series(1, 3) n`);
});
afterEach(async () => {
  for (const session of sessions) await session.end();
  await database.close();
  await drop();
});

const run = (text: string) => database.query<Record<string, unknown>>({ text, values: [] });
async function openSession(): Promise<Client> {
  const session = await database.ownSession();
  sessions.push(session);
  return session;
}

/** What lists tell of each run, and what there is, as of one moment. */
const LOOK = `select "told", json_build_object(
    'stf_files', (select count(*) from swf_stf_files where run_id = swf_runs.run_id),
    'tf_files', (select count(*) from swf_fastmon_files join swf_stf_files on file_id = stf_file_id
                 where run_id = swf_runs.run_id),
    'slices', (select count(*) from swf_tf_slices where run_number = swf_runs.run_number),
    'slices_done', (select count(*) from swf_tf_slices
                    where run_number = swf_runs.run_number and status in ('completed', 'done')),
    'slices_failed', (select count(*) from swf_tf_slices
                      where run_number = swf_runs.run_number and status = 'failed')) as "there"
  from (select *, ${runCounts} as "told" from swf_runs) swf_runs order by run_number`;

/** Expects that the counts of every run are those of its rows. @returns them, by run */
async function look(): Promise<Record<string, number>[]> {
  const rows = await database.query<{ told: Record<string, number>; there: Record<string, number> }>({
    text: LOOK,
    values: [],
  });
  for (const { told, there } of rows) expect(told).toMatchObject(there);
  return rows.map(({ there }) => there);
}

/** STF files of a run, each with as many time-frame files, which have so many slices each. */
const sampled = (runNumber: number, [stfs, tfs, slices]: [number, number, number]) => `
  with stf as (
    insert into swf_stf_files (stf_filename, run_id)
    select gen_random_uuid(), run_id from swf_runs, generate_series(1, ${stfs}) where run_number = ${runNumber} returning file_id
  ), tf as (
    insert into swf_fastmon_files (stf_file_id, tf_filename)
    select file_id, gen_random_uuid() from stf, generate_series(1, ${tfs}) returning tf_file_id
  )
  insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, status)
  select tf_file_id, n, 0, 0, 1, ${runNumber}, (array['queued', 'done', 'failed'])[1 + n % 3] from tf, generate_series(1, ${slices}) n`;

it('are those of the rows before and after they are added up, whatever becomes of these', async () => {
  await run(sampled(1, [3, 2, 6]));
  const first = { stf_files: 3, tf_files: 6, slices: 36, slices_done: 12, slices_failed: 12 };
  expect((await look())[0]).toEqual(first);
  const steps = [
    `update swf_tf_slices set status = 'completed' where status = 'queued' and slice_id = 3`,
    `update swf_tf_slices set run_number = 2 where slice_id = 4`,
    `update swf_stf_files set run_id = (select run_id from swf_runs where run_number = 2)
     where file_id = (select file_id from swf_stf_files limit 1)`,
    `update swf_fastmon_files set stf_file_id = (select file_id from swf_stf_files join swf_runs using (run_id) where run_number = 2)`,
    sampled(1, [1, 2, 1]),
    `delete from swf_fastmon_files where tf_file_id = (select tf_file_id from swf_fastmon_files limit 1)`,
    `delete from swf_stf_files where run_id = (select run_id from swf_runs where run_number = 2)`,
    `delete from swf_runs where run_number = 1`,
    sampled(3, [2, 2, 2]),
    `truncate swf_tf_slices`,
    `truncate swf_fastmon_files cascade`,
    `truncate swf_stf_files cascade`,
    sampled(3, [1, 1, 1]),
  ];
  for (const step of steps) {
    await run(step);
    await look();
    if (steps.indexOf(step) % 2 === 0) await addUpRunCounts(database);
    await look();
  }
  expect((await look()).at(-1)).toMatchObject({ stf_files: 1, tf_files: 1, slices: 1 });
  await addUpRunCounts(database);
  for (const table of ['swf_run_slices_delta', 'swf_run_files_delta', 'swf_stf_tf_files_delta'])
    expect(await run(`select from ${table}`)).toEqual([]);
  await look();
});

it('have what a transaction that is committed late has written, and nothing of one that is rolled back', async () => {
  const [late, lost] = [await openSession(), await openSession()];
  for (const session of [late, lost]) {
    await session.query('begin');
    await session.query(sampled(1, [2, 2, 2]));
  }
  await run(sampled(1, [1, 1, 1]));
  await addUpRunCounts(database);
  expect((await look())[0]).toMatchObject({ stf_files: 1, tf_files: 1, slices: 1 });
  await late.query('commit');
  await lost.query('rollback');
  const all = { stf_files: 3, tf_files: 5, slices: 9 };
  expect((await look())[0]).toMatchObject(all);
  await addUpRunCounts(database);
  expect((await look())[0]).toMatchObject(all);
});

it('follow an STF file to another run, with time-frame files that were being registered meanwhile', async () => {
  await run(sampled(1, [1, 1, 0]));
  await addUpRunCounts(database);
  const late = await openSession();
  await late.query('begin');
  await late.query(
    `insert into swf_fastmon_files (stf_file_id, tf_filename) select file_id, 'late' from swf_stf_files`,
  );
  await run(`update swf_stf_files set run_id = (select run_id from swf_runs where run_number = 2)`);
  await addUpRunCounts(database);
  expect((await look()).map(({ tf_files }) => tf_files)).toEqual([0, 1, 0]);
  await late.query('commit');
  expect((await look()).map(({ tf_files }) => tf_files)).toEqual([0, 2, 0]);
  await addUpRunCounts(database);
  expect((await look()).map(({ tf_files }) => tf_files)).toEqual([0, 2, 0]);
});

it('are added up by one at a time', async () => {
  const first = await openSession();
  await run(sampled(1, [1, 1, 1]));
  await first.query('begin');
  await first.query('lock table swf_run_files in exclusive mode');
  const second = addUpRunCounts(database);
  await vi.waitFor(async () =>
    expect(
      await run(`select from pg_locks where relation = 'swf_run_files'::regclass and not granted`),
    ).toHaveLength(1),
  );
  await look();
  await first.query('commit');
  await second;
  await look();
});

/** Statements that change something of what there is. */
const CHANGES = [
  () => sampled(1 + pick(3), [1 + pick(2), pick(3), 1 + pick(4)]),
  () =>
    `insert into swf_fastmon_files (stf_file_id, tf_filename) select file_id, '${randomUUID()}' from ${any('swf_stf_files')}`,
  () => `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number)
         select tf_file_id, ${pick(20)}, 0, 0, 1, ${1 + pick(3)} from ${any('swf_fastmon_files')} on conflict do nothing`,
  () => `update swf_tf_slices set status = '${['queued', 'completed', 'failed'][pick(3)]}'
         where id = any(array(select id from swf_tf_slices order by random() limit ${1 + pick(9)} for update skip locked))`,
  () => `update swf_stf_files set run_id = (select run_id from swf_runs order by random() limit 1)
         where file_id = (select file_id from ${any('swf_stf_files')})`,
  () => `update swf_fastmon_files set stf_file_id = (select file_id from ${any('swf_stf_files')})
         where tf_file_id = (select tf_file_id from ${any('swf_fastmon_files')})`,
  () => `delete from swf_tf_slices where id = (select id from ${any('swf_tf_slices')})`,
  () =>
    `delete from swf_fastmon_files where tf_file_id = (select tf_file_id from ${any('swf_fastmon_files')})`,
  () => `delete from swf_stf_files where file_id = (select file_id from ${any('swf_stf_files')})`,
];
let state = seed;
/** One of so many numbers from 0, by the generator of Park and Miller. */
function pick(count: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % count;
}
const any = (table: string) => `(select * from ${table} order by random() limit 1) "any"`;

it('are exact at each look while many write, and two add up', { timeout: 60_000 }, async () => {
  const writers = await Promise.all(Array.from({ length: 6 }, openSession));
  let writing = writers.length;
  let refused = 0;
  const write = async (session: Client) => {
    for (let n = 0; n < 40; n++) {
      try {
        await session.query('begin');
        for (let step = 0; step <= pick(3); step++)
          await session.query(CHANGES[pick(CHANGES.length)]?.() ?? '');
        await session.query(pick(5) === 0 ? 'rollback' : 'commit');
      } catch {
        // They delete what others write to, and lock it in any order.
        await session.query('rollback');
        refused++;
      }
    }
    writing--;
  };
  const again = async (work: () => Promise<unknown>) => {
    while (writing > 0) await work();
  };
  await Promise.all([
    ...writers.map(write),
    again(look),
    again(() => addUpRunCounts(database)),
    again(() => addUpRunCounts(database)),
  ]);
  expect(refused).toBeLessThan(120);
  await look();
  await addUpRunCounts(database);
  const left = await look();
  expect(left.some(({ slices = 0, tf_files = 0 }) => slices > 0 && tf_files > 0)).toBe(true);
});
