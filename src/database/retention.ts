import { deleteBatch, deleteOld, inBatches, type Old } from './batches.ts';
import type { NotedChange } from './changes.ts';
import type { Database } from './connection.ts';

/** What grows without end beside the logs, with the column that says when a row was stored. */
const GROWING: (Old & Pick<NotedChange, 'resource'>)[] = [
  { resource: 'workflow-messages', table: 'swf_workflow_messages', key: 'message_id', since: 'sent_at' },
  {
    resource: 'system-state-events',
    table: 'swf_system_state_events',
    key: 'event_id',
    since: 'received_at',
  },
  { resource: 'dead-letters', table: 'swf_dead_letter', key: 'id', since: 'received_at' },
];

/** What is known of messages that came and went; no broker sends one again after so long. */
const RECEIPTS: Old[] = [
  { table: 'swf_received_message', key: 'broker_id', since: 'received_at' },
  { table: 'swf_outgoing_message', key: 'id', since: 'published_at' },
  { table: 'swf_delivery_attempt', key: 'identity', since: 'last_at' },
  { table: 'swf_consumer', key: 'id', since: 'seen_at' },
  { table: 'swf_bulk_job', key: 'id', since: 'updated_at' },
];
const RECEIPTS_KEPT = '7 days';

/**
 * Deletes messages and events older than the retention. By the time of storing, never by a time that a client sent.
 * @param days days kept; 0 keeps all
 * @param note told what went
 * @returns how many rows went
 */
export async function deleteOldMessages(
  database: Database,
  days: number,
  note: (change: NotedChange) => void = () => undefined,
): Promise<number> {
  if (days === 0) return 0;
  let all = 0;
  for (const { resource, ...table } of GROWING) {
    const count = await deleteOld(database, table, `${days} days`);
    if (count > 0) note({ resource, isDeleted: true, count });
    all += count;
  }
  return all;
}

/** Deletes what is known of messages that came and went long ago. @returns how many rows went */
export async function deleteOldReceipts(database: Database): Promise<number> {
  let all = 0;
  for (const table of RECEIPTS) all += await deleteOld(database, table, RECEIPTS_KEPT);
  return all;
}

const AUDIT: Old = { table: 'swf_audit', key: 'id', since: 'at' };

/** Deletes records of the audit older than the retention, which its trigger refuses otherwise. @param days days kept; 0 keeps all @returns how many went */
export async function deleteOldAudit(database: Database, days: number): Promise<number> {
  if (days === 0) return 0;
  return inBatches((most) =>
    database.transaction(async (executor) => {
      await executor.query({ text: "select set_config('swf.audit_retention', 'on', true)", values: [] });
      return deleteBatch(executor, AUDIT, `${days} days`, most);
    }),
  );
}
