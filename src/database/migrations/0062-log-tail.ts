import { Migration } from '@mikro-orm/migrations';

/**
 * Which transaction stored a record: it tells those that were not visible at an earlier moment, whatever the agents' clocks
 * say and however late a transaction is committed.
 *
 * - By the default of the column, so that it holds for whoever stores a record, by COPY too. It stays when the record is
 *   changed; `xmin`, which PostgreSQL has itself, does not, and comes round after 2^32.
 * - Without an index, which would take a twentieth of the server's time for a record: new ones are among those whose id is
 *   greater than what has been counted by minute.
 * - Records of before have none: nobody waits for them.
 */
export class Migration0062LogTail extends Migration {
  override up(): void {
    this.addSql('alter table "swf_applog" add column "xact_id" xid8 null');
    this.addSql('alter table "swf_applog" alter column "xact_id" set default pg_current_xact_id()');
  }
}
