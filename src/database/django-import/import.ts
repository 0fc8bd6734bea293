import type { Client } from 'pg';
import type { Database } from '../connection.ts';
import { type Digest, digest } from '../digest.ts';
import { takeLead } from '../leadership.ts';
import { list } from '../transfer.ts';
import { catchUp } from './catch-up.ts';
import { catchUpLogs } from './catch-up-logs.ts';
import { type Raise, raiseCounters } from './counters.ts';
import { ImportRefused, refusals } from './errors.ts';
import { fillLogs } from './fill-logs.ts';
import { countRefused } from './findings.ts';
import { inTransaction } from './in-transaction.ts';
import {
  beginImport,
  findRows,
  finishImport,
  type ImportState,
  noteTable,
  readImportState,
} from './journal.ts';
import { loadTable } from './load.ts';
import { FIRST_STATISTICS, markCounted, type SurveyedLogs, surveyLogs } from './load-logs.ts';
import { openLongSession } from './long-session.ts';
import { checked, type TablePlan } from './plan.ts';
import { setSequence } from './sequences.ts';
import type { Snapshot } from './snapshot.ts';
import { LOGS } from './tables.ts';

/** Where logs are counted. */
const COUNTED = ['swf_applog_count', 'swf_applog_minute'];

/** What became of a table. */
export interface TableReport {
  /** As the source calls it. */
  name: string;
  target: string;
  /** Rows here, which are those there without the refused ones; of the logs in a second pass, those that have changed. */
  rows: number;
  isPart: boolean;
  /** The sum over their contents, the same on both sides. */
  sum: string;
  refused: Map<string, number>;
  seconds: number;
}

interface ImportOptions {
  /** Takes over what has changed since the import that is there. */
  since: boolean;
  onTable: (report: TableReport) => void;
  /** Told of rows that have been read. @param of how many there are */
  onRows: (name: string, rows: number, of: number) => void;
}

/**
 * Brings the target to the state of a snapshot of a Django monitor's database, table by table, each in one transaction: an
 * import that was interrupted goes on with the table at which it stopped, and looks at those before it again.
 * @param target with the tables of this version, and no monitor at work
 * @returns the counters that were raised
 * @throws ImportRefused before anything is written, or an Error where the two sides differ
 */
export async function importDjango(
  snapshot: Snapshot,
  plans: TablePlan[],
  target: Database,
  options: ImportOptions,
): Promise<Raise[]> {
  const writer = await openLongSession(target);
  try {
    // No monitor does its chores meanwhile, and none that starts goes on.
    if (!(await takeLead(writer, 'chores'))) throw new ImportRefused(refusals.running());
    const state = await readImportState(target);
    await refuseTarget(state, snapshot, plans, target, options.since);
    await beginImport(writer, snapshot.source);
    for (const plan of plans) {
      const since = state?.tables.get(plan.mapping.target);
      options.onTable(await importTable(snapshot, [target, writer], plan, since, options.onRows));
    }
    const raised = await inTransaction(writer, () => raiseCounters(writer));
    // A second pass is to be short. The partitions of the logs have been looked at.
    if (!state?.tables.has(LOGS)) {
      const tables = plans.map(({ mapping }) => mapping.target).filter((name) => name !== LOGS);
      await writer.query(
        `set default_statistics_target = ${FIRST_STATISTICS}; analyze ${list([...tables, ...COUNTED])}`,
      );
    }
    await finishImport(writer);
    return raised;
  } finally {
    await writer.end();
  }
}

async function refuseTarget(
  state: ImportState | undefined,
  { source }: Snapshot,
  plans: TablePlan[],
  target: Database,
  since: boolean,
): Promise<void> {
  if (!state) {
    const found = await findRows(
      target,
      plans.map(({ mapping }) => mapping.target),
    );
    if (found) throw new ImportRefused(refusals.rows(found));
    if (since) throw new ImportRefused(refusals.nothing());
    return;
  }
  if (state.source !== source) throw new ImportRefused(refusals.other());
  if (state.usedAt !== null) throw new ImportRefused(refusals.used(state.usedAt));
  if (state.finished && !since) throw new ImportRefused(refusals.again());
}

