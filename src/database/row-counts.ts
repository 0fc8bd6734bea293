import { isStateOver } from './endings.ts';
import { filesOfRun, slicesOfRun } from './run-counts.ts';
import { instantSql } from './values.ts';

/**
 * What lists count beside a row where `include=counts` asks for it, as JSON objects. Each is read for the rows of one page
 * only, by an index; what could be long is counted up to a bound, which the contract names.
 */

/** Log records of the last hour are counted so far for each agent, errors for each run, messages found of a file. */
const MOST_RECORDS = 10_000;
/** Runs that are named of an execution. */
const MOST_RUNS = 100;

/** Counts slices, and those of them that are done or failed: agents of an older version write `done`. */
const slices = (from: string) =>
  `(select count(*) as "all", count(*) filter (where "one"."status" in ('completed', 'done')) as "done",
           count(*) filter (where "one"."status" = 'failed') as "failed" from ${from}) "slices"`;
const SLICE_KEYS = `'slices', "slices"."all", 'slices_done', "slices"."done", 'slices_failed', "slices"."failed"`;

/** Log records of level ERROR and CRITICAL: the index of severe records leads to each of these levels, not to a range. */
const SEVERE = '"level" in (40, 50)';

/**
 * Errors of a run or an execution: the severe records that name it and came while it went on, or a while after. By receipt,
 * since that is what leads to the partition, and agents' clocks may be wrong. Migration 0112 has an index of them.
 */
const errors = (table: string, key: string, id: string) =>
  `(select count(*) from (
      select from swf_applog
      where "level" >= 40 and left("extra_data" ->> '${key}', 100) = ${id}
        and "received_at" >= ${table}."start_time" - interval '1 minute'
        and "received_at" < coalesce(${table}."end_time", now()) + interval '10 minutes'
      limit ${MOST_RECORDS}) "error")`;

const RUN_NUMBER = '"swf_runs"."run_number"';

/** The execution of a run: as its state has it, else as its first message with one. */
const executionOfRun = `coalesce(
  (select left("metadata" ->> 'execution_id', 100) from swf_run_state where "run_number" = ${RUN_NUMBER}),
  (select "execution_id" from swf_workflow_messages
   where "run_id" = ${RUN_NUMBER}::text and "execution_id" is not null order by "sent_at" limit 1))`;

/** The namespace of a run: that of its execution, else that of its first message with one. */
export const namespaceOfRun = `coalesce(
  (select "namespace" from swf_workflow_executions where "execution_id" = ${executionOfRun}),
  (select "namespace" from swf_workflow_messages
   where "run_id" = ${RUN_NUMBER}::text and "namespace" is not null order by "sent_at" limit 1))`;

/** Whether a run goes on: neither its end nor its state says that it is over. */
export const isRunLive = `"swf_runs"."end_time" is null and not exists (
  select from swf_run_state where "run_number" = ${RUN_NUMBER}
    and ${isStateOver})`;

export const runCounts = `(select json_build_object(
    'phase', "state"."phase", 'state', "state"."state", 'substate', "state"."substate",
    'namespace', ${namespaceOfRun}, 'execution_id', ${executionOfRun},
    'stf_files', "files"."stf", 'tf_files', "files"."tf",
    ${SLICE_KEYS}, 'errors', ${errors('"swf_runs"', 'run_id', `${RUN_NUMBER}::text`)})
  from ${slicesOfRun(RUN_NUMBER)} "slices" cross join ${filesOfRun('"swf_runs"."run_id"')} "files"
  left join swf_run_state "state" on "state"."run_number" = ${RUN_NUMBER})`;

export const stfFileCounts = `(select json_build_object(
    'tf_files', (select count(*) from swf_fastmon_files where "stf_file_id" = "swf_stf_files"."file_id"),
    ${SLICE_KEYS},
    'announced_at', ${instantSql(`select min("sent_at") filter (where "message_type" = 'stf_gen') from swf_workflow_messages
       where left("message_content" ->> 'filename', 255) = "swf_stf_files"."stf_filename"`)})
  from ${slices(`swf_tf_slices "one" join swf_fastmon_files "tf" on "tf"."tf_file_id" = "one"."fastmon_file_id"
                 where "tf"."stf_file_id" = "swf_stf_files"."file_id"`)})`;

