import type { Database } from '../../src/database/connection.ts';
import { LogMinutes } from '../../src/database/log-minutes.ts';

/** Records of one INSERT, so that progress can be shown. */
const BATCH = 250_000;
/** Agents that logged them. */
export const INSTANCES = 40;

/**
 * Stores what agents have logged, evenly, and counts it by minute, as the monitor does in passing. One in 20 is a warning, one
 * in 200 an error; each names one of 24 runs, which follow each other.
 * @param days up to now, of 24 hours
 */
export async function storeRecords(database: Database, count: number, days = 1): Promise<void> {
  await database.query({
    text: `do $$
           declare "day" date;
           begin
             for n in 1..${days} loop
               "day" := (now() at time zone 'UTC')::date - n;
               execute format('create table if not exists swf_applog_%s partition of swf_applog for values from (%L) to (%L)',
                 to_char("day", 'YYYYMMDD'), "day"::text || ' 00:00:00+00', ("day" + 1)::text || ' 00:00:00+00');
             end loop;
           end $$`,
    values: [],
  });
  for (let done = 0; done < count; done += BATCH) {
    await database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno,
                                     process, thread, extra_data, received_at)
             select 'base_agent', kind || '-agent-operator-' || n % ${INSTANCES}, at, level,
                    case level when 40 then 'ERROR' when 30 then 'WARNING' else 'INFO' end,
                    case level when 40 then 'STF file could not be registered: ' else 'STF file registered: ' end
                      || 'swf.' || run || '.' || lpad(n::text, 7, '0') || '.stf',
                    'example_' || kind || '_agent', 'handle_stf_gen', 172, 4711, 140203458717440,
                    jsonb_build_object('run_id', run::text), at
             from (select n, now() - make_interval(secs => ($3 - n) * 86300.0 * ${days} / $3) as at,
                          100000 + n * 24 / $3 as run, (array['data', 'fastmon', 'processing', 'daqsim'])[n % 4 + 1] as kind,
                          case when n % 200 = 7 then 40 when n % 20 = 3 then 30 else 20 end as level
                   from generate_series($1::bigint, $2::bigint) n) records`,
      values: [done + 1, Math.min(done + BATCH, count), count],
    });
    console.error(
      `  stored ${Math.min(done + BATCH, count).toLocaleString('en')} of ${count.toLocaleString('en')} logs`,
    );
  }
  await database.query({ text: 'vacuum analyze swf_applog', values: [] });
  const minutes = new LogMinutes(database);
  for (let round = 0; round < 3; round++) await minutes.roll();
  await database.query({ text: 'vacuum analyze swf_applog_minute', values: [] });
}

/** Stores what an agent has logged that says something every twenty minutes of these hours. */
export async function storeRareRecords(database: Database, agent: string): Promise<void> {
  await database.query({
    text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno,
                                   process, thread)
           select 'base_agent', $1, now() - n * interval '20 minutes', 20, 'INFO', 'All is well', 'base_agent', 'run', 1, 1, 1
           from generate_series(0, 71) n`,
    values: [agent],
  });
}
