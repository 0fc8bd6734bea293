/** Equal parts of a span of time, in ms since 1970. */
export interface Bins {
  from: number;
  /** Length of each. */
  step: number;
  count: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths that people can read. */
const STEPS = [
  ...[100, 200, 500, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND],
  ...[MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY],
];

/**
 * Divides a span into bins of a round length, at most so many. They begin at multiples of their length: while a run
 * goes on, those that there were stay as they are.
 * @param to first moment that is not in it
 * @param most at least 2, since the span may begin within a bin and end within the next
 */
export function binsOf(from: number, to: number, most: number): Bins {
  const countOf = (step: number) => Math.max(1, Math.ceil(to / step) - Math.floor(from / step));
  const days = Math.ceil((to - from) / DAY / (most - 1));
  const step = STEPS.find((one) => countOf(one) <= most) ?? days * DAY;
  return { from: Math.floor(from / step) * step, step, count: countOf(step) };
}

/** Where the last bin ends. */
export const endOfBins = ({ from, step, count }: Bins): number => from + step * count;

/** A count for each bin, from those that are not 0; what lies outside is left out. */
export function countsIn(bins: Bins, counted: Iterable<readonly [at: number, count: number]>): number[] {
  const counts: number[] = new Array(bins.count).fill(0);
  for (const [at, count] of counted) {
    const index = Math.floor((at - bins.from) / bins.step);
    if (index >= 0 && index < bins.count) counts[index] = (counts[index] ?? 0) + count;
  }
  return counts;
}

/**
 * How many are there at the end of each bin.
 * @param came counts by moment, those before the bins among them
 */
export function presentIn(
  bins: Bins,
  came: readonly (readonly [at: number, count: number])[],
  went: readonly (readonly [at: number, count: number])[],
): number[] {
  const changes = [...came, ...went.map(([at, count]) => [at, -count] as const)];
  let present = 0;
  for (const [at, count] of changes) if (at < bins.from) present += count;
  return countsIn(bins, changes).map((change) => (present += change));
}
