import type { Database } from './connection.ts';
import type { Executor } from './statement.ts';

/** Rows of one statement: few enough to be no burden beside the work of requests, and to end long before its time-out. */
const BATCH = 5_000;

/** A table whose rows have their time. */
export interface Old {
  table: string;
  /** The columns of its key. */
  key: string;
  /** The column that says since when there is a row. */
  since: string;
}

/**
 * Deletes old rows, a batch at a time; rows that somebody is writing are left for the next time.
 * @param age how old they may be, as PostgreSQL writes an interval: `7 days`
 * @returns how many went
 */
export function deleteOld(database: Database, old: Old, age: string): Promise<number> {
  return inBatches((most) => deleteBatch(database, old, age, most));
}

/** Deletes a batch of old rows. @returns how many went */
export async function deleteBatch(
  executor: Executor,
  { table, key, since }: Old,
  age: string,
  most: number,
): Promise<number> {
  const rows = await executor.query({
    text: `delete from ${table} where (${key}) in (
             select ${key} from ${table} where ${since} < now() - $1::interval limit $2 for update skip locked)
           returning 1`,
    values: [age, most],
  });
  return rows.length;
}

/**
 * Does work again and again until there is less than a batch of it.
 * @param work does at most so much @returns how much it did
 * @returns how much was done in all
 */
export async function inBatches(work: (most: number) => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const done = await work(BATCH);
    all += done;
    if (done < BATCH) return all;
  }
}
