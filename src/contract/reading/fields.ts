import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Schema } from '../../../generated/operations.ts';
import { readDateTime } from './date-time.ts';
import { MESSAGES } from './messages.ts';
import { rawDigits, strip, textOf, typeName } from './python.ts';

/** A value in its one canonical form, or the messages about it. */
export type FieldOutcome = { value: unknown } | { messages: string[] };
/** Reads a value that is there and not null. */
export type FieldReader = (given: unknown) => FieldOutcome;

/** What a field's schema tells its reader. */
export interface FieldFacts {
  nullable: boolean;
  timeZone: string;
}

type Reads = NonNullable<Schema['x-reads']>;

const refuse = (...messages: string[]): FieldOutcome => ({ messages });

/** The readers by kind, as `x-reads` in the contract names them. */
export const FIELD_READERS: Record<string, (reads: Reads, facts: FieldFacts) => FieldReader> = {
  text,
  integer,
  number: () => number,
  boolean:
    (_, { nullable }) =>
    (given) =>
      boolean(given, nullable),
  'date-time':
    (_, { timeZone }) =>
    (given) =>
      dateTime(given, timeZone),
  uuid: () => uuid,
  url,
  ip: () => ip,
  json: () => json,
  choice: ({ values }) => choice((values as unknown[]).map(String), Number),
  key: ({ key }, { nullable }) => {
    const read = KEY_READERS[String(key)];
    if (!read) throw new Error(`the contract names an unknown kind of key: ${String(key)}`);
    return (given) => {
      if (given !== '') return read(given);
      return nullable ? { value: null } : refuse(MESSAGES.null);
    };
  },
};

function text({ maxLength, blank }: Reads): FieldReader {
  return (given) => {
    if (typeof given === 'boolean' || typeName(given) === 'list' || typeName(given) === 'dict') {
      return refuse(MESSAGES.text);
    }
    const value = strip(textOf(given));
    if (value === '') return blank === true ? { value } : refuse(MESSAGES.blank);
    const messages = [];
    if (typeof maxLength === 'number' && isLonger(value, maxLength))
      messages.push(MESSAGES.tooLong(maxLength));
    if (value.includes('\0')) messages.push(MESSAGES.nulCharacter);
    const surrogate = loneSurrogate(value);
    if (surrogate !== undefined) messages.push(MESSAGES.surrogate(surrogate));
    return messages.length > 0 ? { messages } : { value };
  };
}

/** Whether a text has more code points than allowed; counted only where the UTF-16 length leaves it open. */
function isLonger(value: string, most: number): boolean {
  return value.length > most && [...value].length > most;
}

function loneSurrogate(value: string): string | undefined {
  if (value.isWellFormed()) return undefined;
  const [found] = [...value].filter((character) => !character.isWellFormed());
  return found?.charCodeAt(0).toString(16).toUpperCase();
}

function integer({ bits }: Reads): FieldReader {
  const wrong = bits === 64 ? MESSAGES.bigInteger : MESSAGES.integer;
  const most = bits === 64 ? Number.MAX_SAFE_INTEGER : 2_147_483_647;
  const least = bits === 64 ? -Number.MAX_SAFE_INTEGER : -2_147_483_648;
  return (given) => {
    const value = typeof given === 'number' ? given : integerOf(rawDigits(given) ?? given);
    if (value === 'too long') return refuse(MESSAGES.numberText);
    if (value === undefined || !Number.isInteger(value)) return refuse(wrong);
    if (value > most) return refuse(MESSAGES.tooLarge(most));
    if (value < least) return refuse(MESSAGES.tooSmall(least));
    return { value: value === 0 ? 0 : value };
  };
}

/** Beyond this a text is not looked at, so that no caller can make us count digits for long. */
const LONGEST_NUMBER = 1_000;

function integerOf(given: unknown): number | 'too long' | undefined {
  if (typeof given !== 'string') return undefined;
  if (given.length > LONGEST_NUMBER) return 'too long';
  // A number out of double range is Infinity here, hence not an integer; so it is made merely large.
  const found = /^([+-]?\d+)(?:\.0*)?$/.exec(strip(given))?.[1];
  return found === undefined ? undefined : Math.max(-1e300, Math.min(1e300, Number(found)));
}

function number(given: unknown): FieldOutcome {
  if (typeof given === 'boolean') return { value: Number(given) };
  const source = rawDigits(given) ?? given;
  if (typeof source === 'string' && source.length > LONGEST_NUMBER) return refuse(MESSAGES.numberText);
  const isText =
    typeof source === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(strip(source));
  const value = typeof source === 'number' || isText ? Number(source) : Number.NaN;
  return Number.isFinite(value) ? { value } : refuse(MESSAGES.number);
}

const TRUE = new Set(['t', 'true', 'y', 'yes', 'on', '1']);
const FALSE = new Set(['f', 'false', 'n', 'no', 'off', '0']);

function boolean(given: unknown, nullable: boolean): FieldOutcome {
  if (typeof given === 'boolean') return { value: given };
  const word = typeof given === 'string' ? given.toLowerCase() : given === 1 ? '1' : given === 0 ? '0' : '?';
  if (TRUE.has(word)) return { value: true };
  if (FALSE.has(word)) return { value: false };
  if (nullable && (word === '' || word === 'null')) return { value: null };
  return refuse(MESSAGES.boolean);
}

