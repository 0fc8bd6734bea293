/** What the existing monitor's texts show of values: the names and spellings of the language that it is written in. */

interface RawNumber {
  rawJSON: string;
}

/** The digits of a number that JSON.parse could not hold exactly, or undefined for anything else. */
export function rawDigits(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(value)
    ? (value as RawNumber).rawJSON
    : undefined;
}

/** The type's name: `list`, `dict`, `str`, `int`, `float`, `bool`. */
export function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  const digits = rawDigits(value);
  if (digits !== undefined) return /^-?\d+$/.test(digits) ? 'int' : 'float';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** A value as text: `True`, `None`, `[1, 'a']`. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : representation(value);
}

function representation(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number')
    return value === Infinity ? 'inf' : value === -Infinity ? '-inf' : String(value);
  const digits = rawDigits(value);
  if (digits !== undefined) return digits;
  if (Array.isArray(value)) return `[${value.map(representation).join(', ')}]`;
  const entries = Object.entries(value as object);
  return `{${entries.map(([key, inner]) => `'${key}': ${representation(inner)}`).join(', ')}}`;
}

const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const EDGES = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, 'g');

/** Cuts white space off both ends; which characters count differs a little from JavaScript's trim. */
export function strip(text: string): string {
  return text.replace(EDGES, '');
}
