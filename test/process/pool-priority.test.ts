import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect, it } from 'vitest';
import { putPoolBehind } from '../../src/process/pool-priority.ts';

it.skipIf(process.platform !== 'linux')('the threads that compress are behind the event loop', async () => {
  const before = getPriority(process.pid);
  await putPoolBehind();
  const pool = readdirSync('/proc/self/task').filter((thread) =>
    readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').startsWith('libuv-worker'),
  );
  expect(pool.map((thread) => getPriority(Number(thread)))).toEqual([10, 10, 10, 10]);
  expect(getPriority(process.pid)).toBe(before);
});
