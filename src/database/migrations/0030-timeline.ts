import { Migration } from '@mikro-orm/migrations';

/**
 * What the timelines of runs and the overview are read from.
 *
 * - Slices of a run by when they were created, and by status and when they were last written: bins of them are ranges,
 *   and a million are counted without the table.
 * - The newest slices of all runs, and those that were finished last.
 */
export class Migration0030Timeline extends Migration {
  override up(): void {
    this.addSql(`create index "swf_tf_slices_run" on "swf_tf_slices" ("run_number", "created_at")`);
    this.addSql(
      `create index "swf_tf_slices_progress" on "swf_tf_slices" ("run_number", "status", "updated_at")`,
    );
    this.addSql(`create index "swf_tf_slices_created" on "swf_tf_slices" ("created_at", "id")`);
    this.addSql(
      `create index "swf_tf_slices_finished" on "swf_tf_slices" ("updated_at") where "status" in ('completed', 'done', 'failed')`,
    );
  }
}
