import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Batcher } from '../../src/database/batcher.ts';

/** A batcher whose statements take a while, and the sizes of these. */
function recorded(took = 20) {
  const sizes: number[] = [];
  const work = async (items: number[]) => {
    sizes.push(items.length);
    await sleep(took);
    return items;
  };
  const batcher = new Batcher<number, number>({
    together: work,
    alone: async (item) => (await work([item]))[0] ?? Number.NaN,
  });
  return { sizes, batcher };
}

/** So many callers, each of whom comes again at a turn of the event loop of his own once he is answered. */
async function comeAgain(batcher: Batcher<number, number>, callers: number, times: number): Promise<void> {
  const call = async (caller: number) => {
    for (let time = 0; time < times; time++) {
      expect(await batcher.add(caller)).toBe(caller);
      for (let turn = 0; turn < caller; turn++) await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
}

it('callers who were answered together and come again one after the other go in halves, and none of them alone', async () => {
  const { sizes, batcher } = recorded();
  await comeAgain(batcher, 16, 5);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(80);
  // The very first one found nothing in flight, and perhaps the last of all are few.
  expect(sizes[0]).toBe(1);
  expect(Math.min(...sizes.slice(1, -2))).toBeGreaterThan(1);
});

it('who comes alone goes at once, also after many', async () => {
  const { sizes, batcher } = recorded(1);
  await comeAgain(batcher, 16, 1);
  await sleep(50);
  const start = performance.now();
  await batcher.add(1);
  expect(performance.now() - start).toBeLessThan(40);
  expect(sizes.at(-1)).toBe(1);
});
