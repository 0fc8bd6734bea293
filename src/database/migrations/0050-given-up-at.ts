import { Migration } from '@mikro-orm/migrations';

/** When a silent agent was given up, without which a crash and an exit look the same. */
export class Migration0050GivenUpAt extends Migration {
  override up(): void {
    this.addSql('alter table "swf_systemagent" add column "given_up_at" timestamptz null');
  }
}
