import { Migration } from '@mikro-orm/migrations';

/** Who users are at a provider of identities. */
export class Migration0087Identities extends Migration {
  override up(): void {
    this.addSql(identities);
  }
}

const identities = /* sql */ `
create table "swf_user_identity" (
  "issuer" varchar(255) not null,
  "subject" varchar(255) not null,
  "user_id" int not null,
  primary key ("issuer", "subject")
);
create index "swf_user_identity_user_id_index" on "swf_user_identity" ("user_id");
alter table "swf_user_identity" add constraint "swf_user_identity_user_id_foreign" foreign key ("user_id")
  references "swf_user" ("id") on delete cascade;
`;
