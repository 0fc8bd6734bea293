import { foretoldSeconds, latestWork, RECENT_SECONDS, recentSlices } from '../database/slice-rates.ts';
import type { Executor } from '../database/statement.ts';
import { readDateTime } from '../http/reading/date-time.ts';
import { type Capacity, capacityOf, meanSeconds } from '../runs/capacity.ts';

/** What is known of a run whose capacity is asked for. */
export interface MeasuredRun {
  runNumber: number;
  executionId: string | null;
  /** Slices that wait for a worker. */
  queued: number;
  /** Workers, as the run state has them. */
  active: number;
  target: number;
  /** Of a run that is over: slices a second of all of it, as nothing has happened lately. */
  whole?: { created_per_s: number; finished_per_s: number };
}

/**
 * Measures whether a run's workers keep up.
 * @param timeZone IANA name of the zone in which workers write their times
 */
export async function measureCapacity(
  executor: Executor,
  { runNumber, executionId, whole, ...workers }: MeasuredRun,
  timeZone: string,
): Promise<Capacity> {
  const { created, finished, live } = await recentSlices(executor, runNumber);
  const work = await latestWork(executor, runNumber);
  const measured = meanSeconds(
    work.flatMap(({ begun, ended }) => {
      const read = readDateTime(begun, timeZone);
      return typeof read === 'string' ? [[Date.parse(read), Date.parse(ended)] as const] : [];
    }),
  );
  return capacityOf({
    ...(whole ?? { created_per_s: created / RECENT_SECONDS, finished_per_s: finished / RECENT_SECONDS }),
    ...workers,
    live,
    measured_seconds: measured,
    parameter_seconds: measured === null ? await foretoldSeconds(executor, executionId) : null,
  });
}
