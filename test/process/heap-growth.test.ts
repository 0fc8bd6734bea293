import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Keeps some tens of MiB as a monitor does, and leaves what outlives two collections of the young; says how often all was collected. */
const collections = (prepare: string) => `
  import { PerformanceObserver, constants } from 'node:perf_hooks';
  import { collectSeldom } from './src/process/heap-growth.ts';
  const kept = Array.from({ length: 400_000 }, (_, n) => ({ n, text: 'row ' + n }));
  ${prepare}
  let count = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) count++;
  }).observe({ entryTypes: ['gc'] });
  const ring = [];
  for (let n = 0; n < 120_000; n++) {
    ring[n % 10_000] = Array.from({ length: 100 }, (_, m) => n + m / 3);
    if (n % 1_000 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(count, kept.length);`;

const inProcess = (prepare: string) =>
  Number.parseInt(
    execFileSync(
      process.execPath,
      [
        '--max-old-space-size=256',
        '--max-semi-space-size=4',
        '--input-type=module',
        '-e',
        collections(prepare),
      ],
      { encoding: 'utf8' },
    ),
    10,
  );

it('the heap grows by half before all of it is collected', () => {
  const before = inProcess('');
  expect(before).toBeGreaterThan(1);
  expect(inProcess('collectSeldom();')).toBeLessThan(before);
});
