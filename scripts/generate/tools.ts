import type { ResourceTemplate, Tool } from '../../src/mcp/tool.ts';
import { isNode, type Node } from '../contract/nodes.ts';
import { whole } from '../contract/references.ts';
import type { Schema } from './canonical.ts';
import type { Document, Operation } from './document.ts';

/** What the contract says of a tool: docs/contract-rules.md. */
interface Mcp {
  name: string;
  title: string;
  when: string;
  takes?: string[];
  sets?: Record<string, unknown>;
  shows?: string[];
  hints?: { destructive?: boolean; idempotent?: boolean };
  confirm?: string;
  page: string;
  example: Record<string, unknown>;
}

/** Rows of a page that a tool answers with, at most: what a model is to read must be short. */
const MOST_ROWS = 20;
/** Parameters that say which part of a list comes: a tool has its own two. */
const PAGING = new Set(['limit', 'offset', 'cursor', 'format']);
/** Levels of an answer whose types are told. */
const DEPTH = 4;

/**
 * The tools and resources that the contract marks with `x-mcp` and `x-mcp-resource`.
 * @param bodies what operations take, as `canonicalBodies` gives it
 */
export function toolsOf(
  document: Document,
  table: Record<string, Operation>,
  bodies: Record<string, Schema>,
): { tools: Tool[]; resources: ResourceTemplate[] } {
  const operations = Object.values(table);
  return {
    tools: operations.flatMap((operation) => {
      const mcp = markOf<Mcp>(document, operation, 'x-mcp');
      return mcp ? [toolOf(document, operation, mcp, bodies[operation.id])] : [];
    }),
    resources: operations.flatMap((operation) => {
      const resource = markOf<Pick<ResourceTemplate, 'uri' | 'name' | 'title'>>(
        document,
        operation,
        'x-mcp-resource',
      );
      return resource ? [resourceOf(document, operation, resource)] : [];
    }),
  };
}

function toolOf(document: Document, operation: Operation, mcp: Mcp, body: Schema | undefined): Tool {
  const { name, title, when, takes, sets = {}, shows, hints = {}, confirm, page, example } = mcp;
  const isList = isListOf(operation);
  const parameters = parametersOf(document, operation).filter(
    ({ name: own, in: place }) =>
      place !== 'header' && !PAGING.has(String(own)) && (takes === undefined || takes.includes(String(own))),
  );
  const fields = Object.entries((body?.['properties'] ?? {}) as Record<string, Node>).filter(
    ([own]) => takes === undefined || takes.includes(own),
  );
  const bodyRequires = (body?.['required'] ?? []) as string[];
  const required = [
    ...parameters.filter((one) => one['required'] === true).map((one) => String(one['name'])),
    ...bodyRequires,
  ];
  const reply = replyOf(document, operation);
  const row = isList ? rowOf(reply) : reply;
  return {
    ...{ name, title },
    description: descriptionOf(document, operation, when),
    operation: operation.id as Tool['operation'],
    inputSchema: {
      type: 'object',
      properties: {
        ...Object.fromEntries(parameters.map((one) => [String(one['name']), parameterSchema(one, sets)])),
        ...Object.fromEntries(
          fields.map(([own, schema]) => [own, plain(schema, String(schema['description'] ?? ''))]),
        ),
        ...(isList && PAGE),
      },
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
    outputSchema: outputOf(row, isList, shows),
    annotations: {
      title,
      readOnlyHint: operation.method === 'GET',
      destructiveHint: hints.destructive ?? false,
      idempotentHint: hints.idempotent ?? operation.method === 'GET',
      openWorldHint: false,
    },
    places: {
      ...Object.fromEntries(parameters.map((one) => [String(one['name']), one['in'] as 'path' | 'query'])),
      ...Object.fromEntries(fields.map(([own]) => [own, 'body' as const])),
    },
    sets,
    isList,
    ...(shows && { shows }),
    anyJson: anyJsonIn(row),
    page,
    ...(confirm !== undefined && { confirm }),
    example,
  };
}

function resourceOf(
  document: Document,
  operation: Operation,
  { uri, name, title }: Pick<ResourceTemplate, 'uri' | 'name' | 'title'>,
): ResourceTemplate {
  const key = /\{(\w+)\}/.exec(uri)?.[1] ?? '';
  const place = operation.parameters.find((parameter) => parameter.name === key)?.in as 'path' | 'query';
  const isList = isListOf(operation);
  const reply = replyOf(document, operation);
  return {
    ...{ uri, name, title, description: descriptionOf(document, operation, '') },
    operation: operation.id as ResourceTemplate['operation'],
    ...{ key, place, isList, anyJson: anyJsonIn(isList ? rowOf(reply) : reply) },
  };
}

/** What an extension of the contract says of an operation. */
function markOf<Mark>(document: Document, { path, method }: Operation, key: string): Mark | undefined {
  return document.paths[path]?.[method.toLowerCase()]?.[key] as Mark | undefined;
}

const isListOf = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'offset');

/** The parameters of an operation with their texts; those of its path stand there or with the operation. */
function parametersOf(document: Document, { path, method }: Operation): Node[] {
  const source = document.paths[path]?.[method.toLowerCase()];
  return whole(document, source?.parameters ?? []) as unknown as Node[];
}

