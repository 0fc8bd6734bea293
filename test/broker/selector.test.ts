import { describe, expect, it } from 'vitest';
import { LikePattern } from '../../src/broker/selector/like.ts';
import { fc } from '../seeded.ts';

describe('a pattern of LIKE', () => {
  it.each([
    ['%', '', true],
    ['', '', true],
    ['', 'a', false],
    ['a%', 'a', true],
    ['a%a', 'a', false],
    ['%a_', 'xxab', true],
    ['%ab%bc%', 'abc', false],
    ['%ab%bc%', 'abbc', true],
    [`%${'a'.repeat(40)}_b%`, `${'a'.repeat(41)}ccb${'a'.repeat(40)}`, false],
    [`%${'a'.repeat(40)}_b%`, `${'a'.repeat(41)}b`, true],
  ])('%s of %s', (pattern, text, expected) => {
    expect(new LikePattern(pattern, undefined).matches(text)).toBe(expected);
  });

  it('takes what the same regular expression takes', () => {
    const letters = (alphabet: string, length: number) =>
      fc.string({ unit: fc.constantFrom(...alphabet), maxLength: length });
    fc.assert(
      fc.property(letters('ab%_!', 80), letters('ab%_', 120), (pattern, text) => {
        const source = pattern.replace(/!(.?)|%|_/gs, (token, meant: string | undefined) =>
          token === '%' ? '.*?' : token === '_' ? '.' : meant || '!',
        );
        expect(new LikePattern(pattern, '!').matches(text)).toBe(new RegExp(`^${source}$`, 's').test(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no longer where pattern and text have nothing but one letter', () => {
    const pattern = new LikePattern(`%${'a'.repeat(250)}b%`, undefined);
    const text = 'a'.repeat(64 * 1024);
    const start = process.threadCpuUsage().user;
    for (let n = 0; n < 10; n++) expect(pattern.matches(text)).toBe(false);
    expect((process.threadCpuUsage().user - start) / 1_000 / 10).toBeLessThan(20); // ms each; it takes 1 or 2
  });
});
