import { describe, expect, it } from 'vitest';
import { property, readField, refused } from '../http/reading/field.ts';

const BEYOND_DOUBLE = 'a number beyond the range of a double, from 5e-324 to 1.8e308';
const json = property({ as: 'json', takesNull: false });

describe('free JSON', () => {
  it.each([
    '{"a":[1,{"b":null}],"c":true}',
    '"text, not trimmed "',
    '""',
    '0',
    '[]',
    '123456789012345678901234567890',
    '0.12345678901234567890123',
    '1.7976931348623157e+308',
    '{"constructor":1,"hasOwnProperty":2}',
    '"😀"',
  ])('is kept as it is: %s', (text) => {
    expect(JSON.stringify(readField(json, text))).toBe(text);
  });

  it.each([
    ['of a thousand characters', `0.${'1'.repeat(998)}`],
    ['with the smallest exponent of a double', '1.5e-300'],
    ['with the largest', '1.5e+300'],
  ])('is kept with a number %s', (_, number) => {
    expect(JSON.stringify(readField(json, number))).toBe(number);
  });

  it.each([
    ['a NUL character', '"a\\u0000"'],
    ['a NUL character', '[{"a":["\\u0000"]}]'],
    ['a NUL character', '{"a\\u0000":1}'],
    ['half a surrogate pair', '"\\ud800"'],
    ['half a surrogate pair', '{"\\udc00":1}'],
    [BEYOND_DOUBLE, '{"a":1e400}'],
    [BEYOND_DOUBLE, '[-1e400]'],
    [BEYOND_DOUBLE, '[1e-400]'],
    [BEYOND_DOUBLE, `{"a":[1,${'9'.repeat(400)}]}`],
  ])('is refused with %s, which is said: %s', (what, text) => {
    expect(readField(json, text)).toEqual(
      refused('Value must be valid JSON.', `It holds ${what}, which cannot be stored.`),
    );
  });

  it('is kept up to its longest, counted as it is stored: without white space, and numbers without exponents', () => {
    const short = property({ as: 'json', takesNull: false, maxLength: 20 });
    const tooLong = refused(
      'Ensure this value has no more than 20 characters as JSON, its numbers written without exponents.',
    );
    for (const fits of ['"123456789012345678"', '[1, 2, true, null,  "x"]', '1e19', '[1.5e-11, 2]'])
      expect(JSON.stringify(readField(short, fits))).toBe(JSON.stringify(JSON.parse(fits)));
    for (const isLonger of ['"1234567890123456789"', '[1,2,false,null,"xy"]', '[1e300]', '1e-300'])
      expect(readField(short, isLonger), isLonger).toEqual(tooLong);
  });

  it('is null only where the contract says so', () => {
    expect(readField(json, 'null')).toEqual(refused('This field may not be null.'));
    expect(readField(property({ as: 'json', takesNull: true }), 'null')).toBeNull();
  });
});
