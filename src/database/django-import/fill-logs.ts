import type { Client } from 'pg';
import type { Database } from '../connection.ts';
import type { Digest } from '../digest.ts';
import { inTransaction } from './in-transaction.ts';
import { added, emptyLogs, groupsOf, loadDays, type SurveyedLogs, selectLogs } from './load-logs.ts';
import { openLongSession, unlessFull } from './long-session.ts';
import type { TablePlan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';
import { type Way, withoutLaggards } from './ways.ts';

/**
 * Fills the logs on two ways at once, each with a session of its own on both sides: while one is sent rows, the other makes
 * indexes. Where either server gives no more connections there is one way, which takes longer.
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
  await using opened = new AsyncDisposableStack();
  const ways: Way[] = [{ reader: snapshot.session, writer }];
  const reader = await snapshot.another();
  if (reader) {
    opened.adopt(reader, (session) => session.end());
    const other = await unlessFull(openLongSession(target));
    if (other) ways.push({ reader, writer: opened.adopt(other, (session) => session.end()) });
  }
  await inTransaction(writer, () => emptyLogs(writer, survey.days));
  const select = await selectLogs(writer, plan, survey);
  const groups = groupsOf(survey.days).values();
  const loaded: Digest[] = [];
  await withoutLaggards(target, ways, async ({ reader, writer }) => {
    for (const group of groups)
      loaded.push(await inTransaction(writer, () => loadDays(reader, writer, plan, select, group, onRows)));
  });
  return added(loaded);
}
