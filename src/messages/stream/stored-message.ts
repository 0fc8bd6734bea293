import type { Database } from '../../database/connection.ts';
import { condition, TRAITS, type Traits, type View } from './view.ts';

/** A message as the stream shows it. */
export interface StoredMessage extends Traits {
  /** Its place in the order of commits. */
  sequence: number;
  /** Its event as JSON, as PostgreSQL writes it: blanks after colons and commas, as the existing monitor has it. */
  data: string;
}

/** Messages read at once, at first and at most. */
const FIRST_PAGE = 8;
const PAGE = 100;
/** Of a page, in characters: beyond it the next is a quarter as long, for each message may be a megabyte. */
const LARGE = 256 * 1024;

/** How many messages are read at once, as large as they are. */
export class Page {
  #limit = FIRST_PAGE;

  /** Reads the next ones after a place. @returns them, and whether there may be more */
  async after(database: Database, sequence: number): Promise<{ messages: StoredMessage[]; isFull: boolean }> {
    const limit = this.#limit;
    const messages = await messagesAfter(database, sequence, limit);
    const size = messages.reduce((sum, { data }) => sum + data.length, 0);
    this.#limit = size > LARGE ? Math.max(limit >> 2, 1) : Math.min(limit * 2, PAGE);
    return { messages, isFull: messages.length === limit };
  }
}

/** The keys that the existing monitor adds where a message has none of its own. */
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

/**
 * The next messages after a place in the order.
 * @param limit messages at most
 */
function messagesAfter(database: Database, sequence: number, limit: number): Promise<StoredMessage[]> {
  return database.query<StoredMessage>({
    name: 'swf:stream',
    text: `select ${SELECTION} from swf_workflow_messages where sequence > $1 order by sequence limit $2`,
    values: [sequence, limit],
  });
}

/** The place of the last message, 0 where there is none. */
export async function lastSequence(database: Database): Promise<number> {
  const [row] = await database.query<{ last: number }>({
    text: 'select coalesce(max(sequence), 0)::bigint as last from swf_workflow_messages',
    values: [],
  });
  return row?.last ?? 0;
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

/** What somebody who comes back has missed for good. */
export interface Gap {
  /** The last place of it. */
  to: number;
  /** Messages of the view. */
  missed: number;
  /** Whether it may be fewer: nobody knows any more what stood there, or it would take too long to count. */
  isBound: boolean;
}

/** Places among which messages are counted; to look at more of them would take seconds. */
const COUNTED = 100_000;

/**
 * What is not sent again to somebody who comes back: what is too much, and what has been deleted.
 * @param after the place of the last message seen
 * @param bound messages of all kinds that are replayed at most
 * @returns where it goes on, and the gap before that, if there is one
 */
export async function resume(
  database: Database,
  after: number,
  bound: number,
  view: View,
): Promise<{ at: number; gap?: Gap }> {
  const [row] = await database.query<{ first: number | null; last: number; edge: number | null }>({
    text: `select min(sequence) as first, coalesce(max(sequence), 0)::bigint as last,
             (select sequence from swf_workflow_messages where sequence > $1 order by sequence desc offset $2 limit 1) as edge
           from swf_workflow_messages`,
    values: [after, bound],
  });
  const { first = null, last = 0, edge = null } = row ?? {};
  const end = first === null ? await placesDrawn(database) : last;
  // An id from another database, or from before a restored backup, is no place in this order.
  if (after > end) return { at: last };
  const kept = first === null ? end + 1 : first;
  const deleted = Math.max(kept - 1 - after, 0);
  if (edge === null) {
    return deleted === 0
      ? { at: after }
      : { at: kept - 1, gap: { to: kept - 1, missed: deleted, isBound: true } };
  }
  const places = edge - Math.max(after, kept - 1);
  const isCounted = places <= COUNTED;
  const left = isCounted ? await countBetween(database, after, edge, view) : places;
  return { at: edge, gap: { to: edge, missed: deleted + left, isBound: deleted > 0 || !isCounted } };
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
