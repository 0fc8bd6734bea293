import type { UsersHandlers } from '../../generated/handlers.ts';
import { activeUsers } from '../access/users.ts';
import type { Database } from '../database/connection.ts';

/** Who may use the monitor. */
export function users(database: Database): UsersHandlers {
  return { listUsers: async () => ({ status: 200, body: { users: await activeUsers(database) } }) };
}
