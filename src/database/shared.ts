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

/** The same for many questions, each by its name; those that nobody asks are forgotten. */
export function sharedEach<Result>(): (name: string, work: () => Promise<Result>) => Promise<Result> {
  const asked = new Map<string, { ask: () => Promise<Result>; waiting: number }>();
  return async (name, work) => {
    const one = asked.get(name) ?? { ask: shared(work), waiting: 0 };
    asked.set(name, one);
    one.waiting++;
    try {
      return await one.ask();
    } finally {
      if (--one.waiting === 0) asked.delete(name);
    }
  };
}
