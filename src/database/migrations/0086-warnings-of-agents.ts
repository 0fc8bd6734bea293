import { Migration } from '@mikro-orm/migrations';

/**
 * Warnings and errors in the order of time, with the level and the agent as keys of the index: what an index only carries
 * is looked at in the table, and of an agent's errors of a day that was a page of the table for each error of all agents.
 */
export class Migration0086WarningsOfAgents extends Migration {
  override up(): void {
    this.addSql('drop index "swf_applog_warning"');
    this.addSql(
      'create index "swf_applog_warning" on "swf_applog" ("timestamp", "id", "level", "instance_name") where "level" >= 30',
    );
  }
}
