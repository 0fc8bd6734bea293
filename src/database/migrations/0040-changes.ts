import { Migration } from '@mikro-orm/migrations';

/**
 * What has changed of late, as each process put it together: the others read it here. Its rows go after two minutes.
 * No sequence and no lock: who reads looks back, and knows by the ids what it has seen.
 */
export class Migration0040Changes extends Migration {
  override up(): void {
    this.addSql(`
create table "swf_change" (
  "id" uuid primary key default gen_random_uuid(),
  "at" timestamptz not null default clock_timestamp(),
  "resource" varchar(40) not null,
  "is_deleted" boolean not null,
  "count" bigint not null,
  "run_number" integer null,
  "namespace" text null,
  "keys" text[] null
)`);
    this.addSql(`create index "swf_change_at_index" on "swf_change" ("at")`);
  }
}
