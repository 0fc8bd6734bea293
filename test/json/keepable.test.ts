import { describe, expect, it } from 'vitest';
import { property, readField, refused } from '../http/reading/field.ts';

const json = property({ as: 'json', takesNull: false });
const notKeepable = refused('Value must be valid JSON.');

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
    ['a NUL', '"a\\u0000"'],
    ['a NUL deep inside', '[{"a":["\\u0000"]}]'],
    ['a NUL in a key', '{"a\\u0000":1}'],
    ['a lone surrogate', '"\\ud800"'],
    ['a lone surrogate in a key', '{"\\udc00":1}'],
    ['a number beyond double range', '{"a":1e400}'],
    ['a negative one', '[-1e400]'],
    ['a number that a double takes for zero', '[1e-400]'],
  ])('is refused with %s', (_, text) => {
    expect(readField(json, text)).toEqual(notKeepable);
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
