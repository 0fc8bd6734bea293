import type { Client } from 'pg';
import { IS_LEFT_OUT } from './expressions.ts';
import type { TablePlan } from './plan.ts';

/** Rows read at once from a cursor. */
const BATCH = 1_000;

/** How many rows are refused for each reason. */
export async function countRefused(
  reader: Client,
  { refusals, refused }: TablePlan,
): Promise<Map<string, number>> {
  if (refusals.length === 0) return new Map();
  const { rows } = await reader.query<{ reason: string; count: string }>(
    `select reason, count(*) as count from (${refused}) r group by 1 order by 1`,
  );
  return new Map(rows.map(({ reason, count }) => [reason, Number(count)]));
}

/** Reads the rows that are refused, each as a line of JSON: table, reason, and the row without secrets. */
export async function* refusedRows(reader: Client, { mapping, refused }: TablePlan): AsyncGenerator<string> {
  await reader.query(
    `declare refused cursor for
     select jsonb_build_object('table', '${mapping.source}', 'reason', reason, 'row', row)::text as line from (${refused}) r`,
  );
  for (;;) {
    const { rows } = await reader.query<{ line: string }>(`fetch ${BATCH} from refused`);
    for (const { line } of rows) yield line;
    if (rows.length < BATCH) break;
  }
  await reader.query('close refused');
}

/** Active users whose password cannot be verified here. */
export async function usersWithoutPassword(reader: Client): Promise<string[]> {
  const { rows } = await reader.query<{ username: string }>(
    `select username from auth_user s where s."is_active" and ${IS_LEFT_OUT} order by 1`,
  );
  return rows.map(({ username }) => username);
}

/** Whether anybody is staff, and can administer the monitor. */
export async function hasStaff(reader: Client): Promise<boolean> {
  const { rows } = await reader.query<{ any: boolean }>(
    'select exists (select from auth_user where is_staff and is_active) as "any"',
  );
  return rows[0]?.any === true;
}

/** How many rows the retention would delete. @param column of ours that it goes by @param days that are kept; 0: all */
export async function countOld(
  reader: Client,
  { accepted }: TablePlan,
  column: string,
  days: number,
): Promise<number> {
  if (days === 0) return 0;
  const { rows } = await reader.query<{ count: string }>(
    `select count(*) as count from (${accepted()}) m where m."${column}" < now() - interval '${days} days'`,
  );
  return Number(rows[0]?.count);
}

/** How many rows are taken over. */
export async function countRows(reader: Client, { accepted }: TablePlan): Promise<number> {
  const { rows } = await reader.query<{ count: string }>(`select count(*) as count from (${accepted()}) a`);
  return Number(rows[0]?.count);
}
