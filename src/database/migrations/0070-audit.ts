import { Migration } from '@mikro-orm/migrations';

/** Who changed what. Rows are only ever added: a trigger refuses all else, whoever asks. */
export class Migration0070Audit extends Migration {
  override up(): void {
    this.addSql(table);
    this.addSql(cut);
    this.addSql(appendOnly);
    this.addSql(
      'create trigger "swf_audit_append_only" before update or delete or truncate on "swf_audit" for each statement execute function "swf_audit_append_only"()',
    );
  }
}

const table = /* sql */ `
create table "swf_audit" (
  "id" bigserial primary key,
  "at" timestamptz not null default now(),
  "username" varchar(150) not null,
  "via" varchar(10) not null,
  "action" varchar(10) not null,
  "resource" varchar(50) not null,
  "key" varchar(255) null,
  "before" jsonb null,
  "after" jsonb null,
  "cascades" jsonb null,
  "request_id" varchar(100) null,
  "address" varchar(64) null
);
create index "swf_audit_at_id_index" on "swf_audit" ("at", "id");
create index "swf_audit_username_at_id_index" on "swf_audit" ("username", "at", "id");
create index "swf_audit_resource_at_id_index" on "swf_audit" ("resource", "at", "id");
create index "swf_audit_key_at_id_index" on "swf_audit" ("key", "at", "id")`;

/** A row as it is kept: of one of more than 64 KiB, values of more than 500 characters are cut, and are texts then. */
const cut = /* sql */ `
create function "swf_audited"("whole" jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when octet_length("whole"::text) <= 65536 or jsonb_typeof("whole") <> 'object' then "whole" else (
    select jsonb_object_agg("key", case
      when length("value"::text) <= 500 then "value"
      else to_jsonb(left(coalesce("whole" ->> "key", ''), 500) || '…') end)
    from jsonb_each("whole")) end
$$`;

const appendOnly = /* sql */ `
create function "swf_audit_append_only"() returns trigger language plpgsql as $$
begin
  raise exception 'swf_audit tells who changed what: its rows are neither changed nor deleted';
end $$`;
