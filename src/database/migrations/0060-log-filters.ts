import { Migration } from '@mikro-orm/migrations';

/**
 * What leads to the lines of an execution, of a run, and to those that are warnings or worse.
 *
 * The two about `extra_data` hold only the lines that name an execution or a run: one that does not costs them nothing.
 */
export class Migration0060LogFilters extends Migration {
  override up(): void {
    for (const property of ['execution_id', 'run_id'])
      this.addSql(
        `create index "swf_applog_${property}" on "swf_applog" (("extra_data"->>'${property}'), "timestamp", "id") ` +
          `where "extra_data"->>'${property}' is not null`,
      );
    this.addSql(
      'create index "swf_applog_warning" on "swf_applog" ("timestamp", "id") include ("level") where "level" >= 30',
    );
  }
}
