import { types } from 'pg';
import { parseStoredJson } from '../json/stored-json.ts';

/** PostgreSQL's type numbers. */
const OID = {
  int8: 20,
  int2: 21,
  int4: 23,
  float4: 700,
  float8: 701,
  bool: 16,
  json: 114,
  jsonb: 3802,
  timestamptz: 1184,
};

const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, Number], // our columns stay within ±(2^53−1)
  [OID.int2, Number],
  [OID.int4, Number],
  [OID.float4, Number],
  [OID.float8, Number],
  [OID.bool, (text) => text === 't'],
  [OID.json, parseStoredJson],
  [OID.jsonb, parseStoredJson],
  [OID.timestamptz, instant],
]);

/** How pg reads a column of a type: as it does by itself, where we have no reason to differ. */
export function parseColumn(oid: number): (text: string) => unknown {
  return parsers.get(oid) ?? types.getTypeParser(oid, 'text');
}

/**
 * A moment as the API writes it: UTC with `Z`, six digits of a second or none where they are all zero.
 * @param text PostgreSQL's own form in a session whose time zone is UTC, such as `2026-08-07 14:00:00.1+00`
 */
function instant(text: string): string {
  const point = text.indexOf('.');
  const date = text.slice(0, 10);
  if (point < 0) return `${date}T${text.slice(11, 19)}Z`;
  return `${date}T${text.slice(11, 19)}.${text.slice(point + 1, text.length - 3).padEnd(6, '0')}Z`;
}

/** SQL for a moment within a JSON value, as the API writes moments: PostgreSQL's own form has another end. */
export function instantSql(expression: string): string {
  return `replace(to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '.000000', '')`;
}

/** How pg reads a column that only goes on into a JSON text: as that text, without building what it says first. */
export function columnAsJson(oid: number): (text: string) => string {
  return asJson.get(oid) ?? quoted;
}

/** A text that needs no escapes is quoted as it is, in half the time that JSON.stringify takes. */
function quoted(text: string): string {
  return NEEDS_ESCAPES.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const NEEDS_ESCAPES = /["\\\p{Cc}\p{Cs}]/u;

const asItIs = (text: string): string => text;
const asNumber = (text: string): string => JSON.stringify(Number(text));

const asJson = new Map<number, (text: string) => string>([
  [OID.int8, asItIs],
  [OID.int2, asItIs],
  [OID.int4, asItIs],
  [OID.float4, asNumber],
  [OID.float8, asNumber],
  [OID.bool, (text) => (text === 't' ? 'true' : 'false')],
  [OID.json, asItIs],
  [OID.jsonb, asItIs],
  [OID.timestamptz, (text) => `"${instant(text)}"`],
]);
