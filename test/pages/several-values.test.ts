import { expect, it } from 'vitest';
import { parameterOf, valuesOf } from '../../src/dashboard/parts/several-values.ts';

it.each([
  [[], undefined],
  [['one'], 'one'],
  [['one', 'two', 'one'], 'one,two'],
  [['one,two', 'three'], 'one\\,two,three'],
  [['C:\\data', 'both\\,'], 'C:\\\\data,both\\\\\\,'],
])('%j is the parameter %s, and the other way round', (values, parameter) => {
  expect(parameterOf(values)).toBe(parameter);
  expect(valuesOf(parameter)).toEqual([...new Set(values)]);
});

it('a backslash that escapes nothing stands for itself', () => {
  expect(valuesOf('C:\\data,end\\')).toEqual(['C:\\data', 'end\\']);
});
