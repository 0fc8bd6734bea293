import type { Schema } from './canonical.ts';
import type { Operation } from './document.ts';

/**
 * Types of request bodies as handlers get them: what their readers leave of them.
 * @param bodies the canonical schemas, by operation id
 */
export function bodiesSource(table: Record<string, Operation>, bodies: Record<string, Schema>): string {
  const entries = Object.entries(table).map(([id, { bytesAs }]) => {
    const body = bodies[id];
    return `  ${id}: ${bytesAs ? BYTES : body ? objectType(body) : 'undefined'};`;
  });
  return `/** What a request body is once it was read, by operation. */\nexport interface Bodies {\n${entries.join('\n')}\n}\n`;
}

/** A body that is taken as bytes; undefined where there is none. */
const BYTES = '{ type: string; encoding: string; bytes: Buffer } | undefined';

function objectType(schema: Schema): string {
  if (schema['type'] === 'array') return `${objectType(schema['items'] as Schema)}[]`;
  const required = new Set(schema['required'] as string[]);
  const lines = Object.entries(schema['properties'] as Record<string, Schema>).map(
    ([name, property]) => `    ${name}${required.has(name) ? '' : '?'}: ${valueType(property)};`,
  );
  return `{\n${lines.join('\n')}\n  }`;
}

function valueType({ type, enum: words, maxLength }: Schema): string {
  // Words beside a length are read as text: the handler refuses others in words of its own.
  if (words && [type].flat().includes('string') && maxLength === undefined)
    return (words as unknown[]).map((word) => JSON.stringify(word).replaceAll('"', "'")).join(' | ');
  if (type === undefined || type === 'object') return 'unknown';
  return [type]
    .flat()
    .map((one) => (one === 'integer' ? 'number' : String(one)))
    .join(' | ');
}
