import { Migration } from '@mikro-orm/migrations';

/**
 * What the timelines of runs and the overview are read from.
 *
 * - Slices of a run by when they were created, and by status and when they were last written: bins of them are ranges,
 *   and a million are counted without the table.
 * - The newest slices of all runs, and those that were finished last.
 * - The log records of level 30 and more, which are few: the index of those of level 40 and more becomes theirs.
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
    this.addSql(`drop index "swf_applog_severe"`);
    this.addSql(
      `create index "swf_applog_warning" on "swf_applog" ("level", "timestamp", "id") where "level" >= 30`,
    );
  }
}
