import { NAME_WITHOUT_NUMBER, USER_OF_LINE } from './log-filters.ts';
import type { Statement } from './statement.ts';

/** What records can be counted by, as SQL of a text. */
const PROPERTIES = {
  level: '"level"::text',
  levelname: '"levelname"',
  app_name: '"app_name"',
  instance_name: '"instance_name"',
  instance_type: NAME_WITHOUT_NUMBER,
  module: '"module"',
  username: USER_OF_LINE,
  none: "''",
};

/** A property by which records can be counted; `none` counts them together. */
export type LogProperty = keyof typeof PROPERTIES;

/** Values of one statement that are told apart in a histogram: names come from anybody, and there may be thousands. */
const TOLD_APART = 50;

/** Where numbers of records come from, as SQL: rows of "value", "timestamp" and "count". */
interface Counted {
  text: string;
  values: unknown[];
}

/** The id up to which records are counted by minute already. */
export const ROLLED: Statement = {
  name: 'logs:rolled',
  text: 'select coalesce(max("through"), 0)::bigint as "through" from "swf_applog_rolled"',
  values: [],
};

/** The records themselves. @param conditions about the table of the records by its name */
export function records(conditions: Statement, by: LogProperty): Counted {
  const { text, values } = conditions;
  return {
    text: `select ${PROPERTIES[by]} as "value", "timestamp", 1 as "count" from "swf_applog" where ${text}`,
    values,
  };
}

/** The newest of them. @param most how many */
export function newestRecords(conditions: Statement, by: LogProperty, most: number): Counted {
  const { text, values } = records(conditions, by);
  return { text: `${text} order by "timestamp" desc limit $${values.length + 1}`, values: [...values, most] };
}

/**
 * The same numbers from the minutes that are counted already, and from the records that are newer. In one statement, and
 * so as of one moment: a record is in one of them, never in both.
 * @param conditions about level and agent, and a range of whole minutes
 * @param through what `ROLLED` has said: that is not later than the moment, and leads into the index
 */
export function minutes(conditions: Statement, by: LogProperty, through: number): Counted {
  const { text, values } = conditions;
  const counted = `select *, "minute" as "timestamp" from "swf_applog_minute"`;
  const isNewer = `"id" > $${values.length + 1} and "id" > coalesce((select "through" from "swf_applog_rolled"), 0)`;
  return {
    text: `select ${PROPERTIES[by]}, "timestamp", "count" from (${counted}) "swf_applog" where ${text}
           union all ${records({ text: `${text} and ${isNewer}`, values }, by).text}`,
    values: [...values, through],
  };
}

/**
 * Numbers by step and value: rows of the number of the step since 1970, the value, null for all that are not told apart,
 * and the number of records.
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
 * Numbers by value, the greatest first: rows of the value and the number of records; the last is null and the number of
 * all that were looked at.
 */
export function byValue(
  { text, values }: Counted,
  { prefix, most }: { prefix: string; most: number },
): Statement {
  return {
    text: `with "some" ("value", "timestamp", "count") as materialized (${text})
           (select "value", sum("count")::bigint from "some"
            where starts_with("value", $${values.length + 1}) group by 1 order by 2 desc, 1 limit $${values.length + 2})
           union all select null, coalesce(sum("count"), 0)::bigint from "some"`,
    values: [...values, prefix, most],
  };
}
