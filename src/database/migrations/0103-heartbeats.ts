import { Migration } from '@mikro-orm/migrations';

/**
 * A heartbeat costs no index: where no column of one changes and the page has room, PostgreSQL puts the new version of a row
 * beside the old one (HOT), and leaves the five indexes of the agents as they are. The index of the times of heartbeats was
 * changed by each of them, for a look at all agents, which takes a millisecond where there are thousands.
 */
export class Migration0103Heartbeats extends Migration {
  override up(): void {
    this.addSql('drop index "swf_systemagent_last_heartbeat_index"');
    this.addSql('alter table "swf_systemagent" set (fillfactor = 50)');
  }
}
