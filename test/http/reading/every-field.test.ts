import { describe, expect, it } from 'vitest';
import { operations, type Schema } from '../../../generated/operations.ts';
import { compileBodyReader } from '../../../src/http/reading/body-reader.ts';

// The rules of reading, put to every field of every body that the contract has.

type Case = [given: unknown, expected: { value: unknown } | { message: string }];
const reads = (given: unknown, value: unknown = given): Case => [given, { value }];
const refuses = (given: unknown, message: string): Case => [given, { message }];

/** What a field of each kind takes and refuses, with the text. */
function casesOf(schema: Schema, nullable: boolean): Case[] {
  const kind = schema['x-reads'];
  switch (kind?.as) {
    case 'text': {
      const most = kind['maxLength'] as number | undefined;
      return [
        reads(' edges \n', 'edges'),
        reads(12, '12'),
        reads(1.5, '1.5'),
        refuses(true, 'Not a valid string.'),
        refuses([], 'Not a valid string.'),
        refuses({}, 'Not a valid string.'),
        refuses('a\0b', 'Null characters are not allowed.'),
        refuses('\ud800', 'Surrogate characters are not allowed: U+D800.'),
        ...(kind['falsyIsMissing']
          ? []
          : [kind['blank'] ? reads('  ', '') : refuses('  ', 'This field may not be blank.')]),
        ...(most === undefined
          ? [reads('x'.repeat(10_000))]
          : [
              reads('é'.repeat(most)),
              reads('😀'.repeat(most)),
              refuses('x'.repeat(most + 1), `Ensure this field has no more than ${most} characters.`),
            ]),
      ].filter(
        ([given]) =>
          !kind['falsyIsMissing'] ||
          (given !== true && JSON.stringify(given) !== '[]' && JSON.stringify(given) !== '{}'),
      );
    }
    case 'integer': {
      const [wrong, most] =
        kind['bits'] === 64
          ? ['A valid biginteger is required.', Number.MAX_SAFE_INTEGER]
          : ['A valid integer is required.', 2_147_483_647];
      const least = kind['bits'] === 64 ? -Number.MAX_SAFE_INTEGER : -2_147_483_648;
      return [
        reads(12),
        reads('12', 12),
        reads(' +12.0 ', 12),
        reads(most),
        reads(least),
        refuses(true, wrong),
        refuses(1.5, wrong),
        refuses('x', wrong),
        refuses('', wrong),
        refuses([], wrong),
        refuses(most + 1, `Ensure this value is less than or equal to ${most}.`),
        refuses(least - 1, `Ensure this value is greater than or equal to ${least}.`),
        refuses('9'.repeat(1001), 'String value too large.'),
      ];
    }
    case 'number':
      return [
        reads(0.5),
        reads('1e3', 1000),
        reads(true, 1),
        refuses('x', 'A valid number is required.'),
        refuses('inf', 'A valid number is required.'),
        refuses([], 'A valid number is required.'),
      ];
    case 'boolean':
      return [
        reads(true),
        reads('Yes', true),
        reads('0', false),
        reads(1, true),
        refuses('maybe', 'Must be a valid boolean.'),
        refuses(2, 'Must be a valid boolean.'),
        refuses([], 'Must be a valid boolean.'),
      ];
    case 'date-time':
      return [
        reads('2026-08-07T10:00:00.1234567Z', '2026-08-07T10:00:00.123456Z'),
        reads('2026-08-07 10:00+02:00', '2026-08-07T08:00:00.000000Z'),
        reads('20260807T100000', '2026-08-07T10:00:00.000000Z'),
        reads('2026-08-07', '2026-08-07T00:00:00.000000Z'),
        ...['2026-02-30', '24:00', 'now', '', 5, true, [], '2026-08-07T24:00:00'].map((given) =>
          refuses(
            given,
            'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
          ),
        ),
        refuses('9999-12-31T23:59:59-05:00', 'Datetime value out of range.'),
      ];
    case 'uuid':
      return [
        reads('0A1B2C3D4E5F4A6B8C7D9E0F1A2B3C4D', '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'),
        refuses('x', 'Must be a valid UUID.'),
        refuses([], 'Must be a valid UUID.'),
      ];
    case 'url':
      return [
        reads('http://localhost:8002/x'),
        reads('', ''),
        refuses('nothing', 'Enter a valid URL.'),
        refuses('javascript:alert(1)', 'Enter a valid URL.'),
      ];
    case 'ip':
      return [
        reads('10.0.0.1'),
        reads('::1'),
        refuses('10.0.0.256', 'Enter a valid IPv4 or IPv6 address.'),
        refuses('', 'This field may not be blank.'),
      ];
    case 'secret': {
      const [least, most] = [Number(kind['minLength']), Number(kind['maxLength'])];
      return [
        reads(` ${'é'.repeat(least)} `),
        reads('x'.repeat(most)),
        refuses('x'.repeat(most + 1), `Ensure this field has no more than ${most} characters.`),
        least > 1
          ? refuses('x'.repeat(least - 1), `Ensure this field has at least ${least} characters.`)
          : refuses('', 'This field may not be blank.'),
        refuses('x\0'.repeat(least), 'Null characters are not allowed.'),
        refuses(123456789012, 'Not a valid string.'),
      ];
    }
    case 'destination':
      return [
        reads('/topic/epictopic'),
        reads('/queue/a.b'),
        ...['epictopic', '/topic/', '/topic/a b', '/queue/a\n', 7].map((given) =>
          refuses(given, 'It must be /topic/ or /queue/ and a name of 1 to 100 visible ASCII characters.'),
        ),
      ];
    case 'json': {
      const isObject = kind['object'] === true;
      const noObject = isObject ? 'It must be a JSON object.' : 'Value must be valid JSON.';
      return [
        reads({ a: [1, 'x', null] }),
        ...['text', false, [1]].map((given) => (isObject ? refuses(given, noObject) : reads(given))),
        refuses({ a: '\0' }, 'Value must be valid JSON.'),
        refuses(['\udfff'], noObject),
        refuses(Number.POSITIVE_INFINITY, noObject),
      ];
    }
    case 'choice':
      return [
        reads(20),
        reads('20', 20),
        refuses(21, '"21" is not a valid choice.'),
        refuses('', '"" is not a valid choice.'),
        refuses(true, '"True" is not a valid choice.'),
      ];
    case 'key':
      if (kind['key'] === 'integer')
        return [
          reads(7),
          reads('7', 7),
          refuses('x', 'Incorrect type. Expected pk value, received str.'),
          refuses([], 'Incorrect type. Expected pk value, received list.'),
          ...(nullable ? [] : [refuses('', 'This field may not be null.')]),
        ];
      if (kind['key'] === 'uuid')
        return [
          refuses('x', '“x” is not a valid UUID.'),
          refuses(true, 'Incorrect type. Expected pk value, received bool.'),
          ...(nullable ? [reads('', null)] : [refuses('', 'This field may not be null.')]),
        ];
      return [reads(' name '), refuses('a\0', 'Invalid value.'), refuses('', 'This field may not be null.')];
    default: {
      const [first] = schema.enum ?? [];
      return [
        reads(first),
        refuses('nonesuch', '"nonesuch" is not a valid choice.'),
        refuses(` ${first}`, `" ${first}" is not a valid choice.`),
        refuses([], '"[]" is not a valid choice.'),
      ];
    }
  }
}

