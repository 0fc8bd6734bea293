/** What was measured of a run's slices. */
export interface SliceRates {
  /** Slices created a second. */
  created_per_s: number;
  /** Slices finished a second, done or failed. */
  finished_per_s: number;
  /** Mean time that workers took for a slice, in seconds; null where none has told. */
  measured_seconds: number | null;
  /** What the execution says a slice takes (`slice_processing_time`), in seconds; null where it does not. */
  parameter_seconds: number | null;
  /** Slices that wait. */
  queued: number;
  /** Workers as the run state has them: how many there are, and how many there shall be. */
  active: number;
  target: number;
  /** Workers that are known one by one, and live. */
  live: number;
}

/** Whether a run's workers keep up with its slices. What cannot be told is null, not 0. */
export interface Capacity {
  arrival_per_s: number;
  slice_seconds: number | null;
  slice_seconds_from: 'measured' | 'parameter' | null;
  needed: number | null;
  there: number | null;
  there_from: 'reported' | 'workers' | 'reckoned' | null;
  target: number;
  drain_seconds: number | null;
}

/**
 * The workers that a run needs and has, by Little's law: those at work on average are the rate of arrival times the time
 * that each slice takes. No agent of today reports its workers, so how many there are is mostly reckoned in the same way
 * from the rate at which slices are finished: those who are idle are not in it.
 */
export function capacityOf(rates: SliceRates): Capacity {
  const seconds = rates.measured_seconds ?? rates.parameter_seconds;
  const { there, there_from } = workersOf(rates, seconds);
  return {
    arrival_per_s: round(rates.created_per_s),
    slice_seconds: seconds === null ? null : round(seconds),
    slice_seconds_from: seconds === null ? null : rates.measured_seconds === null ? 'parameter' : 'measured',
    needed: seconds === null ? null : Math.ceil(round(rates.created_per_s * seconds)),
    there,
    there_from,
    target: rates.target,
    drain_seconds: drainOf(rates.queued, seconds, there),
  };
}

function workersOf(
  { active, live, finished_per_s: finished }: SliceRates,
  seconds: number | null,
): Pick<Capacity, 'there' | 'there_from'> {
  if (active > 0) return { there: active, there_from: 'reported' };
  if (live > 0) return { there: live, there_from: 'workers' };
  if (seconds === null || finished === 0) return { there: null, there_from: null };
  return { there: Math.ceil(round(finished * seconds)), there_from: 'reckoned' };
}

/** Until all that waits is done, while nothing more comes. */
function drainOf(queued: number, seconds: number | null, there: number | null): number | null {
  if (queued === 0) return 0;
  return seconds === null || !there ? null : round((queued * seconds) / there);
}

/** Longer than this nobody works on a slice, in ms: clocks of two machines differ. */
const LONGEST = 24 * 3_600_000;

/**
 * The mean time of pieces of work, in seconds.
 * @param work when each began and ended, in ms since 1970
 * @returns null where none makes sense
 */
export function meanSeconds(work: readonly (readonly [begun: number, ended: number])[]): number | null {
  const times = work.map(([begun, ended]) => ended - begun).filter((time) => time >= 0 && time < LONGEST);
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length / 1_000;
}

/** Thousandths are enough, and keep 0.1 × 30 at 3. */
const round = (value: number) => Math.round(value * 1_000) / 1_000;
