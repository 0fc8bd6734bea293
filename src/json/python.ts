import { rawDigits } from './every-digit.ts';

/** What the existing monitor's texts show of values: the names and spellings of the language that it is written in. */

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

/** Differs a little from what JavaScript's trim cuts: U+001C to U+001F and U+0085 count, U+FEFF does not. */
const WHITE_SPACE = new Set(
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
    '\u2028\u2029\u202f\u205f\u3000',
);

/** Cuts white space off both ends, in time linear in its length, which an expression for both ends would not be. */
export function strip(text: string): string {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && WHITE_SPACE.has(text.charAt(start))) start++;
  while (end > start && WHITE_SPACE.has(text.charAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Whether a code is a visible ASCII character; NaN, of the empty text, is none. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
