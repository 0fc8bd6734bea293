import { Migration } from '@mikro-orm/migrations';

/**
 * A call with an Idempotency-Key asks one thing before its work instead of two: whether it is its turn, and what was answered
 * before. In one plain statement the look would be as of before the lock, and miss what a twin has just committed; within a
 * function each statement looks anew.
 *
 * Answers are found by their age once an hour: an index of ranges (BRIN) is enough for that, and costs an answer nothing.
 */
export class Migration0104Once extends Migration {
  override up(): void {
    this.addSql(once);
    this.addSql('drop index "swf_idempotent_answer_answered_at_index"');
    this.addSql(
      'create index "swf_idempotent_answer_answered_at" on "swf_idempotent_answer" using brin ("answered_at")',
    );
  }
}

/** Returns nothing where a twin is under way, and a row of nulls where nothing was answered. */
const once = /* sql */ `
create function "swf_once"("twins" text, "asked_operation" text, "asked_caller" int, "asked_key" text, "kept_for" interval)
returns table ("status" smallint, "body" text, "fingerprint" bytea) language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended("twins", 0)) then
    return;
  end if;
  return query select "kept"."status", "kept"."body", "kept"."fingerprint"
    from (select) as "always" left join "swf_idempotent_answer" as "kept"
      on "kept"."operation" = "asked_operation" and "kept"."caller" = "asked_caller" and "kept"."key" = "asked_key"
        and "kept"."answered_at" > now() - "kept_for";
end $$`;
