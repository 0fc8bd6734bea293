import { describe, expect, it } from 'vitest';
import { property, readField, refused } from '../contract/reading/field.ts';

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

  it('is kept with as many decimals as PostgreSQL keeps', () => {
    const number = `0.${'1'.repeat(16_383)}`;
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
    ['more decimals than PostgreSQL keeps', `0.${'1'.repeat(16_384)}`],
    ['more decimals, by the exponent', `${'1'.repeat(17)}.${'1'.repeat(16_380)}e-20`],
  ])('is refused with %s', (_, text) => {
    expect(readField(json, text)).toEqual(notKeepable);
  });

  it('is null only where the contract says so', () => {
    expect(readField(json, 'null')).toEqual(refused('This field may not be null.'));
    expect(readField(property({ as: 'json', takesNull: true }), 'null')).toBeNull();
  });
});
