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

/** undefined_table: the partition is not there. */
const NO_TABLE = '42P01';
/** After the partition of the day was not that of the database, records go through the table for so long, in ms. */
const PAUSE = 60_000;
/** In ms. */
const DAY = 24 * 60 * 60_000;

/**
 * The partition of the day, into which records go straight: to find it, and to fire the triggers of the table, is a
 * sixth of what a single record costs the server.
 */
export class TodaysPartition {
  #pausedUntil = 0;
  /** The day of the name, in days since 1970: to write a date takes as long as to check a record. */
  #day = 0;
  #name = '';

  /** Its name; undefined while records go through the table. */
  get name(): string | undefined {
    if (performance.now() < this.#pausedUntil) return undefined;
    const day = Math.floor(Date.now() / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#name = `swf_applog_${new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '')}`;
    }
    return this.#name;
  }

  /**
   * Whether an INSERT has stored nothing because the day of the database is another one, or its partition is missing: then it
   * can be made into the table.
   */
  isMissed(error: unknown): boolean {
    const isMissed = [NO_PARTITION, NO_TABLE].includes(sqlState(error) ?? '');
    if (isMissed) this.#pausedUntil = performance.now() + PAUSE;
    return isMissed;
  }

  /**
   * SQL that counts records as the trigger of the table does (migration 0003), for the statement that stores them.
   * @param records what it has them in
   */
  readonly counting = (records: string): string => `
    insert into "swf_applog_count" as c
    select (now() at time zone 'UTC')::date, "app_name", "instance_name", "levelname", pg_backend_pid() % 32, count(*)
    from ${records} group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict ("day", "app_name", "instance_name", "levelname", "slot") do update set "count" = c."count" + excluded."count"`;
}
