import { expect, it } from 'vitest';
import { costOf, LoopShare, NoTimeLeft } from '../../src/process/loop-share.ts';

/** How long it takes until there is time, in ms. */
async function waited(share: LoopShare): Promise<number> {
  const start = performance.now();
  await share.wait();
  return performance.now() - start;
}

it('lends its burst at once, and then no more than its share', async () => {
  const share = new LoopShare({ share: 0.1, burst: 50, patience: 60_000 });
  share.charge(40);
  expect(await waited(share)).toBeLessThan(50);
  share.charge(40); // 30 ms more than there are: 300 ms of the loop
  expect(await waited(share)).toBeGreaterThan(250);
});

it('lets those who wait go in their order', async () => {
  const share = new LoopShare({ share: 0.5, burst: 10, patience: 60_000 });
  const order: number[] = [];
  await Promise.all(
    [0, 1, 2, 3].map(async (n) => {
      await share.wait();
      order.push(n);
      share.charge(20);
    }),
  );
  expect(order).toEqual([0, 1, 2, 3]);
});

it('says at once that there will be no time', async () => {
  const share = new LoopShare({ share: 0.01, burst: 10, patience: 1_000 });
  share.charge(100);
  const start = performance.now();
  await expect(share.wait()).rejects.toThrow(NoTimeLeft);
  expect(performance.now() - start).toBeLessThan(500);
});

it('a piece that keeps the loop longer than usual counts as many times more', () => {
  expect([1, 5, 10, 40].map(costOf)).toEqual([1, 5, 20, 320]);
});
