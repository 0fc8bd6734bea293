import { expect, it } from 'vitest';
import { binsOf, countsIn, endOfBins, presentIn } from '../../src/runs/bins.ts';
import { seriesOf } from '../../src/runs/series.ts';

const AT = Date.parse('2026-08-07T14:00:00Z');

it('bins have a round length, begin at multiples of it, hold the whole span, and are no more than asked for', () => {
  for (const length of [1, 999, 43_000, 3_600_000, 86_400_000 * 400])
    for (const most of [2, 3, 10, 240, 500]) {
      const bins = binsOf(AT + 37, AT + 37 + length, most);
      expect(bins.count).toBeLessThanOrEqual(most);
      expect(bins.from % bins.step).toBe(0);
      expect(bins.from).toBeLessThanOrEqual(AT + 37);
      expect(endOfBins(bins)).toBeGreaterThanOrEqual(AT + 37 + length);
    }
  expect(binsOf(AT, AT + 60_000, 240)).toEqual({ from: AT, step: 500, count: 120 });
});

it('the bins of a run that goes on stay where they are', () => {
  const before = binsOf(AT + 37, AT + 60_000, 240);
  expect(binsOf(AT + 37, AT + 70_000, 240)).toEqual({ ...before, count: before.count + 20 });
});

it('counts go to their bins; what lies outside is left out', () => {
  const bins = { from: AT, step: 1_000, count: 3 };
  const counted = [
    [AT - 1_000, 5],
    [AT, 1],
    [AT + 2_000, 2],
    [AT + 2_000, 3],
    [AT + 3_000, 7],
  ] as const;
  expect(countsIn(bins, counted)).toEqual([1, 0, 5]);
});

it('what is there at the end of a bin is what came before, less what went', () => {
  const bins = { from: AT, step: 1_000, count: 3 };
  const came = [
    [AT - 1_000, 5],
    [AT + 1_000, 2],
  ] as const;
  const went = [
    [AT - 1_000, 1],
    [AT, 3],
    [AT + 2_000, 3],
  ] as const;
  expect(presentIn(bins, came, went)).toEqual([1, 3, 0]);
});

it('the most frequent words have a series each, and the others one together', () => {
  const bins = { from: AT, step: 1_000, count: 1 };
  const counted = Array.from({ length: 15 }, (_, n) => ({ value: `type_${n}`, at: AT, count: n + 1 }));
  const series = seriesOf(bins, counted);
  expect(series).toHaveLength(13);
  expect(series[0]).toEqual({ value: 'type_14', counts: [15] });
  expect(series[12]).toEqual({ value: 'other types', counts: [1 + 2 + 3] });
});
