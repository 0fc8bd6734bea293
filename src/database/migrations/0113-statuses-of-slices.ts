import { Migration } from '@mikro-orm/migrations';

/**
 * The slices of a file are counted by their status from the index alone: a hundred STF files have ten thousand, each in
 * another page of the table. What is written costs no more, since a new status is a new entry in every index already.
 */
export class Migration0113StatusesOfSlices extends Migration {
  override up(): void {
    this.addSql(
      `alter table "swf_tf_slices" drop constraint "swf_tf_slices_unique",
         add constraint "swf_tf_slices_unique" unique ("fastmon_file_id", "slice_id") include ("status")`,
    );
  }
}
