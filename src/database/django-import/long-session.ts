import type { Client } from 'pg';
import type { Database } from '../connection.ts';
import { sqlState } from '../sql-state.ts';

/** SQLSTATE: the role, the database or the server has as many connections as it may. */
const TOO_MANY_CONNECTIONS = '53300';

/**
 * Opens a session for statements that take as long as they like. PostgreSQL ends them soon after this process has gone, which it
 * would not notice before an index of millions of rows is made; a server on Windows cannot. The caller ends it.
 */
export async function openLongSession(database: Database): Promise<Client> {
  const session = await database.ownSession({ query_timeout: 0 });
  // What is compiled is compiled by each process anew.
  await session.query('set statement_timeout = 0; set jit = off');
  await session.query(`set client_connection_check_interval = '1s'`).catch(() => undefined);
  return session;
}

/** @returns undefined where the server gives no more connections */
export async function unlessFull(opening: Promise<Client>): Promise<Client | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (sqlState(error) === TOO_MANY_CONNECTIONS) return undefined;
    throw error;
  }
}
