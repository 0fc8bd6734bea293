import { Migration } from '@mikro-orm/migrations';

/** Records of the audit go by their age, where the monitor says so for one transaction; by nothing else. */
export class Migration0096AuditRetention extends Migration {
  override up(): void {
    this.addSql(appendOnly);
  }
}

const appendOnly = /* sql */ `
create or replace function "swf_audit_append_only"() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('swf.audit_retention', true) = 'on' then
    return null;
  end if;
  raise exception 'swf_audit tells who changed what: its rows are neither changed nor deleted';
end $$`;
