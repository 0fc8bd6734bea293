import type { Client } from 'pg';
import { type Digest, hashOfValues } from '../digest.ts';
import { list, transfer } from '../transfer.ts';
import { checked, type TablePlan } from './plan.ts';

/** Each day makes 15 locks, and PostgreSQL has some 6,000 by default. */
const DAYS_AT_ONCE = 60;

/** To sort what goes into an index, and to count. */
const MEMORY = '128MB';

/** A third of the usual sample is enough to begin with; autovacuum takes a larger one. */
export const FIRST_STATISTICS = 30;

/** Of a partition while it is filled: what the rows are is known when it is attached, and nobody has to look. */
const OF_DAY = 'swf_applog_import_day';

/** A day of receipt of which there are logs. */
interface DayOfLogs {
  day: string;
  rows: number;
}

/** What the source has, looked at in one go. */
export interface SurveyedLogs {
  there: Digest;
  /** In order. */
  days: DayOfLogs[];
  /** Rows that are refused, by reason. */
  refused: Map<string, number>;
}

/** Counts the logs of the source, adds up their hashes, and finds the days and those that are refused. */
export async function surveyLogs(reader: Client, plan: TablePlan): Promise<SurveyedLogs> {
  const { rows } = await reader.query<{ day: string; reason: string | null; rows: string; sum: string }>(
    `select (begin at time zone 'UTC')::date::text as day, reason, rows::text, sum::text
     from (select ${beginOf('1 day', 'received_at')} as begin, reason, count(*) as rows, sum(${hashOfValues(checked(plan))}) as sum
           from (${plan.judged}) m group by 1, 2) days order by 1`,
  );
  const accepted = rows.filter(({ reason }) => reason === null);
  const refused = new Map<string, number>();
  for (const { reason, rows: count } of rows)
    if (reason !== null) refused.set(reason, (refused.get(reason) ?? 0) + Number(count));
  const days = accepted.map(({ day, rows: count }) => ({ day, rows: Number(count) }));
  return { there: added(accepted), days, refused };
}

/** Adds digests up. */
export function added(parts: { rows: string | number; sum: string }[]): Digest {
  return {
    rows: parts.reduce((all, { rows }) => all + Number(rows), 0),
    sum: String(parts.reduce((all, { sum }) => all + BigInt(sum), 0n)),
  };
}

/** Makes the table of the logs as it was before anything was imported, without partitions for these days. In the caller's transaction. */
export async function emptyLogs(writer: Client, days: DayOfLogs[]): Promise<void> {
  await writer.query('truncate swf_applog');
  await writer.query('truncate swf_applog_rolled');
  for (const { day } of days) await writer.query(`drop table if exists "${partitionOf(day)}"`);
}

/** SQL of the source's rows with the types of our columns, as the binary form of COPY wants them. */
export async function selectLogs(
  writer: Client,
  { columns, accepted, mapped }: TablePlan,
  { refused }: SurveyedLogs,
): Promise<string> {
  const { rows } = await writer.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = 'swf_applog'::regclass`,
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  const values = columns.map((name) => `"${name}"::${types.get(name)}`).join(', ');
  return `select ${values} from (${refused.size === 0 ? mapped() : accepted()}) m`;
}

/**
 * Fills partitions of the logs: as tables without indexes, which are made when the rows are there, in a third of the time.
 * What the triggers of an INSERT would count is counted once, and looked at in the same go. The table of the logs itself is
 * locked at the end only, for those who load other days.
 * @param select SQL of the rows
 * @param days of receipt, in order, that have no partitions
 * @returns what is stored
 */
export async function loadDays(
  reader: Client,
  writer: Client,
  plan: TablePlan,
  select: string,
  days: string[],
  onRows: (count: number) => void,
): Promise<Digest> {
  const { columns } = plan;
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const [plain, indexed] = ['', '_indexed'].map((end) => `${partitionOf(first)}_import${end}`);
  await writer.query(
    `set local maintenance_work_mem = '${MEMORY}'; set local work_mem = '${MEMORY}'; set local default_statistics_target = ${FIRST_STATISTICS};
     create table "${plain}" (like swf_applog including defaults) partition by range (received_at);
     alter table "${plain}" alter column xact_id drop default;
     create table "${indexed}" (like swf_applog including indexes) partition by range (received_at)`,
  );
  for (const day of days)
    await writer.query(
      `create table "${partitionOf(day)}" partition of "${plain}" (constraint "${OF_DAY}" check (${within(day, day)})) ${boundsOf(day)};
       alter table "${partitionOf(day)}" alter column xact_id set default pg_current_xact_id()`,
    );
  const rows = `${select} where ${within(first, last)}`;
  await transfer([reader, rows], [writer, `"${plain}" (${list(columns)})`], onRows, 'binary');
  const counted = await countDays(writer, plan, `"${plain}"`);
  for (const day of days)
    await writer.query(
      `alter table "${plain}" detach partition "${partitionOf(day)}";
       alter table "${indexed}" attach partition "${partitionOf(day)}" ${boundsOf(day)};
       alter table "${indexed}" detach partition "${partitionOf(day)}";
       analyze "${partitionOf(day)}"`,
    );
  for (const day of days)
    await writer.query(
      `alter table swf_applog attach partition "${partitionOf(day)}" ${boundsOf(day)};
       alter table "${partitionOf(day)}" drop constraint "${OF_DAY}"`,
    );
  await writer.query(`drop table "${plain}", "${indexed}"`);
  return counted;
}

/** What else is counted by triggers and by a timer, a batch at a time. Into a table of its own first: only so in several processes. */
async function countDays(writer: Client, plan: TablePlan, table: string): Promise<Digest> {
  await writer.query(
    `create temp table import_counted on commit drop as
     select minute, app_name, instance_name, level, levelname, (begin at time zone 'UTC')::date as day, count, sum
     from (select ${beginOf('1 minute', 'timestamp')} as minute, app_name, instance_name, level, levelname,
                  ${beginOf('1 day', 'received_at')} as begin, count(*) as count, sum(${hashOfValues(checked(plan))}) as sum
           from ${table} m group by 1, 2, 3, 4, 5, 6) counted`,
  );
  await writer.query(
    `insert into swf_applog_minute (minute, app_name, instance_name, level, levelname, day, count)
     select minute, app_name, instance_name, level, levelname, day, count from import_counted order by 1;
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

/** Groups of days that one transaction can take: two of about as many rows, or more where there are more days. */
export function groupsOf(days: DayOfLogs[]): string[][] {
  const all = days.reduce((sum, { rows }) => sum + rows, 0);
  const groups: string[][] = [];
  let before = 0;
  let half = -1;
  for (const { day, rows } of days) {
    const own = before + rows / 2 < all / 2 ? 0 : 1;
    const group = groups.at(-1);
    if (group && own === half && group.length < DAYS_AT_ONCE) group.push(day);
    else groups.push([day]);
    half = own;
    before += rows;
  }
  return groups;
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
/** SQL of the begin of a day or minute, which is the same as date_trunc says, in a tenth of its time. */
const beginOf = (step: '1 day' | '1 minute', column: string) =>
  `date_bin('${step}', m."${column}", timestamptz '2000-01-01 00:00:00+00')`;
const within = (first: string, last: string) =>
  `"received_at" >= ${midnight(first)} and "received_at" < ${midnight(next(last))}`;
