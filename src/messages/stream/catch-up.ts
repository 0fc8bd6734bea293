import type { Database } from '../../database/connection.ts';
import { Page } from './page.ts';
import type { Gap, StoredMessage } from './stored-message.ts';
import { condition, TRAITS, type View } from './view.ts';

/** Messages of a page, and their bytes as PostgreSQL keeps them, at most; a single one may be larger. */
const PAGE = 100;
const PAGE_BYTES = 64 * 1024;

/** The keys that the Django monitor adds where a message has none of its own. */
const ADDED = `jsonb_build_object(
  'sender_agent', sender_agent, 'recipient_agent', recipient_agent, 'namespace', namespace, 'queue_name', queue_name,
  'sent_at', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'))`;

const CONTENT = `case jsonb_typeof(message_content) when 'object' then message_content
  else jsonb_build_object('content', message_content) end`;

const SELECTION = [
  'sequence',
  `(${ADDED} || ${CONTENT} || jsonb_build_object('msg_type', message_type))::text as data`,
  ...Object.entries(TRAITS).map(([name, sql]) => `${sql} as "${name}"`),
].join(', ');

/** What is compressed a hundredfold is at most some megabytes here, and is not unpacked to be measured. */
const NEXT = `select *, count(*) over () as found,
    sum(pg_column_size(message_content)) over (order by sequence rows between unbounded preceding and 1 preceding) as before
  from (select * from swf_workflow_messages where sequence > $1 order by sequence limit ${PAGE}) as following`;

/** The next messages after a place in the order. */
export async function pageAfter(database: Database, sequence: number): Promise<Page> {
  const messages = await database.query<StoredMessage & { found: number }>({
    name: 'swf:stream',
    text: `select ${SELECTION}, found from (${NEXT}) as page where coalesce(before, 0) < ${PAGE_BYTES} order by sequence`,
    values: [sequence],
  });
  const found = messages[0]?.found ?? 0;
  return new Page(messages, found === PAGE || messages.length < found);
}

/** Messages stored within the same moment may have their places in another order; so many are looked through. */
const NEIGHBOURS = 10_000;

/** The place after which the messages come that were stored from a moment on. */
export async function sequenceBefore(database: Database, moment: string): Promise<number> {
  const [row] = await database.query<{ before: number }>({
    text: `select coalesce(
             (select min(sequence) - 1 from (select sequence from swf_workflow_messages
              where sent_at >= $1::timestamptz order by sent_at limit ${NEIGHBOURS}) as first),
             (select max(sequence) from swf_workflow_messages), 0)::bigint as before`,
    values: [moment],
  });
  return row?.before ?? 0;
}

/** Places among which messages are counted; to look at more of them would take seconds. */
const COUNTED = 100_000;

/** Where somebody begins to watch. */
export interface Start {
  /** The place of the last message that there is, 0 where there is none. */
  last: number;
  /** The place after which it goes on. */
  at: number;
  /** What is missing between what was seen and that place. */
  gap?: Gap;
}

/** Messages of all kinds that are replayed to somebody who comes back. */
const REPLAYED = 10_000;

/**
 * Finds out where somebody begins, and what is not sent again: what is too much, and what has been deleted.
 * @param after the place of the last message seen; without one it begins with what comes from now on
 */
export async function startOf(database: Database, after: number | undefined, view: View): Promise<Start> {
  const [row] = await database.query<{ first: number | null; last: number; edge: number | null }>({
    name: 'swf:start',
    text: `select min(sequence) as first, coalesce(max(sequence), 0)::bigint as last,
             (select sequence from swf_workflow_messages where sequence > $1 order by sequence desc offset $2 limit 1) as edge
           from swf_workflow_messages`,
    values: [after ?? Number.MAX_SAFE_INTEGER, REPLAYED],
  });
  const { first = null, last = 0, edge = null } = row ?? {};
  if (after === undefined) return { last, at: last };
  const end = first === null ? await placesDrawn(database) : last;
  // An id from another database, or from before a restored backup, is no place in this order.
  if (after > end) return { last, at: last };
  const kept = first === null ? end + 1 : first;
  const deleted = Math.max(kept - 1 - after, 0);
  if (edge === null) {
    if (deleted === 0) return { last, at: after };
    return { last, at: kept - 1, gap: { to: kept - 1, missed: deleted, isBound: true } };
  }
  const places = edge - Math.max(after, kept - 1);
  const isCounted = places <= COUNTED;
  const left = isCounted ? await countBetween(database, after, edge, view) : places;
  return { last, at: edge, gap: { to: edge, missed: deleted + left, isBound: deleted > 0 || !isCounted } };
}

/** The last place that anybody has drawn, all that have one being committed: asked where no message is left. */
function placesDrawn(database: Database): Promise<number> {
  return database.transaction(async ({ query }) => {
    await query({ text: `select pg_advisory_xact_lock(hashtext('swf message order'))`, values: [] });
    const [row] = (await query<{ drawn: number }>({
      text: `select case when is_called then last_value else 0 end::bigint as drawn
             from swf_workflow_messages_sequence_seq`,
      values: [],
    })) as { drawn: number }[];
    return row?.drawn ?? 0;
  });
}

async function countBetween(database: Database, after: number, to: number, view: View): Promise<number> {
  const values: unknown[] = [after, to];
  const [row] = await database.query<{ count: number }>({
    text: `select count(*) as count from swf_workflow_messages
           where sequence > $1 and sequence <= $2 and ${condition(view, values)}`,
    values,
  });
  return row?.count ?? 0;
}
