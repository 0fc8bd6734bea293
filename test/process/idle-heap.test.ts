import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A process as a monitor is after its start, which ends once its young generation is small, with what it had before and then, in MiB. */
const program = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { shrinkWhileIdle } from './src/process/idle-heap.ts';
  const young = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').physical_space_size / 1024 ** 2;
  const kept = Array.from({ length: 300_000 }, (_, n) => ({ n, text: 'row ' + n }));
  const before = young();
  shrinkWhileIdle(50);
  const watch = setInterval(() => {
    if (young() > 4) return;
    clearInterval(watch);
    console.log(JSON.stringify([before, young(), kept.length, typeof globalThis.gc]));
  }, 50);`;

it('an idle process gives back what its young generation has grown by', () => {
  const flags = ['--max-semi-space-size=16', '--gc-memory-reducer-start-delay-ms=100', '--input-type=module'];
  const said = execFileSync(process.execPath, [...flags, '-e', program], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  const [before, after, , gc] = JSON.parse(said) as [number, number, number, string];
  expect(before).toBeGreaterThan(8);
  expect(after).toBeLessThan(4);
  expect(gc).toBe('undefined');
});
