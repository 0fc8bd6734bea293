import { Migration } from '@mikro-orm/migrations';

/** Slices in the order of their status, page by page: the rows of one status may be all that there are. */
export class Migration0110SlicesByStatus extends Migration {
  override up(): void {
    this.addSql('drop index "swf_tf_slices_status_index"');
    this.addSql('create index "swf_tf_slices_status" on "swf_tf_slices" ("status", "id")');
  }
}
