import type { Client } from 'pg';
import { list, transfer } from '../transfer.ts';
import type { TablePlan } from './plan.ts';

/** Each day makes 15 locks, and PostgreSQL has some 6,000 by default. */
const DAYS_AT_ONCE = 60;

/** To sort what goes into an index, and to count. */
const MEMORY = '128MB';

const STAGING = 'swf_applog_import';

/** Makes the table of the logs as it was before anything was imported. In the caller's transaction. */
export async function emptyLogs(writer: Client): Promise<void> {
  await writer.query('truncate swf_applog');
  await writer.query('truncate swf_applog_rolled');
}

/**
 * Fills partitions of the logs: as tables without indexes, which are made when the rows are there, in a third of the time.
 * What the triggers of an INSERT would count is counted once.
 * @param days of receipt, in order; partitions that are there already are empty
 */
export async function loadDays(
  reader: Client,
  writer: Client,
  { columns, accepted }: TablePlan,
  days: string[],
  onRows: (count: number) => void,
): Promise<void> {
  await writer.query(`set local maintenance_work_mem = '${MEMORY}'; set local work_mem = '${MEMORY}'`);
  await writer.query(
    `create table "${STAGING}" (like swf_applog including defaults) partition by range (received_at);
     alter table "${STAGING}" alter column xact_id drop default`,
  );
  for (const day of days)
    await writer.query(
      `drop table if exists "${partitionOf(day)}";
       create table "${partitionOf(day)}" partition of "${STAGING}" ${boundsOf(day)};
       alter table "${partitionOf(day)}" alter column xact_id set default pg_current_xact_id()`,
    );
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const select = `select ${list(columns)} from (${accepted()}) m where ${within(first, last)}`;
  await transfer([reader, select], [writer, `"${STAGING}" (${list(columns)})`], onRows);
  for (const day of days)
    await writer.query(
      `alter table "${STAGING}" detach partition "${partitionOf(day)}";
       alter table swf_applog attach partition "${partitionOf(day)}" ${boundsOf(day)}`,
    );
  await writer.query(`drop table "${STAGING}"`);
  await countDays(writer, first, last);
}

/** What else is counted by triggers and by a timer, a batch at a time. */
async function countDays(writer: Client, first: string, last: string): Promise<void> {
  await writer.query(
    `with counted as (
       insert into swf_applog_minute (minute, app_name, instance_name, level, levelname, day, count)
       select date_trunc('minute', timestamp, 'UTC'), app_name, instance_name, level, levelname,
              (received_at at time zone 'UTC')::date, count(*)
       from swf_applog where ${within(first, last)} group by 1, 2, 3, 4, 5, 6
       returning *
     )
     insert into swf_applog_count (day, app_name, instance_name, levelname, slot, count)
     select day, app_name, instance_name, levelname, 0, sum(count) from counted group by 1, 2, 3, 4`,
  );
}

/** Says that all records that are there have been counted by minute. */
export async function markCounted(writer: Client): Promise<void> {
  await writer.query('insert into swf_applog_rolled (through) select coalesce(max(id), 0) from swf_applog');
}

/** Groups of days that one transaction can take. */
export function* groupsOf(days: string[]): Generator<string[]> {
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) yield days.slice(at, at + DAYS_AT_ONCE);
}

/** Makes the partitions that are missing. */
export async function makeDays(writer: Client, days: string[]): Promise<void> {
  for (const day of days)
    await writer.query(
      `create table if not exists "${partitionOf(day)}" partition of swf_applog ${boundsOf(day)}`,
    );
}

const partitionOf = (day: string) => `swf_applog_${day.replaceAll('-', '')}`;
const boundsOf = (day: string) =>
  `for values from ('${day} 00:00:00+00') to ('${day} 00:00:00+00'::timestamptz + interval '1 day')`;
const within = (first: string, last: string) =>
  `"received_at" >= '${first} 00:00:00+00' and "received_at" < '${last} 00:00:00+00'::timestamptz + interval '1 day'`;
