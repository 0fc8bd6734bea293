import { Migration } from '@mikro-orm/migrations';

/**
 * What the summary of the logs is read from: counters that the table of the logs keeps itself, by triggers and so in
 * the transaction of every change, whoever makes it.
 *
 * - One statement's rows are counted together, in the order of the key: two writers that took the rows in different
 *   orders would wait for each other for ever.
 * - Every connection counts in a slot of its own (of 32, by its process id), because writers of one row wait for
 *   each other's commit. The slots of a day that is over are folded into one.
 * - By day of receipt, so that a partition that is dropped takes its counters along. A partition that is detached
 *   and dropped fires no trigger.
 * - Who empties the table empties the counters.
 *
 * Severe records are few and asked for most: two indexes of them alone, of an instance's and of all.
 */
export class Migration0003LogCounts extends Migration {
  override up(): void {
    this.addSql(counts);
    this.addSql(counting);
    for (const change of ['insert', 'update', 'delete']) this.addSql(trigger(change));
    this.addSql(
      `insert into "swf_applog_count" select ("received_at" at time zone 'UTC')::date, "app_name", "instance_name", "levelname", 0, count(*) from "swf_applog" group by 1, 2, 3, 4`,
    );
    this.addSql(emptied);
    this.addSql(
      `create trigger "swf_applog_emptied" after truncate on "swf_applog" for each statement execute function "swf_applog_emptied"()`,
    );
    this.addSql(recent);
    this.addSql(severe);
  }
}

const counts = /* sql */ `
create table "swf_applog_count" (
  "day" date not null,
  "app_name" varchar(100) not null,
  "instance_name" varchar(100) not null,
  "levelname" varchar(50) not null,
  "slot" smallint not null,
  "count" bigint not null,
  primary key ("day", "app_name", "instance_name", "levelname", "slot")
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`;

const counting = /* sql */ `
create function "swf_applog_counted"() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into "swf_applog_count" as c
    select ("received_at" at time zone 'UTC')::date, "app_name", "instance_name", "levelname", pg_backend_pid() % 32, count(*)
    from "added" group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict ("day", "app_name", "instance_name", "levelname", "slot") do update set "count" = c."count" + excluded."count";
  elsif tg_op = 'DELETE' then
    insert into "swf_applog_count" as c
    select ("received_at" at time zone 'UTC')::date, "app_name", "instance_name", "levelname", pg_backend_pid() % 32, -count(*)
    from "gone" group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict ("day", "app_name", "instance_name", "levelname", "slot") do update set "count" = c."count" + excluded."count";
  else
    insert into "swf_applog_count" as c
    select ("received_at" at time zone 'UTC')::date, "app_name", "instance_name", "levelname", pg_backend_pid() % 32, sum("n")
    from (select *, 1 as "n" from "added" union all select *, -1 from "gone") changed
    group by 1, 2, 3, 4 having sum("n") <> 0 order by 1, 2, 3, 4
    on conflict ("day", "app_name", "instance_name", "levelname", "slot") do update set "count" = c."count" + excluded."count";
  end if;
  return null;
end $$`;

function trigger(change: string): string {
  const added = change === 'delete' ? '' : ' new table as "added"';
  const gone = change === 'insert' ? '' : ' old table as "gone"';
  return `create trigger "swf_applog_counted_${change}" after ${change} on "swf_applog" referencing${gone}${added} for each statement execute function "swf_applog_counted"()`;
}

const emptied = /* sql */ `
create function "swf_applog_emptied"() returns trigger language plpgsql as $$
begin
  truncate "swf_applog_count";
  return null;
end $$`;

/** The latest severe records of one instance, as the summary shows them. */
const recent = /* sql */ `
create index "swf_applog_recent" on "swf_applog" ("app_name", "instance_name", "timestamp", "id")
where "levelname" in ('ERROR', 'CRITICAL')`;

/** The newest records of a severe level name; the index of migration 0002 is of the level as a number. */
const severe = /* sql */ `
create index "swf_applog_severe_name" on "swf_applog" ("levelname", "timestamp", "id")
where "levelname" in ('ERROR', 'CRITICAL')`;
