import type { Client } from 'pg';
import { list } from './transfer.ts';

/** How many rows there are, and a sum over what they hold, whatever their order. */
export interface Digest {
  rows: number;
  sum: string;
}

/**
 * Counts rows and adds up the hashes of their texts. The same rows have the same digest on every PostgreSQL, in sessions
 * that have one time zone.
 * @param columns whose values count
 */
export async function digest(client: Client, select: string, columns: string[]): Promise<Digest> {
  const { rows } = await client.query<{ rows: string; sum: string }>(
    `select count(*)::text as rows, coalesce(sum(${hashOfRow(columns)}), 0)::text as sum from (${select}) m`,
  );
  return { rows: Number(rows[0]?.rows), sum: String(rows[0]?.sum) };
}

/** SQL of the hash of a row `m`. */
const hashOfRow = (columns: string[]) => `hashtextextended(row(${list(columns, 'm.')})::text, 0)::numeric`;

/** The same by day of receipt, in one go. @returns all together, and the days */
export async function digestByDay(
  client: Client,
  select: string,
  columns: string[],
): Promise<Digest & { days: string[] }> {
  const { rows } = await client.query<{ day: string; rows: string; sum: string }>(
    `select ("received_at" at time zone 'UTC')::date::text as day, count(*)::text as rows, sum(${hashOfRow(columns)})::text as sum
     from (${select}) m group by 1 order by 1`,
  );
  return {
    days: rows.map(({ day }) => day),
    rows: rows.reduce((all, { rows }) => all + Number(rows), 0),
    sum: String(rows.reduce((all, { sum }) => all + BigInt(sum), 0n)),
  };
}
