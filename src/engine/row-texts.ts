import type { Statement } from '../database/statement.ts';
import { instantSql } from '../database/values.ts';
import { statementName } from './statement-name.ts';
import type { Column, Table } from './table.ts';

/** Bytes of the rows of one text, about; a larger row is one of its own. */
const TOGETHER = 64 * 1024;
/** Bytes of a row besides what stands in its texts: names of columns, and values that are short. */
const SHORT = 20;

/** What stands before and behind each row. */
export interface RowEnds {
  before: string;
  /** With what ends the row itself. */
  end: string;
}

/** What the values of a row's key are called, which stand behind its columns. */
export const keyName = (index: number) => `key ${index}`;

/**
 * Makes JSON texts of the rows that a statement finds, in its order, by the server: taken apart and put together here, a row
 * of ten columns keeps the event loop ten times as long, and one of a megabyte some 20 ms. The texts are those that
 * `columnAsJson` leads to.
 *
 * Columns of the result: a text of some rows; the number of the last of them, from 1; how many rows were found; then the key
 * of this last row. No text is cut: to find where a part of it begins PostgreSQL goes through it from its first character.
 * @param found selects the columns of the table by their names, and then the key
 * @param keyLength how many values the key has
 * @param bounds bytes of all rows together, but for the first, and how many rows: others are left out
 */
export function rowTexts(
  { columns }: Table,
  found: Statement,
  keyLength: number,
  ends: RowEnds,
  bounds: { bytes: number; rows: number },
): Statement {
  const first = found.values.length + 1;
  const cells = columns.map(
    (column, index) => `'${index === 0 ? '{' : ','}${JSON.stringify(column.name)}:', ${jsonSql(column)}`,
  );
  const size = [...columns.flatMap(sizeSql), columns.length * SHORT].join(' + ');
  const keys = Array.from({ length: keyLength }, (_, index) => `"${keyName(index)}"`);
  const last = keys.map((key) => `, (array_agg(${key} order by "row n" desc))[1] as ${key}`).join('');
  // What is called here what no column is called: their names have no blanks.
  const text = `
    with "found" as materialized (${found.text}),
    "sized" as (select *, row_number() over () as "row n", count(*) over () as "row of", ${size} as "row size" from "found"),
    "placed" as (select *, sum("row size") over (order by "row n") - "row size" as "row start" from "sized"),
    "texts" as (
      select string_agg(concat($${first}::text, ${cells.join(', ')}, $${first + 1}::text), '' order by "row n") as "text",
             max("row n") as "row n", min("row of") as "row of"${last}
      from "placed" where "row start" < $${first + 2}::int and "row n" <= $${first + 3}::int
      group by floor("row start" / ${TOGETHER})
    )
    select "text", "row n", "row of"${keys.map((key) => `, ${key}`).join('')} from "texts" order by "row n"`;
  const values = [...found.values, ends.before, ends.end, bounds.bytes, bounds.rows];
  return { ...(found.name !== undefined && { name: statementName(text) }), text, values };
}

/** SQL of a column's value as JSON, as a text. */
function jsonSql({ name, type, parent, nullable }: Column): string {
  const make = parent ? ofAnyType : (BY_TYPE[type] ?? ofText);
  const json = make(`"${name}"`);
  return nullable || parent ? `coalesce(${json}, 'null')` : json;
}

const asText = (value: string) => `${value}::text`;
const ofAnyType = (value: string) => `to_json(${value})::text`;
const ofText = (value: string) => `to_json(${value}::text)::text`;

const BY_TYPE: Record<string, (value: string) => string> = {
  smallint: asText,
  int: asText,
  bigint: asText,
  boolean: asText,
  json: asText,
  jsonb: asText,
  timestamptz: (value) => `'"' || ${instantSql(value)} || '"'`,
  // As JavaScript writes them, with no exponent; what JSON has no number for is null.
  'double precision': (value) => `case when ${value} - ${value} = 0 then ${value}::text::numeric::text end`,
};

/** SQL of the bytes that a value takes in the text of its row, about; a text is not read for it. */
function sizeSql({ name, type, parent }: Column): string[] {
  if (parent) return [];
  if (type === 'text') return [`coalesce(octet_length("${name}"), 0)`];
  return type === 'jsonb' || type === 'json' ? [`coalesce(octet_length("${name}"::text), 0)`] : [];
}
