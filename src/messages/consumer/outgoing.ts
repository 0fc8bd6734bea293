import type { Database } from '../../database/connection.ts';
import type { StompClient } from '../../stomp/client.ts';

/** A message that is to go to the broker. */
export interface Outgoing {
  id: number;
  destination: string;
  stored_at: string;
}

/** Messages published at a time. */
const AT_ONCE = 100;

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

/** Publishes what waits, in order, and notes what the broker has confirmed. */
export async function publishWaiting(database: Database, client: StompClient): Promise<void> {
  for (;;) {
    const rows = await database.query<{ id: number; destination: string; body: string }>({
      name: 'swf:waiting',
      text: `select id, destination, body from swf_outgoing_message where published_at is null order by id limit ${AT_ONCE}`,
      values: [],
    });
    if (rows.length === 0) return;
    // Sent together, confirmed one by one: a receipt may come only after we have stored the message ourselves.
    await Promise.all(
      rows.map(async ({ id, destination, body }) => {
        await client.send(destination, body);
        await database.query({
          name: 'swf:published',
          text: 'update swf_outgoing_message set published_at = now() where id = $1',
          values: [id],
        });
      }),
    );
  }
}
