import type { Executor } from '../statement.ts';

/** What is counted over time. */
export const LANES = [
  'stf_announced',
  'stf_registered',
  'tf_files',
  'slices_created',
  'slices_done',
  'slices_failed',
  'messages',
  'errors',
] as const;
export type Lane = (typeof LANES)[number];

/** Where a lane's rows are, and how they belong to a namespace. */
interface Source {
  table: string;
  at: string;
  where?: string;
  inNamespace: string;
}

const OF_RUN = `run_number in (select s.run_number from swf_run_state s join swf_workflow_executions e
  on e.execution_id = s.metadata ->> 'execution_id' where e.namespace = $4)`;
const OF_STF = `run_id in (select run_id from swf_runs where ${OF_RUN})`;

const SOURCES: Record<Lane, Source> = {
  stf_announced: {
    table: 'swf_workflow_messages',
    at: 'sent_at',
    where: "message_type = 'stf_gen'",
    inNamespace: 'namespace = $4',
  },
  stf_registered: { table: 'swf_stf_files', at: 'created_at', inNamespace: OF_STF },
  tf_files: {
    table: 'swf_fastmon_files',
    at: 'created_at',
    inNamespace: `stf_file_id in (select file_id from swf_stf_files where ${OF_STF})`,
  },
  slices_created: { table: 'swf_tf_slices', at: 'created_at', inNamespace: OF_RUN },
  slices_done: {
    table: 'swf_tf_slices',
    at: 'updated_at',
    where: "status in ('completed', 'done')",
    inNamespace: OF_RUN,
  },
  slices_failed: {
    table: 'swf_tf_slices',
    at: 'updated_at',
    where: "status = 'failed'",
    inNamespace: OF_RUN,
  },
  messages: { table: 'swf_workflow_messages', at: 'sent_at', inNamespace: 'namespace = $4' },
  errors: {
    table: 'swf_applog',
    at: 'received_at',
    where: 'level >= 40',
    inNamespace: 'instance_name in (select instance_name from swf_systemagent where namespace = $4)',
  },
};

interface Bin {
  lane: Lane;
  bin: number;
  count: number;
}

/**
 * Counts rows of all kinds in bins of one length.
 * @param from in ms since 1970
 * @param step in seconds
 * @param namespace of whose rows alone are counted
 */
export function readSeries(
  executor: Executor,
  from: number,
  step: number,
  bins: number,
  namespace?: string,
): Promise<Bin[]> {
  const start = 'to_timestamp($1::float8 / 1000)';
  const arms = LANES.map((lane) => {
    const { table, at, where, inNamespace } = SOURCES[lane];
    const conditions = [
      `${at} >= ${start}`,
      `${at} < ${start} + make_interval(secs => $2::float8 * $3::int)`,
      ...(where ? [where] : []),
      ...(namespace === undefined ? [] : [inNamespace]),
    ];
    return `select '${lane}' as lane, floor(extract(epoch from ${at} - ${start}) / $2)::int as bin, count(*) as count
            from ${table} where ${conditions.join(' and ')} group by 2`;
  });
  return executor.query({
    name: namespace === undefined ? 'overview:series' : 'overview:series-of-namespace',
    text: arms.join('\nunion all\n'),
    values: [from, step, bins, ...(namespace === undefined ? [] : [namespace])],
  });
}
