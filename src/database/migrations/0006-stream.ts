import { Migration } from '@mikro-orm/migrations';

/**
 * The order of messages, and who watches them.
 *
 * - Each message gets a number when it is written, under a lock that its transaction keeps until its commit: so the
 *   order of the numbers is the order of the commits, over all writers and whatever wrote, and who has read up to a
 *   number has missed nothing before it. The default of the column takes the lock, whatever writes the row.
 * - Whoever waits for messages is woken, once for each commit that brought some: the same notification given twice in
 *   a transaction goes out once.
 * - A row of a watcher belongs to a process: `lease` is the number of a lock that the process holds in a session of
 *   its own, and loses when it dies.
 */
export class Migration0006Stream extends Migration {
  override up(): void {
    this.addSql(`create sequence "swf_workflow_messages_sequence_seq" as bigint`);
    this.addSql(`alter table "swf_workflow_messages" add column "sequence" bigint`);
    this.addSql(
      `update "swf_workflow_messages" m set "sequence" = o."place"
       from (select "message_id", row_number() over (order by "sent_at", "message_id") as "place" from "swf_workflow_messages") o
       where o."message_id" = m."message_id"`,
    );
    this.addSql(
      `select setval('swf_workflow_messages_sequence_seq', coalesce(max("sequence"), 0) + 1, false) from "swf_workflow_messages"`,
    );
    this.addSql(place);
    this.addSql(
      `alter table "swf_workflow_messages" alter column "sequence" set default swf_message_place(), alter column "sequence" set not null`,
    );
    this.addSql(
      `alter table "swf_workflow_messages" add constraint "swf_workflow_messages_sequence_unique" unique ("sequence")`,
    );
    this.addSql(
      `alter table "swf_subscribers" add column "client_id" uuid, add column "lease" int, add column "lagging" boolean not null default false, add column "cut" boolean not null default false`,
    );
    this.addSql(`create index "swf_subscribers_client_id_index" on "swf_subscribers" ("client_id")`);
  }
}

const place = /* sql */ `
create function "swf_message_place"() returns bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('swf message order'));
  perform pg_notify('swf_messages', '');
  return nextval('swf_workflow_messages_sequence_seq');
end $$`;
