import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations, type Parameter, type Schema } from '../../generated/operations.ts';
import { compileQueryReader } from '../../src/http/query-reader.ts';
import { compileBodyReader } from '../../src/http/reading/body-reader.ts';
import { rawDigits } from '../../src/json/every-digit.ts';
import { readForeignJson } from '../../src/json/foreign-json.ts';
import { hostile } from './generated/arbitraries.ts';

// What callers see of a field, its JSON Schema, and what reads it, take and refuse the same values.

const rawNumber = (JSON as unknown as { rawJSON(digits: string): object }).rawJSON;
const around = (...limits: number[]) => limits.flatMap((limit) => [limit - 1, limit, limit + 1]);

const BLANKS = ['', ' ', '\n\t', '\x1c', '\x1f', '\x85', '\u00a0', '\u2003', '\u2028', '\ufeff'];
const LENGTHS = [0, 1, 2, ...around(20, 30, 50, 64, 100, 200, 255, 500), 1_000, ...around(262_144)];
const WHOLE = [0, 1, -1, ...around(-(2 ** 31), 2 ** 31 - 1, 2 ** 31), ...around(2 ** 53 - 1, -(2 ** 53 - 1))];
const DIGITS = [
  ...WHOLE.map(String),
  '00012',
  '9'.repeat(15),
  '9'.repeat(16),
  '9'.repeat(19),
  '1'.repeat(1_000),
];

const TEXTS = [
  ...LENGTHS.flatMap((length) => ['x', 'é', '😀'].map((letter) => letter.repeat(length))),
  ...LENGTHS.flatMap((length) => [` ${'x'.repeat(length)}\n`, `x${' '.repeat(length)}x`]),
  ...BLANKS.flatMap((blank) => [
    blank,
    blank + blank,
    `${blank}x${blank}`,
    `x${blank}x`,
    `${blank}12${blank}`,
  ]),
  ...['\0', 'a\0b', ' \0', '\ud800', 'a\udfff', '\ud800\udfff'],
  'runs,run-states',
];

const NUMBERS = [
  ...DIGITS.flatMap((digits) => [
    digits,
    `+${digits}`,
    `${digits}.`,
    `${digits}.0`,
    `${digits}.5`,
    ` ${digits}\n`,
  ]),
  ...[
    '.5',
    '.',
    '-.5e3',
    '1e3',
    '1e99',
    '1e100',
    '1e308',
    '1e309',
    '1e400',
    '-1e400',
    '1e-400',
    '1e',
    '0x10',
    '१',
    '1_0',
  ],
  ...[
    '9'.repeat(200),
    '9'.repeat(201),
    '9'.repeat(309),
    '1'.repeat(999),
    '1'.repeat(1_001),
    `0.${'1'.repeat(400)}`,
  ],
  ...['inf', 'nan', 'Infinity', '--1', '+-1', '1 1'],
];

const WORDS = [
  ...[
    't',
    'True',
    'YES',
    'oN',
    '1',
    'f',
    'fAlse',
    'N',
    'no',
    'OFF',
    '0',
    'null',
    'NULL',
    'maybe',
    '2',
    ' true',
  ],
  ...[
    '/topic/x',
    '/queue/a.b',
    '/topic/',
    '/topic/a b',
    `/topic/${'x'.repeat(100)}`,
    `/topic/${'x'.repeat(101)}`,
  ],
  ...[
    '10.0.0.1',
    '10.0.0.256',
    '::1',
    '1::2::3',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '010.0.0.1',
    '2001:db8::',
    ' ::1 ',
  ],
  ...[
    'http://localhost',
    'HTTPS://a.example:8443/x?y#z',
    'ftp://u:p@10.0.0.1/',
    'http://10.0.0.256',
    'http://x',
  ],
  ...[
    'http://a..example',
    'javascript:alert(1)',
    'http://[::1]:80',
    `http://a.example/${'x'.repeat(183)}`,
    'http://a.example/ x',
  ],
  ...[
    '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    '0A1B2C3D4E5F4A6B8C7D9E0F1A2B3C4D',
    '0a1b2c3d-4e5f-4a6b-8c7d',
    'g'.repeat(32),
  ],
];

