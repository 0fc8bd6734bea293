import { performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From one look to the next, in ms. */
const EVERY = 5_000;
/** Part of its time that an idle event loop works at most. */
const IDLE = 0.05;
/** What the young generation may keep, in bytes. */
const KEPT = 4 * 1024 ** 2;

/**
 * Has V8 give memory back while nobody asks anything of the process. The young generation stays as large as a start or a busy hour
 * has made it, up to 32 MiB, since V8 looks at it when it collects, and where nothing is allocated it does not. One collection of the
 * young alone, 3 ms, is enough: 8 s later V8 collects the rest of itself, in steps, and returns what is free.
 * @param every milliseconds from one look to the next
 */
export function shrinkWhileIdle(every = EVERY): void {
  const collectYoung = collector();
  let before = performance.eventLoopUtilization();
  const look = () => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization < IDLE && youngGeneration() > KEPT) collectYoung();
  };
  setInterval(look, every).unref();
}

/** Resident bytes of the young generation. */
function youngGeneration(): number {
  return (
    getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.physical_space_size ?? 0
  );
}

/** V8 gives this to contexts that are made while the flag is set, and so to one alone. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: (options: { type: 'minor' }) => void = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return () => collect({ type: 'minor' });
}
