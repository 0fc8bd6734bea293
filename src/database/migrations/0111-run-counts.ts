import { Migration } from '@mikro-orm/migrations';

/**
 * How many STF files, time-frame files and slices each run has, so that a list of runs costs the same however many they are.
 *
 * - Every statement adds a row of differences to a table that is only added to, by triggers and so in its own transaction:
 *   no writer waits for another, and whoever writes is counted. A timer adds them up (`src/database/run-counts.ts`).
 * - A number is the sum and the differences that are left, read by one statement: what is committed late is missing from both
 *   until then, and is in one of them afterwards.
 * - Of a time-frame file only its STF file is noted. The run of that may change, or be gone by then: when runs go, their STF
 *   files go first. Those who read and who add up multiply instead: what of an STF file is counted with its coming and going.
 * - Locks of `create trigger` keep writers out until what is there has been counted.
 */
export class Migration0111RunCounts extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(slices);
    this.addSql(files);
    this.addSql(emptied);
    this.addSql(counted);
  }
}

// The differences are few, and gone soon: they are to be vacuumed before they are many pages.
const tables = /* sql */ `
create table "swf_run_slices" (
  "run_number" int primary key,
  "slices" bigint not null,
  "done" bigint not null,
  "failed" bigint not null
) with (fillfactor = 50);
create table "swf_run_slices_delta" (
  "run_number" int not null,
  "slices" bigint not null,
  "done" bigint not null,
  "failed" bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create table "swf_run_files" (
  "run_id" int primary key,
  "stf_files" bigint not null,
  "tf_files" bigint not null
) with (fillfactor = 50);
create table "swf_run_files_delta" (
  "run_id" int not null,
  "stf_file_id" uuid not null,
  "stf_files" int not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create table "swf_stf_tf_files" (
  "stf_file_id" uuid primary key,
  "tf_files" bigint not null
);
create table "swf_stf_tf_files_delta" (
  "stf_file_id" uuid not null,
  "tf_files" bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
`;

const slices = /* sql */ `
create function "swf_run_slices_changed"() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into "swf_run_slices_delta"
    select "run_number", count(*), count(*) filter (where "status" in ('completed', 'done')), count(*) filter (where "status" = 'failed')
    from "added" group by 1;
  elsif tg_op = 'DELETE' then
    insert into "swf_run_slices_delta"
    select "run_number", -count(*), -count(*) filter (where "status" in ('completed', 'done')), -count(*) filter (where "status" = 'failed')
    from "gone" group by 1;
  else
    insert into "swf_run_slices_delta"
    select * from (
      select "run_number", sum("n") as "slices", coalesce(sum("n") filter (where "status" in ('completed', 'done')), 0) as "done",
             coalesce(sum("n") filter (where "status" = 'failed'), 0) as "failed"
      from (select "run_number", "status", 1 as "n" from "added" union all select "run_number", "status", -1 from "gone") changed
      group by 1
    ) sums where ("slices", "done", "failed") <> (0, 0, 0);
  end if;
  return null;
end $$;

create trigger "swf_run_slices_added" after insert on "swf_tf_slices" referencing new table as "added"
  for each statement execute function "swf_run_slices_changed"();
create trigger "swf_run_slices_gone" after delete on "swf_tf_slices" referencing old table as "gone"
  for each statement execute function "swf_run_slices_changed"();
create trigger "swf_run_slices_changed" after update on "swf_tf_slices" referencing old table as "gone" new table as "added"
  for each statement execute function "swf_run_slices_changed"();
`;

const files = /* sql */ `
create function "swf_run_files_changed"() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into "swf_run_files_delta" select "run_id", "file_id", 1 from "added";
  elsif tg_op = 'DELETE' then
    insert into "swf_run_files_delta" select "run_id", "file_id", -1 from "gone";
  else
    insert into "swf_run_files_delta" values (old."run_id", old."file_id", -1), (new."run_id", new."file_id", 1);
  end if;
  return null;
end $$;

create trigger "swf_run_files_added" after insert on "swf_stf_files" referencing new table as "added"
  for each statement execute function "swf_run_files_changed"();
create trigger "swf_run_files_gone" after delete on "swf_stf_files" referencing old table as "gone"
  for each statement execute function "swf_run_files_changed"();
create trigger "swf_run_files_moved" after update on "swf_stf_files"
  for each row when ((old."run_id", old."file_id") is distinct from (new."run_id", new."file_id"))
  execute function "swf_run_files_changed"();

create function "swf_stf_tf_files_changed"() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into "swf_stf_tf_files_delta" select "stf_file_id", count(*) from "added" group by 1;
  elsif tg_op = 'DELETE' then
    insert into "swf_stf_tf_files_delta" select "stf_file_id", -count(*) from "gone" group by 1;
  else
    insert into "swf_stf_tf_files_delta" values (old."stf_file_id", -1), (new."stf_file_id", 1);
  end if;
  return null;
end $$;

create trigger "swf_stf_tf_files_added" after insert on "swf_fastmon_files" referencing new table as "added"
  for each statement execute function "swf_stf_tf_files_changed"();
create trigger "swf_stf_tf_files_gone" after delete on "swf_fastmon_files" referencing old table as "gone"
  for each statement execute function "swf_stf_tf_files_changed"();
create trigger "swf_stf_tf_files_moved" after update on "swf_fastmon_files"
  for each row when (old."stf_file_id" is distinct from new."stf_file_id") execute function "swf_stf_tf_files_changed"();
`;

/** Who empties a table empties what is counted of it; those that refer to it are emptied with it. */
const emptied = /* sql */ `
create function "swf_run_counts_emptied"() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'swf_tf_slices' then
    truncate "swf_run_slices", "swf_run_slices_delta";
  elsif tg_table_name = 'swf_fastmon_files' then
    truncate "swf_stf_tf_files", "swf_stf_tf_files_delta";
    update "swf_run_files" set "tf_files" = 0;
  else
    truncate "swf_run_files", "swf_run_files_delta";
  end if;
  return null;
end $$;

create trigger "swf_run_counts_emptied" after truncate on "swf_tf_slices" for each statement execute function "swf_run_counts_emptied"();
create trigger "swf_run_counts_emptied" after truncate on "swf_fastmon_files" for each statement execute function "swf_run_counts_emptied"();
create trigger "swf_run_counts_emptied" after truncate on "swf_stf_files" for each statement execute function "swf_run_counts_emptied"();
`;

const counted = /* sql */ `
insert into "swf_run_slices"
select "run_number", count(*), count(*) filter (where "status" in ('completed', 'done')), count(*) filter (where "status" = 'failed')
from "swf_tf_slices" group by 1;

insert into "swf_stf_tf_files" select "stf_file_id", count(*) from "swf_fastmon_files" group by 1;

insert into "swf_run_files"
select "run_id", count(*), coalesce(sum("tf_files"), 0) from "swf_stf_files" left join "swf_stf_tf_files" on "stf_file_id" = "file_id"
group by 1;
`;
