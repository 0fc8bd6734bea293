import { expect, it } from 'vitest';
import { readForeignJson } from '../../src/json/foreign-json.ts';
import { pythonParseError } from '../../src/json/parse-error.ts';

/** The messages of Python 3.11, and for constants that of Django REST framework. */
it.each([
  ['', 'Expecting value: line 1 column 1 (char 0)'],
  ['{"a":}', 'Expecting value: line 1 column 6 (char 5)'],
  ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
  ['[\n-]', 'Expecting value: line 2 column 1 (char 2)'],
  ['{bad}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ['{"a":1,}', 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'],
  ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
  ['{"a":1 "b":2}', "Expecting ',' delimiter: line 1 column 8 (char 7)"],
  ['{"a":1}}', 'Extra data: line 1 column 8 (char 7)'],
  ['01', 'Extra data: line 1 column 2 (char 1)'],
  ['{"a":"b', 'Unterminated string starting at: line 1 column 6 (char 5)'],
  ['"a\\', 'Unterminated string starting at: line 1 column 1 (char 0)'],
  ['"a\u0001"', 'Invalid control character at: line 1 column 3 (char 2)'],
  ['"\\x"', 'Invalid \\escape: line 1 column 2 (char 1)'],
  ['"\\u12"', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'],
  ['["😀" é]', "Expecting ',' delimiter: line 1 column 6 (char 5)"],
  ['\ufeff{}', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
  ['[NaN]', "Out of range float values are not JSON compliant: 'NaN'"],
  ['-Infinity', "Out of range float values are not JSON compliant: '-Infinity'"],
])('%j is refused in the words of Python', (text, message) => {
  expect(pythonParseError(text)).toBe(message);
  expect(() => readForeignJson(text)).toThrow(message);
});

it('finds nothing in what is JSON', () => {
  const text = ' {"a": [1, -0.5e+3, "\\u00e9\\n", null, true, false, {}, []]}\n';
  expect(pythonParseError(text)).toBeUndefined();
});

it('ten million characters that are no JSON are described without delay', () => {
  const start = process.cpuUsage().user;
  expect(pythonParseError(`"${'a'.repeat(5_000_000)}"${' '.repeat(5_000_000)}x`)).toContain('Extra data');
  expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(2_000);
});
