import { Migration } from '@mikro-orm/migrations';

/** Answers to calls that may be repeated: what the first of them was told, for a day. */
export class Migration0004Idempotency extends Migration {
  override up(): void {
    this.addSql(table);
  }
}

const table = /* sql */ `
create table "swf_idempotent_answer" (
  "operation" varchar(100) not null,
  "caller" int not null,
  "key" varchar(255) not null,
  "fingerprint" bytea not null,
  "status" smallint not null,
  "body" text null,
  "answered_at" timestamptz not null default now(),
  primary key ("operation", "caller", "key")
);
create index "swf_idempotent_answer_answered_at_index" on "swf_idempotent_answer" ("answered_at");
`;
