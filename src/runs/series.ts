import { type Bins, countsIn } from './bins.ts';

/** One word, and how often it came in each bin. */
export interface Series {
  value: string;
  counts: number[];
}

/** Words that have a series of their own: names come from anybody. */
const MOST = 12;
const OTHERS = 'other types';

/** Counts by word, the most frequent first; what is left of them in one series at the end. */
export function seriesOf(
  bins: Bins,
  counted: readonly { value: string; at: number; count: number }[],
): Series[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counted) sums.set(value, (sums.get(value) ?? 0) + count);
  const words = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const own = new Set(words.slice(0, MOST));
  const of = (isMeant: (value: string) => boolean) =>
    countsIn(
      bins,
      counted.filter(({ value }) => isMeant(value)).map(({ at, count }) => [at, count]),
    );
  const series = [...own].map((word) => ({ value: word, counts: of((value) => value === word) }));
  return words.length > MOST
    ? [...series, { value: OTHERS, counts: of((value) => !own.has(value)) }]
    : series;
}
