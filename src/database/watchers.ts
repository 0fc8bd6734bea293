import type { Database } from './connection.ts';

/** The first half of the locks that say that a process lives; the other is the lease in the rows of its watchers. */
export const LEASES = 0x535746;

/** Where a watcher comes from. */
export interface Origin {
  address: string;
  /** What it says itself, or what its address tells. */
  location: string;
}

/** How somebody who watches keeps up. */
export interface Progress {
  id: string;
  /** Messages that went to it. */
  sent: number;
  isLagging: boolean;
  wasCut: boolean;
  isGone: boolean;
}

/** Somebody who begins to watch. */
export interface Arrival extends Origin {
  id: string;
  /** What of the messages it sees. */
  view: object;
}

/** What a watcher is called among the subscribers. */
export const subscriberName = ({ id }: Arrival): string => `sse_${id.slice(0, 8)}`;

/** Writes watchers among the subscribers: one statement for all, whose names differ. */
export async function recordWatchers(database: Database, arrivals: Arrival[], lease: number): Promise<void> {
  await database.query({
    name: 'swf:watch',
    text: `insert into swf_subscribers (subscriber_name, delivery_type, description, client_ip, client_location,
             connected_at, last_activity, message_filters, client_id, lease)
           select name, 'sse', description, ip, location, now(), now(), filters, id, $7
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::uuid[])
             as w(name, description, ip, location, filters, id)
           on conflict (subscriber_name) do update set delivery_type = excluded.delivery_type,
             description = excluded.description, client_ip = excluded.client_ip,
             client_location = excluded.client_location, connected_at = now(), last_activity = now(),
             disconnected_at = null, is_active = true, message_filters = excluded.message_filters,
             client_id = excluded.client_id, lease = excluded.lease, messages_sent = 0, cut = false, updated_at = now()`,
    values: [
      arrivals.map(subscriberName),
      arrivals.map(({ address }) => `SSE client from ${address}`),
      arrivals.map(({ address }) => address.slice(0, 39)),
      arrivals.map(({ location }) => location.slice(0, 255)),
      arrivals.map(({ view }) => JSON.stringify(view)),
      arrivals.map(({ id }) => id),
      lease,
    ],
  });
}

/** Writes how watchers keep up, and which of them have gone: one statement for all. */
export async function recordProgress(database: Database, watchers: Progress[], lease: number): Promise<void> {
  if (watchers.length === 0) return;
  await database.query({
    name: 'swf:watched',
    text: `update swf_subscribers s set messages_sent = w.sent, lagging = w.lagging, cut = w.cut, lease = $6,
             last_activity = case when w.sent > s.messages_sent then now() else s.last_activity end,
             is_active = not w.gone, disconnected_at = case when w.gone then now() end, updated_at = now()
           from unnest($1::uuid[], $2::int[], $3::boolean[], $4::boolean[], $5::boolean[]) as w(id, sent, lagging, cut, gone)
           where s.client_id = w.id`,
    values: [
      watchers.map(({ id }) => id),
      watchers.map(({ sent }) => Math.min(sent, 2_147_483_647)),
      watchers.map((watcher) => watcher.isLagging && !watcher.isGone),
      watchers.map(({ wasCut }) => wasCut),
      watchers.map(({ isGone }) => isGone),
      lease,
    ],
  });
}

/**
 * Marks watchers as gone whose process has died: nobody holds their lease. Run by a timer of one process.
 * @returns how many
 */
export async function giveUpLostWatchers(database: Database): Promise<number> {
  const rows = await database.query({
    text: `update swf_subscribers set is_active = false, lagging = false, disconnected_at = now(), updated_at = now()
           where client_id is not null and is_active and not exists (
             select from pg_locks where locktype = 'advisory' and classid = $1 and objid = lease::oid and objsubid = 2
             and database = (select oid from pg_database where datname = current_database()))
           returning 1`,
    values: [LEASES],
  });
  return rows.length;
}

/** Deletes the rows of watchers who left a day ago. Run by a timer. @returns how many */
export async function deleteOldWatchers(database: Database): Promise<number> {
  const rows = await database.query({
    text: `delete from swf_subscribers where client_id is not null and not is_active
           and disconnected_at < now() - interval '24 hours' returning 1`,
    values: [],
  });
  return rows.length;
}

/** What the status of the stream shows, over all processes. */
export interface StreamStatus {
  connected_clients: number;
  client_ids: string[];
  client_filters: Record<string, Record<string, string[]>>;
  sent: number;
  lagging: number;
  cut: number;
  last_sequence: number;
}

/** Reads who watches, as the table has it. */
export async function streamStatus(database: Database): Promise<StreamStatus> {
  const watching = await database.query<{
    id: string;
    view: Record<string, string[]>;
    sent: number;
    lagging: boolean;
  }>({
    text: `select client_id as id, message_filters as view, messages_sent as sent, lagging from swf_subscribers
           where client_id is not null and is_active order by connected_at, client_id`,
    values: [],
  });
  const [totals] = await database.query<{ cut: number; last: number }>({
    text: `select (select count(*) from swf_subscribers where client_id is not null and cut
                   and disconnected_at > now() - interval '24 hours') as cut,
                  (select coalesce(max(sequence), 0)::bigint from swf_workflow_messages) as last`,
    values: [],
  });
  return {
    connected_clients: watching.length,
    client_ids: watching.map(({ id }) => id),
    client_filters: Object.fromEntries(watching.map(({ id, view }) => [id, view])),
    sent: watching.reduce((sum, { sent }) => sum + sent, 0),
    lagging: watching.filter(({ lagging }) => lagging).length,
    cut: totals?.cut ?? 0,
    last_sequence: totals?.last ?? 0,
  };
}
