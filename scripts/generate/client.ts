import { isDeepStrictEqual } from 'node:util';
import { type Facts, type Shape, usual, usualSuccess } from '../../src/client/facts.ts';
import type { Operation } from './document.ts';

/** Operations whose answer is no JSON: a client has no use for them, or a way of its own. */
const APART = /^\/(api\/docs|api\/schema|metrics|accounts|v1)|^\/$|^\/api\/(messages\/stream|events)\/$/;

/** What the typed client must know of each operation, and the ids of those that it has. */
export function clientSource(table: Record<string, Operation>): string {
  const operations = Object.values(table).filter(
    (operation) => !APART.test(operation.path) && hasSuccess(operation),
  );
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
  const { resources, others } = factLines(
    Object.fromEntries(operations.map((operation) => [operation.id, factsOf(operation)])),
  );
  return [
    '/** Resources whose six operations are the usual ones: the name, what a row has, the pages of the list, from when it is read, the path. */',
    'export const RESOURCES = [',
    ...resources,
    '] as const;',
    '',
    '/** The operations that are not among them, or not like them, by their ids. */',
    'export const OTHERS = {',
    ...others,
    '} as const;',
    '',
    '/** An operation that the client has. */',
    `export type ClientOperation = ${union(operations)};`,
    '',
    '/** Operations that list things, which can be gone through one by one. */',
    `export type ListOperation = ${union(lists)};`,
    '',
    '/** Parameters of the query that are times. */',
    `export type TimeParameter = ${timesIn(operations).map(quoted).join(' | ')};`,
    '',
  ].join('\n');
}

const quoted = (name: string) => `'${name}'`;
const union = (operations: Operation[]) => operations.map(({ id }) => quoted(id)).join(' | ');

function timesIn(operations: Operation[]): string[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const times = parameters.filter((one) => (one.schema as Schema)['x-reads']?.as === 'date-time');
  return [...new Set(times.map(({ name }) => name))];
}

function factsOf(operation: Operation): Facts {
  const { method, path, parameters, responses } = operation;
  const has = (name: string) => parameters.some((parameter) => parameter.name === name);
  const successes = Object.keys(responses)
    .filter((status) => status.startsWith('2'))
    .map(Number);
  const lookBack = operation['x-look-back'] as { column: string } | undefined;
  const pages = has('cursor') ? 'cursor' : has('limit') ? 'limit' : undefined;
  return {
    ...(method !== 'GET' && { method }),
    path,
    reply: shapeOf(operation),
    ...(!isDeepStrictEqual(successes, [usualSuccess(method)]) && { successes }),
    ...(isLogging(method, path) && { logging: true }),
    ...(has('Idempotency-Key') && { keyed: true }),
    ...(pages && { pages }),
    ...(lookBack && { since: `${lookBack.column}_after` }),
  };
}

/** One line for each resource, and one for each operation that is not among, or not like, the usual ones. */
function factLines(all: Record<string, Facts>): { resources: string[]; others: string[] } {
  const resources: string[] = [];
  const others: string[] = [];
  const said: Record<string, Facts> = {};
  for (const [id, facts] of Object.entries(all)) {
    const one = /^list(.*)s$/.exec(id)?.[1];
    if (one && facts.reply) {
      const words = [one, facts.reply, facts.pages, facts.since, facts.path] as const;
      const six = usual(...words);
      if (Object.keys(six).every((usualId) => usualId in all)) {
        // What goes without saying is left out, from the end.
        const shorter = [2, 3, 4].map((length) => words.slice(0, length) as unknown as typeof words);
        const least = shorter.find((some) => isDeepStrictEqual(usual(...some), six));
        resources.push(`  ${literal(least ?? words)},`);
        Object.assign(said, six);
      }
    }
    if (!isDeepStrictEqual(facts, said[id])) others.push(`  ${id}: ${literal(facts)},`);
  }
  return { resources, others };
}

/** A value as biome would write it on one line. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Logs go without credentials, over HTTP, as those of the Python agents do. */
function isLogging(method: string, path: string): boolean {
  return method === 'POST' && (path === '/api/logs/' || path === '/api/logs/bulk/');
}

function hasSuccess({ responses }: Operation): boolean {
  return Object.keys(responses).some((status) => status.startsWith('2'));
}

interface Schema {
  'x-reads'?: { as: string };
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
}

/** What the successes of an operation hold, or each row where it is a list; null where they have no body. */
function shapeOf({ id, responses }: Operation): Shape | null {
  const [shape = null, ...others] = Object.entries(responses)
    .filter(([status, schema]) => status.startsWith('2') && schema !== null)
    .map(([, schema]) => tellingOf(rowsOf(schema as Schema) ?? (schema as Schema)));
  if (others.some((other) => !isDeepStrictEqual(other, shape)))
    throw new Error(
      `the contract: ${id} has successes of several shapes, which the client cannot tell apart`,
    );
  return shape;
}

/** The schema of a row, where the answer is a bare array or a page. */
function rowsOf({ oneOf = [] }: Schema): Schema | undefined {
  return oneOf.find(({ type }) => type === 'array')?.items;
}

const LETTERS: Record<string, string> = {
  ...{ string: 's', integer: 'n', number: 'n', boolean: 'b' },
  ...{ object: 'o', array: 'a', null: 'z' },
};

/** What tells an answer from that of another service: one key, or two where it is an id, which many have. */
function tellingOf({ properties = {}, required: keys = [] }: Schema): Shape {
  const telling = keys.slice(0, /(^|_)id$/.test(keys[0] ?? '') ? 2 : 1);
  return Object.fromEntries(telling.map((key) => [key, letters(properties[key])]));
}

/** The letters of a property's JSON types; none where it may be anything. */
function letters(schema: Schema = {}): string {
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const types = schema.type ? [schema.type].flat() : choices.map((choice) => typeof choice);
  return [...new Set(types.map((type) => LETTERS[type] ?? ''))].join('');
}
