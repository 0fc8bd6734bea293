import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckResult, Health } from '../../src/health/engine.ts';
import type { HealthSources } from '../../src/health/reader.ts';
import { useMonitor } from '../use-monitor.ts';
import { Rows } from './rows.ts';

const { monitor, client } = await useMonitor();
const rows = new Rows(monitor.database);
const RUN = 100_010;

/** A certificate that is good for long, as the monitor's own. */
const cert = readFileSync(`${monitor.dataDirectory}/ssl_cert.pem`, 'utf8');

/** What a process that has just been started finds. */
async function findings(sources: Partial<HealthSources> = {}): Promise<CheckResult[]> {
  const health = new Health({
    database: monitor.database,
    hasBroker: true,
    dataDirectory: undefined,
    certificate: () => ({ cert, trouble: undefined }),
    ...sources,
  });
  const { checks } = await health.evaluate();
  return checks.filter(({ level }) => level !== 'ok');
}
const ids = (found: CheckResult[]) => found.map(({ id, level }) => `${id} ${level}`);
const of = (found: CheckResult[], id: string) => found.filter((one) => one.id === id);

/** A run that is well: its agents live, files are registered and sampled, slices are finished. */
async function healthyRun(): Promise<{ daq: string; data: string }> {
  await rows.consumer();
  const daq = await rows.agent('DAQ_Simulator', 20);
  const data = await rows.agent('DATA', 25);
  for (const type of ['fastmon', 'Fast_Processing', 'PanDA_Worker']) await rows.agent(type, 30);
  await rows.run(
    RUN,
    120,
    {
      daq_state_machine: { stf_interval: 2, stf_count: 50, physics_period_count: 2 },
      agents: { data: { enabled: true }, fastmon: { enabled: true } },
      fast_processing: { slice_processing_time: 30 },
    },
    daq,
  );
  await rows.announce(RUN, 30, 1);
  await rows.register(RUN, 30, 50);
  await rows.slices(RUN, 40, 'completed', 40, { finished: 30, took: 4 });
  await rows.slices(RUN, 5, 'queued', 5);
  await rows.logs(data, 25, 30);
  return { daq, data };
}

beforeEach(() => rows.clear());

