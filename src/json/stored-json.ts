import { parseKeepingDigits } from './every-digit.ts';
import { survey } from './survey.ts';

/** Only a text with so many digits in a row, or an exponent, may hold a number that a double changes. */
const MAY_LOSE_DIGITS = /\d[\d.]{15}|\d[eE][+-]?\d{2}/;

/** What is stored was bounded when it came, perhaps by other limits than today's. */
const UNLIMITED = { depth: Infinity, values: Infinity, names: Infinity, numberLength: Infinity };

/**
 * Parses JSON that PostgreSQL writes, without losing digits: integers beyond 2^53 and long fractions come back as they
 * were stored.
 * @throws SyntaxError
 */
export function parseStoredJson(text: string): unknown {
  return MAY_LOSE_DIGITS.test(text)
    ? parseKeepingDigits(text, survey(text, UNLIMITED).longNumbers)
    : JSON.parse(text);
}
