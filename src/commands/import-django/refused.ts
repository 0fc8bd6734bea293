import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusedRows } from '../../database/django-import/findings.ts';
import type { TablePlan } from '../../database/django-import/plan.ts';
import type { Snapshot } from '../../database/django-import/snapshot.ts';
import { counted } from './progress.ts';

/** Names the rows that are refused, and writes them into a file, which only its user may read. */
export async function writeRefused(
  { session }: Snapshot,
  plans: TablePlan[],
  reports: { name: string; refused: Map<string, number> }[],
  file: string,
): Promise<void> {
  const lines = reports.flatMap(({ name, refused }) =>
    [...refused].map(([reason, count]) => `  ${name}: ${counted(count, 'row')}: ${reason}`),
  );
  if (lines.length === 0) return;
  async function* rows() {
    for (const plan of plans) for await (const line of refusedRows(session, plan)) yield `${line}\n`;
  }
  await pipeline(Readable.from(rows()), createWriteStream(file, { mode: 0o600 }));
  console.log(`Refused, and written to ${file}:\n${lines.join('\n')}`);
}