describe('a healthy run', () => {
  it('alarms nobody', async () => {
    await healthyRun();
    expect(await findings()).toEqual([]);
  });

  it('alarms nobody when its first slices are finished, and many more have come', async () => {
    await rows.consumer();
    for (const type of ['DATA', 'fastmon', 'Fast_Processing', 'PanDA_Worker']) await rows.agent(type, 5);
    await rows.run(RUN, 15);
    await rows.announce(RUN, 2, 1);
    await rows.register(RUN, 2, 1);
    await rows.slices(RUN, 205, 'queued', 2);
    await rows.slices(RUN, 5, 'completed', 2, { finished: 0, took: 0.5 });
    expect(await findings()).toEqual([]);
  });

  it('is told by the overview, with its states, files, slices, capacity and agents', async () => {
    const { daq } = await healthyRun();
    const { body } = await client.http('GET', '/api/overview/?namespace=testbed');
    expect(body.runs).toMatchObject([
      {
        run_number: RUN,
        namespace: 'testbed',
        state: 'run',
        substate: 'physics',
        stf: { expected: 100, announced: 30, registered: 32, sampled: 32 },
        interval: { expected_s: 2.2, measured_s: expect.closeTo(2, 1) },
        slices: { queued: 5, done: 40, failed: 0 },
        capacity: { slice_seconds: 4, slice_seconds_from: 'measured', target: 30 },
        agents: expect.arrayContaining([daq]),
      },
    ]);
    expect(body.agents.by_type).toContainEqual(expect.objectContaining({ agent_type: 'DATA', alive: 1 }));
    const sum = (lane: number[]) => lane.reduce((all, one) => all + one, 0);
    expect(sum(body.series.stf_announced)).toBe(30);
    expect(sum(body.series.slices_done)).toBe(40);
    expect(sum(body.series.stf_registered)).toBe(32);
    expect((await client.http('GET', '/api/overview/?namespace=nobody&hours=24')).body).toMatchObject({
      runs: [],
      agents: { by_type: [] },
    });
  });

  it('that has ended alarms nobody, whatever its agents write afterwards', async () => {
    const { daq, data } = await healthyRun();
    await rows.message(RUN, 'end_run', 1, {}, daq);
    await rows.sql(`update swf_systemagent set status = 'EXITED', operational_state = 'EXITED'`);
    await rows.sql(`update swf_run_state set substate = 'physics', state = 'running', updated_at = now()`);
    await rows.logs(data, 1, 20);
    expect(await findings()).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('data agent killed: it is lost, and files are announced that nobody registers', async () => {
    await rows.consumer();
    await rows.run(RUN, 60, { agents: { data: { enabled: true } } });
    const data = await rows.agent('DATA', 200);
    await rows.announce(RUN, 6, 12);
    const found = await findings();
    expect(ids(found)).toEqual(['H9 error', 'H5a error', 'H5c error']);
    const [h9] = of(found, 'H9');
    expect(h9?.title).toBe(`Run ${RUN}: 6 STF files announced, 0 registered`);
    expect(h9?.cause).toContain(data);
    for (const advice of ['npm run doctor', 'https://', 'SWF_API_TOKEN']) expect(h9?.fix).toContain(advice);
    expect(of(found, 'H5a')[0]).toMatchObject({ subject: data, link: `/workflow/agents/${data}/` });
    const again = await findings();
    expect(again.map(({ since }) => since)).toEqual(found.map(({ since }) => since));
  });

  it('a lost agent is a warning while no run is going, forgotten after an hour, and replaced by a newer one', async () => {
    await rows.agent('DATA', 200);
    await rows.agent('fastmon', 4_000);
    await rows.agent('PROCESSING', 200, { status: 'EXITED', operational_state: 'EXITED' });
    expect(ids(of(await findings({ hasBroker: false }), 'H5a'))).toEqual(['H5a warning']);
    await rows.agent('DATA', 5);
    await rows.sql(
      `update swf_systemagent set created_at = now() where last_heartbeat > now() - interval '1 minute'`,
    );
    expect(of(await findings(), 'H5a')).toEqual([]);
  });

  it('clocks that are off by five hours: local time without an offset', async () => {
    const name = await rows.agent('DATA', 5);
    await rows.logs(name, 20, 20, 2, 5 * 3_600);
    const [found] = of(await findings(), 'H6');
    expect(found).toMatchObject({
      level: 'error',
      subject: name,
      title: expect.stringContaining('5 h behind'),
    });
    expect(found?.fix).toContain('DISPLAY_TIMEZONE');
  });

  it('a clock that is off by a minute and a half', async () => {
    const name = await rows.agent('DATA', 5);
    await rows.logs(name, 20, 20, 2, -90);
    expect(of(await findings(), 'H6')).toMatchObject([{ level: 'warning', value: '90 s ahead' }]);
  });

  it('too few workers: slices wait, and the queue grows', async () => {
    await healthyRun();
    await rows.slices(RUN, 450, 'queued', 30);
    await rows.slices(RUN, 30, 'completed', 400, { finished: 20, took: 30 });
    await rows.slices(RUN, 20, 'queued', 400);
    await rows.sql(
      `update swf_workflow_messages set sent_at = sent_at - interval '10 minutes' where message_type in ('start_run', 'run_imminent')`,
    );
    const found = await findings();
    expect(ids(found)).toContain('H10b error');
    // They are reckoned: a minute of rates and the 30 s that a slice takes must be over.
    expect(of(found, 'H11')).toEqual([]);
    const later = (seconds: number) =>
      rows.sql('update swf_check set since = since - make_interval(secs => $1)', [seconds]);
    await later(91);
    const [capacity] = of(await findings(), 'H11');
    expect(capacity).toMatchObject({ level: 'warning', subject: String(RUN) });
    await later(60);
    expect(ids(of(await findings(), 'H11'))).toEqual(['H11 error']);
  });

  it('too few workers of those that are reported are told of at once', async () => {
    await healthyRun();
    await rows.slices(RUN, 450, 'queued', 30);
    await rows.sql('update swf_run_state set active_worker_count = 30');
    expect(ids(of(await findings(), 'H11'))).toEqual(['H11 warning']);
  });

  it('no STF files while data is taken', async () => {
    await healthyRun();
    await rows.sql(
      `update swf_workflow_messages set sent_at = sent_at - interval '30 seconds' where message_type = 'stf_gen'`,
    );
    expect(ids(await findings())).toEqual(['H8 warning']);
    await rows.sql(`update swf_workflow_messages set sent_at = sent_at - interval '60 seconds'`);
    expect(ids(await findings())).toEqual(['H8 error']);
  });

  it('a run that never begins, and one that nobody will end', async () => {
    await rows.consumer();
    const daq = await rows.agent('DAQ_Simulator', 10);
    await rows.run(RUN, 5, {}, daq);
    await rows.sql(`update swf_workflow_messages set sent_at = now() - interval '2 minutes'`);
    expect(ids(await findings())).toEqual(['H7 warning']);
    await rows.sql(`update swf_workflow_messages set sent_at = now() - interval '11 minutes'`);
    await rows.sql(`update swf_systemagent set last_heartbeat = now() - interval '4 minutes'`);
    expect(ids(await findings()).sort()).toEqual(['H5a error', 'H7 error', 'H7b error']);
  });

  it('a run and an execution that were never ended', async () => {
    await rows.run(RUN, 13 * 3_600);
    await rows.sql(`update swf_run_state set updated_at = now() - interval '13 hours'`);
    expect(ids(of(await findings(), 'H7c'))).toEqual(['H7c error', 'H7c error']);
  });

  it('registered files that nobody samples', async () => {
    await rows.consumer();
    await rows.agent('fastmon', 10);
    await rows.run(RUN, 120);
    await rows.announce(RUN, 10, 1);
    await rows.register(RUN, 10, 40, 3);
    expect(ids(await findings())).toEqual(['H9b error']);
  });

  it('the broker away', async () => {
    await rows.consumer('connecting', 60, 'the broker at daq01, port 61612: nobody listens there');
    expect(await findings()).toMatchObject([
      { id: 'H2', level: 'warning', cause: expect.stringContaining('daq01') },
    ]);
    await rows.run(RUN, 20);
    expect(ids(of(await findings(), 'H2'))).toEqual(['H2 error']);
    await rows.agent('DATA', 10, { status: 'WARNING' });
    expect(ids(of(await findings(), 'H5b'))).toEqual(['H5b warning']);
    await rows.sql(`update swf_check set since = since - interval '3 minutes'`);
    expect(ids(of(await findings(), 'H5b'))).toEqual(['H5b error']);
  });

  it('dead letters, and messages that do not go out', async () => {
    const bury = (count: number) =>
      rows.sql(
        `insert into swf_dead_letter (reason, destination, headers, body, encoding, received_at)
         select 'it is no JSON', '/topic/epictopic', '{}', 'x', 'utf8', now() - interval '1 minute' from generate_series(1, $1::int)`,
        [count],
      );
    await rows.consumer();
    await rows.sql(
      `insert into swf_workflow_messages (message_type, message_content) select 'x', '{}' from generate_series(1, 200)`,
    );
    await bury(1);
    expect(await findings()).toMatchObject([
      { id: 'H3', level: 'warning', cause: expect.stringContaining('no JSON') },
    ]);
    await bury(10);
    await rows.sql(
      `insert into swf_outgoing_message (destination, body, stored_at) values ('/topic/epictopic', '{}', now() - interval '1 minute')`,
    );
    expect(ids(await findings())).toEqual(['H3 error', 'H4 warning']);
  });

  it('slices that fail', async () => {
    await healthyRun();
    await rows.slices(RUN, 3, 'failed', 30);
    expect(ids(await findings())).toEqual(['H10 warning']);
    await rows.slices(RUN, 1, 'failed', 30, { retries: 3 });
    expect(ids(await findings())).toEqual(['H10 error']);
  });

  it('errors in the logs', async () => {
    await rows.consumer();
    await rows.logs('data-agent-alice-2', 1, 40);
    await rows.logs('data-agent-alice-2', 50, 30);
    expect(ids(await findings())).toEqual(['H12 warning']);
    await rows.logs('data-agent-alice-2', 1, 50);
    expect(ids(await findings())).toEqual(['H12 error']);
  });

  it('no partition for tomorrow, a full disk, a certificate that expires or cannot be used', async () => {
    await rows.consumer();
    const [{ name } = { name: '' }] = (await rows.sql(
      `select 'swf_applog_' || to_char((now() at time zone 'UTC')::date + 1, 'YYYYMMDD') as name`,
    )) as { name: string }[];
    await rows.sql(`alter table swf_applog detach partition ${name}`);
    expect(ids(await findings())).toEqual(['H14 error']);
    await rows.sql(`drop table ${name}`);
    expect(
      ids(
        await findings({
          certificate: () => ({ cert, trouble: 'The certificate cannot be used: bad end line.' }),
        }),
      ),
    ).toEqual(['H14 error', 'H15 error']);
  });

  it('requests that are refused', async () => {
    await client.https('POST', '/api/runs/', { body: {} });
    await client.https('POST', '/api/runs/', { body: { run_number: 1 }, token: 'f'.repeat(40) });
    await client.http('GET', '/api/users/');
    await expect
      .poll(
        async () =>
          of(await findings(), 'H13')
            .map(({ title }) => title)
            .sort(),
        { timeout: 15_000 },
      )
      .toEqual([
        expect.stringContaining('createRun was refused 1 time with 400: '),
        'createRun was refused 1 time with 401: Invalid token.',
      ]);
  });
});
