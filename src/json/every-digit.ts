import { randomBytes } from 'node:crypto';
import { atOnce, type Steps } from '../process/event-loop.ts';
import type { Span } from './survey.ts';

/** A number that a JavaScript double would change, kept by its digits; JSON.stringify writes them as they are. */
type RawJson = object & { rawJSON: string };

// Node 24 has these; TypeScript's library does not name them yet.
interface LosslessJson {
  rawJSON(text: string): RawJson;
  isRawJSON(value: unknown): value is RawJson;
}
const lossless = JSON as unknown as LosslessJson;

/**
 * Parses JSON so that numbers which a double changes are kept by their digits. JSON.parse has a reviver for that, which
 * takes a microsecond for every value of the text, short ones included. Here such numbers go through the parser as texts
 * behind a mark, and become numbers again afterwards; only they cost more than in a plain parse. Each text stands in an
 * array of its own, since a text alone would also be valid where the name of a member stands.
 * @param longNumbers where the numbers begin and end that may be such, in order
 * @throws SyntaxError
 */
export function parseKeepingDigits(text: string, longNumbers: Span[]): unknown {
  return atOnce(parsingKeepingDigits(text, longNumbers));
}

/** Numbers that are looked at before others may have a turn. */
const STEP = 256;

/** The same in steps, of which building the values is one. */
export function* parsingKeepingDigits(text: string, longNumbers: Span[]): Steps<unknown> {
  if (longNumbers.length === 0) return JSON.parse(text);
  const mark = randomBytes(12).toString('base64url'); // nobody can have put it into the text
  let marked = '';
  let at = 0;
  for (const [index, [start, end]] of longNumbers.entries()) {
    if (index % STEP === STEP - 1) yield;
    const source = text.slice(start, end);
    const value = Number(source);
    // What is no number at all the parser says; what an exponent takes beyond a double's range, the reader of the field.
    if (Number.isFinite(value) ? isExact(value, source) : !/^-?\d+$/.test(source)) continue;
    marked += `${text.slice(at, start)}["${mark}${source}"]`;
    at = end;
  }
  yield;
  if (at === 0) return JSON.parse(text);
  const value = JSON.parse(marked + text.slice(at));
  yield;
  return restored(value, mark);
}

/** Puts the numbers back, in place. */
function restored(value: unknown, mark: string): unknown {
  if (Array.isArray(value)) {
    const [first] = value;
    if (value.length === 1 && typeof first === 'string' && first.startsWith(mark))
      return lossless.rawJSON(first.slice(mark.length));
    for (let index = 0; index < value.length; index++)
      if (isNested(value[index])) value[index] = restored(value[index], mark);
  } else if (isNested(value)) {
    for (const key in value) if (isNested(value[key])) value[key] = restored(value[key], mark);
  }
  return value;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The digits of a number that a double could not hold exactly; undefined for anything else. */
export function rawDigits(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && lossless.isRawJSON(value) ? value.rawJSON : undefined;
}

/** Whether a double, written again, gives the number that it was read from. */
function isExact(value: number, source: string): boolean {
  const written = String(value);
  if (written === source) return true;
  if (isShortest(source) && !written.includes('e')) return false;
  return canonicalNumber(written) === canonicalNumber(source);
}

/** Whether a number is written as JavaScript would: most are, and need not be taken apart. */
function isShortest(source: string): boolean {
  return !/[eE]/.test(source) && !(source.endsWith('0') && source.includes('.'));
}

const NUMBER = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * A number's text as sign, digits without zeros at the ends, and exponent, so that 1.50e2 and 150 are equal. Linear in
 * the length of the text: an expression such as /0+$/ would begin anew at every zero.
 */
export function canonicalNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  while (start < end && digits.charCodeAt(start) === ZERO) start++;
  const power = Number(exponent) - fraction.length + (digits.length - end);
  return `${sign}${digits.slice(start, end)}e${start === end ? 0 : power}`;
}

const ZERO = 0x30;
