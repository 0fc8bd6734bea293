/**
 * The rows that came after a position, in the order of the tail: SQL of all columns.
 * @param first the number of the first of its placeholders
 */
export function newRows(table: string, column: string, key: string, first: number): string {
  const [transactions, keys, toTransactions, toKeys, upTo, limit] = [0, 1, 2, 3, 4, 5].map(
    (n) => `$${first + n}`,
  );
  const position = `"${column}", "${key}"`;
  // A range, and no equality: with that PostgreSQL may go through the primary key instead, and so through all rows.
  return `select "some".* from
            unnest(${transactions}::xid8[], ${keys}::bigint[], ${toTransactions}::xid8[], ${toKeys}::bigint[])
              "range" ("transaction", "key", "to_transaction", "to_key")
            cross join lateral (
              select * from "${table}"
              where (${position}) > ("range"."transaction", "range"."key")
                and (${position}) <= ("range"."to_transaction", "range"."to_key")
                and pg_visible_in_snapshot("${column}", ${upTo}::pg_snapshot)
              order by ${position} limit ${limit}::int
            ) "some" order by ${position} limit ${limit}::int`;
}

/** The number of placeholders of `newRows`. */
export const PLACEHOLDERS_OF_NEW_ROWS = 6;
