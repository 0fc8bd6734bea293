import { expect, it } from 'vitest';
import { MemoryBudget } from '../../src/broker/memory-budget.ts';

it('a budget is used up by count or by bytes, its own or those of the larger one, until something is released', () => {
  const whole = new MemoryBudget({ count: 3, bytes: 100 });
  const parts = [1, 2].map(() => new MemoryBudget({ count: 2, bytes: 60 }, whole));
  const [one, two] = parts as [MemoryBudget, MemoryBudget];
  expect([60, 61].map((bytes) => one.canReserve(bytes))).toEqual([true, false]);
  one.reserve(60);
  expect([40, 41].map((bytes) => two.canReserve(bytes))).toEqual([true, false]);
  two.reserve(10);
  two.reserve(10);
  expect(two.canReserve(1)).toBe(false);
  two.release(10);
  expect(two.canReserve(1)).toBe(true);
});
