import { LIFECYCLE, type LifecycleMessage, OVER } from '../../runs/states.ts';
import type { Executor } from '../statement.ts';

/** A run that may be going, with what its execution says of it. */
export interface RunRow {
  run_number: number;
  run_id: number | null;
  phase: string;
  state: string;
  substate: string | null;
  start_time: string | null;
  end_time: string | null;
  target: number;
  active: number;
  /** Workers that are known one by one, and live. */
  live_workers: number;
  execution_id: string | null;
  namespace: string | null;
  parameters: unknown;
}

/** Of all run states that there ever were, so many of the newest are looked at. */
const NEWEST = 500;

/**
 * Runs that are not over, and of which something was heard within half a day, or that were written within the last
 * minutes; the newest first.
 */
export function readRuns(executor: Executor, most: number): Promise<RunRow[]> {
  return executor.query({
    name: 'health:runs',
    text: `select s.run_number, r.run_id, s.phase, s.state, s.substate, r.start_time, r.end_time,
             s.target_worker_count as target, s.active_worker_count as active,
             (select count(*) from swf_workers w where w.run_number = s.run_number and w.ended_at is null
              and w.last_heartbeat > now() - interval '3 minutes') as live_workers,
             coalesce(e.execution_id, left(s.metadata ->> 'execution_id', 100)) as execution_id, e.namespace,
             e.parameter_values as parameters
           from (select * from swf_run_state order by run_number desc limit ${NEWEST}) s
           left join swf_runs r on r.run_number = s.run_number
           left join swf_workflow_executions e on e.execution_id = s.metadata ->> 'execution_id'
           where s.updated_at > now() - interval '15 minutes' or (
             s.phase not in ('completed', 'failed') and s.state <> all($2::text[]) and r.end_time is null and
             greatest(s.updated_at, r.start_time, (select max(sent_at) from swf_workflow_messages m
               where m.run_id = s.run_number::text and ${LIFECYCLE_ONLY}),
               (select max(sent_at) from swf_workflow_messages m
               where m.run_id = s.run_number::text and message_type = 'stf_gen')) > now() - interval '12 hours')
           order by s.run_number desc limit $1`,
    values: [most, [...OVER]],
  });
}

// Written out: only so do the partial indexes of migration 0020 apply.
const LIFECYCLE_ONLY = `message_type in (${LIFECYCLE.map((type) => `'${type}'`).join(', ')})`;

/** A message that tells how a run goes, with whose it is. */
export interface RunMessage extends LifecycleMessage {
  run_number: number;
  sender_agent: string | null;
  namespace: string | null;
}

/** Messages of runs are bounded: one that pauses all day has a few hundred. */
const MOST_MESSAGES = 5_000;

/** The messages that tell how runs go, in their order. */
export function readLifecycles(executor: Executor, runs: number[]): Promise<RunMessage[]> {
  return executor.query({
    name: 'health:lifecycles',
    text: `select run_id::int as run_number, message_id, message_type, sent_at, left(message_content ->> 'state', 20) as state,
             left(message_content ->> 'substate', 20) as substate, sender_agent, namespace
           from swf_workflow_messages where run_id = any($1::text[]) and ${LIFECYCLE_ONLY}
           order by sequence limit ${MOST_MESSAGES}`,
    values: [runs.map(String)],
  });
}

/** The files of a run. */
export interface FileCounts {
  run_number: number;
  announced: number;
  first_announced_at: string | null;
  last_announced_at: string | null;
  measured_interval: number | null;
  registered: number;
  sampled: number;
  due_announced: number;
  unregistered: number;
  unregistered_since: string | null;
  due_registered: number;
  unsampled: number;
  unsampled_since: string | null;
}

/** What is due of a run's files: old enough to be registered or sampled, and of late. In seconds. */
interface Windows {
  registration: { grace: number; window: number };
  sampling: { grace: number; window: number };
}

/** Announcements that the interval between two is measured on. */
const MEASURED = 10;

