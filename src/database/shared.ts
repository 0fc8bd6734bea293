/**
 * Makes many who ask for the same cost no more than one who asks again and again: it is done once at a time, and all who
 * come meanwhile share what is done next, which therefore is not older than their question.
 */
export function shared<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let present: Promise<Result> | undefined;
  let next: Promise<Result> | undefined;
  const begin = () => {
    next = undefined;
    const begun = work().finally(() => {
      if (present === begun) present = undefined;
    });
    present = begun;
    return begun;
  };
  return () => {
    if (!present) return begin();
    next ??= present.then(begin, begin);
    return next;
  };
}
