import { atOnce, type Steps } from '../process/event-loop.ts';
import { MalformedJson } from './errors.ts';
import { JSON_LIMITS } from './limits.ts';

/** Where a piece of a text begins, and where it has ended. */
export type Span = [start: number, end: number];

/** What a look at a text has found, before anything is built of it. */
export interface Survey {
  /** Where the numbers begin and end that JSON.parse may change: those of 16 characters or more, or with an exponent. */
  longNumbers: Span[];
  /** Where the commas between the elements of the outermost array are, and last the bracket that closes it. */
  ends: number[];
}

type SurveyLimits = Pick<typeof JSON_LIMITS, 'depth' | 'values' | 'names' | 'numberLength'>;

/** Characters that are looked at before others may have a turn. */
const STEP = 16 * 1024;

/**
 * Looks at what stands outside strings, once and in time linear in the length: a parser builds every value before it
 * could count them, and recurses with the nesting.
 * @throws MalformedJson for what is beyond the limits
 */
export function survey(text: string, limits: SurveyLimits = JSON_LIMITS): Survey {
  return atOnce(surveying(text, limits));
}

/** The same in steps. */
export function* surveying(text: string, limits: SurveyLimits = JSON_LIMITS): Steps<Survey> {
  const longNumbers: Span[] = [];
  const ends: number[] = [];
  let depth = 0;
  let values = 1;
  let names = 0;
  let isClosed = false;
  const count = () => {
    if (++values > limits.values) throw new MalformedJson(`more than ${limits.values} values`);
  };
  let pause = STEP;
  for (let at = 0; at < text.length; at++) {
    if (at >= pause) {
      yield;
      pause = at + STEP;
    }
    const code = text.charCodeAt(at);
    if ((code >= ZERO && code <= NINE) || code === MINUS) {
      const end = endOfNumber(text, at, limits.numberLength);
      if (mayChange(text, at, end)) longNumbers.push([at, end]);
      at = end - 1;
    } else if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) {
      if (depth === 1 && !isClosed) ends.push(at);
      count();
    } else if (code === COLON) names++;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > limits.depth) throw new MalformedJson(`nested deeper than ${limits.depth} levels`);
      count();
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
      if (--depth > 0 || isClosed) continue;
      ends.push(at);
      isClosed = true;
    }
  }
  if (names > limits.names && (yield* differentNames(text)) > limits.names)
    throw new MalformedJson(`more than ${limits.names} different names`);
  return { longNumbers, ends };
}

/** How many names there are, as they are written. */
function* differentNames(text: string): Steps<number> {
  const names = new Set<string>();
  let last = '';
  let pause = STEP;
  for (let at = 0; at < text.length; at++) {
    if (at >= pause) {
      yield;
      pause = at + STEP;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      last = text.slice(at, end);
      at = end;
    } else if (code === COLON) names.add(last);
  }
  return names.size;
}

/** @returns where the number that begins at `start` has ended @throws MalformedJson where it is longer than `longest` characters */
export function endOfNumber(text: string, start: number, longest: number): number {
  let end = start + 1;
  while (isOfNumber(text.charCodeAt(end))) {
    if (++end - start > longest) throw new MalformedJson(`a number has more than ${longest} characters`);
  }
  return end;
}

function isOfNumber(code: number): boolean {
  return (
    (code >= ZERO && code <= NINE) ||
    code === POINT ||
    code === MINUS ||
    code === PLUS ||
    code === SMALL_E ||
    code === LARGE_E
  );
}

/** A number of fewer characters, and without an exponent, is one that a double holds. */
const LONG_NUMBER = 16;

/** Whether a number, from where it begins to where it has ended, is one that JSON.parse may change. */
export function mayChange(text: string, start: number, end: number): boolean {
  return end - start >= LONG_NUMBER || hasExponent(text, start, end);
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SMALL_E || code === LARGE_E) return true;
  }
  return false;
}

/** @returns where the quote is that ends the string which begins at `start`, or the end of the text */
export function endOfString(text: string, start: number): number {
  const first = text.indexOf('"', start + 1);
  if (first < 0) return text.length;
  if (text.charCodeAt(first - 1) !== BACKSLASH) return first;
  // With escapes in it, character by character: a search for each quote would cost more where there are many.
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;
const PLUS = 0x2b;
const COMMA = 0x2c;
const COLON = 0x3a;
const SMALL_E = 0x65;
const LARGE_E = 0x45;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
