import type { Parameter } from '../../generated/operations.ts';
import { NotFound } from './errors.ts';

/** Beyond these a key is of the right kind and merely names nothing. */
const LARGEST_KEY = Number.MAX_SAFE_INTEGER;

/**
 * Compiles the reader of an operation's path parameters. A key that cannot be one names nothing, which is 404
 * and not 400: agents were written against that.
 * @returns throws NotFound, or gives integers as numbers (null where no column holds them), UUIDs in lower case with dashes, texts as they are
 */
export function compilePathReader(
  parameters: Parameter[],
): (path: Record<string, string>) => Record<string, unknown> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  return (path) =>
    Object.fromEntries(inPath.map(({ name, schema }) => [name, read(path[name] ?? '', schema)]));
}

function read(text: string, schema: Parameter['schema']): unknown {
  const { type, format, minimum = -LARGEST_KEY, maximum = LARGEST_KEY } = schema;
  if (text.includes('\0')) throw new NotFound('Not found.');
  if (type === 'integer') {
    if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new NotFound('Not found.');
    const key = Number(text);
    // No row has a key of null; one beyond the column's type would be an error of PostgreSQL's.
    return key < minimum || key > maximum ? null : key;
  }
  if (format === 'uuid') {
    const digits = text.toLowerCase().replaceAll('-', '');
    if (!/^[0-9a-f]{32}$/.test(digits)) throw new NotFound('Not found.');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
  return text;
}
