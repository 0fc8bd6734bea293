import { InvalidArgumentError } from 'commander';

/** Reads whole numbers. @param least and `most` that are taken */
export function wholeNumber(least: number, most = Number.POSITIVE_INFINITY): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > most)
      throw new InvalidArgumentError(
        `Give a whole number from ${least}${Number.isFinite(most) ? ` to ${most}` : ''}.`,
      );
    return Number(text);
  };
}

/** Reads a number above 0. */
export function positive(text: string): number {
  if (!(Number(text) > 0 && Number.isFinite(Number(text))))
    throw new InvalidArgumentError('Give a number above 0.');
  return Number(text);
}

/** Reads the name of a namespace. The column of the monitor takes 100 characters; where several are named, commas stand between them. */
export function namespace(text: string): string {
  if (!/^[^,]{1,100}$/su.test(text) || text !== text.trim())
    throw new InvalidArgumentError(
      'Give 1 to 100 characters, no comma among them and no blank at either end.',
    );
  return text;
}

const UNITS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** What the monitor takes, in ms. */
const FIRST_TIME = Date.parse('0001-01-01T00:00:00Z');
const LAST_TIME = Date.parse('9999-12-31T23:59:59Z');

/** Reads a moment, or how long ago it was. */
export function momentOrAge(text: string): string {
  const time = timeOf(text, -1);
  if (!(time >= FIRST_TIME && time <= LAST_TIME))
    throw new InvalidArgumentError(
      'Write 2026-08-07T14:00:00Z, of the years 1 to 9999, or how long ago: 30s, 10m, 2h, 1d.',
    );
  return new Date(time).toISOString();
}

/** Reads a moment that is to come, or in how long it comes. */
export function momentAhead(text: string): string {
  const time = timeOf(text, 1);
  if (!(time > Date.now() && time <= LAST_TIME))
    throw new InvalidArgumentError(
      'Write a moment that is to come, as 2127-08-07T14:00:00Z, or in how long: 12h, 90d.',
    );
  return new Date(time).toISOString();
}

/** @param sign of a length of time: 1 from now on, -1 before now @returns in ms; NaN where it is none */
function timeOf(text: string, sign: 1 | -1): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return count
    ? Date.now() + sign * Number(count) * (UNITS[unit] ?? 0) * 1_000
    : Date.parse(/^\d{4}-/.test(text) ? text : '');
}
