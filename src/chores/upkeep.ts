import { forgetChanges } from '../database/changes.ts';
import type { Database } from '../database/connection.ts';
import { LogMinutes } from '../database/log-minutes.ts';
import { makeLogPartitions } from '../database/log-partitions.ts';
import { foldLogCounts } from '../database/log-summary.ts';
import { addUpRunCounts } from '../database/run-counts.ts';
import { type Chore, counting, HOUR, SECOND } from './chore.ts';

/** What keeps the tables as requests need them: counts, partitions, the journal of changes. */
export function upkeep(database: Database): Chore[] {
  const minutes = new LogMinutes(database);
  const silently = (name: string, every: number, work: () => Promise<unknown>): Chore => ({
    name,
    every,
    run: async () => void (await work()),
  });
  return [
    silently('counting logs by minute', SECOND, () => minutes.roll()),
    silently('adding up what runs have', 2 * SECOND, () => addUpRunCounts(database)),
    silently('forgetting what changed minutes ago', 30 * SECOND, () => forgetChanges(database)),
    {
      name: 'making log partitions',
      every: HOUR,
      run: async () => {
        const made = await makeLogPartitions(database);
        return made.length > 0 ? `made the log partitions ${made.join(', ')}` : undefined;
      },
    },
    counting(
      'folding the counters of logs',
      HOUR,
      () => foldLogCounts(database),
      (folded) => `folded ${folded} counters of logs`,
    ),
  ];
}
