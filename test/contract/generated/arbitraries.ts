import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from '../../../generated/operations.ts';
import { typeName } from '../../../src/json/python.ts';

/** Stands for the key of an object that is there when the request is sent: the `pick`-th of those known. */
export class Reference {
  readonly property: string;
  readonly pick: number;

  constructor(property: string, pick: number) {
    this.property = property;
    this.pick = pick;
  }
}

/** A number by its digits, which a double would change; `JSON.stringify` writes them as they are. */
const rawNumber = (JSON as unknown as { rawJSON(digits: string): object }).rawJSON;

const sign = fc.constantFrom('', '+', '-');
const blanks = fc.constantFrom('', ' ', '\n\t');
const between = (inner: Arbitrary<string>) => fc.tuple(blanks, inner, blanks).map((parts) => parts.join(''));

/** Text as people and programs write it, and as they should not: any script, quotes, controls; no NUL. */
const anyText = (maxLength: number): Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) }),
      fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 40) }),
      fc.constantFrom(
        "o'Neill; drop table swf_runs; --",
        'a/b?c#d%25',
        '..',
        '\u2028',
        'null',
        'é'.repeat(maxLength),
      ),
    )
    .map((text) => [...text.replaceAll('\0', '').trim()].slice(0, maxLength).join('').trim());

/** Any JSON that the monitor keeps: integers of any size, all digits, deep and wide. */
const freeJson: Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyText(60),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }).map((value) => rawNumber(String(value))),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      anyText(12).filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value as Arbitrary<unknown>;

const dateTime: Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('0002-01-01T00:00:00Z'),
      max: new Date('9998-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('T', ' '),
    fc.constantFrom('', '.5', '.123456', ',123456789'),
    fc.constantFrom('', 'Z', '+02:00', '-0530', '+00'),
  )
  .map(
    ([date, separator, fraction, offset]) =>
      date.toISOString().slice(0, 19).replace('T', separator) + fraction + offset,
  );

/** Values that a schema allows by what the reader makes of them: JSON schema alone says too little of these. */
const KINDS: Record<string, (schema: Schema, property: string) => Arbitrary<unknown>> = {
  text: ({ 'x-reads': reads }) => {
    const text = anyText((reads?.['maxLength'] as number | undefined) ?? 300);
    const number = fc.integer().filter((value) => value !== 0 || reads?.['falsyIsMissing'] !== true);
    const whole = fc.oneof({ arbitrary: between(text), weight: 4 }, { arbitrary: number, weight: 1 });
    return reads?.['blank'] === false ? whole.filter((value) => String(value).trim() !== '') : whole;
  },
  integer: ({ anyOf = [] }) => {
    const { minimum = 0, maximum = 0 } = anyOf.find(({ type }) => type === 'integer') ?? {};
    const number = fc.integer({ min: minimum, max: maximum });
    const digits = fc.tuple(number, fc.constantFrom('', '.0')).map(([value, tail]) => `${value}${tail}`);
    return fc.oneof(number, between(digits));
  },
  number: () =>
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.tuple(sign, fc.nat(), fc.constantFrom('', '.', '.25', 'e3')).map((parts) => parts.join('')),
      fc.boolean(),
    ),
  'date-time': () => dateTime,
  uuid: () =>
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((uuid) => uuid.replaceAll('-', '').toUpperCase()),
      fc.maxSafeNat(),
    ),
  url: () => fc.oneof(fc.constantFrom('', 'http://localhost:8002/x', 'https://daq01.example.org:8443/a?b=c')),
  ip: () => fc.oneof(fc.ipV4(), fc.ipV6()),
  secret: ({ 'x-reads': reads }) => {
    const [least, most] = [Number(reads?.['minLength']), Number(reads?.['maxLength'])];
    return fc
      .string({ unit: 'grapheme', minLength: least, maxLength: most })
      .map((text) => text.replaceAll('\0', '0'))
      .filter((text) => [...text].length <= most);
  },
  destination: ({ pattern = '' }) => fc.stringMatching(new RegExp(pattern)),
  json: ({ 'x-reads': reads }) => {
    if (reads?.['object'] === true)
      return freeJson.filter((value) => typeName(value) === 'dict' && value !== null);
    return reads?.['takesNull'] === true ? freeJson : freeJson.filter((value) => value !== null);
  },
  key: (_, property) => fc.nat().map((pick) => new Reference(property, pick)),
};

/**
 * Values that a schema of the contract allows.
 * @param schema its references resolved
 * @param property the name of the property that has them, which tells what a key refers to
 */
