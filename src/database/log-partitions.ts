import type { Database } from './connection.ts';
import type { Executor } from './statement.ts';

/** Days for which partitions are made ahead, today not counted. */
const DAYS_AHEAD = 3;

const TABLE = 'swf_applog';

/** Held while partitions are made or dropped, so that of several monitors one does it. */
const LOCK = { text: "select pg_advisory_lock(hashtext('swf log partitions'))", values: [] };

/**
 * Makes the partitions of today and the days ahead, where they are missing. By the database's clock, as receipt
 * is. Each is made as a table of its own and then attached, which does not lock out writers of other days.
 * @returns the names of those made
 */
export function makeLogPartitions(database: Database): Promise<string[]> {
  return database.session(async (session) => {
    await session.query(LOCK);
    const days = await session.query<{ name: string; from: string; to: string; missing: boolean }>({
      text: `select '${TABLE}_' || to_char(day, 'YYYYMMDD') as "name", day::text as "from",
                    (day + 1)::text as "to", to_regclass('${TABLE}_' || to_char(day, 'YYYYMMDD')) is null as "missing"
             from (select (now() at time zone 'UTC')::date + n as day from generate_series(0, $1::int) n) days`,
      values: [DAYS_AHEAD],
    });
    const missing = days.filter((day) => day.missing);
    for (const { name, from, to } of missing) await makePartition(session, name, from, to);
    return missing.map(({ name }) => name);
  });
}

/** All or nothing: a table that was made but not attached would be in the way of the next attempt. */
async function makePartition(session: Executor, name: string, from: string, to: string): Promise<void> {
  await session.query({
    text: `begin;
           create table "${name}" (like "${TABLE}" including defaults including constraints);
           alter table "${TABLE}" attach partition "${name}"
             for values from ('${from} 00:00:00+00') to ('${to} 00:00:00+00');
           commit`,
    values: [],
  });
}

/**
 * Drops the partitions of days older than the retention. DETACH CONCURRENTLY waits for no reader and blocks no
 * writer, where a plain DROP would make every INSERT queue behind one open reader. The counters and minutes of the day go too.
 * @param days days kept, counted from receipt; 0 keeps all
 * @returns the names of those dropped
 */
export function dropOldLogPartitions(database: Database, days: number): Promise<string[]> {
  if (days === 0) return Promise.resolve([]);
  return database.session(async (session) => {
    await session.query(LOCK);
    const old = await session.query<{ name: string; attached: boolean; pending: boolean }>({
      text: `select c.relname as "name", i.inhrelid is not null as "attached",
                    coalesce(i.inhdetachpending, false) as "pending"
             from pg_class c left join pg_inherits i on i.inhrelid = c.oid
             where c.relkind = 'r' and c.relname ~ '^${TABLE}_\\d{8}$'
               and c.relnamespace = (select relnamespace from pg_class where oid = '${TABLE}'::regclass)
               and to_date(right(c.relname, 8), 'YYYYMMDD') < (now() at time zone 'UTC')::date - $1::int
             order by c.relname`,
      values: [days],
    });
    for (const { name, attached, pending } of old) {
      const day = `to_date('${name.slice(-8)}', 'YYYYMMDD')`;
      // A detach that was interrupted is finished first; PostgreSQL allows nothing else.
      const how = pending ? 'finalize' : 'concurrently';
      if (attached)
        await session.query({ text: `alter table "${TABLE}" detach partition "${name}" ${how}`, values: [] });
      await session.query({
        text: `begin;
               drop table "${name}";
               delete from "${TABLE}_count" where "day" <= ${day};
               delete from "${TABLE}_minute" where "day" <= ${day};
               commit`,
        values: [],
      });
    }
    return old.map(({ name }) => name);
  });
}
