import { Migration } from '@mikro-orm/migrations';

/**
 * The logs, partitioned by day of receipt.
 *
 * - By receipt (`received_at`, the database's clock), never by the client's `timestamp`: one agent whose clock
 *   is three days ahead would otherwise block the making of that day's partition.
 * - No default partition: while one exists, PostgreSQL refuses DETACH CONCURRENTLY.
 * - The id comes from one sequence and not from an identity column, which is null in PostgreSQL 15 where a row
 *   goes into a partition directly.
 * - Indexes on the parent are made on every new partition by PostgreSQL itself.
 */
export class Migration0002Logs extends Migration {
  override up(): void {
    this.addSql(logs);
  }
}

const logs = /* sql */ `
create sequence "swf_applog_id_seq" as bigint;

create table "swf_applog" (
  "id" bigint not null default nextval('swf_applog_id_seq'),
  "app_name" varchar(100) not null,
  "instance_name" varchar(100) not null,
  "timestamp" timestamptz not null,
  "level" int not null default 0,
  "levelname" varchar(50) not null,
  "message" text not null,
  "module" varchar(255) not null,
  "funcname" varchar(255) not null,
  "lineno" int not null,
  "process" int not null,
  "thread" bigint not null,
  "extra_data" jsonb null,
  "received_at" timestamptz not null default now(),
  primary key ("id", "received_at")
) partition by range ("received_at");

alter sequence "swf_applog_id_seq" owned by "swf_applog"."id";

create index "swf_applog_timestamp" on "swf_applog" ("timestamp", "id");
create index "swf_applog_app_name" on "swf_applog" ("app_name", "timestamp", "id");
create index "swf_applog_instance_name" on "swf_applog" ("instance_name", "timestamp", "id");
create index "swf_applog_severe" on "swf_applog" ("level", "timestamp", "id") where "level" >= 40;
`;
