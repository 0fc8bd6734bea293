import type { Database } from './connection.ts';

/** Records counted by one statement: some hundred milliseconds of the server's time. */
const BATCH = 50_000;

/** Records up to an id, of which all that will ever be are there once these writers have ended. */
interface Mark {
  id: number;
  /** Virtual transactions, as PostgreSQL numbers them. */
  writers: string[];
}

/**
 * Counts the records by minute, up to an id below which none can appear any more.
 *
 * Ids are drawn before the commit, so a record may appear below others that were there already. The greatest id that is
 * seen is therefore only a candidate. Whoever has drawn a smaller one holds the lock of a writer on the table until the
 * end of his transaction: once those have ended who hold it now, every record up to the candidate has been committed, or
 * never will be. Transactions that are open for long, and have not written logs, delay nothing.
 */
export class LogMinutes {
  readonly #database: Database;
  #mark: Mark | undefined;
  /** All records up to this id have been counted, so that nothing is written while none come. */
  #counted: number | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Run by a timer, in one process of all. */
  async roll(): Promise<void> {
    const mark = this.#mark;
    if (mark) {
      const writers = mark.writers.length > 0 ? await this.#writers() : [];
      if (mark.writers.some((writer) => writers.includes(writer))) return;
      while (!(await this.#countBatch(mark.id)));
      this.#mark = undefined;
      this.#counted = mark.id;
    }
    const id = await this.#greatest();
    if (id !== this.#counted) this.#mark = { id, writers: await this.#writers() };
  }

  async #greatest(): Promise<number> {
    const text = 'select coalesce(max(id), 0)::bigint as id from swf_applog';
    const [row] = await this.#database.query<{ id: number }>({ text, values: [] });
    return row?.id ?? 0;
  }

  /** The transactions that have written to the table, or its partitions, and are open. */
  async #writers(): Promise<string[]> {
    const rows = await this.#database.query<{ writer: string }>({
      text: `select distinct virtualtransaction as writer from pg_locks
             where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
               and database = (select oid from pg_database where datname = current_database())
               and relation in (select 'swf_applog'::regclass union all
                                select inhrelid from pg_inherits where inhparent = 'swf_applog'::regclass)`,
      values: [],
    });
    return rows.map(({ writer }) => writer);
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
