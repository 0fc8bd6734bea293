import { Migration } from '@mikro-orm/migrations';

/** Changes of many rows, and how far they are. The process that does one writes that with every batch. */
export class Migration0071BulkJobs extends Migration {
  override up(): void {
    this.addSql(`
create table "swf_bulk_job" (
  "id" uuid primary key default gen_random_uuid(),
  "username" varchar(150) not null,
  "resource" varchar(50) not null,
  "action" varchar(10) not null,
  "state" varchar(20) not null default 'running',
  "matched" bigint not null,
  "done" bigint not null default 0,
  "cascades" jsonb not null default '[]',
  "failed" jsonb not null default '[]',
  "error" text null,
  "started_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "ended_at" timestamptz null
)`);
  }
}
