import { Migration } from '@mikro-orm/migrations';

/**
 * What the consumer of the broker needs beside the messages themselves: which it has had, those that could not be
 * stored, and those that are to go out.
 */
export class Migration0007Consumer extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

const tables = /* sql */ `
create table "swf_received_message" (
  "broker_id" varchar(500) not null,
  "received_at" timestamptz not null default now(),
  primary key ("broker_id")
);
create index "swf_received_message_received_at_index" on "swf_received_message" ("received_at");

create table "swf_dead_letter" (
  "id" bigserial primary key,
  "reason" text not null,
  "destination" varchar(255) not null,
  "headers" jsonb not null,
  "body" text not null,
  "encoding" varchar(10) not null,
  "received_at" timestamptz not null default now()
);
create index "swf_dead_letter_received_at_id_index" on "swf_dead_letter" ("received_at", "id");

create table "swf_outgoing_message" (
  "id" bigserial primary key,
  "destination" varchar(255) not null,
  "body" text not null,
  "stored_at" timestamptz not null default now(),
  "published_at" timestamptz null
);
create index "swf_outgoing_message_waiting" on "swf_outgoing_message" ("id") where "published_at" is null;
`;
