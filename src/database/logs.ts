import type { Database } from './connection.ts';
import { sqlState } from './faults.ts';
import { makeLogPartitions } from './log-partitions.ts';

/**
 * Runs an INSERT of logs. Where the partition of today is missing, because no monitor ran when it was due, it is
 * made and the INSERT repeated: the one before stored nothing.
 */
export async function storingLogs<Result>(
  database: Database,
  insert: () => Promise<Result>,
): Promise<Result> {
  try {
    return await insert();
  } catch (error) {
    if (sqlState(error) !== NO_PARTITION) throw error;
    await makeLogPartitions(database);
    return insert();
  }
}

/** check_violation: the only check on the logs is that there be a partition. */
const NO_PARTITION = '23514';
