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
const hashOfRow = (columns: string[]) => `hashtextextended(row(${list(columns, 'm.')})::text, 0)`;

/**
 * The same by the hash functions of the types, which takes a third of the time: for logs, of which there are millions. Numbers in JSON
 * that are equal count as the same, however many zeros they end in.
 */
export const hashOfValues = (columns: string[]) => `hash_record_extended(row(${list(columns, 'm.')}), 0)`;
