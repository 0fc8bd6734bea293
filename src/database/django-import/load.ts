import type { Client } from 'pg';
import { list, transfer } from '../transfer.ts';
import type { TablePlan } from './plan.ts';

/**
 * Fills a table of ours, which is empty.
 * @param onRows told how many more rows have been read
 */
export async function loadTable(
  reader: Client,
  writer: Client,
  { mapping, columns, accepted }: TablePlan,
  onRows: (count: number) => void,
): Promise<void> {
  const { target, order } = mapping;
  const select = `select ${list(columns)} from (${accepted()}) a${order ? ` order by ${list(order)}` : ''}`;
  await transfer([reader, select], [writer, `"${target}" (${list(columns)})`], onRows);
}
