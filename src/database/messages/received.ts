import type { Executor } from '../statement.ts';

// Hand-tuned: each is one statement for a whole batch, with a plan kept per connection.

/** Records that messages were received. @returns the identities of those that had not been before */
export async function recordReceived(executor: Executor, identities: string[]): Promise<Set<string>> {
  const rows = await executor.query<{ broker_id: string }>({
    name: 'swf:received',
    text: `insert into swf_received_message (broker_id) select unnest($1::text[]) on conflict do nothing returning broker_id`,
    values: [identities],
  });
  return new Set(rows.map(({ broker_id }) => broker_id));
}

/** The columns that a workflow message fills. */
export interface MessageRow {
  message_type: string;
  sender_agent: string | null;
  recipient_agent: string | null;
  namespace: string | null;
  execution_id: string | null;
  run_id: string | null;
  queue_name: string;
  message_content: Record<string, unknown>;
}

/** Stores workflow messages, in their order. */
export async function insertMessages(
  executor: Executor,
  rows: (MessageRow & { broker_id: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await executor.query({
    name: 'swf:messages',
    // The lock of their order is taken once for all of them, where the column's default takes it for each.
    text: `with locked as materialized (select swf_message_place() as place)
           insert into swf_workflow_messages (message_type, sender_agent, recipient_agent, namespace, execution_id, run_id,
             queue_name, message_content, is_successful, message_metadata, sequence)
           select message_type, sender_agent, recipient_agent, namespace, execution_id, run_id, queue_name, message_content,
             true, jsonb_build_object('created_by', $2::text, 'process_pid', $3::int, 'broker_message_id', broker_id,
                                      'processed_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')),
             nextval('swf_workflow_messages_sequence_seq')
           from locked, json_to_recordset($1::json) as r(message_type text, sender_agent text, recipient_agent text,
             namespace text, execution_id text, run_id text, queue_name text, message_content jsonb, broker_id text)
           where place is not null`,
    values: [JSON.stringify(rows), `swf-monitor:${process.pid}`, process.pid],
  });
}

/**
 * Records heartbeats that came over the broker. An agent that is not known is registered; an empty status leaves that of
 * an agent that is. One that was given up is ready again, unless it says that it exits.
 * @param statuses by the names of the agents
 */
export async function recordBrokerHeartbeats(
  executor: Executor,
  statuses: ReadonlyMap<string, string>,
): Promise<void> {
  if (statuses.size === 0) return;
  // In one order: two writers in different ones would wait for each other.
  await executor.query({
    name: 'swf:broker-heartbeats',
    text: `insert into swf_systemagent as s (instance_name, agent_type, status, last_heartbeat, workflow_enabled)
           select agent, 'Unknown', status, now(), true from unnest($1::text[], $2::text[]) as b(agent, status) order by agent
           on conflict (instance_name) do update set
             status = coalesce(nullif(excluded.status, ''), case when s.given_up_at is null then s.status else 'OK' end),
             operational_state = case when s.given_up_at is null or excluded.status = 'EXITED' then s.operational_state else 'READY' end,
             given_up_at = null, last_heartbeat = now(), workflow_enabled = true, updated_at = now()`,
    values: [[...statuses.keys()], [...statuses.values()]],
  });
}
