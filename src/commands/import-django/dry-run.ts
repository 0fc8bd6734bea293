import { countRefused, countRows } from '../../database/django-import/findings.ts';
import type { TablePlan } from '../../database/django-import/plan.ts';
import type { Snapshot } from '../../database/django-import/snapshot.ts';
import { commandLine } from '../../process/command-line.ts';
import { counted } from './progress.ts';
import { writeRefused } from './refused.ts';
import { printWarnings } from './warnings.ts';

/** Says what an import would do. Nothing is written but the file of rows that would be refused. */
export async function dryRun(snapshot: Snapshot, plans: TablePlan[], file: string): Promise<void> {
  const reports = [];
  let rows = 0;
  for (const plan of plans) {
    const accepted = await countRows(snapshot.session, plan);
    const refused = await countRefused(snapshot.session, plan);
    const name = plan.mapping.source;
    const others = [...refused.values()].reduce((all, count) => all + count, 0);
    console.log(
      `  ${name.padEnd(28)} ${String(accepted).padStart(10)} rows${others > 0 ? `, ${others} refused` : ''}`,
    );
    reports.push({ name, refused });
    rows += accepted;
  }
  await writeRefused(snapshot, plans, reports, file);
  await printWarnings(snapshot, plans);
  console.log(
    `An import would bring ${counted(rows, 'row')} in ${plans.length} tables, as of ${snapshot.at} of the source. Next: ${commandLine('import-django')}`,
  );
}
