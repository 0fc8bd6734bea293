import { rawDigits } from './every-digit.ts';

/**
 * How long a JSON value is as PostgreSQL writes it, without blanks: numbers have no exponents there, so that 1e300 has
 * 301 characters. NaN where PostgreSQL cannot keep it: it takes neither NUL characters nor lone surrogates, and numbers
 * must be within the range of a double.
 * @param value parsed JSON, of limited depth
 * @returns characters, as UTF-16 counts them; escapes count as what they stand for
 */
export function keptLength(value: unknown): number {
  if (typeof value === 'string') return textLength(value);
  if (typeof value === 'number') return Number.isFinite(value) ? numberLength(String(value)) : Number.NaN;
  if (typeof value === 'boolean') return value ? 4 : 5;
  if (typeof value !== 'object' || value === null) return 4;
  const digits = rawDigits(value);
  if (digits !== undefined) return isWithinDouble(digits) ? numberLength(digits) : Number.NaN;
  let length = 1; // one bracket, and after each element a comma or the other one
  if (Array.isArray(value)) {
    for (const element of value) length += keptLength(element) + 1;
  } else {
    for (const key in value)
      length += textLength(key) + keptLength((value as Record<string, unknown>)[key]) + 2;
  }
  return length === 1 ? 2 : length;
}

/** What PostgreSQL cannot keep of a JSON value, in words; undefined where it keeps all of it. */
export function unkeepableIn(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'a NUL character';
    return value.isWellFormed() ? undefined : 'half a surrogate pair';
  }
  const digits = typeof value === 'number' ? String(value) : rawDigits(value);
  if (digits !== undefined) return isWithinDouble(digits) ? undefined : BEYOND_DOUBLE;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.entries(value).flat()) {
    const found = unkeepableIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

const BEYOND_DOUBLE = 'a number beyond the range of a double, from 5e-324 to 1.8e308';

function textLength(text: string): number {
  return text.includes('\0') || !text.isWellFormed() ? Number.NaN : text.length + 2;
}

/** Neither too large for a double nor so small that it would be zero. */
function isWithinDouble(digits: string): boolean {
  const value = Number(digits);
  return Number.isFinite(value) && (value !== 0 || !/^[^eE]*[1-9]/.test(digits));
}

/** How many characters a JSON number has when written without an exponent. */
function numberLength(digits: string): number {
  const at = digits.search(/[eE]/);
  return at < 0 ? digits.length : at + Math.abs(Number(digits.slice(at + 1)));
}
