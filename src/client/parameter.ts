import { describeValue } from '../process/describe.ts';

/**
 * The text of a value in a path or a query; of a Date, and of what other libraries have for one, ISO 8601. JavaScript
 * would send something else, or nothing, for what has no text of its own, and a filter that is not sent lists everything.
 * @param name as the error calls it
 * @throws RangeError for a number or a time that is none, TypeError for what cannot be sent
 */
export function textOf(name: string, value: unknown): string {
  const number = value instanceof Date ? value.getTime() : value;
  if (typeof number === 'number' && !Number.isFinite(number))
    throw new RangeError(`${name}: ${describeValue(value)} cannot be sent`);
  const time = (value as Partial<Date> | null | undefined)?.toISOString;
  const text = time ? time.call(value) : value;
  if (/^(string|number|bigint|boolean)$/.test(typeof text)) return String(text);
  throw new TypeError(
    `${name}: text, a number, a boolean or a Date can be sent, not ${describeValue(value)}`,
  );
}