export const fastmonFileCounts = `(select json_build_object(${SLICE_KEYS})
  from ${slices(`swf_tf_slices "one" where "one"."fastmon_file_id" = "swf_fastmon_files"."tf_file_id"`)})`;

export const definitionCounts = `(select json_build_object(
    'executions', count(*), 'running', count(*) filter (where "status" = 'running'),
    'failed', count(*) filter (where "status" = 'failed'), 'last_started_at', ${instantSql('max("start_time")')})
  from swf_workflow_executions where "workflow_definition_id" = "swf_workflow_definitions"."id")`;

const EXECUTION = '"swf_workflow_executions"."execution_id"';
const statesOfExecution = `swf_run_state "state" where left("state"."metadata" ->> 'execution_id', 100) = ${EXECUTION}`;

export const executionCounts = `json_build_object(
    'runs', (select coalesce(json_agg("run_number"), '[]') from (
               select "run_number" from ${statesOfExecution} order by "run_number" limit ${MOST_RUNS}) "run"),
    'stf_files', (select count(*) from swf_stf_files "stf" join swf_runs "run" on "run"."run_id" = "stf"."run_id"
                  where "run"."run_number" in (select "run_number" from ${statesOfExecution})),
    'messages', (select count(*) from swf_workflow_messages where "execution_id" = ${EXECUTION}),
    'errors', ${errors('"swf_workflow_executions"', 'execution_id', EXECUTION)})`;

const NAMESPACE = '"swf_namespace"."name"';

export const namespaceCounts = `(select json_build_object(
    'agents', "agents"."all", 'agents_alive', "agents"."alive",
    'executions', "executions"."all", 'executions_running', "executions"."running",
    'messages_24h', (select count(*) from swf_workflow_messages
                     where "namespace" = ${NAMESPACE} and "sent_at" >= now() - interval '24 hours'),
    'last_activity_at', ${instantSql(`greatest("agents"."last", "executions"."last",
       (select max("sent_at") from swf_workflow_messages where "namespace" = ${NAMESPACE}))`)})
  from (select count(*) as "all", count(*) filter (where "status" <> 'EXITED' and "operational_state" <> 'EXITED') as "alive",
               max("last_heartbeat") as "last" from swf_systemagent where "namespace" = ${NAMESPACE}) "agents",
       (select count(*) as "all", count(*) filter (where "status" = 'running') as "running", max("start_time") as "last"
        from swf_workflow_executions where "namespace" = ${NAMESPACE}) "executions")`;

// The errors are counted of all agents at once: what names no row is read once for a statement.
const AGENT = '"swf_systemagent"."instance_name"';

export const agentCounts = `json_build_object(
    'messages_1h', (select count(*) from swf_workflow_messages
                    where "sender_agent" = ${AGENT} and "sent_at" >= now() - interval '1 hour'),
    'logs_1h', (select count(*) from (
                  select from swf_applog where "instance_name" = ${AGENT} and "timestamp" >= now() - interval '1 hour'
                  limit ${MOST_RECORDS}) "record"),
    'errors_1h', coalesce((
       select jsonb_object_agg("instance_name", "count") from (
         select "instance_name", count(*) as "count" from swf_applog
         where ${SEVERE} and "timestamp" >= now() - interval '1 hour' group by "instance_name") "error") ->> ${AGENT}, '0')::int)`;

/**
 * Whether a message names a file, in any of the keys that agents write it to; each has an index. The messages are looked up
 * first: PostgreSQL thinks that there are many, and would go through all in the order of the list.
 */
export const isAboutFile = (name: string) => {
  const keys = ['filename', 'stf_filename', 'tf_filename'];
  const names = keys.map((key) => `left("about"."message_content" ->> '${key}', 255) = ${name}`);
  return `"swf_workflow_messages"."message_id" = any(array(
    select "about"."message_id" from swf_workflow_messages "about" where ${names.join(' or ')} limit ${MOST_RECORDS}))`;
};
