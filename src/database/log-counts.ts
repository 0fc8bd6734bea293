import type { Counted } from './counted.ts';
import { nameWithoutNumber, USER_OF_LINE } from './log-filters.ts';
import type { Statement } from './statement.ts';

/** What records can be counted by: SQL of a value, and of the text that is made of it. */
const PROPERTIES = {
  level: { raw: '"level"', shown: '"value"::text' },
  levelname: { raw: '"levelname"' },
  app_name: { raw: '"app_name"' },
  instance_name: { raw: '"instance_name"' },
  instance_type: { raw: '"instance_name"', shown: nameWithoutNumber('"value"') },
  module: { raw: '"module"' },
  username: { raw: USER_OF_LINE },
  none: { raw: "''" },
} satisfies Record<string, { raw: string; shown?: string }>;

function counted(by: LogProperty, text: string, values: unknown[]): Counted {
  const { shown }: { raw: string; shown?: string } = PROPERTIES[by];
  return { text, values, shown };
}

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
  const select = `select ${PROPERTIES[by].raw} as "value", "timestamp", 1 as "count" from "swf_applog"`;
  return counted(by, `${select} where ${text}`, values);
}

/** The newest of them. @param most how many */
export function newestRecords(conditions: Statement, by: LogProperty, most: number): Counted {
  const { text, values } = records(conditions, by);
  return counted(by, `${text} order by "timestamp" desc limit $${values.length + 1}`, [...values, most]);
}

/**
 * The same numbers from the minutes that are counted already, and from the records that are newer. In one statement, and
 * so as of one moment: a record is in one of them, never in both.
 * @param conditions about level and agent, and a range of whole minutes
 * @param through what `ROLLED` has said: that is not later than the moment, and leads into the index
 */
export function minutes(conditions: Statement, by: LogProperty, through: number): Counted {
  const { text, values } = conditions;
  const minutes = `select *, "minute" as "timestamp" from "swf_applog_minute"`;
  const isNewer = `"id" > $${values.length + 1} and "id" > ${SETTLED}`;
  const newer = records({ text: `${text} and ${isNewer}`, values }, by).text;
  return counted(
    by,
    `select ${PROPERTIES[by].raw}, "timestamp", "count" from (${minutes}) "swf_applog" where ${text} union all ${newer}`,
    [...values, through],
  );
}
