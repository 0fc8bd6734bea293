import { expect, test } from 'vitest';
import { FairQueue } from '../../src/database/fair-queue.ts';

const forEver = new AbortController().signal;

/** Work that ends when it is told to, and notes when it began. */
function steps(queue: FairQueue, begun: string[]) {
  const ends: (() => void)[] = [];
  const add = (who: string, name: string, signal = forEver) =>
    queue.run(
      who,
      () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.push(() => resolve(name)));
      },
      signal,
    );
  const end = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { add, end };
}

test('who asks for much has one thing done, then each of the others has one', async () => {
  const begun: string[] = [];
  const { add, end } = steps(new FairQueue(1), begun);
  const all = [
    ...['a1', 'a2', 'a3', 'a4'].map((name) => add('a', name)),
    ...['b1', 'b2'].map((name) => add('b', name)),
    add('c', 'c1'),
  ];
  for (const _ of all) await end();
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']);
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

test('no more is done at a time than it was made for, and a failure makes room as well', async () => {
  const begun: string[] = [];
  const queue = new FairQueue(2);
  const failed = queue.run('a', () => Promise.reject(new Error('no')), forEver);
  const { add, end } = steps(queue, begun);
  const [one, two] = [add('a', 'one'), add('b', 'two')];
  await expect(failed).rejects.toThrow('no');
  await end();
  await end();
  expect(await Promise.all([one, two])).toEqual(['one', 'two']);
  const rest = ['three', 'four', 'five'].map((name) => add('a', name));
  expect(begun).toEqual(['one', 'two', 'three', 'four']);
  for (const _ of rest) await end();
  await Promise.all(rest);
});

test('who no longer waits is passed over, and what has begun goes on', async () => {
  const begun: string[] = [];
  const { add, end } = steps(new FairQueue(1), begun);
  const gone = new AbortController();
  const first = add('a', 'first', gone.signal);
  const second = add('a', 'second', gone.signal);
  const third = add('a', 'third');
  gone.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  await end();
  await end();
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  expect(begun).toEqual(['first', 'third']);
  await expect(add('a', 'never', gone.signal)).rejects.toThrow('gone');
});
