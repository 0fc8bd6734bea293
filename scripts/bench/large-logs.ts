import type { Ground } from './ground.ts';
import { percentile, type Row } from './report.ts';

const ROWS = 5_000_000;
/** Rows of one INSERT, so that progress can be shown. */
const BATCH = 250_000;
/** Days of receipt over which they are spread. */
const DAYS = 30;
/** Calls from which a 99th percentile is taken. */
const CALLS = 300;
const DEEP = 10_000;

const NAMES = {
  page: `page 1 of 100 logs by app_name (1 in 4) of ${ROWS.toLocaleString('en')}, p99`,
  deep: `page ${DEEP.toLocaleString('en')} of the same by cursor, p99`,
  ratio: `page ${DEEP.toLocaleString('en')} against page 1, p99`,
  summary: `logs/summary of ${ROWS.toLocaleString('en')}, p99`,
  errors: `the newest 100 ERRORs of ${ROWS.toLocaleString('en')}, p99`,
};

/** Reads of a table with five million logs. */
export async function* largeLogs(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!Object.values(NAMES).some(chosen)) return;
  await fill(ground);
  const monitor = await ground.monitor();
  const get = async (address: string) => {
    const start = performance.now();
    const answer = await fetch(address, { headers: ground.credentials });
    const body = (await answer.json()) as { next: string; results: unknown[] };
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    return { took: performance.now() - start, body };
  };
  const p99 = async (address: string) => {
    for (let call = 0; call < 20; call++) await get(address);
    const times: number[] = [];
    for (let call = 0; call < CALLS; call++) times.push((await get(address)).took);
    return percentile(times, 0.99);
  };
  const atMost = (
    name: string,
    value: number,
    limit: number,
    unit: Row['unit'] = 'ms',
    beside = '',
  ): Row => ({
    name,
    value,
    unit,
    bound: 'at most',
    limit,
    beside: beside || `${CALLS} calls, one after the other`,
  });

  const first = `${monitor.url}/api/logs/?app_name=app1&limit=100&cursor=`;
  let deep = first;
  for (let page = 1; page < DEEP; page++) {
    deep = (await get(deep)).body.next.replace('localhost', '127.0.0.1');
    if (page % 1_000 === 0) console.error(`  walked to page ${page} of ${DEEP}`);
  }
  const [shallow, far] = [await p99(first), await p99(deep)];
  yield atMost(NAMES.page, shallow, 50);
  yield atMost(NAMES.deep, far, 50);
  yield atMost(NAMES.ratio, far / shallow, 1.5, '×', `${far.toFixed(1)} against ${shallow.toFixed(1)} ms`);
  yield atMost(NAMES.summary, await p99(`${monitor.url}/api/logs/summary/`), 50);
  const byLevel = await p99(`${monitor.url}/api/logs/?level=40&limit=100`);
  const byName = await p99(`${monitor.url}/api/logs/?levelname=ERROR&limit=100`);
  yield atMost(
    NAMES.errors,
    Math.max(byLevel, byName),
    50,
    'ms',
    `by level ${byLevel.toFixed(1)}, by levelname ${byName.toFixed(1)} ms, with the count of all of the last 24 hours`,
  );
  await monitor.stop();
}

/** Four programs with 25 instances each; one record in twenty is an ERROR. Received over a month, evenly. */
async function fill({ database }: Ground): Promise<void> {
  await database.query({
    text: `do $$ begin
             for n in 1..${DAYS} loop
               execute format('create table if not exists swf_applog_%s partition of swf_applog for values from (%L) to (%L)',
                 to_char((now() at time zone 'UTC')::date - n, 'YYYYMMDD'),
                 ((now() at time zone 'UTC')::date - n)::text || ' 00:00:00+00', ((now() at time zone 'UTC')::date - n + 1)::text || ' 00:00:00+00');
             end loop;
           end $$`,
    values: [],
  });
  for (let done = 0; done < ROWS; done += BATCH) {
    await database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno, process, thread, received_at)
             select 'app' || n % 4, 'app' || n % 4 || '-agent-operator-' || n / 4 % 25, at,
                    case when n % 20 = 0 then 40 else 20 end, case when n % 20 = 0 then 'ERROR' else 'INFO' end,
                    'STF file swf.100010.' || n || '.stf registered', 'example_data_agent', 'handle_stf_gen', 172, 4711, 140203458717440, at
             from (select n, now() - make_interval(secs => (${ROWS} - n) * ${(DAYS - 1) * 86_400}.0 / ${ROWS}) as at
                   from generate_series(${done + 1}, ${done + BATCH}) n) rows`,
      values: [],
    });
    console.error(`  stored ${(done + BATCH).toLocaleString('en')} of ${ROWS.toLocaleString('en')} logs`);
  }
  await database.query({ text: 'analyze swf_applog', values: [] });
}
