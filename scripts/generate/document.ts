import { whole } from '../contract/references.ts';

/** The parts of an OpenAPI document that generation looks at. */
export interface Document {
  tags: Record<string, unknown>[];
  paths: Record<string, Record<string, RawOperation>>;
  components: Record<string, Record<string, Json>>;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface RawOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Json[];
  requestBody?: Json;
  responses: Record<string, Json>;
  security: Record<string, string[]>[];
  [extension: string]: unknown;
}

/** One operation with its references resolved, as generated/operations.json holds it. */
export interface Operation {
  id: string;
  tag: string;
  summary: string;
  method: string;
  path: string;
  security: Record<string, string[]>[];
  parameters: {
    name: string;
    in: string;
    required?: boolean;
    schema: Record<string, Json>;
    [extension: string]: unknown;
  }[];
  /** The schema of the JSON body; absent where the operation takes none, or takes it as bytes. */
  body?: Record<string, Json>;
  /** The media types of a body that is taken as bytes. */
  bytesAs?: string[];
  bodyRequired?: boolean;
  /** Statuses, and for each the schema of its JSON body or null. */
  responses: Record<string, Json>;
  [extension: `x-${string}`]: unknown;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The operations of the contract by their ids, references resolved, texts for people left out. */
export function operationTable(document: Document): Record<string, Operation> {
  const table: Record<string, Operation> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const raw = item[method];
      if (raw) table[raw.operationId] = operationOf(document, path, method, raw);
    }
  }
  return table;
}

function operationOf(document: Document, path: string, method: string, raw: RawOperation): Operation {
  const body = whole(document, raw.requestBody ?? null) as {
    required?: boolean;
    content?: ContentMap;
  } | null;
  const isBytes = raw['x-body'] === 'bytes';
  const schema = isBytes ? undefined : body?.content?.['application/json']?.schema;
  return {
    id: raw.operationId,
    tag: raw.tags[0] ?? '',
    summary: raw.summary,
    method: method.toUpperCase(),
    path,
    security: raw.security,
    parameters: (whole(document, raw.parameters ?? []) as Operation['parameters']).map((parameter) =>
      withoutTexts(parameter),
    ),
    ...(schema && { body: withoutTexts(schema), bodyRequired: body?.required === true }),
    ...(isBytes && { bytesAs: Object.keys(body?.content ?? {}) }),
    responses: Object.fromEntries(
      Object.entries(raw.responses).map(([status, response]) => {
        const { content } = whole(document, response) as { content?: ContentMap };
        return [status, withoutTexts(content?.['application/json']?.schema ?? null)];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(raw).filter(([key]) => key.startsWith('x-') && !key.startsWith('x-mcp')),
    ),
  };
}

/** The schema of an operation's JSON body, references resolved, with its texts; undefined where it takes none. */
export function bodyWithTexts(
  document: Document,
  { path, method, bytesAs }: Operation,
): Record<string, Json> | undefined {
  if (bytesAs) return undefined;
  const body = whole(document, document.paths[path]?.[method.toLowerCase()]?.requestBody ?? null);
  return (body as { content?: ContentMap } | null)?.content?.['application/json']?.schema;
}

type ContentMap = Record<string, { schema: Record<string, Json> }>;

/** Keys that say something to people only, where they stand in a schema or parameter and are not property names. */
const TEXTS = new Set(['description', 'example', 'examples', 'title']);

function withoutTexts<Value>(value: Value, isPropertyMap = false): Value {
  if (Array.isArray(value)) return value.map((item) => withoutTexts(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isPropertyMap || !TEXTS.has(key))
      .map(([key, inner]) => [key, withoutTexts(inner, key === 'properties' && !isPropertyMap)]),
  ) as Value;
}
