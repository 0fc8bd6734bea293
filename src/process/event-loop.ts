import { setImmediate } from 'node:timers/promises';

/** Work that takes longer than this, in ms, is done in pieces. */
const PIECE = 2;

let free: Promise<unknown> = Promise.resolve();

/**
 * Waits for a turn to keep the event loop for long: between two turns, whoever has them, all that is ready is served
 * once. However many clients send what is costly to read, the others wait for one piece of it.
 */
export function turn(): Promise<unknown> {
  const mine = free;
  free = mine.then(() => setImmediate());
  return mine;
}

/** Does the same work for each of many items, in their order, taking turns. */
export async function inTurns<Item, Result>(
  items: Item[],
  work: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let until = 0;
  for (const [index, item] of items.entries()) {
    if (performance.now() > until) {
      await turn();
      until = performance.now() + PIECE;
    }
    results.push(work(item, index));
  }
  return results;
}

/** Work that may be interrupted wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does it taking turns, the first at once.
 * @param note told the processor's time of each turn, in ms
 */
export async function stepByStep<Result>(
  steps: Steps<Result>,
  note: (time: number) => void,
): Promise<Result> {
  for (;;) {
    const start = performance.now();
    const used = process.threadCpuUsage();
    try {
      do {
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() - start < PIECE);
    } finally {
      const { user, system } = process.threadCpuUsage(used);
      note((user + system) / 1_000);
    }
    await turn();
  }
}