const bodies = Object.values(operations).filter(
  ({ body, method }) => body?.type === 'object' && method !== 'PUT',
);
let fields = 0;

describe.each(bodies.map(({ id, body }) => [id, body as Schema] as const))('%s', (_, body) => {
  for (const [name, property] of Object.entries(body.properties ?? {})) {
    fields++;
    const read = compileBodyReader({ type: 'object', properties: { [name]: property } }, { timeZone: 'UTC' });
    const alternatives = [property, ...(property.anyOf ?? [])];
    const source = alternatives.find((alternative) => alternative['x-reads'] ?? alternative.enum) ?? property;
    const nullable =
      alternatives.some(({ type }) => type === 'null' || [type].flat().includes('null')) ||
      source['x-reads']?.['takesNull'] === true;

    it(`${name} takes and refuses what its kind does, with the text`, () => {
      for (const [given, expected] of casesOf(source, nullable)) {
        const outcome = read({ [name]: given });
        const what = `${name}: ${JSON.stringify(given)?.slice(0, 60)}`;
        if ('message' in expected)
          expect(outcome, what).toMatchObject({
            errors: { [name]: expect.arrayContaining([expected.message]) },
          });
        else expect(outcome, what).toEqual({ value: { [name]: expected.value } });
      }
    });

    it(`${name} ${nullable ? 'takes' : 'refuses'} null, and may be absent where it is not required`, () => {
      const missing = source['x-reads']?.['falsyIsMissing'] === true;
      const refusal = { errors: { [name]: ['This field may not be null.'] } };
      expect(read({ [name]: null })).toEqual(
        nullable ? { value: { [name]: null } } : missing ? { value: {} } : refusal,
      );
      expect(read({})).toEqual({ value: {} });
    });
  }
});

it('is all fields of the contract', () => {
  expect(fields).toBeGreaterThan(300);
});
