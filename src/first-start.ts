import { createUser } from './access/users.ts';
import type { Database } from './database/connection.ts';
import { hasUsers, insertUser } from './database/users.ts';

/** The staff user that a new embedded database begins with. */
export const FIRST_USER = 'admin';

/** The user whom agents get tokens of, unless another one is named: no staff, whose tokens may delete logs. */
export const AGENTS_USER = 'agent';

/** Creates the user of agents, unless it is there. */
export async function ensureAgentsUser(database: Database): Promise<void> {
  await insertUser(database, AGENTS_USER, false);
}

/** Creates the first user in a database that has none. @returns whether it did */
export async function ensureAdmin(database: Database): Promise<boolean> {
  if (await hasUsers(database)) return false;
  await createUser(database, FIRST_USER, { staff: true });
  return true;
}