async function importTable(
  snapshot: Snapshot,
  [database, writer]: [Database, Client],
  plan: TablePlan,
  since: bigint | undefined,
  onRows: ImportOptions['onRows'],
): Promise<TableReport> {
  const start = performance.now();
  const { source, target } = plan.mapping;
  const isPart = target === LOGS && since !== undefined;
  const survey = target === LOGS && !isPart ? await surveyLogs(snapshot.session, plan) : undefined;
  const refused = survey?.refused ?? (await countRefused(snapshot.session, plan));
  const here = survey
    ? await storeLogs(snapshot, [database, writer], plan, survey, onRows)
    : isPart
      ? await inTransaction(writer, () => catchUpWithLogs(snapshot, writer, plan, since))
      : await fill(snapshot, writer, plan, since, onRows);
  return { name: source, target, ...here, isPart, refused, seconds: (performance.now() - start) / 1_000 };
}

/** Of the logs only those are compared that have changed: there may be millions of the others. */
async function catchUpWithLogs(
  snapshot: Snapshot,
  writer: Client,
  plan: TablePlan,
  since: bigint,
): Promise<Digest> {
  const { there, here } = await catchUpLogs(snapshot, writer, plan, since);
  compare(plan, there, here);
  await conclude(snapshot, writer, plan);
  return here;
}

async function fill(
  snapshot: Snapshot,
  writer: Client,
  plan: TablePlan,
  since: bigint | undefined,
  onRows: ImportOptions['onRows'],
): Promise<Digest> {
  const reader = snapshot.session;
  const { source } = plan.mapping;
  const there = await digest(reader, plan.accepted(), checked(plan));
  return inTransaction(writer, async () => {
    if (since === undefined) await loadTable(reader, writer, plan, counter(source, there.rows, onRows));
    else await catchUp(snapshot, writer, plan, since);
    return finish(snapshot, writer, plan, there);
  });
}

async function storeLogs(
  snapshot: Snapshot,
  [target, writer]: [Database, Client],
  plan: TablePlan,
  survey: SurveyedLogs,
  onRows: ImportOptions['onRows'],
): Promise<Digest> {
  const { there } = survey;
  const onMore = counter(plan.mapping.source, there.rows, onRows);
  const here = await fillLogs(snapshot, [target, writer], plan, survey, onMore);
  compare(plan, there, here);
  return inTransaction(writer, async () => {
    await markCounted(writer);
    await conclude(snapshot, writer, plan);
    return here;
  });
}

function counter(name: string, of: number, onRows: ImportOptions['onRows']): (count: number) => void {
  let rows = 0;
  return (count) => {
    rows += count;
    onRows(name, rows, of);
  };
}

async function finish(snapshot: Snapshot, writer: Client, plan: TablePlan, there: Digest): Promise<Digest> {
  const here = await digest(writer, `select * from "${plan.mapping.target}"`, checked(plan));
  compare(plan, there, here);
  await conclude(snapshot, writer, plan);
  return here;
}

async function conclude(snapshot: Snapshot, writer: Client, plan: TablePlan): Promise<void> {
  await setSequence(snapshot.session, writer, plan);
  await noteTable(writer, plan.mapping.target, snapshot.oldest);
}

/** @throws where the two sides differ; the transaction, and with it the table, is undone */
function compare({ mapping }: TablePlan, there: Digest, here: Digest): void {
  if (there.rows !== here.rows)
    throw new Error(
      `"${mapping.source}" has ${there.rows} rows in the source and ${here.rows} here: the table was not imported`,
    );
  if (there.sum !== here.sum)
    throw new Error(
      `"${mapping.source}" has the checksum ${there.sum} in the source and ${here.sum} here: the table was not imported`,
    );
}
