import { atOnce, type Steps } from '../process/event-loop.ts';
import { MalformedJson } from './errors.ts';
import { parsingKeepingDigits } from './every-digit.ts';
import { pythonParseError } from './parse-error.ts';
import { type Span, surveying } from './survey.ts';

/**
 * Reads JSON that comes from outside: the body of a request or of a message.
 * @throws MalformedJson for what is not JSON, for what is beyond JSON_LIMITS, and for keys named `__proto__`
 */
export function readForeignJson(text: string): unknown {
  return atOnce(readingForeignJson(text));
}

/** The same in steps. */
export function* readingForeignJson(text: string): Steps<unknown> {
  const { longNumbers } = yield* surveying(text);
  return yield* parsingSurveyed(text, longNumbers);
}

/**
 * Parses a text that has been looked at.
 * @param longNumbers as the survey of this text found them
 * @throws MalformedJson
 */
export function parseSurveyed(text: string, longNumbers: Span[]): unknown {
  return atOnce(parsingSurveyed(text, longNumbers));
}

/** The same of a short text without such numbers. @throws MalformedJson */
export function parseShort(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(text, error);
  }
  return withoutProtoKey(text, value);
}

/** The same as `parseSurveyed` in steps. */
export function* parsingSurveyed(text: string, longNumbers: Span[]): Steps<unknown> {
  let value: unknown;
  try {
    value = yield* parsingKeepingDigits(text, longNumbers);
  } catch (error) {
    yield;
    throw malformed(text, error);
  }
  yield;
  return withoutProtoKey(text, value);
}

function malformed(text: string, error: unknown): MalformedJson {
  return new MalformedJson(
    pythonParseError(text) ?? (error instanceof Error ? error.message : String(error)),
  );
}

function withoutProtoKey(text: string, value: unknown): unknown {
  if ((text.includes('__proto__') || text.includes('\\u005')) && hasProtoKey(value))
    throw new MalformedJson('a key is named __proto__');
  return value;
}

/** JSON.parse makes a property of such a key, which is harmless until somebody copies it. */
function hasProtoKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasProtoKey);
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProtoKey);
}
