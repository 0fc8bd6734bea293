import { MalformedJson } from './errors.ts';
import { parseKeepingDigits } from './every-digit.ts';
import { pythonParseError } from './parse-error.ts';
import { type Span, survey } from './survey.ts';

/**
 * Reads JSON that comes from outside: the body of a request or of a message.
 * @throws MalformedJson for what is not JSON, for what is beyond JSON_LIMITS, and for keys named `__proto__`
 */
export function readForeignJson(text: string): unknown {
  return parseSurveyed(text, survey(text).longNumbers);
}

/**
 * Parses a text that has been looked at.
 * @param longNumbers as the survey of this text found them
 * @throws MalformedJson
 */
export function parseSurveyed(text: string, longNumbers: Span[]): unknown {
  let value: unknown;
  try {
    value = parseKeepingDigits(text, longNumbers);
  } catch (error) {
    throw new MalformedJson(
      pythonParseError(text) ?? (error instanceof Error ? error.message : String(error)),
    );
  }
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
