import { rawDigits } from '../json/every-digit.ts';
import { listOf, objectOf } from './batch.ts';

/** A text that PostgreSQL can hold; of a number its digits, of anything else none. */
export function textOf(value: unknown): string {
  if (value === undefined) return ''; // most of what a record may have
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : (rawDigits(value) ?? '');
  return (text.includes('\0') ? text.replaceAll('\0', '\u{fffd}') : text).toWellFormed();
}

/**
 * What an AnyValue says, as plain JSON. Integers that a number does not hold, and doubles that JSON has no number for, are
 * texts; bytes are base64.
 * @throws MalformedBatch
 */
export function plainOf(value: unknown): unknown {
  const given = objectOf(value, 'a value');
  if ('stringValue' in given) return textOf(given['stringValue']);
  if ('boolValue' in given) return given['boolValue'] === true;
  if ('intValue' in given) return numberOf(given['intValue'], Number.isSafeInteger);
  if ('doubleValue' in given) return numberOf(given['doubleValue'], Number.isFinite);
  if ('arrayValue' in given)
    return listOf(objectOf(given['arrayValue'], 'arrayValue')['values'], 'values').map(plainOf);
  if ('kvlistValue' in given) return attributesOf(objectOf(given['kvlistValue'], 'kvlistValue')['values']);
  if ('bytesValue' in given) return textOf(given['bytesValue']);
  return null;
}

function numberOf(value: unknown, isHeld: (number: number) => boolean): number | string {
  if (typeof value === 'number' && isHeld(value)) return value;
  const text = textOf(value).trim();
  const number = text === '' ? Number.NaN : Number(text);
  return isHeld(number) ? number : text;
}

/** What a resource, a scope or a record says of itself, by names. */
export type Attributes = Record<string, unknown>;

/** Attributes by their keys, of which the last counts. @throws MalformedBatch */
export function attributesOf(list: unknown): Attributes {
  const attributes: Attributes = {};
  readAttributes(list, (name, value) => {
    attributes[name] = value;
  });
  return attributes;
}

/** @param take called with the name and the plain value of each attribute @throws MalformedBatch */
export function readAttributes(list: unknown, take: (name: string, value: unknown) => void): void {
  for (const one of listOf(list, 'attributes')) {
    const { key, value } = objectOf(one, 'an attribute');
    // Harmless as JSON, until somebody copies it.
    if (key !== '__proto__') take(textOf(key), plainOf(value));
  }
}
