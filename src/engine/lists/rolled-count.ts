import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { placeholder } from '../query-builder.ts';
import type { Table } from '../table.ts';
import type { RollUp } from './declaration.ts';

/** The bounds of a moment, as SQL: from, and up to another that is not among them. */
export interface Bounds {
  after?: Expression<string>;
  before?: Expression<string>;
}

/**
 * Counts the rows that conditions hold for from the minutes that are counted already, and one by one only those that are
 * newer, and the parts of a minute at either end. In one statement, and so as of one moment.
 * @param conditions about the table by its name, of which the minutes know everything
 * @param bounds that are among the conditions
 * @param position of the placeholder of the key up to which rows are counted, or were: it leads into the index
 */
export function rolledCount(
  { name, key }: Table,
  { table, moment, through }: RollUp,
  conditions: Expression<SqlBool>[],
  { after, before }: Bounds,
  position: number,
): RawBuilder<unknown> {
  const at = sql.id(name, moment);
  const id = sql.id(name, key.column);
  const counted = sql.raw<unknown>(through);
  const all = sql.join(conditions, sql` and `);
  const minute = (time: Expression<string>) => sql<string>`date_trunc('minute', ${time})`;
  const lastMinute = before && minute(before);
  const firstMinute = after && minute(sql`${after} + interval '1 minute' - interval '1 microsecond'`);
  const one = (more: Expression<unknown>) =>
    sql`(select count(*) from ${sql.table(name)} where ${all} and ${more})`;
  const parts = [
    sql`(select coalesce(sum("count"), 0)
         from (select *, "minute" as ${sql.id(moment)} from ${sql.table(table)}) ${sql.id(name)}
         where ${all}${lastMinute ? sql` and ${at} < ${lastMinute}` : sql``})`,
    one(sql`${id} > ${placeholder(position, key.type)} and ${id} > ${counted}`),
    ...(firstMinute ? [one(sql`${id} <= ${counted} and ${at} < ${firstMinute}`)] : []),
    ...(lastMinute
      ? [
          one(
            sql`${id} <= ${counted} and ${at} >= ${lastMinute}${firstMinute ? sql` and ${at} >= ${firstMinute}` : sql``}`,
          ),
        ]
      : []),
  ];
  return sql`select (${sql.join(parts, sql` + `)})::bigint as "count"`;
}
