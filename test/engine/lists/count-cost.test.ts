import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CountCost } from '../../../src/engine/lists/count-cost.ts';
import type { ListShape } from '../../../src/engine/lists/shape.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const shape = (isCounted = true) => ({ isCounted }) as ListShape;

test('a count of which nothing is known waits behind others, one that was short does not', () => {
  const cost = new CountCost();
  const logsOfLevel = shape();
  expect(cost.isLong(logsOfLevel)).toBe(true);
  cost.note(logsOfLevel, 20);
  expect(cost.isLong(logsOfLevel)).toBe(false);
});

test('one value with many rows speaks for those of its shape, whatever others have, and not for ever', () => {
  const cost = new CountCost();
  const logsOfLevel = shape();
  cost.note(logsOfLevel, 20);
  cost.note(logsOfLevel, 1_000_000);
  cost.note(logsOfLevel, 20);
  expect(cost.isLong(logsOfLevel)).toBe(true);
  vi.advanceTimersByTime(11 * MINUTE);
  expect(cost.isLong(logsOfLevel)).toBe(false);
});

test('what the counters of the table know is never long', () => {
  expect(new CountCost().isLong(shape(false))).toBe(false);
});

test('a count of something smaller is long only once it was', () => {
  const cost = new CountCost(false);
  const minutes = shape();
  expect(cost.isLong(minutes)).toBe(false);
  cost.noteTime(minutes, 5);
  expect(cost.isLong(minutes)).toBe(false);
  cost.noteTime(minutes, 100);
  expect(cost.isLong(minutes)).toBe(true);
});
