import type { Operation } from './document.ts';

/** Operations whose answer is no JSON: a client has no use for them, or a way of its own. */
const APART = /^\/(api\/docs|api\/schema|metrics|accounts)|^\/$|^\/api\/messages\/stream\/$/;

/** The typed client: one method for each operation, and what it must know of them. */
export function clientSource(table: Record<string, Operation>): string {
  const operations = Object.values(table).filter(
    (operation) => !APART.test(operation.path) && shapes(operation),
  );
  const facts = operations.map(({ id, method, path, parameters, ...operation }) => {
    const has = (name: string) => parameters.some((parameter) => parameter.name === name);
    const flags = [
      isLogging(method, path) && 'logging: true',
      has('Idempotency-Key') && 'keyed: true',
      has('cursor') ? "pages: 'cursor'" : has('limit') && "pages: 'limit'",
    ].filter((flag) => flag !== false);
    const shape = JSON.stringify(shapes({ id, method, path, parameters, ...operation } as Operation));
    return `  ${id}: { method: '${method}', path: '${path}', shapes: ${shape}${flags.map((flag) => `, ${flag}`).join('')} },`;
  });
  const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
  return [
    `import type { CallOptions, Input, Result } from '../src/client/call.ts';`,
    '',
    '/** What the client knows of an operation. */',
    'export interface Facts {',
    '  method: string;',
    '  path: string;',
    '  /** What a successful answer may be: the keys that an object has at least, `[]` for an array, null for no body. */',
    '  shapes: (string[] | null | "[]")[];',
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
  return [
    `  /** ${summary.replace(/\.?$/, '.')} ${method} ${path} */`,
    `  ${id}(input${needed}: Input<'${id}'>, options?: CallOptions): Promise<Result<'${id}'>>;`,
  ].join('\n');
}

/** Logs go without credentials, over HTTP, as those of the Python agents do. */
function isLogging(method: string, path: string): boolean {
  return method === 'POST' && (path === '/api/logs/' || path === '/api/logs/bulk/');
}

/** What the successful answers of an operation may be; undefined where they are no JSON. */
function shapes({ responses }: Pick<Operation, 'responses'>): (string[] | null | '[]')[] | undefined {
  const bodies = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  if (bodies.length === 0) return undefined;
  const all = bodies.flatMap(([, schema]) => (schema === null ? [null] : shapesOf(schema as Schema)));
  return [...new Map(all.map((shape) => [JSON.stringify(shape), shape])).values()];
}

/** So many keys tell an answer from that of another service; more would only make the client larger. */
const TELLING = 3;

interface Schema {
  type?: unknown;
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

function shapesOf(schema: Schema): (string[] | '[]')[] {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return alternatives.flatMap(shapesOf);
  if (schema.type === 'array') return ['[]'];
  const all = [...(schema.required ?? []), ...(schema.allOf ?? []).flatMap(({ required = [] }) => required)];
  return [all.slice(0, TELLING)];
}
