import type { Database } from './connection.ts';
import { makeLogPartitions } from './log-partitions.ts';
import { sqlState } from './sql-state.ts';

/** check_violation: the only check on the logs is that there be a partition. */
const NO_PARTITION = '23514';

/**
 * Makes the partition of today where an INSERT of logs met none, because no monitor ran when it was due.
 * @returns whether it did, so that the INSERT can be repeated: the one before has stored nothing
 */
export async function makeMissingPartitions(database: Database, error: unknown): Promise<boolean> {
  if (sqlState(error) !== NO_PARTITION) return false;
  await makeLogPartitions(database);
  return true;
}
