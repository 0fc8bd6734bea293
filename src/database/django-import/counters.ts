import type { Client } from 'pg';
import { COUNTERS } from '../counters.ts';

/** A counter that had to be raised. */
export interface Raise {
  name: string;
  from: number;
  to: number;
}

/** The greatest number that a column of this type can have, with room for those that follow. */
const GREATEST = 2_147_000_000;

/** SQL of the greatest number of each kind that any row has. Names end in it: `data-agent-alice-12`, `stf_datataking-alice-0042`. */
const IN_USE: Record<keyof typeof COUNTERS, string> = {
  runNumber: `select max(n) from (
      select run_number as n from swf_runs union all select run_number from swf_run_state
      union all select run_number from swf_tf_slices union all select run_number from swf_workers
      union all select run_number from swf_system_state_events
      union all select run_id::bigint from swf_workflow_messages where run_id ~ '^[0-9]{1,10}$') used where n <= ${GREATEST}`,
  agentId: `select max(substring(instance_name from '-agent-.*-([0-9]{1,9})$')::bigint) from swf_systemagent`,
  workflowExecutionId: `select max(substring(execution_id from '-([0-9]{4,9})$')::bigint) from swf_workflow_executions`,
};

/**
 * Sees to it that no counter gives a number that a row has already: what stood in the source's document counts, and the rows
 * do. In the caller's transaction.
 */
export async function raiseCounters(writer: Client): Promise<Raise[]> {
  const raised: Raise[] = [];
  for (const [name, { next, first }] of Object.entries(COUNTERS)) {
    const used = IN_USE[name as keyof typeof COUNTERS];
    const { rows } = await writer.query<{ used: string | null; next: string | null }>(
      `select (${used})::text as used, (select state_data ->> $1 from swf_persistent_state where id = 1) as next`,
      [next],
    );
    const [from, to] = [Number(rows[0]?.next ?? first), Number(rows[0]?.used ?? -1) + 1];
    if (to <= from) continue;
    await writer.query(
      `insert into swf_persistent_state as s (id, state_data) values (1, jsonb_build_object($1::text, $2::bigint))
       on conflict (id) do update set state_data = s.state_data || excluded.state_data`,
      [next, to],
    );
    raised.push({ name: next, from, to });
  }
  return raised;
}
