import type { Client } from 'pg';
import type { Executor } from '../statement.ts';
import { LEASES } from '../watchers.ts';

/** What filters of the stream look at. */
export interface FilterFields {
  type: string;
  sender: string | null;
  sentBy: string | null;
  processedBy: string | null;
  run: string | null;
  namespace: string | null;
  execution: string | null;
}

/** A message as the stream shows it. */
export interface StoredMessage extends FilterFields {
  /** Its position in the order of commits. */
  sequence: number;
  /** Its event as JSON, as PostgreSQL writes it: blanks after colons and commas, as the Django monitor has it. */
  data: string;
}

/** The SQL of each field; what the message itself says counts before what its row says. */
const FIELDS: Record<keyof FilterFields, string> = {
  type: 'message_type',
  sender: 'sender_agent',
  sentBy: `message_content->>'sender'`,
  processedBy: `message_content->>'processed_by'`,
  run: `coalesce(message_content->>'run_id', run_id)`,
  namespace: `coalesce(message_content->>'namespace', namespace)`,
  execution: `coalesce(message_content->>'execution_id', execution_id)`,
};

/** The keys that the Django monitor adds where a message has none of its own. */
const ADDED = `jsonb_build_object(
  'sender_agent', sender_agent, 'recipient_agent', recipient_agent, 'namespace', namespace, 'queue_name', queue_name,
  'sent_at', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'))`;

const CONTENT = `case jsonb_typeof(message_content) when 'object' then message_content
  else jsonb_build_object('content', message_content) end`;

const SELECTION = [
  'sequence',
  `(${ADDED} || ${CONTENT} || jsonb_build_object('msg_type', message_type))::text as data`,
  ...Object.entries(FIELDS).map(([name, sql]) => `${sql} as "${name}"`),
].join(', ');

/** Messages of a page at most; many, where more are known to follow: each page is a write to each watcher. */
const PAGE = { some: 100, many: 400 };
export type PageSize = keyof typeof PAGE;
/** Bytes of a page, as PostgreSQL keeps them, at most; a single message may be larger. */
const PAGE_BYTES = 64 * 1024;

/** What is compressed a hundredfold is at most some megabytes here, and is not unpacked to be measured. */
const next = (count: number) => `select *, count(*) over () as found,
    sum(pg_column_size(message_content)) over (order by sequence rows between unbounded preceding and 1 preceding) as before
  from (select * from swf_workflow_messages where sequence > $1 order by sequence limit ${count}) as following`;

/** The next messages after a position. @returns them, and whether there are more already */
export async function messagesAfter(
  executor: Executor,
  sequence: number,
  size: PageSize,
): Promise<{ messages: StoredMessage[]; isFull: boolean }> {
  const messages = await executor.query<StoredMessage & { found: number }>({
    name: `swf:stream ${size}`,
    text: `select ${SELECTION}, found from (${next(PAGE[size])}) as page where coalesce(before, 0) < ${PAGE_BYTES} order by sequence`,
    values: [sequence],
  });
  const found = messages[0]?.found ?? 0;
  return { messages, isFull: found === PAGE[size] || messages.length < found };
}

/** Messages stored within the same moment may be committed in another order; so many are looked through. */
const NEIGHBOURS = 10_000;

/** The position after which the messages come that were stored from a moment on. */
export async function sequenceBefore(executor: Executor, moment: string): Promise<number> {
  const [row] = await executor.query<{ before: number }>({
    text: `select coalesce(
             (select min(sequence) - 1 from (select sequence from swf_workflow_messages
              where sent_at >= $1::timestamptz order by sent_at limit ${NEIGHBOURS}) as first),
             (select max(sequence) from swf_workflow_messages), 0)::bigint as before`,
    values: [moment],
  });
  return row?.before ?? 0;
}

/** Where the stored messages begin and end. */
export interface StreamBounds {
  /** The position of the first message, null where there is none. */
  first: number | null;
  /** The position of the last message, 0 where there is none. */
  last: number;
  /** The position of the message so many before the last, null where fewer follow `after`. */
  edge: number | null;
}

/** @param after messages from here on are counted for `edge` @param replayed so many of the last are behind `edge` */
export async function streamBounds(
  executor: Executor,
  after: number,
  replayed: number,
): Promise<StreamBounds> {
  const [row] = await executor.query<StreamBounds>({
    name: 'swf:start',
    text: `select min(sequence) as first, coalesce(max(sequence), 0)::bigint as last,
             (select sequence from swf_workflow_messages where sequence > $1 order by sequence desc offset $2 limit 1) as edge
           from swf_workflow_messages`,
    values: [after, replayed],
  });
  return row ?? { first: null, last: 0, edge: null };
}

/**
 * The last position that was ever generated, once all messages that have one are committed: asked where no message is
 * left. The lock lasts until the end of the transaction.
 */
export async function lastGenerated(transaction: Executor): Promise<number> {
  await transaction.query({
    text: `select pg_advisory_xact_lock(hashtext('swf message order'))`,
    values: [],
  });
  const [row] = await transaction.query<{ generated: number }>({
    text: `select case when is_called then last_value else 0 end::bigint as generated
           from swf_workflow_messages_sequence_seq`,
    values: [],
  });
  return row?.generated ?? 0;
}

/** One of these fields must have one of these values. */
export interface Comparison {
  fields: (keyof FilterFields)[];
  values: string[];
}

/** Counts the messages after one position, up to another one, for which every comparison holds. */
export async function countBetween(
  executor: Executor,
  after: number,
  to: number,
  comparisons: Comparison[],
): Promise<number> {
  const conditions = comparisons.map(({ fields }, index) => {
    const any = fields.map((field) => `${FIELDS[field]} = any($${index + 3}::text[])`);
    return ` and (${any.join(' or ')})`;
  });
  const [row] = await executor.query<{ count: number }>({
    text: `select count(*) as count from swf_workflow_messages
           where sequence > $1 and sequence <= $2${conditions.join('')}`,
    values: [after, to, ...comparisons.map(({ values }) => values)],
  });
  return row?.count ?? 0;
}

/** Has a session notified of new messages, and lets it hold the lease of its process's watchers. */
export async function listenForMessages(session: Client, lease: number): Promise<void> {
  await session.query('listen swf_messages');
  await session.query('select pg_advisory_lock($1, $2)', [LEASES, lease]);
}
