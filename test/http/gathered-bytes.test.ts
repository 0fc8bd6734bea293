import { expect, test } from 'vitest';
import { GatheredBytes } from '../../src/http/gathered-bytes.ts';

const KIB = 1024;
/** Bytes that are all different from their neighbours. */
const all = Buffer.from(Array.from({ length: 300 * KIB }, (_, index) => (index * 7) % 251));

/** Gathers the same bytes in chunks of these sizes, again and again. */
function gathered(sizes: number[], until = all.length): GatheredBytes {
  const gathered = new GatheredBytes();
  let needed = 0;
  for (let at = 0, n = 0; at < until; n++) {
    const chunk = Buffer.from(all.subarray(at, Math.min(until, at + (sizes[n % sizes.length] ?? 1))));
    needed += gathered.needed(chunk);
    gathered.add(chunk);
    at += chunk.length;
  }
  expect(gathered.held).toBe(needed);
  return gathered;
}

test.each([
  [[1]],
  [[4 * KIB - 1]],
  [[4 * KIB]],
  [[64 * KIB]],
  [[1, 64 * KIB]],
  [[64 * KIB, 1, 1]],
  [[3_000, 5_000, 17]],
])('bytes come out as they came in, in chunks of %j, and take little more than they are', (sizes) => {
  const bytes = gathered(sizes);
  expect(bytes.length).toBe(all.length);
  expect(bytes.held).toBeLessThan(1.5 * all.length);
  expect(bytes.whole().equals(all)).toBe(true);
});

test('a body of one chunk is that chunk, and one of none is empty', () => {
  const chunk = Buffer.from('{}');
  const bytes = new GatheredBytes();
  expect(bytes.whole()).toHaveLength(0);
  bytes.add(chunk);
  expect(bytes.whole()).toBe(chunk);
});
