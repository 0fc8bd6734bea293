import type { Client } from 'pg';
import { sqlState } from '../sql-state.ts';
import { list, transfer } from '../transfer.ts';
import type { TablePlan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';

/** Rows of the source that are to be looked at, of our columns. */
export const STAGED = 'import_rows';
const KEYS = 'import_keys';
const UNIQUE_VIOLATION = '23505';

/**
 * SQL of whether a row `s` of the source was written by a transaction that an earlier snapshot may not have seen. A row has
 * the last 32 bits of the number of its transaction: what is further back than 2^32 counts as changed, which does no harm.
 */
export function isChanged(since: bigint, { next }: Snapshot): string {
  const age = `((${next % 2n ** 32n} - s.xmin::text::bigint + 4294967296) % 4294967296)`;
  return `${age} <= ${next - since}`;
}

/**
 * Brings a table of ours to the state of a later snapshot: rows that are gone go, those that have changed or come are stored.
 * @param since the oldest transaction that was not seen before
 */
export async function catchUp(
  snapshot: Snapshot,
  writer: Client,
  plan: TablePlan,
  since: bigint,
): Promise<void> {
  const reader = snapshot.session;
  const { target, key } = plan.mapping;
  await deleteGone(reader, writer, plan);
  const changed = plan.mapping.isChangedHere ? undefined : isChanged(since, snapshot);
  await stage(reader, writer, plan, changed);
  const { rows } = await writer.query(
    `select from "${KEYS}" k where not exists (select from "${target}" t where t."${key}" = k."${key}")
       and not exists (select from "${STAGED}" r where r."${key}" = k."${key}") limit 1`,
  );
  // One that was refused, and is not any more, since another one has changed.
  if (rows.length > 0) {
    await writer.query(`truncate "${STAGED}"`);
    await stage(reader, writer, plan);
  }
  await store(writer, plan);
  await writer.query(`drop table "${KEYS}", "${STAGED}"`);
}

/** Deletes our rows that the source has no more. */
async function deleteGone(reader: Client, writer: Client, { mapping, accepted }: TablePlan): Promise<void> {
  const { target, key } = mapping;
  await writer.query(`create temp table "${KEYS}" as select "${key}" from "${target}" with no data`);
  const select = `select "${key}" from (${accepted()}) a`;
  await transfer([reader, select], [writer, `"${KEYS}"`]);
  await writer.query(`create unique index on "${KEYS}" ("${key}"); analyze "${KEYS}"`);
  await writer.query(
    `delete from "${target}" t where not exists (select from "${KEYS}" k where k."${key}" = t."${key}")`,
  );
}

/** Reads rows of the source into a table of this session. @param where about the row `s` there */
export async function stage(
  reader: Client,
  writer: Client,
  { mapping, columns, accepted }: TablePlan,
  where?: string,
): Promise<void> {
  const { target, key } = mapping;
  await writer.query(
    `create temp table if not exists "${STAGED}" as select ${list(columns)} from "${target}" with no data`,
  );
  const select = `select ${list(columns)} from (${accepted(where)}) a`;
  await transfer([reader, select], [writer, `"${STAGED}" (${list(columns)})`]);
  await writer.query(
    `create index if not exists "${STAGED}_key" on "${STAGED}" ("${key}"); analyze "${STAGED}"`,
  );
}

/** @throws where two rows have exchanged a value that is unique: one of them would have to wait for the other */
async function store(writer: Client, { mapping, columns }: TablePlan): Promise<void> {
  const { target, key, order } = mapping;
  const others = columns.filter((name) => name !== key);
  try {
    await writer.query(
      `insert into "${target}" (${list(columns)})
       select ${list(columns)} from "${STAGED}"${order ? ` order by ${list(order)}` : ''}
       on conflict ("${key}") do update set (${list(others)}) = row(${list(others, 'excluded.')})`,
    );
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new Error(
      `Rows of "${target}" have exchanged a value that is unique, which a second pass cannot follow: ${(error as Error).message}. Import everything into a new database.`,
      { cause: error },
    );
  }
}
