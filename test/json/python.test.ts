import { expect, it } from 'vitest';
import { readForeignJson } from '../../src/json/foreign-json.ts';
import { strip, textOf } from '../../src/json/python.ts';

it('a value is shown as Python shows it', () => {
  const value = readForeignJson(
    '{"a":[1,1.5,true,false,null,12345678901234567890],"b":{},"c":[],"d":{"e":"f"},"g":1e400}',
  );
  expect(textOf(value)).toBe(
    "{'a': [1, 1.5, True, False, None, 12345678901234567890], 'b': {}, 'c': [], 'd': {'e': 'f'}, 'g': inf}",
  );
});

it('a long text deep inside is copied once, not at every level', () => {
  const text = 'x'.repeat(500_000);
  const nested = readForeignJson(`${'[1,'.repeat(95)}"${text}"${']'.repeat(95)}`);
  const before = process.threadCpuUsage().user;
  expect(textOf(nested)).toBe(`${'[1, '.repeat(95)}'${text}'${']'.repeat(95)}`);
  expect((process.threadCpuUsage().user - before) / 1_000).toBeLessThan(50);
});

it.each([
  ['', ''],
  ['a', 'a'],
  [' \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u205f\u3000a b\u3000 ', 'a b'],
  ['\ufeffa\u200b', '\ufeffa\u200b'],
  [' '.repeat(1_000), ''],
])('white space is cut off as Python cuts it: %j', (text, stripped) => {
  expect(strip(text)).toBe(stripped);
});
