/**
 * The rows that became visible between two moments, in the order of their keys: SQL of all columns.
 * @param column with the number of the transaction that stored a row; rows of before the column have none, and are not new
 * @param first the number of the first of its placeholders
 */
export function newRows(table: string, column: string, key: string, first: number): string {
  const [after, to, since, upTo, limit] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`);
  return `select * from "${table}" where "${key}" > ${after}::bigint and "${key}" <= ${to}::bigint
            and not pg_visible_in_snapshot("${column}", ${since}::pg_snapshot)
            and pg_visible_in_snapshot("${column}", ${upTo}::pg_snapshot)
          order by "${key}" limit ${limit}::int`;
}

/** The number of placeholders of `newRows`. */
export const PLACEHOLDERS_OF_NEW_ROWS = 5;

/**
 * Whether a row was visible at a moment, as SQL.
 * @param settled its placeholder of the key up to which all were, and `snapshot`
 */
export function wasVisible(
  table: string,
  column: string,
  key: string,
  [settled, snapshot]: [string, string],
): string {
  const transaction = `"${table}"."${column}"`;
  return `("${table}"."${key}" <= ${settled}::bigint or ${transaction} is null
           or pg_visible_in_snapshot(${transaction}, ${snapshot}::pg_snapshot))`;
}