export function valid(schema: Schema, property = ''): Arbitrary<unknown> {
  const kind = schema['x-reads']?.as;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (kind === 'choice' || kind === 'boolean') return byJsonSchema(schema, property);
  if (kind !== undefined) {
    const make = KINDS[kind];
    if (!make) throw new Error(`x-reads: ${kind} has no arbitrary in test/contract/generated/arbitraries.ts`);
    return make(schema, property);
  }
  return byJsonSchema(schema, property);
}

function byJsonSchema(schema: Schema, property: string): Arbitrary<unknown> {
  if (schema.properties || schema.type === 'object') return validObject(schema);
  const alternatives = schema.anyOf ?? (schema['oneOf'] as Schema[] | undefined);
  if (alternatives) return fc.oneof(...alternatives.map((alternative) => valid(alternative, property)));
  const types = [schema.type ?? []].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, property)));
}

function ofType(type: string, schema: Schema, property: string): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -2_147_483_648, max: schema.maximum ?? 2_147_483_647 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'array':
      return fc.array(valid(schema.items ?? {}, property), { minLength: 1, maxLength: 3 });
    default:
      if (schema.format === 'uuid') return fc.uuid();
      return (
        schema.pattern === undefined ? anyText(60) : fc.stringMatching(new RegExp(schema.pattern))
      ).filter((text) => [...text.trim()].length >= Number(schema['minLength'] ?? 0));
  }
}

function validObject(schema: Schema): Arbitrary<Record<string, unknown>> {
  const { properties = {}, required = [] } = schema;
  const entries = Object.entries(properties).map(([name, property]) => [name, valid(property, name)]);
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const object = fc
    .tuple(fc.record(Object.fromEntries(entries)), fc.subarray(optional))
    .map(([whole, some]) => picked(whole, [...required, ...some]));
  const derived = schema['x-derived'] as { property: string; from: string; pattern: string } | undefined;
  if (!derived) return object;
  const pattern = new RegExp(derived.pattern);
  // Blanks around a name are taken off before it is looked at: what is left must still be such a name.
  const source = fc
    .stringMatching(pattern)
    .filter((text) => [...text].length <= 255 && pattern.test(text.trim()));
  return fc.tuple(object, source, fc.nat(3)).map(([made, text, rare]) => {
    if (!(derived.property in made)) return { ...made, [derived.from]: text };
    // A slice may name the STF file, too, which must then be that of its parent: hardly one that is made up is.
    const { stf_filename: _, ...rest } = made;
    return rare === 0 ? made : rest;
  });
}

/** An object with some of its properties. */
export function picked(whole: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]]));
}

/** Values that hardly anything allows, and that have broken servers before. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '💥'.repeat(300),
    "'; drop table swf_runs; --",
    '{{7*7}}${7*7}<script>',
    -1,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1.5,
    1e308,
    [],
    {},
    [[[]]],
    { $ne: null },
    { toString: 1, constructor: {}, length: -1 },
    'Infinity',
    'NaN',
    '1e400',
    '0x10',
    '１２',
    '1_000',
    '9'.repeat(1001),
    '0000-00-00T00:00:00Z',
    '2026-02-30',
    '9999-12-31T23:59:59-05:00',
    '0001-01-01T00:00:00+05:00',
    '24:00',
    'infinity',
    'now',
    '11111111-1111-1111-1111-11111111111g',
    '%00',
    '../../etc/passwd',
    'x'.repeat(70_000),
  ),
  fc.bigInt({ min: -(10n ** 400n), max: 10n ** 400n }).map((value) => rawNumber(String(value))),
  fc.constantFrom('1e400', '-1e-400', '0.1e-20000', '1e131072', `0.${'1'.repeat(400)}`).map(rawNumber),
  fc.string({ unit: 'binary' }),
  fc.double(),
  freeJson,
);

/** What is near to something valid: a key less, a key more, a value exchanged, or the whole in other wrapping. */
export function nearly(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(), fc.nat(7), hostile).map(([whole, at, what, other]) => {
    const object = Array.isArray(whole) ? whole[0] : whole;
    if (typeof object !== 'object' || object === null) return other;
    const names = Object.keys(object);
    const name = names[at % Math.max(names.length, 1)] ?? 'nothing';
    if (what === 0) return Array.isArray(whole) ? object : [whole];
    if (what === 1) return { ...object, [JSON.stringify(other).slice(0, 50)]: other };
    const changed: Record<string, unknown> = { ...object };
    if (what <= 3) delete changed[name];
    else changed[name] = other;
    return Array.isArray(whole) ? [changed, ...whole.slice(1)] : changed;
  });
}
