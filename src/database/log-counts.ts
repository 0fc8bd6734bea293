import type { Counted } from './counted.ts';
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

/** The id up to which records are counted by minute already. */
export const ROLLED: Statement = {
  name: 'logs:rolled',
  text: 'select coalesce(max("through"), 0)::bigint as "through" from "swf_applog_rolled"',
  values: [],
};

/** SQL of the same: all records up to it are visible, or never will be. */
export const SETTLED = 'coalesce((select "through" from "swf_applog_rolled"), 0)';

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
  const isNewer = `"id" > $${values.length + 1} and "id" > ${SETTLED}`;
  return {
    text: `select ${PROPERTIES[by]}, "timestamp", "count" from (${counted}) "swf_applog" where ${text}
           union all ${records({ text: `${text} and ${isNewer}`, values }, by).text}`,
    values: [...values, through],
  };
}
