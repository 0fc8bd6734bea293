/**
 * What Python's `json` says of a text that is no JSON: agents that were written for the Django monitor find the words and
 * the place that they know. Runs only once JSON.parse has refused a text; linear in its length.
 * @returns undefined where nothing is found
 */
export function pythonParseError(text: string): string | undefined {
  if (text.startsWith('\ufeff')) return located('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
  try {
    const end = afterSpace(text, endOfValue(text, afterSpace(text, 0)));
    if (end < text.length) throw new Fault('Extra data', end);
  } catch (error) {
    if (error instanceof Fault)
      return error.at === undefined ? error.message : located(error.message, text, error.at);
    throw error;
  }
  return undefined;
}

class Fault extends Error {
  readonly at: number | undefined;

  constructor(message: string, at?: number) {
    super(message);
    this.at = at;
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const LITERAL = /null|true|false/y;
/** Python's parser knows them; Django REST framework refuses them. */
const CONSTANT = /NaN|-?Infinity/y;
const HEX = /[0-9a-fA-F]{4}/y;

/** @returns where the match of a sticky expression at `at` has ended; -1 for none */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

function afterSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end++;
  return end;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Recurses with the nesting, which the survey of the text has limited. */
function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  if (text[at] === '{') return endOfMembers(text, at, '}', endOfMember);
  if (text[at] === '[') return endOfMembers(text, at, ']', endOfValue);
  const constant = endOf(CONSTANT, text, at);
  if (constant > 0)
    throw new Fault(`Out of range float values are not JSON compliant: '${text.slice(at, constant)}'`);
  const end = Math.max(endOf(LITERAL, text, at), endOf(NUMBER, text, at));
  if (end < 0) throw new Fault('Expecting value', at);
  return end;
}

function endOfMembers(text: string, start: number, close: string, endOfOne: typeof endOfValue): number {
  let at = afterSpace(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = afterSpace(text, endOfOne(text, at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Fault("Expecting ',' delimiter", at);
    at = afterSpace(text, at + 1);
  }
}

function endOfMember(text: string, at: number): number {
  if (text[at] !== '"') throw new Fault('Expecting property name enclosed in double quotes', at);
  const colon = afterSpace(text, endOfString(text, at));
  if (text[colon] !== ':') throw new Fault("Expecting ':' delimiter", colon);
  return endOfValue(text, afterSpace(text, colon + 1));
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at = endOfEscape(text, at, start);
    else if (text.charCodeAt(at) >= 0x20) at++;
    else throw new Fault('Invalid control character at', at);
  }
  throw new Fault('Unterminated string starting at', start);
}

function endOfEscape(text: string, at: number, start: number): number {
  const escaped = text[at + 1];
  if (escaped === undefined) throw new Fault('Unterminated string starting at', start);
  if (escaped !== 'u') {
    if (!'"\\/bfnrt'.includes(escaped)) throw new Fault('Invalid \\escape', at);
    return at + 2;
  }
  const end = endOf(HEX, text, at + 2);
  if (end < 0 || end === text.length) throw new Fault('Invalid \\uXXXX escape', at + 1);
  return end;
}

/** With the place, counted in code points as Python does. */
function located(message: string, text: string, at: number): string {
  let points = 0;
  let lineStart = 0;
  let line = 1;
  for (let index = 0; index < at; index++) {
    const code = text.charCodeAt(index);
    if (code < 0xdc00 || code > 0xdfff) points++;
    if (code === 0x0a) {
      line++;
      lineStart = points;
    }
  }
  return `${message}: line ${line} column ${points - lineStart + 1} (char ${points})`;
}
