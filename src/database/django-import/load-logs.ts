import type { Client } from 'pg';
import { type Digest, hashOfValues } from '../digest.ts';
import { list, transfer } from '../transfer.ts';
import { checked, type TablePlan } from './plan.ts';

/** Each day makes 15 locks, and PostgreSQL has some 6,000 by default. */
const DAYS_AT_ONCE = 60;

/** To sort what goes into an index, and to count. */
const MEMORY = '128MB';

const STAGING = 'swf_applog_import';
/** Of a partition while it is filled: what the rows are is known when it is attached, and nobody has to look. */
const OF_DAY = 'swf_applog_import_day';

/** What the source has, looked at in one go. */
export interface SurveyedLogs {
  there: Digest;
  /** Of receipt, in order. */
  days: string[];
  /** Rows that are refused, by reason. */
  refused: Map<string, number>;
}

/** Counts the logs of the source, adds up their hashes, and finds the days and those that are refused. */
export async function surveyLogs(reader: Client, plan: TablePlan): Promise<SurveyedLogs> {
  const { rows } = await reader.query<{ day: string; reason: string | null; rows: string; sum: string }>(
    `select ("received_at" at time zone 'UTC')::date::text as day, reason, count(*)::text as rows, sum(${hashOfValues(checked(plan))})::text as sum
     from (${plan.judged}) m group by 1, 2 order by 1`,
  );
  const accepted = rows.filter(({ reason }) => reason === null);
  const refused = new Map<string, number>();
  for (const { reason, rows: count } of rows)
    if (reason !== null) refused.set(reason, (refused.get(reason) ?? 0) + Number(count));
  return { there: added(accepted), days: accepted.map(({ day }) => day), refused };
}

/** Adds digests up. */
export function added(parts: { rows: string | number; sum: string }[]): Digest {
  return {
    rows: parts.reduce((all, { rows }) => all + Number(rows), 0),
    sum: String(parts.reduce((all, { sum }) => all + BigInt(sum), 0n)),
  };
}

/** Makes the table of the logs as it was before anything was imported. In the caller's transaction. */
export async function emptyLogs(writer: Client): Promise<void> {
  await writer.query('truncate swf_applog');
  await writer.query('truncate swf_applog_rolled');
}

/**
 * Fills partitions of the logs: as tables without indexes, which are made when the rows are there, in a third of the time.
 * What the triggers of an INSERT would count is counted once, and looked at in the same go.
 * @param days of receipt, in order; partitions that are there already are empty
 * @returns what is stored
 */
export async function loadDays(
  reader: Client,
  writer: Client,
  plan: TablePlan,
  days: string[],
  onRows: (count: number) => void,
): Promise<Digest> {
  const { columns, accepted } = plan;
  await writer.query(`set local maintenance_work_mem = '${MEMORY}'; set local work_mem = '${MEMORY}'`);
  await writer.query(
    `create table "${STAGING}" (like swf_applog including defaults) partition by range (received_at);
     alter table "${STAGING}" alter column xact_id drop default`,
  );
  for (const day of days)
    await writer.query(
      `drop table if exists "${partitionOf(day)}";
       create table "${partitionOf(day)}" partition of "${STAGING}" (constraint "${OF_DAY}" check (${within(day, day)})) ${boundsOf(day)};
       alter table "${partitionOf(day)}" alter column xact_id set default pg_current_xact_id()`,
    );
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const select = `select ${list(columns)} from (${accepted()}) m where ${within(first, last)}`;
  await transfer([reader, select], [writer, `"${STAGING}" (${list(columns)})`], onRows);
  for (const day of days)
    await writer.query(
      `alter table "${STAGING}" detach partition "${partitionOf(day)}";
       alter table swf_applog attach partition "${partitionOf(day)}" ${boundsOf(day)};
       alter table "${partitionOf(day)}" drop constraint "${OF_DAY}"`,
    );
  await writer.query(`drop table "${STAGING}"`);
  return countDays(writer, plan, first, last);
}

/** What else is counted by triggers and by a timer, a batch at a time. Into a table of its own first: only so in several processes. */
async function countDays(writer: Client, plan: TablePlan, first: string, last: string): Promise<Digest> {
  await writer.query(
    `create temp table import_counted on commit drop as
     select date_trunc('minute', timestamp, 'UTC') as minute, app_name, instance_name, level, levelname,
            (received_at at time zone 'UTC')::date as day, count(*) as count, sum(${hashOfValues(checked(plan))}) as sum
     from swf_applog m where ${within(first, last)} group by 1, 2, 3, 4, 5, 6`,
  );
  await writer.query(
    `insert into swf_applog_minute (minute, app_name, instance_name, level, levelname, day, count)
     select minute, app_name, instance_name, level, levelname, day, count from import_counted;
     insert into swf_applog_count (day, app_name, instance_name, levelname, slot, count)
     select day, app_name, instance_name, levelname, 0, sum(count) from import_counted group by 1, 2, 3, 4`,
  );
  const { rows } = await writer.query<{ rows: string; sum: string }>(
    'select coalesce(sum(count), 0)::text as rows, coalesce(sum(sum), 0)::text as sum from import_counted',
  );
  return added(rows);
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
const midnight = (day: string) => `'${day} 00:00:00+00'`;
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const boundsOf = (day: string) => `for values from (${midnight(day)}) to (${midnight(next(day))})`;
const within = (first: string, last: string) =>
  `"received_at" >= ${midnight(first)} and "received_at" < ${midnight(next(last))}`;
