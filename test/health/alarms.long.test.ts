import { readFileSync } from 'node:fs';
import { setInterval, setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Health } from '../../src/health/engine.ts';
import { LIMITS } from '../../src/health/thresholds.ts';
import { useMonitor } from '../use-monitor.ts';
import { Rows } from './rows.ts';

// When alarms come, in real time, while a testbed goes on beside them. npm run test:long alone does;
// SWF_TEST_HEALTHY_MINUTES says how long the healthy run is watched, 30 unless given.

const HEALTHY_MINUTES = Number(process.env['SWF_TEST_HEALTHY_MINUTES'] ?? 30);
/** An alarm comes at most so long after its limit, in seconds. */
const MOST_DELAY = 20;
const STF_INTERVAL = 2;
/** An agent is late after so long without a heartbeat, in seconds (docs/health.md, H5a). */
const SILENT = 90;
const RUN = 100_010;

const { monitor } = await useMonitor();
const rows = new Rows(monitor.database);
const cert = readFileSync(`${monitor.dataDirectory}/ssl_cert.pem`, 'utf8');
const health = new Health({
  database: monitor.database,
  hasBroker: true,
  dataDirectory: undefined,
  certificate: () => ({ cert, trouble: undefined }),
});

/** What a testbed does, each part of which may stop. */
interface Activity {
  heartbeats: boolean;
  announces: boolean;
  registers: boolean;
}

async function beginRun(): Promise<string> {
  await rows.consumer();
  const daq = await rows.agent('DAQ_Simulator', 1);
  const data = await rows.agent('DATA', 1);
  for (const type of ['fastmon', 'Fast_Processing', 'PanDA_Worker']) await rows.agent(type, 1);
  const parameters = {
    daq_state_machine: { stf_interval: STF_INTERVAL, stf_count: 10_000, physics_period_count: 2 },
    agents: { data: { enabled: true }, fastmon: { enabled: true } },
    fast_processing: { slice_processing_time: 30 },
  };
  await rows.run(RUN, 40, parameters, daq);
  await rows.announce(RUN, 15, 1);
  await rows.register(RUN, 15, 10);
  return data;
}

