import type { Node } from './comparable.ts';

/** The types of a schema's values; none where they may have any. */
export function typesOf(schema: Node): string[] {
  if (schema['type'] !== undefined) return [schema['type']].flat() as string[];
  const types = new Set(choicesOf(schema)?.map(typeOf));
  return types.size === 0 && 'properties' in schema ? ['object'] : [...types];
}

/** The values that a schema names by `enum` or `const`; undefined where it names none. */
export function choicesOf(schema: Node): unknown[] | undefined {
  return 'const' in schema ? [schema['const']] : (schema['enum'] as unknown[] | undefined);
}

/** Whether a value is of a type; whole numbers are numbers, too. */
export function isOf(type: string, value: unknown): boolean {
  return type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
