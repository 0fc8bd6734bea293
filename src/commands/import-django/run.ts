import { readConfig } from '../../config.ts';
import type { Database } from '../../database/connection.ts';
import { importDjango as importAll, type TableReport } from '../../database/django-import/import.ts';
import { planImport, type TablePlan } from '../../database/django-import/plan.ts';
import { type Snapshot, takeSnapshot } from '../../database/django-import/snapshot.ts';
import { DatabaseFailure } from '../../database/failures.ts';
import { shownUrl } from '../../database/url.ts';
import { openDatabase } from '../../open-database.ts';
import { prepareDatabase } from '../../prepare-database.ts';
import { commandLine } from '../../process/command-line.ts';
import { withDatabase } from '../database.ts';
import { dryRun } from './dry-run.ts';
import { counted, Progress, printTable } from './progress.ts';
import { writeRefused } from './refused.ts';
import { SOURCE } from './source.ts';
import { printWarnings } from './warnings.ts';

/** A statement may take so long, in ms. */
const PATIENCE = 24 * 3_600_000;

/** What an import is asked for. */
export interface ImportWishes {
  dryRun: boolean;
  since: boolean;
  /** A file for rows that are refused. */
  refused: string;
}

/** @param url of a Django monitor's database */
export async function importDjango(url: string | undefined, wishes: ImportWishes): Promise<void> {
  const given = url ?? process.env[SOURCE];
  if (!given) throw new Error(`Which database? Give its URL, or set ${SOURCE}.`);
  // Checked as DATABASE_URL is.
  readConfig({ ...process.env, DATABASE_URL: given });
  const shown = shownUrl(given);
  console.error(`Source: ${shown}, which is only read`);
  // The source first: where it cannot be read, no database is made for its rows.
  await withSource(given, shown, (snapshot, plans) =>
    wishes.dryRun
      ? dryRun(snapshot, plans, wishes.refused)
      : withDatabase((target) => importInto(target, snapshot, plans, wishes), {
          patience: PATIENCE,
          prepare: (address) => prepareDatabase(address),
        }),
  );
}

async function importInto(
  target: Database,
  snapshot: Snapshot,
  plans: TablePlan[],
  { since, refused }: ImportWishes,
): Promise<void> {
  const start = performance.now();
  const progress = new Progress();
  const reports: TableReport[] = [];
  const raised = await importAll(snapshot, plans, target, {
    since,
    onRows: (name, rows, of) => progress.show(name, rows, of),
    onTable: (report) => {
      reports.push(report);
      printTable(report);
    },
  });
  for (const { name, from, to } of raised)
    console.log(`The counter ${name} was raised from ${from} to ${to}: rows have the numbers before it.`);
  await writeRefused(snapshot, plans, reports, refused);
  await printWarnings(snapshot, plans);
  const rows = reports.reduce((sum, report) => sum + report.rows, 0);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(
    `Imported in ${seconds} s: ${counted(rows, 'row')} in ${reports.length} tables. Counts and checksums are the same on both sides, ` +
      `as of ${snapshot.at} of the source.`,
  );
  console.log(
    since
      ? `Next: ${commandLine('start')}`
      : `Next: stop the Django monitor, take over what came meanwhile (${commandLine('import-django', '--since')}), then ${commandLine('start')}`,
  );
}

async function withSource<Result>(
  url: string,
  shown: string,
  work: (snapshot: Snapshot, plans: TablePlan[]) => Promise<Result>,
): Promise<Result> {
  const source = await open(url);
  // Its role may be limited to one connection, which the snapshot needs.
  await source.close();
  const snapshot = await takeSnapshot(source, shown);
  try {
    return await work(snapshot, planImport(source, snapshot));
  } finally {
    await snapshot.session.end();
  }
}

async function open(url: string): Promise<Database> {
  try {
    return await openDatabase({ url }, { poolSize: 1, patience: PATIENCE });
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    throw new Error(error.message.replaceAll('DATABASE_URL', SOURCE), { cause: error });
  }
}
