import type { Database } from './connection.ts';

/** What grows without end beside the logs, with the column that says when a row was stored. */
const GROWING = [
  { table: 'swf_workflow_messages', key: 'message_id', stored: 'sent_at' },
  { table: 'swf_system_state_events', key: 'event_id', stored: 'received_at' },
  { table: 'swf_dead_letter', key: 'id', stored: 'received_at' },
] as const;

/** Rows of one DELETE: few enough to be no burden beside the work of requests. */
const BATCH = 5_000;

/**
 * Deletes messages and events older than the retention, a batch at a time. By the time of storing, never by a time that
 * a client sent.
 * @param days days kept; 0 keeps all
 * @returns how many rows went
 */
export async function deleteOldMessages(database: Database, days: number): Promise<number> {
  if (days === 0) return 0;
  let all = 0;
  for (const { table, key, stored } of GROWING) {
    for (let deleted = BATCH; deleted === BATCH; all += deleted) {
      const rows = await database.query({
        text: `delete from "${table}" where "${key}" in (
                 select "${key}" from "${table}" where "${stored}" < now() - make_interval(days => $1::int)
                 limit ${BATCH} for update skip locked)
               returning 1`,
        values: [days],
      });
      deleted = rows.length;
    }
  }
  return all;
}

/** Days for which it is known that a message has been received: no broker sends it again after so long. */
const RECEIPTS_KEPT = 7;

/** Deletes what is known of messages that came and went long ago. @returns how many rows went */
export async function deleteOldReceipts(database: Database): Promise<number> {
  const rows = await database.query({
    text: `with received as (
             delete from swf_received_message where received_at < now() - make_interval(days => $1::int) returning 1
           ), published as (
             delete from swf_outgoing_message where published_at < now() - make_interval(days => $1::int) returning 1
           )
           select 1 from received union all select 1 from published`,
    values: [RECEIPTS_KEPT],
  });
  return rows.length;
}
