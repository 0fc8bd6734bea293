import { Migration } from '@mikro-orm/migrations';

/**
 * How many records each agent has made of each level in each minute, so that a histogram of a day costs the same
 * however many records the day has.
 *
 * - Filled by a timer, not by the INSERT of the records: up to the id in `swf_applog_rolled`, in one transaction with it.
 *   What is newer is counted from the records themselves.
 * - The minute is the agent's clock's, as in every list; the day is that of receipt, so that a partition that is dropped
 *   takes its minutes along.
 * - A record that is changed or deleted after it was counted is counted anew in the same transaction. It reads the mark
 *   under a lock, which the timer takes too: a record is counted by one of them, never by both or none.
 */
export class Migration0061LogMinutes extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(counting);
    this.addSql(
      'create trigger "swf_applog_recounted_delete" after delete on "swf_applog" referencing old table as "gone" for each statement execute function "swf_applog_recounted"()',
    );
    this.addSql(
      'create trigger "swf_applog_recounted_update" after update on "swf_applog" referencing old table as "gone" new table as "added" for each statement execute function "swf_applog_recounted"()',
    );
    this.addSql(emptied);
  }
}

const tables = /* sql */ `
create table "swf_applog_minute" (
  "minute" timestamptz not null,
  "app_name" varchar(100) not null,
  "instance_name" varchar(100) not null,
  "level" int not null,
  "levelname" varchar(50) not null,
  "day" date not null,
  "count" bigint not null,
  primary key ("minute", "app_name", "instance_name", "level", "levelname", "day")
);

create index "swf_applog_minute_day" on "swf_applog_minute" ("day");

create table "swf_applog_rolled" (
  "is_only" boolean primary key default true check ("is_only"),
  "through" bigint not null
)`;

const counting = /* sql */ `
create function "swf_applog_recounted"() returns trigger language plpgsql as $$
declare
  mark bigint;
begin
  select "through" into mark from "swf_applog_rolled" for share;
  if mark is null then
    return null;
  end if;
  if tg_op = 'DELETE' then
    insert into "swf_applog_minute" as m
    select date_trunc('minute', "timestamp", 'UTC'), "app_name", "instance_name", "level", "levelname", ("received_at" at time zone 'UTC')::date, -count(*)
    from "gone" where "id" <= mark group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict ("minute", "app_name", "instance_name", "level", "levelname", "day") do update set "count" = m."count" + excluded."count";
  else
    insert into "swf_applog_minute" as m
    select date_trunc('minute', "timestamp", 'UTC'), "app_name", "instance_name", "level", "levelname", ("received_at" at time zone 'UTC')::date, sum("n")
    from (select *, 1 as "n" from "added" union all select *, -1 from "gone") changed
    where "id" <= mark group by 1, 2, 3, 4, 5, 6 having sum("n") <> 0 order by 1, 2, 3, 4, 5, 6
    on conflict ("minute", "app_name", "instance_name", "level", "levelname", "day") do update set "count" = m."count" + excluded."count";
  end if;
  return null;
end $$`;

const emptied = /* sql */ `
create or replace function "swf_applog_emptied"() returns trigger language plpgsql as $$
begin
  truncate "swf_applog_count", "swf_applog_minute";
  return null;
end $$`;
