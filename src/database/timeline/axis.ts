import { type Bins, endOfBins } from '../../runs/bins.ts';

/** Bins as the statements take them. */
export interface Axis {
  from: string;
  /** First moment that is not in it. */
  to: string;
  /** Length of a bin. */
  step: string;
  /** The bins that stand for all that lies before and behind. */
  before: string;
  behind: string;
}

/** Moments as the database counts them: how many are in the bin that begins `at`. */
export interface Count {
  at: string;
  count: number;
}

export function axisOf(bins: Bins): Axis {
  const { from, step } = bins;
  const to = endOfBins(bins);
  return {
    from: textOf(from),
    to: textOf(to),
    step: `${step} milliseconds`,
    before: textOf(from - step),
    behind: textOf(to),
  };
}

/** Counts as `countsIn` takes them. */
export const atMoments = (counts: readonly Count[]): (readonly [at: number, count: number])[] =>
  counts.map(({ at, count }) => [Date.parse(at), count]);

export const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** A moment as the API writes it: with six digits of a second, or none where they are all zero. */
export const textOf = (moment: number): string =>
  new Date(moment)
    .toISOString()
    .replace(/\.(\d{3})Z$/, (_, digits) => (digits === '000' ? 'Z' : `.${digits}000Z`));
