import type { Shape } from './facts.ts';

/** The letter of a value's JSON type: s(tring), n(umber), b(oolean), o(bject), a(rray), z for null. */
const letterOf = (value: unknown) =>
  value === null ? 'z' : Array.isArray(value) ? 'a' : ((typeof value)[0] as string);

/**
 * Compares a body with the contract, lightly: keys that must be there and their JSON types, of a list those of its
 * first row. Enough to tell another service's answer. Own code: validators take many times the size of the client.
 * @returns what is wrong, undefined where nothing is
 */
export function faultIn(body: unknown, shape: Shape, isList: boolean): string | undefined {
  const rows = isList && !Array.isArray(body) ? Object(body).results : isList ? body : [body];
  if (!Array.isArray(rows)) return 'the body is no list';
  if (rows.length === 0) return undefined;
  const [one] = rows;
  const what = isList ? 'a row' : 'the body';
  if (letterOf(one) !== 'o') return `${what} is no object`;
  for (const [key, letters] of Object.entries(shape)) {
    const value = one[key];
    if (value === undefined) return `${what} lacks ${key}`;
    if (letters && !letters.includes(letterOf(value))) return `${what} has another ${key}`;
  }
  return undefined;
}
