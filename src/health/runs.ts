import type { Database } from '../database/connection.ts';
import {
  type FileCounts,
  type RunMessage,
  type RunRow,
  readFileCounts,
  readLifecycles,
  readRuns,
} from '../database/health/runs.ts';
import { type FinishedSlice, readSliceCounts, type SliceCounts } from '../database/health/slices.ts';
import { capacityOf } from '../runs/capacity.ts';
import { currentState, stepsOf } from '../runs/states.ts';
import { parametersOf } from './parameters.ts';
import type { RunFacts } from './situation.ts';
import { LIMITS } from './thresholds.ts';

/** Runs that are looked at, the newest. */
const MOST = 20;

/** A slice takes no longer, in seconds: what says so has a wrong clock. */
const LONGEST_SLICE = 24 * 3_600;

/** Reads the runs that are going, and those that ended a moment ago. @param finished slices, from which is measured how long one takes */
export async function readRunFacts(database: Database, finished: FinishedSlice[]): Promise<RunFacts[]> {
  const rows = await readRuns(database, MOST);
  if (rows.length === 0) return [];
  const numbers = rows.map(({ run_number }) => run_number);
  const messages = Object.groupBy(await readLifecycles(database, numbers), ({ run_number }) => run_number);
  const files = new Map(
    (await readFileCounts(database, rows, LIMITS)).map((counts) => [counts.run_number, counts]),
  );
  const slices = new Map(
    (await readSliceCounts(database, numbers)).map((counts) => [counts.run_number, counts]),
  );
  return rows.flatMap((row) => {
    const number = row.run_number;
    const [ofFiles, ofSlices] = [files.get(number), slices.get(number)];
    if (!ofFiles || !ofSlices) return [];
    const own = finished.filter(({ run_number }) => run_number === number);
    return [runFacts(row, messages[number] ?? [], ofFiles, ofSlices, own)];
  });
}

function runFacts(
  row: RunRow,
  messages: RunMessage[],
  files: FileCounts,
  slices: SliceCounts,
  finished: FinishedSlice[],
): RunFacts {
  const { run_number: number, namespace, execution_id, target, active, live_workers: live } = row;
  const parameters = parametersOf(row.parameters);
  const steps = stepsOf(messages);
  const first = messages.find(({ message_type }) => message_type === 'run_imminent') ?? messages[0];
  return {
    number,
    namespace: namespace ?? first?.namespace ?? null,
    execution: execution_id,
    state: currentState(steps, row, row.end_time),
    announced_by: first?.sender_agent ?? null,
    started_at: steps.find(({ message_type }) => message_type === 'start_run')?.at ?? null,
    announced: files.announced,
    registered: files.registered,
    sampled: files.sampled,
    first_announced_at: files.first_announced_at,
    last_announced_at: files.last_announced_at,
    measured_interval: files.measured_interval && Math.round(files.measured_interval * 1_000) / 1_000,
    due: {
      announced: files.due_announced,
      unregistered: files.unregistered,
      unregistered_since: files.unregistered_since,
      registered: files.due_registered,
      unsampled: files.unsampled,
      unsampled_since: files.unsampled_since,
    },
    slices: {
      queued: slices.queued,
      processing: slices.processing,
      done: slices.done,
      failed: slices.failed,
      oldest_queued_at: slices.oldest_queued_at,
    },
    capacity: capacityOf({
      created_per_s: slices.created_per_s,
      finished_per_s: slices.finished_per_s,
      measured_seconds: meanSeconds(finished),
      parameter_seconds: parameters.slice_seconds,
      queued: slices.queued,
      active,
      target,
      live,
    }),
    queue_grows_per_s: slices.created_per_s - slices.finished_per_s,
    parameters,
  };
}

/** How long slices took on average, in seconds; those whose worker told no start, or none that can be, are left out. */
function meanSeconds(finished: FinishedSlice[]): number | null {
  const seconds = finished
    .map(({ updated_at, started }) => (Date.parse(updated_at) - momentOf(started)) / 1_000)
    .filter((value) => value >= 0 && value < LONGEST_SLICE);
  return seconds.length === 0 ? null : seconds.reduce((sum, value) => sum + value, 0) / seconds.length;
}

/** Workers write UTC, with or without saying so. */
function momentOf(text: string | null): number {
  if (text === null) return Number.NaN;
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
}
