import { Migration } from '@mikro-orm/migrations';

/**
 * What has been imported from a Django monitor: from which database, and for each table the oldest transaction there that the
 * import may not have seen. A second pass goes on from it.
 */
export class Migration0090DjangoImport extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

const tables = /* sql */ `
create table "swf_django_import" (
  "is_only" boolean primary key default true check ("is_only"),
  "source" varchar(100) not null,
  "started_at" timestamptz not null default now(),
  "finished_at" timestamptz null,
  "used_at" timestamptz null
);

create table "swf_django_table" (
  "name" varchar(63) primary key,
  "oldest" bigint not null,
  "imported_at" timestamptz not null default now()
);
`;
