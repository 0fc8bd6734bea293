import fc, { type Arbitrary } from 'fast-check';
import {
  type Operation,
  type OperationId,
  operations,
  type Parameter,
} from '../../../generated/operations.ts';
import { exampleBody } from '../proof/contract.ts';
import { NAMES, REFERENCES } from '../proof/objects.ts';
import { hostile, nearly, picked, Reference, valid } from './arbitraries.ts';

/** A request before it is sent: references in it stand for objects that are there by then. */
export interface Request {
  kind: 'valid' | 'nearly valid' | 'hostile';
  /** By its id, which is what a counterexample shows. */
  operation: OperationId;
  /** By the parameter of the path: a reference, or a text that is put in as it is, percent-encoded. */
  key: Reference | string;
  query: [name: string, value: string][];
  body?: unknown;
  /** Instead of a body: the bytes and their type. */
  raw?: { type: string; bytes: Buffer };
  headers: Record<string, string>;
}

/** Writes are looked at more often than reads. */
const weightOf = ({ method }: Operation) => (method === 'GET' ? 2 : method === 'DELETE' ? 1 : 4);

const aReference = (operation: Operation) => {
  const [, name = ''] = /\{(\w+)\}/.exec(operation.path) ?? [];
  return fc.nat().map((pick) => new Reference(name, pick));
};

/** All parameters that are required, and up to three others; a cursor stands alone, and only the first one is known beforehand. */
function validQuery({ parameters }: Operation): Arbitrary<[string, string][]> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  if (inQuery.length === 0) return fc.constant([]);
  const one = (parameter: Parameter) =>
    valid(parameter.schema, parameter.name).map((value): [string, string] => [parameter.name, String(value)]);
  const required = inQuery.filter((parameter) => parameter.required);
  const some = inQuery.filter(({ name, required }) => name !== 'cursor' && !required);
  const others =
    some.length === 0
      ? fc.constant<Parameter[]>([])
      : fc.uniqueArray(fc.constantFrom(...some), {
          maxLength: Math.min(3, some.length),
          selector: ({ name }) => name,
        });
  const several = others.chain(
    (chosen): Arbitrary<[string, string][]> => fc.tuple(...[...required, ...chosen].map(one)),
  );
  return inQuery.some(({ name }) => name === 'cursor')
    ? fc.oneof(
        { arbitrary: several, weight: 4 },
        { arbitrary: fc.constant<[string, string][]>([['cursor', '']]), weight: 1 },
      )
    : several;
}

/**
 * A body that the contract allows: all of it made up, or the contract's example with some of it made up, names and
 * keys of other objects among that. Where the schema alone says too little, the example is taken.
 */
function validBody(operation: Operation): Arbitrary<unknown> {
  const made = valid(operation.body ?? {});
  const example = exampleBody(operation);
  if (Array.isArray(example) || operation.body?.type === 'array') return made;
  const likeExample = fc.tuple(made, fc.array(fc.nat(30), { maxLength: 4 })).map(([whole, places]) => {
    const row = whole as Record<string, unknown>;
    const names = Object.keys(row);
    const own = names.filter((name) => NAMES.has(name) || name in REFERENCES);
    const some = places.map((place) => names[place] ?? '');
    const rest = Object.entries(example as object).filter(
      ([name]) => !NAMES.has(name) && !(name in REFERENCES),
    );
    return { ...Object.fromEntries(rest), ...picked(row, [...own, ...some]) };
  });
  return fc.oneof(made, likeExample);
}

function validRequest(operation: Operation): Arbitrary<Request> {
  return fc.record({
    kind: fc.constant('valid' as const),
    operation: fc.constant(operation.id),
    key: aReference(operation),
    query: validQuery(operation),
    ...(operation.body && { body: validBody(operation) }),
    headers: fc.constant({}),
  });
}

function nearlyValidRequest(operation: Operation): Arbitrary<Request> {
  const inQuery = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => name);
  return fc.record({
    kind: fc.constant('nearly valid' as const),
    operation: fc.constant(operation.id),
    key: aReference(operation),
    query:
      inQuery.length === 0
        ? fc.constant([])
        : fc.array(fc.tuple(fc.constantFrom(...inQuery), asText), { maxLength: 3 }),
    ...(operation.body && { body: nearly(validBody(operation)) }),
    headers: fc.constant({}),
  });
}

/** As it may stand in a query or a path. */
const asText = hostile.map((value) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 2_000),
);

const rawBody = fc.record({
  type: fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    '',
    'multipart/form-data; boundary=x',
  ),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .constantFrom(
        '[',
        '{"a":1,"a":2}',
        '{"__proto__":{}}',
        '\ufeff{}',
        'NaN',
        '[1e999]',
        `${'['.repeat(200)}${']'.repeat(200)}`,
        '{"a":"\\ud800"}',
        '"\\u0000"',
      )
      .map((text) => Buffer.from(text)),
  ),
});

const headers: Arbitrary<Record<string, string>> = fc.oneof(
  fc.constant({}),
  fc.constantFrom<Record<string, string>>(
    { authorization: 'Token' },
    { authorization: 'Bearer \u00ff\u00fe' },
    { 'x-request-id': 'x'.repeat(1_000) },
    { 'x-forwarded-for': "'" },
    { 'x-forwarded-proto': 'gopher' },
    { accept: 'text/html' },
    { host: 'evil.example.org' },
    { prefer: 'code=500' },
    { 'content-encoding': 'gzip' },
    { range: 'bytes=0-' },
    { 'if-none-match': '*' },
    { cookie: 'sessionid=1' },
  ),
);

function hostileRequest(operation: Operation): Arbitrary<Request> {
  const key = fc.oneof(
    aReference(operation),
    asText.map((text) => text.slice(0, 400)),
  );
  const base = {
    kind: fc.constant('hostile' as const),
    operation: fc.constant(operation.id),
    key,
    query: fc.array(
      fc.tuple(fc.oneof(asText, fc.constantFrom('limit', 'offset', 'cursor', 'ordering', 'search')), asText),
      { maxLength: 3 },
    ),
    headers,
  };
  if (!operation.body) return fc.record(base);
  return fc.oneof(fc.record({ ...base, body: hostile }), fc.record({ ...base, raw: rawBody }));
}

const ofKind = (make: (operation: Operation) => Arbitrary<Request>) =>
  fc.oneof(
    ...Object.values(operations).map((operation) => ({
      arbitrary: make(operation),
      weight: weightOf(operation),
    })),
  );

/** Requests to any operation: half of them valid, the others near to it or far from it. */
export const anyRequest: Arbitrary<Request> = fc.oneof(
  { arbitrary: ofKind(validRequest), weight: 5 },
  { arbitrary: ofKind(nearlyValidRequest), weight: 3 },
  { arbitrary: ofKind(hostileRequest), weight: 2 },
);
