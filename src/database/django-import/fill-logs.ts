import type { Client } from 'pg';
import type { Database } from '../connection.ts';
import type { Digest } from '../digest.ts';
import { inTransaction } from './in-transaction.ts';
import { added, emptyLogs, groupsOf, loadDays, type SurveyedLogs, selectLogs } from './load-logs.ts';
import type { TablePlan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';
import { openWriter } from './writer.ts';

/**
 * Fills the logs on two ways at once, each with a session of its own on both sides: while one is sent rows, the other makes
 * indexes.
 * @param onRows told how many more rows have been read
 * @returns what is stored
 */
export async function fillLogs(
  snapshot: Snapshot,
  [target, writer]: [Database, Client],
  plan: TablePlan,
  survey: SurveyedLogs,
  onRows: (count: number) => void,
): Promise<Digest> {
  await inTransaction(writer, () => emptyLogs(writer, survey.days));
  const select = await selectLogs(writer, plan, survey);
  const groups = groupsOf(survey.days).values();
  const loaded: Digest[] = [];
  const load = async (reader: Client, into: Client) => {
    for (const group of groups)
      loaded.push(await inTransaction(into, () => loadDays(reader, into, plan, select, group, onRows)));
  };
  await using opened = new AsyncDisposableStack();
  const reader = opened.adopt(await snapshot.another(), (session) => session.end());
  const other = opened.adopt(await openWriter(target), (session) => session.end());
  await Promise.all([load(snapshot.session, writer), load(reader, other)]);
  return added(loaded);
}
