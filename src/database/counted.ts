import type { Statement } from './statement.ts';

/** Values of one statement that are told apart in a histogram: names come from anybody, and there may be thousands. */
const TOLD_APART = 50;

/** Where numbers of rows come from, as SQL: rows of "value", "timestamp" and "count". */
export interface Counted {
  text: string;
  values: unknown[];
  /**
   * SQL of what is counted, of the "value" of the rows. Where it is costly this is made once for each value, and not for each
   * row: a regular expression over 60,000 rows of minutes takes four times as long as all else.
   */
  shown?: string | undefined;
}

/**
 * Numbers by step and value: rows of the number of the step since 1970, the value, null for all that are not told apart,
 * and the number of rows.
 * @param step in seconds
 */
export function byStep({ text, values, shown = '"value"' }: Counted, step: number): Statement {
  const length = `make_interval(secs => $${values.length + 1})`;
  return {
    text: `with "some" as (
             select date_bin(${length}, "timestamp", 'epoch') as "step", "value", sum("count") as "count"
             from (${text}) "rows" ("value", "timestamp", "count") group by 1, 2
           ), "counted" as materialized (
             select "step", ${shown} as "value", sum("count") as "count" from "some" group by 1, 2
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
  { text, values, shown = '"value"' }: Counted,
  { prefix, most }: { prefix: string; most: number },
): Statement {
  return {
    text: `with "raw" as (
             select "value", sum("count") as "count" from (${text}) "rows" ("value", "timestamp", "count") group by 1
           ), "some" as materialized (
             select ${shown} as "value", sum("count") as "count" from "raw" group by 1
           )
           (select "value", sum("count")::bigint from "some"
            where starts_with("value", $${values.length + 1}) group by 1 order by 2 desc, 1 limit $${values.length + 2})
           union all select null, coalesce(sum("count"), 0)::bigint from "some"`,
    values: [...values, prefix, most],
  };
}
