/** The shortest of some runs of the same work, in ms: the one that other work of the machine disturbed least. */
export function fastest(work: () => unknown, runs = 5): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - begin);
  }
  return shortest;
}
