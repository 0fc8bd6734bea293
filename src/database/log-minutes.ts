import type { Database } from './connection.ts';

/** Records counted by one statement: some hundred milliseconds of the server's time. */
const BATCH = 50_000;

/** Records up to an id, of which all that will ever be are there once the transactions of now have ended. */
interface Mark {
  id: number;
  /** The first transaction that began later; not known until the timer has come round once. */
  before: string | undefined;
}

/**
 * Counts the records by minute, up to an id below which none can appear any more.
 *
 * Ids are drawn before the commit, so a record may appear below others that were there already. The greatest id that is
 * seen is therefore only a candidate: at the next run it is noted which transactions are in flight, and once these have
 * ended, every record that had drawn a smaller id has been committed, or never will be. Between the two lies the time
 * between two runs, in which a transaction that has drawn an id gets its own number.
 */
export class LogMinutes {
  readonly #database: Database;
  #mark: Mark | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Run by a timer, in one process of all. */
  async roll(): Promise<void> {
    const mark = this.#mark;
    if (!mark) this.#mark = { id: await this.#greatest(), before: undefined };
    else if (mark.before === undefined) mark.before = await this.#nextTransaction();
    else if (await this.#haveEnded(mark.before)) {
      while (!(await this.#countBatch(mark.id)));
      this.#mark = { id: await this.#greatest(), before: undefined };
    }
  }

  async #greatest(): Promise<number> {
    const text = 'select coalesce(max(id), 0)::bigint as id from swf_applog';
    const [row] = await this.#database.query<{ id: number }>({ text, values: [] });
    return row?.id ?? 0;
  }

  async #nextTransaction(): Promise<string> {
    const text = 'select pg_snapshot_xmax(pg_current_snapshot())::text as next';
    const [row] = await this.#database.query<{ next: string }>({ text, values: [] });
    return row?.next ?? '0';
  }

  /** Whether all transactions before that one have ended; the one that asks has no number. */
  async #haveEnded(before: string): Promise<boolean> {
    const text = 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 as ended';
    const [row] = await this.#database.query<{ ended: boolean }>({ text, values: [before] });
    return row?.ended ?? false;
  }

  /** Counts records that are not counted yet. @returns whether all up to that id are */
  #countBatch(most: number): Promise<boolean> {
    return this.#database.transaction(async (executor) => {
      await executor.query({
        text: 'insert into swf_applog_rolled (through) values (0) on conflict do nothing',
        values: [],
      });
      const [mark] = await executor.query<{ through: number }>({
        text: 'select through from swf_applog_rolled for update',
        values: [],
      });
      const through = mark?.through ?? 0;
      const [last] = await executor.query<{ id: number | null }>({
        text: `select max(id)::bigint as id
               from (select id from swf_applog where id > $1 and id <= $2 order by id limit $3) next`,
        values: [through, most, BATCH],
      });
      if (!last?.id) return true;
      await executor.query({
        text: `with counted as (
                 insert into swf_applog_minute as m
                 select date_trunc('minute', timestamp, 'UTC'), app_name, instance_name, level, levelname,
                        (received_at at time zone 'UTC')::date, count(*)
                 from swf_applog where id > $1 and id <= $2 group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                 on conflict (minute, app_name, instance_name, level, levelname, day)
                 do update set count = m.count + excluded.count
               )
               update swf_applog_rolled set through = $2`,
        values: [through, last.id],
      });
      return last.id >= most;
    });
  }
}