/** The first sentence of what the contract says of the operation, and when to call the tool. */
function descriptionOf(document: Document, { path, method, summary }: Operation, when: string): string {
  const source = document.paths[path]?.[method.toLowerCase()];
  const text = (source?.description ?? summary).replaceAll(/\s+/g, ' ').replaceAll('`', '').trim();
  const [first = text] = /^.+?[.](?=\s|$)/.exec(text) ?? [];
  return `${first} ${when}`.trim();
}

const PAGE = {
  limit: { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: 10, description: 'Rows to tell.' },
  cursor: {
    type: 'string',
    pattern: '^\\d{1,9}$',
    description: 'For the rows that follow: the cursor of the answer before, with the same other arguments.',
  },
};

function parameterSchema(parameter: Node, sets: Record<string, unknown>): Schema {
  const name = String(parameter['name']);
  const schema = plain(parameter['schema'] as Node, String(parameter['description'] ?? ''));
  return sets[name] === undefined ? schema : { ...schema, default: sets[name] };
}

const FORMATS = new Set(['date-time', 'uuid']);
/** What a JSON number holds, and 32 bits: bounds that tell a model nothing. */
const USUAL_BOUNDS = new Set([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 31 - 1, -(2 ** 31)]);

/** A value as a model fills it: one type, its bounds, its words. */
function plain(schema: Node, description: string): Schema {
  const reads = schema['x-reads'] as { as: string } | undefined;
  if (reads?.as === 'date-time') return { type: 'string', format: 'date-time', description };
  const kept = ['enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'default'].filter(
    (key) => schema[key] !== undefined && !USUAL_BOUNDS.has(schema[key] as number),
  );
  const types = [schema['type']].flat().filter((type) => type !== 'null');
  const format = schema['format'];
  return {
    type: types.length === 1 ? types[0] : 'string',
    ...(typeof format === 'string' && FORMATS.has(format) && { format }),
    ...Object.fromEntries(kept.map((key) => [key, schema[key]])),
    description: description.replaceAll(/\s+/g, ' ').trim(),
  };
}

function replyOf(document: Document, { path, method }: Operation): Node {
  const source = document.paths[path]?.[method.toLowerCase()];
  const success = source?.responses['200'] ?? source?.responses['201'] ?? null;
  const response = whole(document, success) as unknown as { content?: Record<string, { schema: Node }> };
  return response.content?.['application/json']?.schema ?? {};
}

/** The row of a list: an item of its bare form. */
function rowOf(reply: Node): Node {
  const forms = (reply['oneOf'] ?? [reply]) as Node[];
  return (forms.find((form) => form['type'] === 'array')?.['items'] ?? {}) as Node;
}

/** Names of properties, at any depth, whose values may be any JSON. */
function anyJsonIn(schema: Node): string[] {
  const names = new Set<string>();
  const look = (node: unknown, depth: number): void => {
    if (!isNode(node) || depth > 2 * DEPTH) return;
    for (const [name, property] of Object.entries((node['properties'] ?? {}) as Record<string, Node>)) {
      if (isAnyJson(property)) names.add(name);
      else look(property, depth + 1);
    }
    look(node['items'], depth + 1);
    for (const form of (node['anyOf'] ?? []) as unknown[]) look(form, depth + 1);
  };
  look(schema, 0);
  return [...names];
}

function isAnyJson(schema: Node): boolean {
  const types = [schema['type']].flat();
  if (types.includes('object')) return schema['properties'] === undefined;
  if (types.some((type) => type !== undefined && type !== 'null')) return false;
  const forms = (schema['anyOf'] ?? []) as Node[];
  if (schema['enum'] !== undefined || types.includes('null')) return false;
  return forms.length === 0 || forms.some(isAnyJson);
}

/** What a tool answers with, for programs: types alone. What is null or long is left out or cut, so nothing is required. */
function outputOf(row: Node, isList: boolean, shows: string[] | undefined): Tool['outputSchema'] {
  const { properties = {}, ...rest } = typesOf(row, 0);
  const told = Object.entries(properties as Record<string, Schema>).filter(
    ([name]) => shows === undefined || shows.includes(name),
  );
  const item = { ...rest, properties: Object.fromEntries(told) };
  const common = {
    page: { type: 'string' },
    notes: { type: 'array', items: { type: 'string' } },
  };
  return {
    type: 'object',
    properties: isList
      ? {
          count: { type: 'integer' },
          shown: { type: 'integer' },
          cursor: { type: 'string' },
          ...common,
          results: { type: 'array', maxItems: MOST_ROWS, items: item },
        }
      : { ...common, result: item },
    required: isList ? ['shown', 'page', 'notes', 'results'] : ['page', 'notes', 'result'],
  };
}

function typesOf(schema: Node, depth: number): Schema {
  if (isAnyJson(schema)) return { type: 'string' };
  const form = ((schema['anyOf'] ?? []) as Node[]).find((one) => one['type'] !== 'null');
  if (schema['type'] === undefined && form) return typesOf(form, depth);
  const types = [schema['type']].flat().filter((type) => type !== 'null' && type !== undefined);
  const [type] = types;
  if (types.length !== 1) return {};
  if (depth >= DEPTH) return type === 'object' || type === 'array' ? { type } : {};
  if (type === 'array')
    return { type, ...(isNode(schema['items']) && { items: typesOf(schema['items'], depth + 1) }) };
  if (type !== 'object') return { type };
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Node>);
  return {
    type,
    properties: Object.fromEntries(properties.map(([name, inner]) => [name, typesOf(inner, depth + 1)])),
  };
}
