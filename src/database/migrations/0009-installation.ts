import { Migration } from '@mikro-orm/migrations';

/**
 * What tells this database from every other one at the message broker, who takes its messages, and what a process was
 * working on when it died.
 */
export class Migration0009Installation extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

// The row of an installation is made when it is first asked for, not here: a database to which another one is to be
// copied has no rows, and takes the id of that one.
const tables = /* sql */ `
create table "swf_installation" (
  "is_only" boolean primary key default true check ("is_only"),
  "id" varchar(12) not null,
  "has_old_subscriptions" boolean not null
);

create table "swf_consumer" (
  "id" uuid primary key,
  "state" varchar(20) not null,
  "trouble" text null,
  "seen_at" timestamptz not null default now()
);

create table "swf_delivery_attempt" (
  "identity" varchar(50) primary key,
  "attempts" integer not null,
  "last_at" timestamptz not null default now()
);
`;
