import { expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';
import { writeRunAt } from './written-run.ts';

const { monitor, client } = await useMonitor({ SWF_MESSAGE_RETENTION_DAYS: '0' });
const timeline = async (run: number, query = '') =>
  (await client.http('GET', `/api/timelines/${run}/${query}`)).body;
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

const AT = '2026-08-07T14:00:00Z';
const RUN = { runNumber: 100_010, stfs: 5, files: 2, slices: 4, at: AT };

it('a run is told from its first message to its last slice, which comes after its end', async () => {
  await writeRunAt(monitor.database, RUN);
  const body = await timeline(RUN.runNumber);
  expect(body).toMatchObject({
    run_number: RUN.runNumber,
    run_id: expect.any(Number),
    namespace: 'testbed',
    execution_id: 'stf_datataking-alice-0001',
    from: '2026-08-07T14:00:02Z',
    to: '2026-08-07T14:00:24.100000Z',
    step_seconds: 0.1,
    current: {
      phase: 'completed',
      state: 'ended',
      substate: null,
      state_since: '2026-08-07T14:00:21Z',
      is_over: true,
    },
    states: [
      { message_type: 'run_imminent', state: 'beam', at: '2026-08-07T14:00:02Z' },
      { message_type: 'start_run', state: 'run', substate: 'physics' },
      { message_type: 'end_run', state: 'ended' },
    ],
    totals: {
      stf_announced: 5,
      stf_registered: 5,
      stf_sampled: 5,
      tf_files: 10,
      slices: 40,
      slices_queued: 0,
      slices_processing: 0,
      slices_done: 30,
      slices_failed: 10,
    },
    stfs_omitted: 0,
    agents: [{ instance_name: 'daq_simulator-agent-alice-1', agent_type: null, messages: 8, errors: 0 }],
    partial: false,
  });
  const { lanes } = body;
  for (const lane of Object.values(lanes).filter((one) => typeof (one as unknown[])[0] === 'number'))
    expect(lane).toHaveLength(221);
  expect(sum(lanes.stf_announced)).toBe(5);
  expect(sum(lanes.stf_registered)).toBe(5);
  expect(sum(lanes.tf_files)).toBe(10);
  expect(sum(lanes.slices_created)).toBe(40);
  expect(sum(lanes.slices_done)).toBe(30);
  expect(sum(lanes.slices_failed)).toBe(10);
  expect(lanes.slices_waiting.at(-1)).toBe(0);
  expect(Math.max(...lanes.slices_waiting)).toBe(10);
  expect(lanes.messages[0]).toMatchObject({ value: 'stf_gen' });
  expect(body.stfs[0]).toEqual({
    file_id: expect.any(String),
    stf_filename: 'swf.100010.000001.stf',
    sequence: 1,
    announced_at: '2026-08-07T14:00:12Z',
    registered_at: '2026-08-07T14:00:12.050000Z',
    first_tf_at: '2026-08-07T14:00:13.050000Z',
    first_slice_at: '2026-08-07T14:00:13.550000Z',
    last_slice_at: '2026-08-07T14:00:16.050000Z',
    status: 'processed',
    tf_files: 2,
    slices: 8,
    done: 6,
    failed: 2,
  });
});

it('a diagnosis is made from the timeline that whoever looks at the run has just got', async () => {
  const runNumber = 100_013;
  await writeRunAt(monitor.database, { ...RUN, runNumber });
  // A slice fails after the timeline was read. It is shared for two seconds: a slow machine may need more than one attempt.
  const agrees = async () => {
    const { totals } = await timeline(runNumber);
    await monitor.database.query({
      text: `update swf_tf_slices set status = 'failed' where id = (
               select id from swf_tf_slices where run_number = $1 and status = 'completed' limit 1)`,
      values: [runNumber],
    });
    const { body } = await client.http('GET', `/api/diagnoses/${runNumber}/`);
    return body.totals.slices_failed === totals.slices_failed;
  };
  await expect.poll(agrees, { timeout: 30_000, interval: 2_100 }).toBe(true);
});

it('capacity comes from the slices of the whole run once it is over', async () => {
  // 40 slices in 8 s, of which three in four take 1 s and the last ones 2 s.
  expect((await timeline(RUN.runNumber)).capacity).toEqual({
    arrival_per_s: 5,
    slice_seconds: 1.25,
    slice_seconds_from: 'measured',
    needed: 7,
    there: 5,
    there_from: 'reckoned',
    target: 30,
    drain_seconds: 0,
  });
});

it('an axis that is asked for is shown alone; totals stay those of the run', async () => {
  const body = await timeline(
    RUN.runNumber,
    '?from=2026-08-07T14:00:14Z&to=2026-08-07T14:00:18Z&bins=10&stfs=1',
  );
  expect(body).toMatchObject({
    from: '2026-08-07T14:00:14Z',
    to: '2026-08-07T14:00:18Z',
    step_seconds: 0.5,
    lanes: { stf_announced: [1, 0, 0, 0, 1, 0, 0, 0], slices_waiting: [8, 8, 2, 10, 8, 8, 2, 10] },
    stfs: [{ sequence: 3 }],
    stfs_omitted: 1,
    totals: { stf_announced: 5, tf_files: 10, slices: 40 },
  });
  const turned = await client.http(
    'GET',
    `/api/timelines/${RUN.runNumber}/?from=${AT}&to=2026-08-07T13:00:00Z`,
  );
  expect(turned).toMatchObject({ status: 400, body: { to: [expect.stringContaining('later than `from`')] } });
});

it('an axis has as few bins as are asked for, though a day ends within it; fewer than two are refused', async () => {
  const around = `from=2026-08-06T20:00:00Z&to=2026-08-08T20:00:00Z`;
  const body = await timeline(RUN.runNumber, `?${around}&bins=2`);
  expect(body.lanes.stf_announced.length).toBeLessThanOrEqual(2);
  expect(body.lanes.stf_announced.reduce((sum: number, count: number) => sum + count)).toBe(5);
  const one = await client.http('GET', `/api/timelines/${RUN.runNumber}/?${around}&bins=1`);
  expect(one).toMatchObject({ status: 400, body: { bins: [expect.stringContaining('2')] } });
});

it('a run that no data agent has registered has its timeline, with the files that were announced', async () => {
  await writeRunAt(monitor.database, { ...RUN, runNumber: 100_011, isRegistered: false });
  const body = await timeline(100_011);
  expect(body).toMatchObject({
    run_id: null,
    totals: { stf_announced: 5, stf_registered: 0, stf_sampled: 0, tf_files: 0, slices: 0 },
  });
  expect(body.stfs).toHaveLength(5);
  expect(body.stfs[4]).toMatchObject({
    file_id: null,
    sequence: 5,
    registered_at: null,
    status: null,
    slices: 0,
  });
});

it('the axis of a run that is going ends now', async () => {
  const at = new Date(Date.now() - 25_000).toISOString();
  await writeRunAt(monitor.database, { ...RUN, runNumber: 100_012, at, unregistered: 2, hasEnded: false });
  await monitor.database.query({
    text: `update swf_run_state set phase = 'physics', state = 'run' where run_number = 100012`,
    values: [],
  });
  const body = await timeline(100_012);
  expect(body.current).toMatchObject({ state: 'run', substate: 'physics', is_over: false });
  expect(Date.parse(body.to)).toBeGreaterThanOrEqual(Date.parse(body.now));
  expect(Date.parse(body.to) - Date.parse(body.now)).toBeLessThanOrEqual(body.step_seconds * 1_000);
  expect(body.stfs.filter((one: { file_id: unknown }) => one.file_id === null)).toHaveLength(2);
  expect(body.capacity).toMatchObject({ arrival_per_s: 0.4, slice_seconds_from: 'measured' });
});

it('a number of which nothing is known is 404, with what makes a run', async () => {
  expect(await client.http('GET', '/api/timelines/7/')).toMatchObject({
    status: 404,
    body: { detail: expect.stringContaining('A run begins with createRunState') },
  });
});

it('what cannot be read in time is left out', async () => {
  await monitor.database.transaction(async (executor) => {
    await executor.query({ text: 'lock table swf_applog in access exclusive mode', values: [] });
    const body = await timeline(RUN.runNumber, '?bins=50');
    expect(body).toMatchObject({
      partial: true,
      lanes: { logs: null },
      totals: { slices: 40 },
      capacity: null,
    });
  });
});
