import { createUser } from './access/users.ts';
import type { Database } from './database/connection.ts';
import { hasUsers } from './database/users.ts';

/** The staff user that a new embedded database begins with. */
export const FIRST_USER = 'admin';

/** Creates the first user in a database that has none. @returns whether it did */
export async function ensureAdmin(database: Database): Promise<boolean> {
  if (await hasUsers(database)) return false;
  await createUser(database, FIRST_USER, { staff: true });
  return true;
}
