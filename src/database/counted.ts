import type { Statement } from './statement.ts';

/** Values of one statement that are told apart in a histogram: names come from anybody, and there may be thousands. */
const TOLD_APART = 50;

/** Where numbers of rows come from, as SQL: rows of "value", "timestamp" and "count". */
export interface Counted {
  text: string;
  values: unknown[];
}

/**
 * Numbers by step and value: rows of the number of the step since 1970, the value, null for all that are not told apart,
 * and the number of rows.
 * @param step in seconds
 */
export function byStep({ text, values }: Counted, step: number): Statement {
  const length = `make_interval(secs => $${values.length + 1})`;
  return {
    text: `with "counted" as materialized (
             select date_bin(${length}, "timestamp", 'epoch') as "step", "value", sum("count") as "count"
             from (${text}) "some" ("value", "timestamp", "count") group by 1, 2
           ), "shown" as (
             select "value" from "counted" group by 1 order by sum("count") desc, 1 limit ${TOLD_APART}
           )
           select (extract(epoch from "step") / $${values.length + 1})::bigint, "shown"."value", sum("count")::bigint
           from "counted" left join "shown" using ("value") group by 1, 2`,
    values: [...values, step],
  };
}

/**
 * Numbers by value, the greatest first: rows of the value and the number of rows; the last is null and the number of
 * all that were looked at.
 */
export function byValue(
  { text, values }: Counted,
  { prefix, most }: { prefix: string; most: number },
): Statement {
  return {
    text: `with "some" as materialized (
             select "value", sum("count") as "count" from (${text}) "rows" ("value", "timestamp", "count") group by 1
           )
           (select "value", sum("count")::bigint from "some"
            where starts_with("value", $${values.length + 1}) group by 1 order by 2 desc, 1 limit $${values.length + 2})
           union all select null, coalesce(sum("count"), 0)::bigint from "some"`,
    values: [...values, prefix, most],
  };
}
