import { expect } from 'vitest';
import { MAPPINGS } from '../../src/database/django-import/tables.ts';
import type { TestDatabase } from './databases.ts';

/** Where both sides have the same tables. */
const SAME = MAPPINGS.filter(({ source, target }) => source === target);

/** Columns that both have, as JSON; a document is changed by the counters. */
async function rowsOf({ sql }: TestDatabase, table: string, columns: string[], key: string) {
  const list = columns.map((name) => `"${name}"`).join(', ');
  return sql(
    `select to_jsonb(r)::text as row from (select ${list} from "${table}") r order by "${key}"::text collate "C"`,
  );
}

async function columnsOf({ sql }: TestDatabase, table: string): Promise<string[]> {
  const rows = await sql(
    `select attname as name from pg_attribute where attrelid = '"${table}"'::regclass and attnum > 0 and not attisdropped order by 1`,
  );
  return rows.map(({ name }) => String(name));
}

/** Compares every table that has the same name on both sides, and what is counted of the logs with the logs. */
export async function expectSame(source: TestDatabase, target: TestDatabase): Promise<void> {
  for (const { source: table, key } of SAME) {
    if (table === 'swf_persistent_state') continue;
    const own = await columnsOf(target, table);
    const columns = (await columnsOf(source, table)).filter((name) => own.includes(name));
    const there = await rowsOf(source, table, columns, key);
    expect(await rowsOf(target, table, columns, key), table).toEqual(there);
  }
  await expectCounted(target);
}

/** Whether the counters and the minutes of the logs are what the logs say. */
export async function expectCounted({ sql }: TestDatabase): Promise<void> {
  const groups = `select (received_at at time zone 'UTC')::date::text as day, app_name, instance_name, levelname, count(*) as count
                  from swf_applog group by 1, 2, 3, 4`;
  const counts = `select day::text, app_name, instance_name, levelname, sum(count) as count from swf_applog_count
                  group by 1, 2, 3, 4 having sum(count) <> 0`;
  const minutesThere = `select date_trunc('minute', timestamp, 'UTC')::text as minute, (received_at at time zone 'UTC')::date::text as day,
                        app_name, instance_name, level, levelname, count(*) as count
                        from swf_applog where id <= (select through from swf_applog_rolled) group by 1, 2, 3, 4, 5, 6`;
  const minutes = `select minute::text, day::text, app_name, instance_name, level, levelname, count from swf_applog_minute where count <> 0`;
  for (const [counted, rows] of [
    [counts, groups],
    [minutes, minutesThere],
  ])
    expect(await sql(`(${counted}) except (${rows}) union all ((${rows}) except (${counted}))`)).toEqual([]);
}
