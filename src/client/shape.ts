import type { Shape } from '../../generated/client.ts';

/** Letters of JSON types. Own code: the validators there are take ten times the client's size. */
const LETTERS: Record<string, (value: unknown) => boolean> = {
  s: (value) => typeof value === 'string',
  i: (value) => Number.isInteger(value),
  n: (value) => typeof value === 'number',
  b: (value) => typeof value === 'boolean',
  o: (value) => isObject(value),
  a: (value) => Array.isArray(value),
  z: (value) => value === null,
};

/**
 * Compares a reply with the contract, lightly: the keys that must be there and their JSON types, of a list those of
 * its first row. Enough to tell another program's reply from a monitor's, and a monitor of another version.
 * @returns what is wrong, undefined where nothing is
 */
export function faultIn(body: unknown, shape: Shape, isList: boolean): string | undefined {
  if (!isList) return faultInObject(body, shape, 'the reply');
  const rows = Array.isArray(body) ? body : isObject(body) ? body['results'] : undefined;
  if (!Array.isArray(rows)) return 'the reply is neither an array nor a page with results';
  return rows.length === 0 ? undefined : faultInObject(rows[0], shape, 'the first row');
}

function faultInObject(value: unknown, shape: Shape, what: string): string | undefined {
  if (!isObject(value)) return `${what} is not an object`;
  for (const key in shape) {
    if (!(key in value)) return `${what} lacks ${key}`;
    const letters = shape[key] ?? '';
    if (letters !== '' && ![...letters].some((letter) => LETTERS[letter]?.(value[key]))) {
      return `${key} of ${what} has another type than the contract says`;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