const TIMES = [
  ...[
    '2026-08-07',
    '20260807',
    '2026-02-29',
    '2024-02-29',
    '1900-02-29',
    '2000-02-29',
    '0000-01-01',
    '2026-04-31',
  ],
  ...[
    '2026-08-07T24:00',
    '2026-08-07T23:59:60',
    '2026-08-07 10:00',
    '2026-08-07T10:00:00.123456789Z',
    '20260807T100000+0200',
  ],
  ...[
    '2026-08-07T10:00:00.1234567890Z',
    '2026-08-07T10:00:00,5+02',
    '2026-08-07t10:00',
    '2026-08-07T10',
    '2026-8-7',
    ' 2026-08-07',
  ],
  ...[
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z',
  ],
];

const VALUES: unknown[] = [
  ...TEXTS,
  ...NUMBERS,
  ...WORDS,
  ...TIMES,
  ...NUMBERS.filter((text) => /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/.test(text)).map(rawNumber),
  ...[null, true, false, [], {}, [1], { a: 1 }, { a: '\0' }, ['\ud800'], 0.5, -0.5, 1e21, 2 ** 128, 2 ** 127],
  ...limitsOf(Object.values(operations).map(({ body, parameters }) => [body, parameters])),
  ...fc.sample(hostile, { seed: 1, numRuns: 400 }),
];

/** The values as bodies have them; what no body may hold, as a number of more than 1,000 characters, is left out. */
const POOL = VALUES.flatMap((value) => {
  const text = JSON.stringify(value);
  try {
    const { field: parsed } = readForeignJson(`{"field":${text}}`) as { field: unknown };
    return [{ value, text, parsed }];
  } catch {
    return [];
  }
});

/** The words of all enums, and the limits of all ranges with what is next to them. */
function limitsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { enum: words, minimum, maximum } = value as Schema;
  const limits = [minimum, maximum].filter((limit) => typeof limit === 'number');
  return [
    ...(Array.isArray(words) ? words : []),
    ...around(...limits),
    ...Object.values(value).flatMap(limitsOf),
  ];
}

/** The properties of a body, or of its items. */
const propertiesOf = ({ items, properties = {} }: Schema): Record<string, Schema> =>
  items ? propertiesOf(items) : properties;

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

/** Every way in which a field can be written, once, by a field that has it. */
const fields = new Map<string, { name: string; schema: Schema }>();
for (const { id, body } of Object.values(operations))
  for (const [name, schema] of Object.entries(body ? propertiesOf(body) : {})) {
    const { 'x-default': _, 'x-relation': __, ...form } = schema;
    const key = JSON.stringify(form);
    if (!fields.has(key)) fields.set(key, { name: `${id}: ${name}`, schema: form });
  }

const detailsOf = (schema: Schema) =>
  [schema, ...(schema.anyOf ?? [])].find((form) => form['x-reads'])?.['x-reads'];

interface Given {
  value: unknown;
  text: string;
  parsed: unknown;
  schema: Schema;
  /** What the field's `x-reads` says. */
  reads: Record<string, unknown>;
}

/** What a schema allows and the reader refuses, since JSON Schema has no words for it. */
const ONLY_ALLOWED: Record<string, (given: Given) => boolean> = {
  'half a character, which no text of Unicode has': ({ text }) => /\\ud[89a-f]../.test(text),
  'a byte order mark, white space to expressions': ({ text }) => text.includes('\ufeff'),
  'a number that a double changes, so that a validator sees another': ({ value, text, parsed }) =>
    isNumber(value) && (!Number.isFinite(Number(text)) || rawDigits(parsed) !== undefined),
  'a number whose text is too long': ({ value, text, reads }) =>
    reads['as'] === 'text' && isNumber(value) && text.length > Number(reads['maxLength']),
  'a moment that its offset puts before the first or behind the last year': ({ text, reads }) =>
    reads['as'] === 'date-time' && /^"(0001-01-01|9999-12-31)/.test(text),
  'JSON that is too long, or holds NUL': ({ text, reads }) =>
    reads['as'] === 'json' && (text.length > 262_144 || text.includes('\\u0000')),
};

