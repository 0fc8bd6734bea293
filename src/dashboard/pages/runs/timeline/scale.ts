/** A span of time, in ms since 1970. */
export interface Span {
  from: number;
  to: number;
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
