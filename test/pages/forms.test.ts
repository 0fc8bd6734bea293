import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedDirectory } from '../../scripts/generate.ts';
import { formatJson, parseExactly } from '../../src/dashboard/api/json.ts';
import { FieldFault, jsonOf, textOf } from '../../src/dashboard/model/field-text.ts';
import type { Field, Resource } from '../../src/dashboard/model/resource.ts';
import { insideOf } from '../../src/dashboard/parts/inside.ts';

const resources: Resource[] = JSON.parse(readFileSync(new URL('admin.json', generatedDirectory), 'utf8'));
const fields = resources.flatMap(({ create, update }) => [
  ...(create?.fields ?? []),
  ...(update?.fields ?? []),
]);

/** Values of each kind that a form must not change. */
const VALUES: Record<Field['kind'], string[]> = {
  line: ['"a"', '"\\u202e<b>"', '"null"'],
  text: ['"two\\nlines"'],
  integer: ['0', '-7', '9007199254740993'],
  number: ['0.1', '1e-7', '12345678901234567890.123'],
  boolean: ['true', 'false'],
  'date-time': ['"2026-03-01T12:00:00.123456Z"'],
  json: ['{"a": 12345678901234567890}', '[1.10, null]', '"text"', 'null', '{"a": 0.30000000000000004440892}'],
  choice: [],
  key: ['"7"'],
  url: ['"https://example.org/"'],
  ip: ['"192.0.2.7"'],
  uuid: ['"8f0c6c0e-57d1-4a43-9d0c-6f3d1f0e2a11"'],
};

it('every field of every form gives back what it shows, to the last digit', () => {
  expect(fields.length).toBeGreaterThan(250);
  for (const field of fields) {
    const values =
      field.kind === 'choice'
        ? (field.choices ?? []).filter((one) => one !== '').map((one) => JSON.stringify(one))
        : VALUES[field.kind];
    for (const json of values) {
      const sent = field.kind === 'key' && field.minimum !== undefined ? json.replaceAll('"', '') : json;
      const value = parseExactly(sent);
      const back = jsonOf(field, textOf(field, value)) ?? '';
      expect(formatJson(parseExactly(back)), `${field.name}: ${sent}`).toBe(formatJson(value));
    }
  }
});

it('nothing in a field is null where there may be none, an empty text where there must be one, and else not sent', () => {
  const field = (more: Partial<Field>): Field => ({ name: 'a', title: 'A', kind: 'line', ...more });
  expect(jsonOf(field({ mayBeNull: true }), '')).toBe('null');
  expect(jsonOf(field({}), '')).toBe('""');
  expect(jsonOf(field({ kind: 'integer' }), ' ')).toBeUndefined();
});

it('what is not of the kind of a field is refused before anybody is asked', () => {
  const field = (more: Partial<Field>): Field => ({ name: 'a', title: 'A', kind: 'line', ...more });
  for (const [kind, text] of [
    ['integer', '1.5'],
    ['integer', '0x10'],
    ['number', 'NaN'],
    ['number', '.5'],
    ['json', '{a: 1}'],
    ['json', '1 2'],
  ] as const)
    expect(() => jsonOf(field({ kind }), text), text).toThrow(FieldFault);
  expect(() => jsonOf(field({ kind: 'json', isObject: true }), '[]')).toThrow(FieldFault);
});

it.each([
  ['/admin/', '/admin/'],
  ['/runs/7/?from=now-1h#x', '/runs/7/?from=now-1h#x'],
  [undefined, '/'],
  ['', '/'],
  ['admin/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['\\\\evil.example/', '/'],
  ['/\t/evil.example/', '/'],
  ['/..//evil.example/', '/'],
  ['/.//evil.example/', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/accounts/logout/', '/'],
])('after signing in, %j leads to %j', (next, expected) => {
  expect(insideOf(next)).toBe(expected);
});
