import type { components } from '../../generated/api.ts';
import { byStep } from '../database/counted.ts';
import type { Tally } from './count.ts';
import type { Range } from './newest-first.ts';
import { stepsOf } from './steps.ts';

type Histogram = components['schemas']['Histogram'];

/** Values that have a series of their own. */
const SERIES = 12;

const BINS = 120;

/** What a histogram has. */
interface Wish {
  range: Range;
  by: string;
  /** Steps, at most; 120 where the caller does not say how many. */
  bins: number | undefined;
  /** A step of what was counted by minute is a minute or more. */
  source: Histogram['source'];
}

/**
 * Counts the rows of a range by step and value.
 * @param count does it, with such a tally @returns whether it went through all of the range
 */
export async function histogram(
  { range, by, bins = BINS, source }: Wish,
  count: (tally: Tally) => Promise<boolean>,
): Promise<Histogram> {
  const span = { from: Date.parse(range.after), to: endOf(range.before) };
  const steps = stepsOf(span, bins, source === 'minutes' ? 60 : 1);
  const none = () => Array<number>(steps.count).fill(0);
  const byName = new Map<string | null, { counts: number[]; total: number }>();
  let total = 0;
  const isWhole = await count({
    statement: (counted) => byStep(counted, steps.length),
    add: (result) => {
      let some = 0;
      for (const [step, value, rows] of result as [number, string | null, number][]) {
        const series = byName.get(value) ?? { counts: none(), total: 0 };
        byName.set(value, series);
        const place = Math.min(Math.max(step - steps.first, 0), steps.count - 1);
        series.counts[place] = (series.counts[place] ?? 0) + rows;
        series.total += rows;
        some += rows;
      }
      total += some;
      return some;
    },
  });
  const ranked = [...byName].sort(([, a], [, b]) => b.total - a.total);
  const shown = ranked.filter(([value]) => value !== null).slice(0, SERIES);
  const others = ranked.filter((one) => !shown.includes(one)).map(([, { counts }]) => counts);
  const moment = (step: number) => momentAt(step * steps.length * 1_000);
  return {
    from: moment(steps.first),
    to: moment(steps.first + steps.count),
    step_seconds: steps.length,
    series: shown
      .map(([value, { counts }]) => ({ value: by === 'none' ? null : value, counts }))
      .sort((a, b) => compare(a.value, b.value)),
    rest:
      others.length === 0 ? null : others.reduce((sum, counts) => sum.map((n, i) => n + (counts[i] ?? 0))),
    total,
    partial: !isWhole,
    source,
  };
}

/** The moment in ms, or the next one where it has microseconds. */
function endOf(moment: string): number {
  return Date.parse(moment) + (moment.endsWith('000Z') ? 0 : 1);
}

/** The years that the API writes, in ms since 1970: steps of centuries may begin before them. */
const YEARS = { first: Date.parse('0001-01-01T00:00:00Z'), last: Date.parse('9999-12-31T00:00:00Z') };

function momentAt(time: number): string {
  const within = Math.min(Math.max(time, YEARS.first), YEARS.last);
  return new Date(within).toISOString().replace('.000Z', 'Z');
}

/** Numbers by their size, all else as texts. */
function compare(a: string | null, b: string | null): number {
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
