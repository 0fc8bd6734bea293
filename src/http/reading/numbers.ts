import { rawDigits } from '../../json/every-digit.ts';
import { strip } from '../../json/python.ts';
import { MESSAGES } from './messages.ts';
import { type FieldOutcome, type FieldReader, type Reads, refuse } from './outcome.ts';

/** Characters. Beyond this a text is not looked at, so that no caller can make us count digits for long. */
const LONGEST_NUMBER = 1_000;

/**
 * A whole number, as a JSON number or as its digits in text.
 * @param reads `bits` 32, or 64 for a column that takes what a JSON number holds exactly: ±(2^53−1)
 */
export function integer({ bits }: Reads): FieldReader {
  const wrong = bits === 64 ? MESSAGES.bigInteger : MESSAGES.integer;
  const most = bits === 64 ? Number.MAX_SAFE_INTEGER : 2_147_483_647;
  const least = bits === 64 ? -Number.MAX_SAFE_INTEGER : -2_147_483_648;
  return (given) => {
    const value = typeof given === 'number' ? given : integerOf(rawDigits(given) ?? given);
    if (value === 'too long') return refuse(MESSAGES.numberText);
    if (value === undefined || !Number.isInteger(value)) return refuse(wrong);
    if (value > most) return refuse(MESSAGES.tooLarge(most));
    if (value < least) return refuse(MESSAGES.tooSmall(least));
    return { value: value === 0 ? 0 : value }; // -0 becomes 0
  };
}

function integerOf(given: unknown): number | 'too long' | undefined {
  if (typeof given !== 'string') return undefined;
  if (given.length > LONGEST_NUMBER) return 'too long';
  // A number out of double range is Infinity here, hence not an integer; so it is made merely large.
  const found = /^([+-]?\d+)(?:\.0*)?$/.exec(strip(given))?.[1];
  return found === undefined ? undefined : Math.max(-1e300, Math.min(1e300, Number(found)));
}

/** A number, or text that is one; true and false are 1 and 0. */
export function number(given: unknown): FieldOutcome {
  if (typeof given === 'boolean') return { value: Number(given) };
  const source = rawDigits(given) ?? given;
  if (typeof source === 'string' && source.length > LONGEST_NUMBER) return refuse(MESSAGES.numberText);
  const isText =
    typeof source === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(strip(source));
  const value = typeof source === 'number' ? source : isText ? Number(strip(source)) : Number.NaN;
  return Number.isFinite(value) ? { value } : refuse(MESSAGES.number);
}
