import { expect, test } from 'vitest';
import { pauseOf } from '../../src/client/pause.ts';

const backoff = { first: 100, longest: 1_000 };

test.each([
  ['the first', 0, undefined, 100],
  ['twice as long after another', 2, undefined, 400],
  ['no longer than the longest', 60, undefined, 1_000],
  ['what was asked for, where that is more', 0, 5_000, 5_000],
  ['the usual, where that is more', 3, 0, 800],
  ['no more than five minutes of what was asked for', 0, 2 ** 40, 300_000],
])('a pause is %s, and up to half of it more', (_, tries, asked, least) => {
  const pauses = Array.from({ length: 100 }, () => pauseOf(tries, asked, backoff));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...pauses)).toBeLessThan(least * 1.5);
  expect(new Set(pauses).size).toBeGreaterThan(50);
});
