import { expect, it } from 'vitest';
import { Tally } from '../../src/changes/tally.ts';

const slice = (run_number: number, key?: string) => ({
  resource: 'tf-slices' as const,
  isDeleted: false,
  count: 1,
  run_number,
  keys: key === undefined ? undefined : [key],
});

it('puts changes of a resource and run together, with their keys while they are few', () => {
  const tally = new Tally();
  for (let n = 0; n < 20; n++) tally.add(slice(1, String(n)));
  tally.add({ ...slice(2, 'a'), isDeleted: true, namespace: 'x' });
  tally.add({ ...slice(2, 'b'), namespace: 'y' });
  const [one, two] = tally.take();
  expect(one).toMatchObject({ run_number: 1, count: 20, isDeleted: false });
  expect(one?.keys).toHaveLength(20);
  expect(two).toMatchObject({ run_number: 2, count: 2, isDeleted: false, keys: ['a', 'b'] });
  expect(two?.namespace).toBeUndefined();
  expect(tally.take()).toEqual([]);
  for (let n = 0; n < 21; n++) tally.add(slice(1, String(n)));
  expect(tally.take()[0]).toMatchObject({ count: 21, keys: undefined });
});

it('stays small, however many runs there are: the others are changes of any run', () => {
  const tally = new Tally();
  for (let run = 0; run < 10_000; run++) tally.add(slice(run));
  expect(tally.size).toBe(21);
  const ofAny = tally.take().find(({ run_number }) => run_number === undefined);
  expect(ofAny?.count).toBe(10_000 - 20);
  tally.add(slice(5));
  expect(tally.take()).toMatchObject([{ run_number: 5 }]);
});
