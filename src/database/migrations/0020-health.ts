import { Migration } from '@mikro-orm/migrations';

/**
 * What the health checks read.
 *
 * - Since when the consumer of the broker has been in its state.
 * - Refused requests by minute, of all processes.
 * - When the engine first saw what the rows themselves do not date: every process tells the same moment, also after a
 *   restart.
 * - Severe logs by receipt, and messages that tell how a run goes, or announce a file, by run: partial, so that the rows
 *   which come by the thousand pay nothing.
 */
export class Migration0020Health extends Migration {
  override up(): void {
    this.addSql(`alter table "swf_consumer" add column "since" timestamptz not null default now()`);
    this.addSql(tables);
    this.addSql(indexes);
  }
}

const tables = /* sql */ `
create table "swf_refusal" (
  "minute" timestamptz not null,
  "operation" varchar(100) not null,
  "status" smallint not null,
  "text" varchar(200) not null,
  "count" int not null,
  primary key ("minute", "operation", "status", "text")
);

create table "swf_check" (
  "key" varchar(400) primary key,
  "since" timestamptz not null default now()
);
`;

const indexes = /* sql */ `
create index "swf_applog_severe_received" on "swf_applog" ("received_at") where "level" >= 40;

create index "swf_workflow_messages_lifecycle" on "swf_workflow_messages" ("run_id", "sent_at")
where "message_type" in ('run_imminent', 'start_run', 'pause_run', 'resume_run', 'end_run');

create index "swf_workflow_messages_announced" on "swf_workflow_messages" ("run_id", "sent_at")
where "message_type" = 'stf_gen';
`;
