import type { Client } from 'pg';
import type { Database } from '../connection.ts';

/** A session of the source and one of the target, between which rows pass. */
export interface Way {
  reader: Client;
  writer: Client;
}

/** PostgreSQL ends a session that makes an index at once; it is waited for so long, in ms. */
const PATIENCE = 10_000;

/**
 * Does work on several ways at once. When it fails on one, the sessions of the others are ended, whatever they are at, and have
 * ended when this returns: none goes on to fill tables that are given up, or keeps the locks that the next attempt needs.
 * @throws what went wrong first
 */
export async function withoutLaggards(
  target: Database,
  ways: Way[],
  work: (way: Way) => Promise<void>,
): Promise<void> {
  const backends = await Promise.all(ways.map(({ writer }) => backendOf(writer)));
  const failures: unknown[] = [];
  await Promise.all(
    ways.map(async (way, own) => {
      try {
        await work(way);
      } catch (error) {
        if (failures.push(error) > 1) return;
        const others = backends.filter((_, index) => index !== own);
        // Where the target does not answer any more, they end with the connections.
        await target
          .query({
            text: 'select pg_terminate_backend(b, $2) from unnest($1::int[]) b',
            values: [others, PATIENCE],
          })
          .catch(() => undefined);
        for (const other of ways) if (other !== way) void other.writer.end();
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}

/** Its process there. What pg knows may be what a pooler says. */
async function backendOf(session: Client): Promise<number> {
  const { rows } = await session.query<{ id: number }>('select pg_backend_pid() as id');
  return rows[0]?.id ?? 0;
}
