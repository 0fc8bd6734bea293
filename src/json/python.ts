import { rawDigits } from './every-digit.ts';

/** What the Django monitor's texts show of values: the names and spellings of the language that it is written in. */

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
  const parts: string[] = [];
  represent(value, parts);
  return parts.join('');
}

/** In parts that are joined once: joined at every level, a text a hundred levels deep would be copied a hundred times. */
function represent(value: unknown, parts: string[]): void {
  const digits = rawDigits(value);
  if (digits !== undefined) parts.push(digits);
  else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      parts.push(index === 0 ? '[' : ', ');
      represent(element, parts);
    }
    parts.push(value.length === 0 ? '[]' : ']');
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [index, [key, inner]] of entries.entries()) {
      parts.push(index === 0 ? "{'" : ", '", key, "': ");
      represent(inner, parts);
    }
    parts.push(entries.length === 0 ? '{}' : '}');
  } else parts.push(single(value));
}

function single(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return `'${value}'`;
  return value === Infinity ? 'inf' : value === -Infinity ? '-inf' : String(value);
}

/** The codes of white space beyond Latin-1. */
const WHITE_SPACE = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000,
]);

/** Differs a little from what JavaScript's trim cuts: U+001C to U+001F and U+0085 count, U+FEFF does not. */
function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  return code === 0x85 || code === 0xa0 || (code >= 0x1680 && WHITE_SPACE.has(code));
}

/** Cuts white space off both ends, in time linear in its length, which an expression for both ends would not be. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
