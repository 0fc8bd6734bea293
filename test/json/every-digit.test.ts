import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { MalformedJson } from '../../src/json/errors.ts';
import { canonicalNumber, rawDigits } from '../../src/json/every-digit.ts';
import { readForeignJson } from '../../src/json/foreign-json.ts';
import { parseStoredJson } from '../../src/json/stored-json.ts';
import { fc } from '../seeded.ts';

const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 40n }),
    fc.constantFrom('', '.0', '.5', '.00000000000000000012', `.${'0'.repeat(30)}`),
    fc.constantFrom('', 'e5', 'E-7', 'e+20', 'e-300'),
  )
  .map((parts) => parts.join(''));

describe('JSON with numbers that a double changes', () => {
  it('comes back with the same numbers, by both readers', () => {
    fc.assert(
      fc.property(fc.array(number), fc.string(), (numbers, text) => {
        const json = `{"a":[${numbers}],${JSON.stringify(`x${text}`)}:[{"b":${JSON.stringify(text)}}]}`;
        for (const read of [readForeignJson, parseStoredJson]) {
          const value = read(json) as { a: unknown[] };
          expect(value.a.map((element) => canonicalNumber(rawDigits(element) ?? String(element)))).toEqual(
            numbers.map(canonicalNumber),
          );
          const { a: _, ...rest } = value;
          expect(rest).toEqual({ [`x${text}`]: [{ b: text }] });
        }
      }),
    );
  });

  it.each([
    ['a number for the name of a member', '{12345678901234567890:1}'],
    ['zeros in front', '[01234567890123456789]'],
    ['a number without an end', '[12345678901234567890.]'],
    ['two points', '[1.2345678901234567890.1]'],
    ['two numbers in a row', '[12345678901234567890 12345678901234567890]'],
    ['a number that is all signs', `[${'-'.repeat(30)}]`],
  ])('is refused with %s', (_, text) => {
    expect(() => readForeignJson(text)).toThrow(MalformedJson);
  });
});

describe('a number as sign, digits and exponent', () => {
  it('is found in time linear in its length', () => {
    const zeros = `1${'0'.repeat(1_000_000)}1`;
    const before = performance.now();
    expect(canonicalNumber(zeros)).toBe(`${zeros}e0`);
    // Quadratic time would be minutes.
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it.each([
    ['150', '1.50e2'],
    ['0', '0e-16383'],
    ['-0.001', '-1E-3'],
    ['10', '1e1'],
  ])('is the same for %s and %s', (one, other) => {
    expect(canonicalNumber(one)).toBe(canonicalNumber(other));
  });
});
