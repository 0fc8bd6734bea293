import type { Database } from '../database/connection.ts';
import { activeUsers } from '../database/users.ts';
import type { HandlersOf } from '../http/handler.ts';

/** Who may use the monitor. */
export function users(database: Database): HandlersOf<'users'> {
  return { listUsers: async () => ({ status: 200, body: { users: await activeUsers(database) } }) };
}
