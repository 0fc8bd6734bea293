import type { Database } from '../../database/connection.ts';
import { storeDeadLetters } from '../ingest/dead-letters.ts';

/** A message that is to go to the broker. */
export interface Outgoing {
  id: number;
  destination: string;
  stored_at: string;
}

/** The same with what it says. */
export interface Waiting {
  id: number;
  destination: string;
  body: string;
}

/** Stores a message that is to be published: once this returns it will be, at least once. */
export async function storeOutgoing(
  database: Database,
  destination: string,
  body: unknown,
): Promise<Outgoing> {
  const [row] = await database.query<Outgoing>({
    name: 'swf:outgoing',
    text: 'insert into swf_outgoing_message (destination, body) values ($1, $2) returning id, destination, stored_at',
    values: [destination, JSON.stringify(body)],
  });
  if (!row) throw new Error('an outgoing message returned no row');
  return row;
}

/**
 * The first that wait, in order.
 * @param most so many at most
 * @param underWay but not these
 * @param held nor those to these destinations
 */
export function waiting(
  database: Database,
  most: number,
  underWay: Iterable<number>,
  held: Iterable<string>,
): Promise<Waiting[]> {
  return database.query<Waiting>({
    name: 'swf:waiting',
    text: `select id, destination, body from swf_outgoing_message
           where published_at is null and id <> all($2::bigint[]) and destination <> all($3::text[]) order by id limit $1`,
    values: [most, [...underWay], [...held]],
  });
}

/** The first that waits for one destination. */
export async function firstWaiting(database: Database, destination: string): Promise<Waiting | undefined> {
  const [first] = await database.query<Waiting>({
    text: `select id, destination, body from swf_outgoing_message
           where published_at is null and destination = $1 order by id limit 1`,
    values: [destination],
  });
  return first;
}

/** Notes that the broker has these. */
export async function notePublished(database: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await database.query({
    name: 'swf:published',
    text: 'update swf_outgoing_message set published_at = now() where id = any($1::bigint[])',
    values: [ids],
  });
}

/** Takes out one that the broker does not take, and keeps it as a dead letter. */
export function giveUpOutgoing(
  database: Database,
  { id, destination, body }: Waiting,
  reason: string,
): Promise<void> {
  return database.transaction(async (executor) => {
    await executor.query({ text: 'delete from swf_outgoing_message where id = $1', values: [id] });
    const frame = { headers: { destination }, body: Buffer.from(body) };
    await storeDeadLetters(executor, [{ frame, reason }]);
  });
}
