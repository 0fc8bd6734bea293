import { rawDigits } from '../../json/every-digit.ts';
import { strip, textOf, typeName } from '../../json/python.ts';
import { MESSAGES } from './messages.ts';
import { type FieldOutcome, type FieldReader, type Reads, refuse } from './outcome.ts';

/** A UUID, in lower case with dashes. */
export function uuid(given: unknown): FieldOutcome {
  const digits = typeof given === 'string' ? hexDigits(given) : hexOfInteger(given);
  return digits === undefined ? refuse(MESSAGES.uuid) : { value: dashed(digits) };
}

/**
 * The key of another object. Whether there is one the database says.
 * @param reads which `key`: `integer`, `uuid`, or the `name` that the object is shown by
 * @param nullable whether the empty text stands for none
 */
export function keyReader({ key }: Reads, { nullable }: { nullable: boolean }): FieldReader {
  const read = KEY_READERS[String(key)];
  if (!read) throw new Error(`The contract names an unknown kind of key: ${String(key)}`);
  return (given) => {
    if (given !== '') return read(given);
    return nullable ? { value: null } : refuse(MESSAGES.null);
  };
}

const KEY_READERS: Record<string, FieldReader> = { integer: integerKey, uuid: uuidKey, name: nameKey };

function integerKey(given: unknown): FieldOutcome {
  if (typeof given === 'boolean' || typeName(given) === 'list' || typeName(given) === 'dict') {
    return refuse(MESSAGES.keyType(typeName(given)));
  }
  const digits = strip(textOf(given));
  if (typeof given === 'string' && !/^[+-]?\d+$/.test(digits)) return refuse(MESSAGES.keyType('str'));
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { value } : refuse(MESSAGES.keyUnknown(textOf(given)));
}

function uuidKey(given: unknown): FieldOutcome {
  if (typeof given === 'boolean') return refuse(MESSAGES.keyType('bool'));
  if (typeof given !== 'string' && /^\d+$/.test(textOf(given)))
    return refuse(MESSAGES.keyUnknown(textOf(given)));
  const digits = typeof given === 'string' ? hexDigits(given) : undefined;
  return digits === undefined ? refuse(MESSAGES.keyUuid(textOf(given))) : { value: dashed(digits) };
}

/** Whatever is given is looked up as its text, white space included. */
function nameKey(given: unknown): FieldOutcome {
  const name = textOf(given);
  return name.includes('\0') || !name.isWellFormed() ? refuse(MESSAGES.name) : { value: name };
}

/** 32 hexadecimal digits, dashes anywhere. */
function hexDigits(given: string): string | undefined {
  const digits = given.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : undefined;
}

/** A UUID may come as the integer that it is. */
function hexOfInteger(given: unknown): string | undefined {
  const source = rawDigits(given) ?? (typeof given === 'number' ? String(given) : '');
  if (!/^\d{1,39}$/.test(source)) return undefined;
  const digits = BigInt(source).toString(16).padStart(32, '0');
  return digits.length === 32 ? digits : undefined;
}

function dashed(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
