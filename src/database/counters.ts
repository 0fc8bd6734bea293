import type { Database } from './connection.ts';

/** The document keys of a counter, as the Django monitor names them. */
interface Counter {
  next: string;
  last: string;
  time: string;
  first: number;
}

/** The counters of the testbed. */
export const COUNTERS = {
  runNumber: {
    next: 'next_run_number',
    last: 'last_run_number',
    time: 'last_run_start_time',
    first: 100_010,
  },
  agentId: { next: 'next_agent_id', last: 'last_agent_id', time: 'last_agent_registration_time', first: 1 },
  workflowExecutionId: {
    next: 'next_workflow_execution_id',
    last: 'last_workflow_execution_id',
    time: 'last_workflow_execution_time',
    first: 1,
  },
} as const satisfies Record<string, Counter>;

/**
 * Draws the next number of a counter: one statement, so that no number is ever given twice. A caller that loses
 * the answer leaves a gap. Other keys of the shared document stay as they are.
 */
export async function draw(database: Database, counter: Counter): Promise<number> {
  const [row] = await database.query<{ drawn: number }>({
    name: `counter:${counter.next}`,
    text: `insert into "swf_persistent_state" as s ("id", "state_data")
           values (1, jsonb_build_object($1::text, $4::bigint + 1, $2::text, $4::bigint, $3::text, ${UTC_NOW}))
           on conflict ("id") do update set
             "state_data" = s."state_data" || jsonb_build_object(
               $1::text, coalesce((s."state_data" ->> $1)::bigint, $4) + 1,
               $2::text, coalesce((s."state_data" ->> $1)::bigint, $4),
               $3::text, ${UTC_NOW}),
             "updated_at" = now()
           returning ("state_data" ->> $2)::bigint as "drawn"`,
    values: [counter.next, counter.last, counter.time, counter.first],
  });
  if (!row) throw new Error('a counter returned no row');
  return row.drawn;
}

/** The form in which the Django monitor's document holds times. */
const UTC_NOW = `to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')`;
