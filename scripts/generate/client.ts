import { isDeepStrictEqual } from 'node:util';
import { type Facts, type Shape, usual, usualSuccess } from '../../src/client/facts.ts';
import type { Document, Operation } from './document.ts';

/** Operations whose answer is no JSON: a client has no use for them, or a way of its own. */
const APART = /^\/(api\/docs|api\/schema|metrics|accounts)|^\/$|^\/api\/messages\/stream\/$/;

/** The typed client: one method for each operation, and what it must know of them. */
export function clientSource(document: Document, table: Record<string, Operation>): string {
  const operations = Object.values(table).filter(
    (operation) => !APART.test(operation.path) && hasSuccess(operation),
  );
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
  return [
    `import type { All, AllInput, CallOptions, Input, Page, PageInput, Result } from '../src/client/call.ts';`,
    `import { type Facts, usual } from '../src/client/facts.ts';`,
    '',
    '/** Every operation, by its id. */',
    'export const FACTS = {',
    ...factLines(Object.fromEntries(operations.map((operation) => [operation.id, factsOf(operation)]))),
    '} satisfies Record<string, Facts>;',
    '',
    '/** An operation that the client has. */',
    'export type ClientOperation = keyof typeof FACTS;',
    '',
    '/** Operations that list things, which can be gone through one by one. */',
    `export type ListOperation = ${lists.map(({ id }) => `'${id}'`).join(' | ')};`,
    '',
    '/** One method for each operation of the contract. */',
    'export interface Operations {',
    ...operations.map((operation) => methodOf(operation, descriptionOf(document, operation))),
    '}',
    '',
    '/** Does operations by their ids; the methods of the interface are made of the table. */',
    'export abstract class Operations {',
    '  /** Does an operation. @throws MonitorError */',
    '  protected abstract call<Id extends ClientOperation>(id: Id, input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;',
    '',
    '  static {',
    '    for (const id of Object.keys(FACTS) as ClientOperation[]) {',
    '      Object.assign(Operations.prototype, {',
    '        [id](this: Operations, input?: never, options?: CallOptions) {',
    '          return this.call(id, input, options);',
    '        },',
    '      });',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
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
    method,
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
function factLines(all: Record<string, Facts>): string[] {
  const lines: string[] = [];
  const said: Record<string, Facts> = {};
  for (const [id, facts] of Object.entries(all)) {
    const one = /^list(.*)s$/.exec(id)?.[1];
    if (one && facts.reply) {
      const words = [one, facts.reply, facts.pages, facts.path] as const;
      const six = usual(...words);
      if (Object.keys(six).every((usualId) => usualId in all)) {
        // What goes without saying is left out, from the end.
        const [short, shorter] = [words.slice(0, 3), words.slice(0, 2)] as unknown as Parameters<
          typeof usual
        >[];
        const least = [shorter, short].find((some) => some && isDeepStrictEqual(usual(...some), six));
        lines.push(`  ...usual(${(least ?? words).map(literal).join(', ')}),`);
        Object.assign(said, six);
      }
    }
    if (!isDeepStrictEqual(facts, said[id])) lines.push(`  ${id}: ${literal(facts)},`);
  }
  return lines;
}

/** A value as biome would write it on one line. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** What the contract says of an operation at length. */
function descriptionOf({ paths }: Document, { path, method }: Operation): string {
  return String(paths[path]?.[method.toLowerCase()]?.['description'] ?? '');
}

function methodOf(
  { id, summary, method, path, parameters, bodyRequired }: Operation,
  description: string,
): string {
  const needed = bodyRequired || parameters.some(({ in: place }) => place === 'path') ? '' : '?';
  const signature = (mark: string, input: string, result: string) => [
    '  /**',
    ...[`${summary.replace(/\.?$/, '.')} ${method} ${path}`, ...description.trim().split('\n')].map((line) =>
      `   * ${line.trim()}`.trimEnd(),
    ),
    '   */',
    `  ${id}(input${mark}: ${input}<'${id}'>, options?: CallOptions): Promise<${result}<'${id}'>>;`,
  ];
  // What a list answers follows from what was asked; by cursor it is a page without a count.
  const isList = parameters.some(({ name }) => name === 'limit');
  return [
    ...(isList ? [signature('', 'PageInput', 'Page'), signature('?', 'AllInput', 'All')] : []),
    signature(needed, 'Input', 'Result'),
  ]
    .flat()
    .join('\n');
}

/** Logs go without credentials, over HTTP, as those of the Python agents do. */
function isLogging(method: string, path: string): boolean {
  return method === 'POST' && (path === '/api/logs/' || path === '/api/logs/bulk/');
}

function hasSuccess({ responses }: Operation): boolean {
  return Object.keys(responses).some((status) => status.startsWith('2'));
}

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
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
function tellingOf(schema: Schema): Shape {
  const parts = [schema, ...(schema.allOf ?? [])];
  const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties));
  const keys = [...new Set(parts.flatMap(({ required = [] }) => required))];
  const telling = keys.slice(0, /(^|_)id$/.test(keys[0] ?? '') ? 2 : 1);
  return Object.fromEntries(telling.map((key) => [key, letters(properties[key])]));
}

/** The letters of a property's JSON types; none where it may be anything. */
function letters(schema: Schema = {}): string {
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const types = schema.type ? [schema.type].flat() : choices.map((choice) => typeof choice);
  return [...new Set(types.map((type) => LETTERS[type] ?? ''))].join('');
}