/** How many files of runs are announced, registered and sampled, and how many of those that are due are not. */
export function readFileCounts(
  executor: Executor,
  runs: RunRow[],
  { registration, sampling }: Windows,
): Promise<FileCounts[]> {
  return executor.query({
    name: 'health:files',
    text: `select n.run_number, a.*, f.*, g.*, d.*, i.measured_interval
           from unnest($1::int[], $2::int[]) as n(run_number, run_id),
           lateral (select count(*) as announced, min(sent_at) as first_announced_at, max(sent_at) as last_announced_at
             from swf_workflow_messages where run_id = n.run_number::text and message_type = 'stf_gen') a,
           lateral (select extract(epoch from max(sent_at) - min(sent_at))::float8 / nullif(count(*) - 1, 0) as measured_interval
             from (select sent_at from swf_workflow_messages where run_id = n.run_number::text and message_type = 'stf_gen'
                   order by sent_at desc limit ${MEASURED}) newest) i,
           lateral (select count(*) as registered, count(*) filter (where exists
               (select from swf_fastmon_files t where t.stf_file_id = s.file_id)) as sampled
             from swf_stf_files s where s.run_id = n.run_id) f,
           lateral (select count(*) as due_announced, count(*) filter (where s.file_id is null) as unregistered,
               min(m.sent_at) filter (where s.file_id is null) as unregistered_since
             from swf_workflow_messages m left join swf_stf_files s on s.stf_filename = m.message_content ->> 'filename'
             where m.run_id = n.run_number::text and m.message_type = 'stf_gen' and m.message_content ->> 'filename' <> ''
               and m.sent_at > now() - make_interval(secs => $3) and m.sent_at < now() - make_interval(secs => $4)) g,
           lateral (select count(*) as due_registered, count(*) filter (where not is_sampled) as unsampled,
               min(created_at) filter (where not is_sampled) as unsampled_since
             from (select s.created_at, exists (select from swf_fastmon_files t where t.stf_file_id = s.file_id) as is_sampled
               from swf_stf_files s where s.run_id = n.run_id
               and s.created_at > now() - make_interval(secs => $5) and s.created_at < now() - make_interval(secs => $6)) due) d`,
    values: [
      runs.map(({ run_number }) => run_number),
      runs.map(({ run_id }) => run_id),
      registration.window,
      registration.grace,
      sampling.window,
      sampling.grace,
    ],
  });
}

interface StaleRow {
  kind: 'run' | 'execution';
  key: string;
  started_at: string;
}

/**
 * Runs and executions that say they are running, and of which nothing was heard for long.
 * @param silent that long, in seconds
 * @param forgotten those that began so long ago are left out, in seconds
 */
export function readStale(
  executor: Executor,
  silent: number,
  forgotten: number,
  most: number,
): Promise<StaleRow[]> {
  return executor.query({
    name: 'health:stale',
    text: `(select 'run' as kind, r.run_number::text as key, r.start_time as started_at
            from swf_runs r left join swf_run_state s on s.run_number = r.run_number
            where r.end_time is null and r.start_time between now() - make_interval(secs => $2) and now() - make_interval(secs => $1)
              and coalesce(s.updated_at, r.start_time) < now() - make_interval(secs => $1)
              and coalesce(s.phase, '') not in ('completed', 'failed') and coalesce(s.state, '') <> all($4::text[])
            order by r.run_number desc limit $3)
           union all
           (select 'execution', e.execution_id, e.start_time from swf_workflow_executions e
            where e.status = 'running' and e.end_time is null
              and e.start_time between now() - make_interval(secs => $2) and now() - make_interval(secs => $1)
              and not exists (select from swf_workflow_messages m where m.execution_id = e.execution_id
                              and m.sent_at > now() - make_interval(secs => $1))
            order by e.start_time desc limit $3)`,
    values: [silent, forgotten, most, [...OVER]],
  });
}