function dateTime(given: unknown, timeZone: string): FieldOutcome {
  if (typeof given !== 'string') return refuse(MESSAGES.dateTime);
  const read = readDateTime(given, timeZone);
  return typeof read === 'string' ? { value: read } : refuse(read.message);
}

/** 32 hexadecimal digits, dashes anywhere. */
function hexDigits(given: string): string | undefined {
  const digits = given.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : undefined;
}

function dashed(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function uuid(given: unknown): FieldOutcome {
  const digits = typeof given === 'string' ? hexDigits(given) : hexOfInteger(given);
  return digits === undefined ? refuse(MESSAGES.uuid) : { value: dashed(digits) };
}

/** A UUID may come as the integer that it is. */
function hexOfInteger(given: unknown): string | undefined {
  const source = rawDigits(given) ?? (typeof given === 'number' ? String(given) : '');
  if (!/^\d{1,39}$/.test(source)) return undefined;
  const digits = BigInt(source).toString(16).padStart(32, '0');
  return digits.length === 32 ? digits : undefined;
}

const URL_FORM =
  /^(?:https?|ftps?):\/\/(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|localhost|(?:[a-z\d\u00a1-\uffff](?:[a-z\d\u00a1-\uffff-]{0,61}[a-z\d\u00a1-\uffff])?\.)+(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z\d]{1,59})(?<!-)\.?)(?::\d{1,5})?(?:[/?#]\S*)?$/i;

/** As the existing monitor checks addresses: schemes of the web, a host with a dot or localhost, no spaces. */
function url(reads: Reads): FieldReader {
  const asText = text(reads);
  return (given) => {
    const outcome = asText(given);
    if ('messages' in outcome) {
      return typeof given === 'string'
        ? refuse(...outcome.messages, ...urlFault(given))
        : refuse(MESSAGES.url);
    }
    return outcome.value === '' || urlFault(String(outcome.value)).length === 0
      ? outcome
      : refuse(MESSAGES.url);
  };
}

function urlFault(address: string): string[] {
  const [, host] = /^\w+:\/\/(?:[^@/]*@)?\[?([^\]/?#:]+|[\da-f:.]+)/i.exec(address) ?? [];
  const looksIp = host !== undefined && /^[\d.]+$/.test(host);
  return URL_FORM.test(address.replaceAll('\0', '')) && (!looksIp || isIP(host) !== 0) ? [] : [MESSAGES.url];
}

const plainText = text({ as: 'text', blank: false });

function ip(given: unknown): FieldOutcome {
  const outcome = plainText(given);
  if ('messages' in outcome) {
    if (typeof given !== 'string') return refuse(MESSAGES.ip);
    return strip(given) === '' ? outcome : refuse(...outcome.messages, MESSAGES.ip);
  }
  const address = String(outcome.value);
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return refuse(MESSAGES.ip);
  if (version === 4) return { value: address };
  const parsed = ipaddr.IPv6.parse(address);
  return {
    value: parsed.isIPv4MappedAddress() ? parsed.toIPv4Address().toString() : parsed.toRFC5952String(),
  };
}

function json(given: unknown): FieldOutcome {
  return isKeepable(given) ? { value: given } : refuse(MESSAGES.json);
}

/** PostgreSQL keeps neither NUL characters nor lone surrogates, and JSON no infinity. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || rawDigits(value) !== undefined) return true;
  if (Array.isArray(value)) return value.every(isKeepable);
  return Object.entries(value).every(([key, inner]) => isKeepable(key) && isKeepable(inner));
}

const KEY_READERS: Record<string, FieldReader> = { integer: integerKey, uuid: uuidKey, name: nameKey };

/** One of some words. Not trimmed. */
export function choice(words: string[], canonical: (word: string) => unknown = (word) => word): FieldReader {
  return (given) => {
    const word = textOf(given);
    return words.includes(word) && typeof given !== 'boolean'
      ? { value: canonical(word) }
      : refuse(MESSAGES.choice(word));
  };
}

function integerKey(given: unknown): FieldOutcome {
  if (typeof given === 'boolean' || typeName(given) === 'list' || typeName(given) === 'dict') {
    return refuse(MESSAGES.keyType(typeName(given)));
  }
  const digits = textOf(given);
  if (typeof given === 'string' && !/^[+-]?\d+$/.test(strip(given))) return refuse(MESSAGES.keyType('str'));
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { value } : refuse(MESSAGES.keyUnknown(digits));
}

function uuidKey(given: unknown): FieldOutcome {
  if (typeof given === 'boolean') return refuse(MESSAGES.keyType('bool'));
  if (/^\d+$/.test(textOf(given)) && typeof given !== 'string')
    return refuse(MESSAGES.keyUnknown(textOf(given)));
  const digits = typeof given === 'string' ? hexDigits(given) : undefined;
  return digits === undefined ? refuse(MESSAGES.keyUuid(textOf(given))) : { value: dashed(digits) };
}

/** Whatever is given is looked up as its text: that there is no such object the database says. */
function nameKey(given: unknown): FieldOutcome {
  const name = textOf(given);
  return name.includes('\0') || !name.isWellFormed() ? refuse(MESSAGES.name) : { value: name };
}
