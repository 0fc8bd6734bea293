import type { DatabaseAddress } from '../../src/database/connection.ts';
import { cloneDatabase } from '../monitor.ts';

/** A database on the server of the run, for monitors that share one. */
export interface SharedDatabase {
  address: DatabaseAddress;
  /** What stands in `DATABASE_URL`. */
  url: string;
  drop(): Promise<void>;
}

/** Makes one that is ready for the first request. */
export async function sharedDatabase(): Promise<SharedDatabase> {
  const { address, drop } = await cloneDatabase();
  const { user, password, host, database } = address;
  return { address, url: `postgresql://${user}:${password}@${encodeURIComponent(host)}/${database}`, drop };
}
