import type { Statement } from '../../database/statement.ts';
import { instantSql } from '../../database/values.ts';
import { statementName } from '../statement-name.ts';
import type { Column, Table } from '../table.ts';

/** What stands before and behind each row. */
export interface RowEnds {
  before: string;
  /** With what ends the row itself. */
  end: string;
}

/** What the values of a row's key are called, which stand behind its columns. */
export const keyName = (index: number) => `key ${index}`;

/**
 * Has the server write the rows that a statement finds as JSON, in its order: taken apart and put together here, a thousand
 * rows keep the event loop for some 5 ms, and one of a megabyte for 20. The texts are those that `columnAsJson` leads to.
 *
 * Columns of the result: the text of a row, and its key.
 * @param found selects the columns of the table by their names, and then the key
 * @param keyLength how many values the key has
 */
export function rowTexts({ columns }: Table, found: Statement, keyLength: number, ends: RowEnds): Statement {
  const first = found.values.length + 1;
  const cells = columns.map(
    (column, index) => `'${index === 0 ? '{' : ','}${JSON.stringify(column.name)}:', ${jsonSql(column)}`,
  );
  const keys = Array.from({ length: keyLength }, (_, index) => `, "${keyName(index)}"`).join('');
  const text = `select concat($${first}::text, ${cells.join(', ')}, $${first + 1}::text)${keys} from (${found.text}) "found"`;
  const values = [...found.values, ends.before, ends.end];
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
