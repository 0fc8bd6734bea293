import { Migration } from '@mikro-orm/migrations';

/**
 * Which transaction stored a record: what leads to those that were not visible at an earlier moment, in the order in
 * which they became so, whatever the agents' clocks say and however late a transaction is committed.
 *
 * - By the default of the column, so that it holds for whoever stores a record, by COPY too. It stays when the record is
 *   changed. `xmin`, which PostgreSQL has itself, has no index, 32 bits, and changes with the record.
 * - Records of before have none: nobody waits for them, and the index has only the others.
 */
export class Migration0062LogTail extends Migration {
  override up(): void {
    this.addSql('alter table "swf_applog" add column "xact_id" xid8 null');
    this.addSql('alter table "swf_applog" alter column "xact_id" set default pg_current_xact_id()');
    this.addSql(
      'create index "swf_applog_xact_id" on "swf_applog" ("xact_id", "id") where "xact_id" is not null',
    );
  }
}