/** What is read and not promised. */
const ONLY_READ: Record<string, (given: Given) => boolean> = {
  'a number so small that a validator takes it for 0, which counts as absent': ({ value, text, reads }) =>
    reads['falsyIsMissing'] === true && isNumber(value) && Number(text) === 0,
  'a byte order mark, no white space to the monitor': ({ text }) => text.includes('\ufeff'),
  'a number as text that has too many digits to be surely one': ({ text, reads }) =>
    reads['as'] === 'number' && (text.length > 200 || /e-?\d{3}/.test(text)),
  'a UUID as an integer that no JSON number holds exactly': ({ value, reads }) =>
    reads['as'] === 'uuid' &&
    Math.abs(Number(isNumber(value) ? JSON.stringify(value) : 0)) > Number.MAX_SAFE_INTEGER,
  'an empty text for a key that may be null': ({ value, reads }) => reads['as'] === 'key' && value === '',
  'anything for a name, looked up as its text': ({ value, reads }) =>
    reads['key'] === 'name' && (typeof value === 'object' || typeof value === 'boolean'),
  'one of some words, which the handler refuses in its own words': ({ schema, reads }) =>
    schema.enum !== undefined && reads['as'] === 'text',
  'an address with white space around it': ({ text, reads }) => reads['as'] === 'ip' && text === '" ::1 "',
};

const isNumber = (value: unknown) => typeof value === 'number' || rawDigits(value) !== undefined;
const used = new Set<string>();

describe('schema and reader take the same values:', () => {
  it.each([...fields.values()].map(({ name, schema }) => [name, schema] as const))('%s', (_, schema) => {
    const body: Schema = { type: 'object', properties: { field: schema }, required: ['field'] };
    const read = compileBodyReader(body, { timeZone: 'UTC' });
    const isValid = ajv.compile(schema);
    const reads = detailsOf(schema) ?? { as: 'enum' };
    const differ: string[] = [];
    for (const one of POOL) {
      const taken = 'value' in read({ field: one.parsed });
      if (taken === isValid(JSON.parse(one.text))) continue;
      const excuses = taken ? ONLY_READ : ONLY_ALLOWED;
      const excuse = Object.keys(excuses).find((name) => excuses[name]?.({ ...one, schema, reads }));
      if (excuse === undefined)
        differ.push(`${taken ? 'only read' : 'only allowed'}: ${one.text.slice(0, 80)}`);
      else used.add(excuse);
    }
    expect(differ).toEqual([]);
  });

  it('with no excuse that is not needed', () => {
    expect([...used].sort()).toEqual([...Object.keys(ONLY_ALLOWED), ...Object.keys(ONLY_READ)].sort());
    expect([fields.size, POOL.length].map((count) => count > 50)).toEqual([true, true]);
  });
});

/** Every parameter of a query, once for each schema. */
const parameters = new Map<string, { name: string; parameter: Parameter }>();
for (const { id, parameters: all } of Object.values(operations))
  for (const parameter of all) {
    const key = JSON.stringify([parameter.schema, parameter.name === 'cursor']);
    if (parameter.in === 'query' && !parameters.has(key))
      parameters.set(key, { name: `${id}: ${parameter.name}`, parameter });
  }

describe('what the contract allows in a query is read, and an integer that it does not allow is not:', () => {
  it.each([...parameters.values()].map(({ name, parameter }) => [name, parameter] as const))(
    '%s',
    (_, { name, schema }) => {
      const read = compileQueryReader([{ name, in: 'query', schema }], { timeZone: 'UTC' });
      const isValid = ajv.compile(schema);
      const differ: string[] = [];
      let allowed = 0;
      for (const { value, text } of POOL) {
        if (typeof value === 'object' || (typeof value === 'string') !== (schema.type === 'string')) continue;
        const outcome = read({ [name]: String(value) });
        const taken = 'value' in outcome;
        // Empty counts as absent, and a time may be too early or late by its offset.
        if (value === '' || /^"(0001-01-01|9999-12-31)/.test(text)) continue;
        if (isValid(value)) {
          allowed++;
          if (!taken) differ.push(`only allowed: ${text.slice(0, 80)}`);
        } else if (taken && schema.type === 'integer') differ.push(`only read: ${text.slice(0, 80)}`);
      }
      expect(differ).toEqual([]);
      expect(allowed).toBeGreaterThan(0);
    },
  );
});

it('what is searched for has at most 500 characters', () => {
  const read = compileQueryReader(operations.listLogs.parameters, { timeZone: 'UTC' });
  expect(read({ search: '😀'.repeat(500) })).toEqual({ value: { search: '😀'.repeat(500) } });
  expect(read({ search: 'x'.repeat(501) })).toEqual({
    errors: { search: ['Ensure this field has no more than 500 characters.'] },
  });
});
