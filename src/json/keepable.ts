import { rawDigits } from './every-digit.ts';

/** Digits after the point that PostgreSQL's numbers have at most. */
const MOST_DECIMALS = 16_383;

/**
 * Whether PostgreSQL can keep a JSON value: it takes neither NUL characters nor lone surrogates, and JSON has no
 * infinity.
 * @param value parsed JSON, of limited depth
 */
export function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  const digits = rawDigits(value);
  if (digits !== undefined) return decimals(digits) <= MOST_DECIMALS;
  if (Array.isArray(value)) return value.every(isKeepable);
  for (const key in value)
    if (!isKeepable(key) || !isKeepable((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** How many digits a JSON number has after the point when written without an exponent. */
function decimals(digits: string): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const point = mantissa.indexOf('.');
  return (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent);
}
