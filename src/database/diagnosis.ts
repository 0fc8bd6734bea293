import type { components } from '../../generated/api.ts';
import type { LivenessFacts } from '../agents/liveness.ts';
import type { Executor } from './statement.ts';

/** When an agent last sent a message of a run. */
export interface LastMessage {
  sender_agent: string;
  last: string;
}

/** Senders that are looked at: names come from anybody. */
const MOST_SENDERS = 100;

/** When each agent last sent a message of a run, the latest first. */
export function lastMessages(executor: Executor, runNumber: number): Promise<LastMessage[]> {
  return executor.query({
    text: `select sender_agent, max(sent_at) as last from swf_workflow_messages
           where run_id = $1::int::text and sender_agent is not null
           group by sender_agent order by last desc limit ${MOST_SENDERS}`,
    values: [runNumber],
  });
}

/** What says whether an agent lives, with its name. */
export interface NamedLiveness extends LivenessFacts {
  instance_name: string;
}

/** What says whether the agents of these names live. */
export function livenessFacts(executor: Executor, names: string[]): Promise<NamedLiveness[]> {
  return executor.query({
    text: `select instance_name, agent_type, status, operational_state, last_heartbeat, created_at, given_up_at
           from swf_systemagent where instance_name = any($1)`,
    values: [names],
  });
}

/** A message that an agent logged at level ERROR and above. */
export type LoggedError = components['schemas']['RunError'];

/** Characters of a text that is told. */
const LONGEST = 300;
/** Different messages that are told. */
const MOST_ERRORS = 10;

/** What a run's agents logged at level ERROR and above in a range of time: the records that name the run, and those of its agents that name none. */
export function loggedErrors(
  executor: Executor,
  { runNumber, agents, from, to }: { runNumber: number; agents: string[]; from: string; to: string },
): Promise<LoggedError[]> {
  return executor.query({
    text: `select instance_name, levelname, left(message, ${LONGEST}) as message, count(*) as count,
                  min("timestamp") as first_at, max("timestamp") as last_at, max(id) as log_id
           from swf_applog
           where level >= 40 and "timestamp" >= $3 and "timestamp" < $4
             and case when extra_data->>'run_id' is null then instance_name = any($2)
                      else extra_data->>'run_id' = $1::int::text end
           group by 1, 2, 3 order by count desc, last_at desc limit ${MOST_ERRORS}`,
    values: [runNumber, agents, from, to],
  });
}

/** A slice that failed. */
export interface FailedSlice {
  id: number;
  tf_filename: string;
  slice_id: number;
  retries: number;
  assigned_worker: string | null;
  updated_at: string;
  reason: string | null;
}

/** Failed slices that are told. */
const MOST_SLICES = 10;

/** The slices of a run that failed, the latest first. */
export function failedSlices(executor: Executor, runNumber: number): Promise<FailedSlice[]> {
  return executor.query({
    text: `select slice.id, file.tf_filename, slice.slice_id, slice.retries, slice.assigned_worker, slice.updated_at,
                  left(coalesce(slice.metadata->>'error', slice.metadata->>'reason', slice.metadata->>'message'), ${LONGEST}) as reason
           from swf_tf_slices slice join swf_fastmon_files file on file.tf_file_id = slice.fastmon_file_id
           where slice.run_number = $1 and slice.status = 'failed'
           order by slice.updated_at desc, slice.id desc limit ${MOST_SLICES}`,
    values: [runNumber],
  });
}

/** The parameters of an execution, as its runner wrote them; undefined where there is no such execution. */
export async function executionParameters(executor: Executor, executionId: string): Promise<unknown> {
  const [row] = await executor.query<{ parameters: unknown }>({
    text: 'select parameter_values as parameters from swf_workflow_executions where execution_id = $1',
    values: [executionId],
  });
  return row?.parameters;
}
