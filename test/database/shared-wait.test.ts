import { expect, test } from 'vitest';
import { CallerGone } from '../../src/database/errors.ts';
import { SharedWait } from '../../src/database/shared-wait.ts';

/** Work that begins and ends when it is told to. */
function stepwise() {
  const shared = new SharedWait();
  const works: { begins: () => void; end: (result: string) => void; signal: AbortSignal }[] = [];
  const ask = (name: string, signal = new AbortController().signal) =>
    shared.ask<string>(name, signal, (signal, begins) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      works.push({ begins, end: resolve, signal });
      return promise;
    });
  return { works, ask };
}

test('those who ask for the same while it waits have it done once; for something else, not', async () => {
  const { works, ask } = stepwise();
  const answers = [ask('a'), ask('a'), ask('b')];
  expect(works).toHaveLength(2);
  works[0]?.end('A');
  works[1]?.end('B');
  expect(await Promise.all(answers)).toEqual(['A', 'A', 'B']);
});

test('what has begun may have looked already: who comes then has it done anew', async () => {
  const { works, ask } = stepwise();
  const early = ask('a');
  works[0]?.begins();
  const late = [ask('a'), ask('a')];
  expect(works).toHaveLength(2);
  works[1]?.end('new');
  works[0]?.end('old');
  expect(await Promise.all([early, ...late])).toEqual(['old', 'new', 'new']);
});

test('it goes on while one of them is there, and ends with the last', async () => {
  const { works, ask } = stepwise();
  const [one, other] = [new AbortController(), new AbortController()];
  const answers = [ask('a', one.signal), ask('a', other.signal)];
  one.abort();
  await expect(answers[0]).rejects.toThrow(CallerGone);
  expect(works[0]?.signal.aborted).toBe(false);
  other.abort();
  await expect(answers[1]).rejects.toThrow(CallerGone);
  expect(works[0]?.signal.aborted).toBe(true);
  const next = ask('a');
  expect(works).toHaveLength(2);
  works[1]?.end('anew');
  expect(await next).toBe('anew');
  await expect(ask('a', one.signal)).rejects.toThrow(CallerGone);
});
