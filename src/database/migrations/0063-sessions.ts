import { Migration } from '@mikro-orm/migrations';

/**
 * Sessions of browsers, passwords, and what tokens may do.
 *
 * - Keys of sessions and sign-in links are stored as SHA-256, as those of tokens are: they are random.
 * - Failures to sign in are of the last minutes, and may go with a crash: their table is not logged.
 */
export class Migration0063Sessions extends Migration {
  override up(): void {
    this.addSql('alter table "swf_user" add column "password_hash" varchar(255) null');
    this.addSql('alter table "swf_token" add column "scope" varchar(10) null');
    this.addSql('alter table "swf_token" add column "expires_at" timestamptz null');
    this.addSql(`create table "swf_session" (
      "id" serial primary key,
      "key_hash" varchar(64) not null constraint "swf_session_key_hash_unique" unique,
      "user_id" int not null references "swf_user" ("id") on delete cascade,
      "token_id" int null references "swf_token" ("id") on delete cascade,
      "opened_by" varchar(10) not null,
      "scheme" varchar(5) not null,
      "created_at" timestamptz not null default now(),
      "last_seen_at" timestamptz not null default now(),
      "expires_at" timestamptz not null,
      "address" varchar(64) not null,
      "agent" varchar(255) not null
    )`);
    this.addSql('create index "swf_session_user_id_index" on "swf_session" ("user_id")');
    this.addSql('create index "swf_session_token_id_index" on "swf_session" ("token_id")');
    this.addSql(`create table "swf_sign_in_link" (
      "user_id" int primary key references "swf_user" ("id") on delete cascade,
      "key_hash" varchar(64) not null constraint "swf_sign_in_link_key_hash_unique" unique,
      "expires_at" timestamptz not null
    )`);
    this.addSql(`create unlogged table "swf_sign_in_failure" (
      "subject" varchar(200) primary key,
      "count" int not null,
      "since" timestamptz not null
    )`);
  }
}
