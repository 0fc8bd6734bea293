import type { Timeline } from '../../../model/timeline.ts';
import type { Zone } from '../../../parts/format.ts';
import { clockTime } from '../../../parts/format.ts';

/** A span of time, in ms since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** What is drawn, in bins. */
export interface Axis extends Span {
  /** Length of a bin, in ms. */
  step: number;
  count: number;
}

export function axisOf(timeline: Pick<Timeline, 'from' | 'to' | 'step_seconds'>): Axis {
  const [from, to] = [Date.parse(timeline.from), Date.parse(timeline.to)];
  const step = timeline.step_seconds * 1_000;
  return { from, to, step, count: Math.round((to - from) / step) };
}

/** When a bin begins. */
export const timeOf = ({ from, step }: Axis, bin: number): number => from + bin * step;

/** How many moments lie in each bin of the axis. */
export function binsOf(timeline: Timeline, moments: readonly number[]): number[] {
  const { from, step, count } = axisOf(timeline);
  const counts = new Array<number>(count).fill(0);
  for (const moment of moments) {
    const bin = Math.floor((moment - from) / step);
    if (bin >= 0 && bin < count) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** Times of the clock, with tenths of a second where bins are shorter than one. */
export const clockOf =
  ({ step }: Axis, zone: Zone) =>
  (moment: number): string =>
    step < 1_000
      ? `${clockTime(moment, zone)}.${Math.floor((moment % 1_000) / 100)}`
      : clockTime(moment, zone);

/** Where moments are, in px. */
export interface Scale extends Axis {
  width: number;
  x: (moment: number) => number;
}

export function scaleOf(timeline: Timeline, width: number): Scale {
  const axis = axisOf(timeline);
  return { ...axis, width, x: (moment) => ((moment - axis.from) / (axis.to - axis.from)) * width };
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Between two marks of an axis. */
const STEPS = [
  ...[100, 200, 500, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE],
  ...[2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR],
];

/** Moments to mark on an axis, at most so many. */
export function marksOf({ from, to }: Span, most: number): number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? Math.ceil((to - from) / most / HOUR) * HOUR;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, at) => first + at * step,
  );
}

/** No part of an axis is shorter: the bins of the monitor are not, either. In ms. */
const SHORTEST = 1_000;

/** A part of an axis, in it and not too short. */
export function partOf(whole: Span, a: number, b: number): Span {
  const from = Math.max(whole.from, Math.min(a, b));
  const to = Math.min(whole.to, Math.max(a, b));
  const lack = Math.max(0, SHORTEST - (to - from));
  return { from: from - lack / 2, to: to + lack / 2 };
}
