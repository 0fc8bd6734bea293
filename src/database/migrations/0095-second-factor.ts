import { Migration } from '@mikro-orm/migrations';

/**
 * Second factors of users who sign in with a password.
 *
 * - The secret must be had again to compute codes, and is stored as it is: docs/security.md says why. No operation reads the table.
 * - `last_step` is the step of time of the last code that was taken: a code is taken once.
 * - Recovery codes are random and long: SHA-256, as of tokens.
 */
export class Migration0095SecondFactor extends Migration {
  override up(): void {
    this.addSql('alter table "swf_user" add column "has_second_factor" boolean not null default false');
    this.addSql(`create table "swf_second_factor" (
      "user_id" int primary key references "swf_user" ("id") on delete cascade,
      "secret" varchar(64) not null,
      "made_at" timestamptz not null default now(),
      "confirmed_at" timestamptz null,
      "last_step" bigint null,
      "failures" int not null default 0,
      "failed_at" timestamptz null
    )`);
    this.addSql(`create table "swf_recovery_code" (
      "user_id" int not null references "swf_second_factor" ("user_id") on delete cascade,
      "code_hash" varchar(64) not null,
      primary key ("user_id", "code_hash")
    )`);
  }
}
