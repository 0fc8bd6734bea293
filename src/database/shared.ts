import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Makes many who ask for the same cost no more than one who asks again and again: it is done once at a time, and all who
 * come meanwhile share what is done next, which therefore is not older than their question.
 * @param rest where several ask all the time, so many times as long as it took is left to others before it is done again
 */
export function shared<Result>(work: () => Promise<Result>, rest = 0): () => Promise<Result> {
  let present: Promise<Result> | undefined;
  let next: Promise<Result> | undefined;
  let took = 0;
  const begin = () => {
    next = undefined;
    const start = performance.now();
    const begun = work().finally(() => {
      took = performance.now() - start;
      if (present === begun) present = undefined;
    });
    present = begun;
    return begun;
  };
  const beginLater = () => (rest > 0 ? sleep(took * rest).then(begin) : begin());
  return () => {
    if (next) return next;
    if (!present) return begin();
    next = present.then(beginLater, beginLater);
    return next;
  };
}
