import type { Operation } from './document.ts';

/** Operations whose answer is no JSON: a client has no use for them, or a way of its own. */
const APART = /^\/(api\/docs|api\/schema|metrics|accounts)|^\/$|^\/api\/messages\/stream\/$/;

/** The typed client: one method for each operation, and what it must know of them. */
export function clientSource(table: Record<string, Operation>): string {
  const operations = Object.values(table).filter(
    (operation) => !APART.test(operation.path) && hasSuccess(operation),
  );
  const facts = operations.map((operation) => {
    const { id, method, path, parameters } = operation;
    const has = (name: string) => parameters.some((parameter) => parameter.name === name);
    const flags = [
      `method: '${method}'`,
      `path: '${path}'`,
      `reply: ${shapeOf(operation)}`,
      isLogging(method, path) && 'logging: true',
      has('Idempotency-Key') && 'keyed: true',
      has('cursor') ? "pages: 'cursor'" : has('limit') && "pages: 'limit'",
    ].filter((flag) => flag !== false);
    return `  ${id}: { ${flags.join(', ')} },`;
  });
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
  return [
    `import type { All, AllInput, CallOptions, Input, Page, PageInput, Result } from '../src/client/call.ts';`,
    '',
    '/** Keys that an object must have, each with the letters of its JSON types; none where any will do. */',
    'export type Shape = Readonly<Record<string, string>>;',
    '',
    '/** What the client knows of an operation. */',
    'export interface Facts {',
    '  method: string;',
    '  path: string;',
    '  /** What the body of a success is, of a list each row; null where there is none. */',
    '  reply: Shape | null;',
    '  /** Goes to the HTTP address, without the token. */',
    '  logging?: boolean;',
    '  /** Takes an Idempotency-Key, so that it may be repeated. */',
    '  keyed?: boolean;',
    '  /** How its list is read page by page. */',
    "  pages?: 'cursor' | 'limit';",
    '}',
    '',
    '/** Every operation, by its id. */',
    'export const FACTS = {',
    ...facts,
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
    ...operations.map((operation) => methodOf(operation)),
    '}',
    '',
    '/** Does operations by their ids; the methods of the interface are made of the table. */',
    'export abstract class Operations {',
    '  /** Does an operation. @throws MonitorError */',
    '  protected abstract call<Id extends ClientOperation>(id: Id, input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;',
    '',
    '  static {',
    '    for (const id of Object.keys(FACTS) as ClientOperation[]) {',
    '      const value = function (this: Operations, input?: never, options?: CallOptions) {',
    '        return this.call(id, input, options);',
    '      };',
    '      Object.defineProperty(Operations.prototype, id, { value });',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

function methodOf({ id, summary, method, path, parameters, bodyRequired }: Operation): string {
  const needed = bodyRequired || parameters.some(({ in: place }) => place === 'path') ? '' : '?';
  const signature = (mark: string, input: string, result: string) => [
    `  /** ${summary.replace(/\.?$/, '.')} ${method} ${path} */`,
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
function shapeOf({ id, responses }: Operation): string | null {
  const shapes = Object.entries(responses)
    .filter(([status, schema]) => status.startsWith('2') && schema !== null)
    .map(([, schema]) => shapeText(rowsOf(schema as Schema) ?? (schema as Schema)));
  if (new Set(shapes).size > 1)
    throw new Error(
      `openapi.yaml: ${id} has successes of several shapes, which the client cannot tell apart`,
    );
  return shapes[0] ?? null;
}

/** The schema of a row, where the answer is a bare array or a page. */
function rowsOf({ oneOf = [] }: Schema): Schema | undefined {
  return oneOf.find(({ type }) => type === 'array')?.items;
}

/** So many keys tell an answer from that of another service; more would only make the client larger. */
const TELLING = 2;

const LETTERS: Record<string, string> = {
  ...{ string: 's', integer: 'n', number: 'n', boolean: 'b' },
  ...{ object: 'o', array: 'a', null: 'z' },
};

function shapeText(schema: Schema): string {
  const parts = [schema, ...(schema.allOf ?? [])];
  const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties));
  const keys = parts.flatMap(({ required = [] }) => required);
  const entries = [...new Set(keys)].slice(0, TELLING).map((key) => `${key}: '${letters(properties[key])}'`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The letters of a property's JSON types; none where it may be anything. */
function letters(schema: Schema = {}): string {
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const types = schema.type ? [schema.type].flat() : choices.map((choice) => typeof choice);
  return [...new Set(types.map((type) => LETTERS[type] ?? ''))].join('');
}
