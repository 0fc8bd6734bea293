import { Migration } from '@mikro-orm/migrations';

/**
 * The errors that name a run or an execution, which are counted beside it. Only they are in these indexes, and no other
 * record costs anything. By receipt, since that is what a run's time is compared with. The texts are cut: an index takes
 * none of more than 2,704 bytes, and no name of a run or an execution has more than 100 characters.
 */
export class Migration0112ErrorsOfRuns extends Migration {
  override up(): void {
    for (const property of ['run_id', 'execution_id'])
      this.addSql(
        `create index "swf_applog_errors_${property}" on "swf_applog" (left("extra_data"->>'${property}', 100), "received_at") ` +
          `where "level" >= 40 and left("extra_data"->>'${property}', 100) is not null`,
      );
  }
}
