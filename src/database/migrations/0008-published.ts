import { Migration } from '@mikro-orm/migrations';

/** Published messages by their age: those of a week ago go. */
export class Migration0008Published extends Migration {
  override up(): void {
    this.addSql(
      `create index "swf_outgoing_message_published_at_index" on "swf_outgoing_message" ("published_at") where "published_at" is not null`,
    );
  }
}
