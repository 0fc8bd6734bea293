import { parseEveryDigit } from './every-digit.ts';

/** A text that is no JSON, or none that can be kept; says where it went wrong. As a body it becomes a 400. */
export class MalformedJson extends Error {
  readonly statusCode = 400;

  constructor(reason: string) {
    super(reason);
    this.name = 'MalformedJson';
  }
}

/** Objects and arrays within each other; deeper ones cannot be written again without overflowing the stack. */
const DEEPEST = 100;

/**
 * Reads JSON that comes from outside: the body of a request or of a message.
 * @throws MalformedJson for what is not JSON, and for what would be dangerous to keep: nesting over 100 levels and
 *   keys named `__proto__`
 */
export function readForeignJson(text: string): unknown {
  const { depth, hasLongNumber } = survey(text);
  if (depth > DEEPEST) throw new MalformedJson(`nested deeper than ${DEEPEST} levels`);
  if (text.includes('__proto__') || text.includes('\\u005f') || text.includes('\\u005F'))
    refuseProtoKeys(text);
  try {
    return hasLongNumber ? parseEveryDigit(text) : JSON.parse(text);
  } catch (error) {
    throw new MalformedJson(error instanceof Error ? error.message : String(error));
  }
}

/** A number of so many characters, or with an exponent, may be one that a double changes. */
const LONG_NUMBER = 16;

/**
 * Looks at what stands outside strings, before parsing: a parser would recurse with the nesting, and is slow where it
 * must keep every digit.
 */
function survey(text: string): { depth: number; hasLongNumber: boolean } {
  let depth = 0;
  let deepest = 0;
  let hasLongNumber = false;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= ZERO && code <= NINE) || code === POINT || code === MINUS) {
      if (++digits >= LONG_NUMBER) hasLongNumber = true;
      continue;
    }
    // true and false hold an e as well, and follow no digit.
    if ((code === SMALL_E || code === LARGE_E) && digits > 0) hasLongNumber = true;
    digits = 0;
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > deepest) deepest = depth;
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
  }
  return { depth: deepest, hasLongNumber };
}

/** @returns where the quote is that ends the string which begins at `start`, or the end of the text */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;
const SMALL_E = 0x65;
const LARGE_E = 0x45;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function refuseProtoKeys(text: string): void {
  let found = false;
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') found = true;
      return value;
    });
  } catch {
    return; // not JSON at all, which the parser says better
  }
  if (found) throw new MalformedJson('a key is named __proto__');
}