/** Goes on with the run, an STF file each interval, until it is told to stop. @param data the data agent */
async function goOn(data: string, activity: Activity, signal: AbortSignal): Promise<void> {
  let sequence = 15;
  try {
    for await (const _ of setInterval(STF_INTERVAL * 1_000, undefined, { signal })) {
      await rows.sql('update swf_consumer set seen_at = now()');
      if (activity.heartbeats) await rows.sql('update swf_systemagent set last_heartbeat = now()');
      const name = `swf.${RUN}.${String(++sequence).padStart(6, '0')}.stf`;
      if (activity.announces) await rows.message(RUN, 'stf_gen', 0, { filename: name, sequence });
      if (activity.announces && activity.registers) {
        await rows.sql(
          `with stf as (insert into swf_stf_files (stf_filename, run_id) select $1, run_id from swf_runs where run_number = $2
             returning file_id)
           insert into swf_fastmon_files (stf_file_id, tf_filename) select file_id, $1 || '_tf' from stf`,
          [name, RUN],
        );
        await rows.slices(RUN, 1, 'completed', 4, { finished: 0, took: 4 });
      }
      await rows.logs(data, 1, 20);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function during<Result>(
  change: Partial<Activity>,
  data: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const going = goOn(data, { heartbeats: true, announces: true, registers: true, ...change }, stop.signal);
  try {
    return await Promise.race([
      act(),
      going.then(() => Promise.reject(new Error('the run went on no more'))),
    ]);
  } finally {
    stop.abort();
    await going;
  }
}

const alarms = async () =>
  (await health.evaluate()).checks.filter(({ level }) => level === 'warning' || level === 'error');

/** Seconds after a limit at which the alarm comes. @param limit seconds from now at which the limit is reached */
async function delayOf(id: string, limit: number): Promise<number> {
  const reached = performance.now() + limit * 1_000;
  const until = reached + 2 * MOST_DELAY * 1_000;
  while (performance.now() < until) {
    if ((await alarms()).some((alarm) => alarm.id === id)) return (performance.now() - reached) / 1_000;
    await setTimeout(100);
  }
  return Number.POSITIVE_INFINITY;
}

beforeEach(() => rows.clear());

describe('an alarm comes in time', () => {
  // Seconds that are left until the limit where a case begins: what is there at once is no alarm of this limit.
  const LEFT = 6;

  const CASES: Record<string, { id: string; limit: number; change?: Partial<Activity>; begin?: string }> = {
    'an agent is killed': {
      id: 'H5a',
      limit: LEFT,
      change: { heartbeats: false },
      begin: `update swf_systemagent set last_heartbeat = now() - make_interval(secs => ${SILENT - LEFT}) where agent_type = 'DATA'`,
    },
    'nobody registers files': {
      id: 'H9',
      limit: LIMITS.registration.errorCount * STF_INTERVAL + LIMITS.registration.grace,
      change: { registers: false },
    },
    'no STF files come while data is taken': {
      id: 'H8',
      limit: LIMITS.stf.warningIntervals * (STF_INTERVAL + LIMITS.stf.overhead),
      change: { announces: false },
    },
    'slices wait for workers': {
      id: 'H10b',
      limit: LEFT,
      begin: `update swf_tf_slices set status = 'queued', updated_at = now() - make_interval(secs => ${LIMITS.queuedSlice.warning - LEFT})`,
    },
    'a run begins and never starts': {
      id: 'H7',
      limit: LEFT,
      change: { announces: false },
      begin: `with gone as (delete from swf_workflow_messages where message_type in ('start_run', 'stf_gen')),
        state as (update swf_run_state set state = 'beam', substate = 'not_ready')
        update swf_workflow_messages set sent_at = now() - make_interval(secs => ${LIMITS.imminent.warning - LEFT})
        where message_type = 'run_imminent'`,
    },
    'the broker is away': {
      id: 'H2',
      limit: LIMITS.noConsumer,
      begin: `update swf_consumer set state = 'connecting', trouble = 'nobody listens there', since = now()`,
    },
  };

  it.each(Object.entries(CASES))(
    '%s',
    async (_name, { id, limit, change = {}, begin }) => {
      const data = await beginRun();
      await rows.slices(RUN, 30, 'completed', 4, { finished: 1 });
      await setTimeout(2_100); // an evaluation of the case before is believed so long
      if (limit > 0) expect((await alarms()).filter((alarm) => alarm.id === id)).toEqual([]);
      await setTimeout(2_100);
      const delay = await during(change, data, async () => {
        if (begin) await rows.sql(begin);
        return delayOf(id, limit);
      });
      console.log(`${id}: ${delay.toFixed(1)} s after its limit`);
      expect(delay).toBeGreaterThan(-5);
      expect(delay).toBeLessThan(MOST_DELAY);
    },
    120_000,
  );

  it('clocks are off by five hours', async () => {
    const data = await beginRun();
    const delay = await during({}, data, async () => {
      await rows.logs(data, 20, 20, 1, 5 * 3_600);
      return delayOf('H6', 0);
    });
    console.log(`H6: ${delay.toFixed(1)} s after its limit`);
    expect(delay).toBeLessThan(MOST_DELAY);
  }, 120_000);
});

it(
  `a healthy run of ${HEALTHY_MINUTES} minutes alarms nobody`,
  async () => {
    const data = await beginRun();
    await setTimeout(2_100);
    const end = performance.now() + HEALTHY_MINUTES * 60_000;
    const found: unknown[] = [];
    let evaluations = 0;
    await during({}, data, async () => {
      for (; performance.now() < end; evaluations++) {
        const at = Math.round(HEALTHY_MINUTES * 60 - (end - performance.now()) / 1_000);
        for (const { id, title, value } of await alarms()) found.push({ at, id, title, value });
        await setTimeout(2_000);
      }
    });
    console.log(`${evaluations} evaluations in ${HEALTHY_MINUTES} minutes, ${found.length} alarms`);
    expect(found).toEqual([]);
  },
  (HEALTHY_MINUTES + 3) * 60_000,
);
