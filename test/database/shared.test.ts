import { expect, test } from 'vitest';
import { shared } from '../../src/database/shared.ts';

/** Work of which each time is told apart, and when it began. */
function work(time: number) {
  const begun: number[] = [];
  const ask = async () => {
    begun.push(performance.now());
    const n = begun.length;
    await new Promise((resolve) => setTimeout(resolve, time));
    return n;
  };
  return { begun, ask };
}

test('who asks while it is done shares what is done next, which is not older than the question', async () => {
  const { ask } = work(5);
  const asked = shared(ask);
  expect(await Promise.all([asked(), asked(), asked()])).toEqual([1, 2, 2]);
  expect(await asked()).toBe(3);
});

test('where several ask all the time, others have their time in between; who asks alone waits for nothing', async () => {
  const { begun, ask } = work(30);
  const asked = shared(ask, 20);
  const gap = (n: number) => (begun[n] ?? 0) - (begun[n - 1] ?? 0);
  await asked();
  await asked();
  expect(gap(1)).toBeLessThan(500);
  const first = asked();
  const second = asked();
  expect(await first).toBe(3);
  // Whoever asks while it rests is answered by what comes then.
  expect(await Promise.all([asked(), second])).toEqual([4, 4]);
  expect(gap(3)).toBeGreaterThan(20 * 29);
});
