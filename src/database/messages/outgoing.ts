import type { Executor } from '../statement.ts';

/** A message that is to go to the broker. */
export interface OutgoingMessage {
  id: number;
  destination: string;
  stored_at: string;
}

/** An outgoing message with its body, as it is sent. */
export interface UnpublishedMessage {
  id: number;
  destination: string;
  body: string;
}

/** Stores a message that is to be published: once this returns it will be, at least once. @param body written as JSON */
export function storeOutgoing(
  executor: Executor,
  destination: string,
  body: unknown,
): Promise<OutgoingMessage> {
  return storeOutgoingText(executor, destination, JSON.stringify(body));
}

/** The same with a body that is a text already. */
export async function storeOutgoingText(
  executor: Executor,
  destination: string,
  body: string,
): Promise<OutgoingMessage> {
  const [row] = await executor.query<OutgoingMessage>({
    name: 'swf:outgoing',
    text: 'insert into swf_outgoing_message (destination, body) values ($1, $2) returning id, destination, stored_at',
    values: [destination, body],
  });
  if (!row) throw new Error('an outgoing message returned no row');
  return row;
}

/**
 * The first unpublished messages, in order.
 * @param limit at most so many
 * @param exceptIds messages left out
 * @param exceptDestinations destinations left out
 */
export function unpublishedMessages(
  executor: Executor,
  limit: number,
  exceptIds: Iterable<number>,
  exceptDestinations: Iterable<string>,
): Promise<UnpublishedMessage[]> {
  return executor.query<UnpublishedMessage>({
    name: 'swf:waiting',
    text: `select id, destination, body from swf_outgoing_message
           where published_at is null and id <> all($2::bigint[]) and destination <> all($3::text[]) order by id limit $1`,
    values: [limit, [...exceptIds], [...exceptDestinations]],
  });
}

/** The first unpublished message to one destination. */
export async function firstUnpublished(
  executor: Executor,
  destination: string,
): Promise<UnpublishedMessage | undefined> {
  const [first] = await executor.query<UnpublishedMessage>({
    text: `select id, destination, body from swf_outgoing_message
           where published_at is null and destination = $1 order by id limit 1`,
    values: [destination],
  });
  return first;
}

/** Records that the broker has these messages. */
export async function markPublished(executor: Executor, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await executor.query({
    name: 'swf:published',
    text: 'update swf_outgoing_message set published_at = now() where id = any($1::bigint[])',
    values: [ids],
  });
}

/** Deletes an outgoing message. */
export async function deleteOutgoing(executor: Executor, id: number): Promise<void> {
  await executor.query({ text: 'delete from swf_outgoing_message where id = $1', values: [id] });
}
