import type { Database } from '../../database/connection.ts';
import { condition, TRAITS, type Traits, type View } from './view.ts';

/** A message as the stream shows it. */
export interface StoredMessage extends Traits {
  /** Its place in the order of commits. */
  sequence: number;
  /** Its event as JSON, as PostgreSQL writes it: blanks after colons and commas, as the existing monitor has it. */
  data: string;
}

/** Messages read at once: each may be a megabyte. */
export const PAGE = 100;

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

/** The next messages after a place in the order, at most a page of them. */
export function messagesAfter(database: Database, sequence: number): Promise<StoredMessage[]> {
  return database.query<StoredMessage>({
    name: 'swf:stream',
    text: `select ${SELECTION} from swf_workflow_messages where sequence > $1 order by sequence limit ${PAGE}`,
    values: [sequence],
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

/** The place after which the messages come that were stored from a moment on. */
export async function sequenceBefore(database: Database, moment: string): Promise<number> {
  const [row] = await database.query<{ before: number }>({
    text: `select coalesce((select min(sequence) - 1 from swf_workflow_messages where sent_at >= $1::timestamptz),
                           (select max(sequence) from swf_workflow_messages), 0)::bigint as before`,
    values: [moment],
  });
  return row?.before ?? 0;
}

/**
 * What is too much to be replayed.
 * @param bound messages of all kinds that are replayed at most
 * @returns the place up to which messages are left out, and how many of them the view would show; undefined where
 *   nothing is left out
 */
export async function gapAfter(
  database: Database,
  sequence: number,
  bound: number,
  view: View,
): Promise<{ to: number; missed: number } | undefined> {
  const [edge] = await database.query<{ to: number }>({
    text: 'select sequence as to from swf_workflow_messages where sequence > $1 order by sequence desc offset $2 limit 1',
    values: [sequence, bound],
  });
  if (!edge) return undefined;
  const values: unknown[] = [sequence, edge.to];
  const [row] = await database.query<{ missed: number }>({
    text: `select count(*) as missed from swf_workflow_messages where sequence > $1 and sequence <= $2 and ${condition(view, values)}`,
    values,
  });
  return { to: edge.to, missed: row?.missed ?? 0 };
}
