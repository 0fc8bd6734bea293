import type { Operation } from './document.ts';

type Schema = Record<string, unknown>;

/**
 * Types of request bodies as handlers get them. The contract says what may be sent (`"12"` for an integer);
 * the body reader leaves one canonical form (12), and that is what these types say.
 */
export function bodiesSource(table: Record<string, Operation>): string {
  const entries = Object.values(table).map(
    ({ id, body }) => `  ${id}: ${body ? objectType(body) : 'undefined'};`,
  );
  return `/** What a request body is once it was read, by operation. */\nexport interface Bodies {\n${entries.join('\n')}\n}\n`;
}

function objectType(schema: Schema): string {
  if (schema['type'] === 'array') return `${objectType(schema['items'] as Schema)}[]`;
  const { properties, required } = merged(schema);
  const lines = Object.entries(properties).map(
    ([name, property]) => `    ${name}${required.has(name) ? '' : '?'}: ${valueType(property)};`,
  );
  return `{\n${lines.join('\n')}\n  }`;
}

/** An object schema with the properties of its `allOf` parts. */
function merged(schema: Schema): { properties: Record<string, Schema>; required: Set<string> } {
  const parts = [...((schema['allOf'] as Schema[] | undefined) ?? []).map(merged)];
  const properties = Object.assign(
    {},
    ...parts.map((part) => part.properties),
    schema['properties'] as Record<string, Schema> | undefined,
  );
  const required = new Set([
    ...parts.flatMap((part) => [...part.required]),
    ...((schema['required'] as string[]) ?? []),
  ]);
  return { properties, required };
}

function valueType(schema: Schema): string {
  const reads = schema['x-reads'] as { as: string; key?: string; nullable?: boolean } | undefined;
  if (reads) return CANONICAL[reads.as]?.(reads, schema) ?? unknownKind(reads.as);
  const alternatives = (schema['anyOf'] ?? schema['allOf']) as Schema[] | undefined;
  if (alternatives) return [...new Set(alternatives.map(valueType))].join(' | ');
  const choices = schema['enum'] as unknown[] | undefined;
  if (choices) return choices.map((choice) => JSON.stringify(choice).replaceAll('"', "'")).join(' | ');
  if ([schema['type']].flat().includes('null')) return 'null';
  throw new Error(
    `the contract: a property of a request body has neither x-reads nor an enum: ${JSON.stringify(schema)}`,
  );
}

const CANONICAL: Record<string, (reads: { key?: string; nullable?: boolean }, schema: Schema) => string> = {
  text: () => 'string',
  integer: () => 'number',
  number: () => 'number',
  boolean: () => 'boolean',
  'date-time': () => 'string',
  uuid: () => 'string',
  url: () => 'string',
  ip: () => 'string',
  json: () => 'unknown',
  destination: () => 'string',
  choice: () => 'number',
  key: ({ key }) => (key === 'integer' ? 'number' : 'string'),
};

function unknownKind(kind: string): never {
  throw new Error(`the contract: x-reads says "${kind}", which the body reader does not know`);
}
