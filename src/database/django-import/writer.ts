import type { Client } from 'pg';
import type { Database } from '../connection.ts';

/** Opens a session that stores rows, for as long as that takes. The caller ends it. */
export async function openWriter(target: Database): Promise<Client> {
  const writer = await target.ownSession({ query_timeout: 0 });
  await writer.query('set statement_timeout = 0; set jit = off');
  return writer;
}
