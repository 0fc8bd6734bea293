import type { Client } from 'pg';
import type { TablePlan } from './plan.ts';

/**
 * Lets a table of ours go on after the greatest number that it or the source has given. Sequences have no snapshot: what the
 * source says is never too low.
 */
export async function setSequence(reader: Client, writer: Client, { mapping }: TablePlan): Promise<void> {
  const { source, target, key } = mapping;
  const sequence = async (client: Client, table: string) => {
    const { rows } = await client.query<{ name: string | null }>(
      'select pg_get_serial_sequence($1, a.attname) as name from pg_attribute a where attrelid = $1::text::regclass and attname = $2',
      [`"${table}"`, key],
    );
    return rows[0]?.name ?? undefined;
  };
  const own = await sequence(writer, target);
  if (own === undefined) return;
  const theirs = await sequence(reader, source);
  const { rows } = await reader.query<{ last: string | null }>(
    `select case when has_sequence_privilege($1, 'select, usage') then pg_sequence_last_value($1::text::regclass) end::text as last
     where $1::text is not null`,
    [theirs ?? null],
  );
  await writer.query(
    `select setval($1::text::regclass, n) from (
       select greatest($2::bigint, (select max("${key}") from "${target}"), pg_sequence_last_value($1::text::regclass)) as n) greatest_of
     where n is not null`,
    [own, rows[0]?.last ?? null],
  );
}
