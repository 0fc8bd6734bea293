/** The lengths that steps have, in seconds: from a second to a year. */
const LENGTHS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800,
  604_800, 1_209_600, 2_592_000, 7_776_000, 31_536_000,
];

/** Steps of a range of time, numbered from 1970 on by their length. */
export interface Steps {
  /** Of one, in seconds. */
  length: number;
  /** The number of the first one. */
  first: number;
  count: number;
}

/**
 * Cuts a range into steps of a round length.
 * @param from and `to`, exclusive, in ms since 1970
 * @param most how many steps, at most; at least 10
 * @param least the shortest length that is wanted, in seconds
 */
export function stepsOf({ from, to }: { from: number; to: number }, most: number, least = 1): Steps {
  for (const length of LENGTHS) {
    const first = Math.floor(from / 1_000 / length);
    const count = Math.ceil(to / 1_000 / length) - first;
    if (length >= least && count <= most) return { length, first, count };
  }
  const length = Math.ceil((to - from) / 1_000 / (most - 1));
  const first = Math.floor(from / 1_000 / length);
  return { length, first, count: Math.ceil(to / 1_000 / length) - first };
}
