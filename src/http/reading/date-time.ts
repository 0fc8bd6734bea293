import { MESSAGES } from './messages.ts';
import { offsetOf, utc } from './zone.ts';

/** A time that cannot be read, with the message for its field. */
export interface UnreadableTime {
  message: string;
}

const CLOCK = '([01]\\d|2[0-3])';
const SIXTY = '([0-5]\\d)';
const FRACTION = '(?:[.,](\\d{1,9}))?';
const OFFSET = `(Z|[+-]${CLOCK}(?::?${SIXTY})?)?`;
const EXTENDED = new RegExp(
  `^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ]${CLOCK}:${SIXTY}(?::${SIXTY}${FRACTION})?${OFFSET})?$`,
);
const BASIC = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)(?:[T ]${CLOCK}${SIXTY}(?:${SIXTY}${FRACTION})?${OFFSET})?$`,
);

const MINUTE = 60_000;
const FIRST = utc(1, 1, 1, 0, 0, 0);
const LAST = utc(9999, 12, 31, 23, 59, 59);

/**
 * Reads a moment: `YYYY-MM-DD[(T| )hh:mm[:ss[(.|,)f…]]][Z|±hh[[:]mm]]`, or the same in the basic form. Digits after
 * the sixth of a second are cut off. No Date carries the value: it would lose the microseconds.
 *
 * @param zone IANA name of the zone in which a time without an offset is read. A time that the clocks skip there is
 *   moved forward by the gap; of a time that comes twice the earlier is taken.
 * @returns `YYYY-MM-DDTHH:MM:SS.ffffffZ`, or what is wrong
 */
export function readDateTime(text: string, zone: string): string | UnreadableTime {
  const match = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (!match) return { message: MESSAGES.dateTime };
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = ''] = match;
  const [, , , , , , , , offset, offsetHours = '0', offsetMinutes = '0'] = match;
  const date = [Number(year), Number(month), Number(day)] as const;
  // The thirtieth of February, and the year 0.
  if (!isDay(...date)) return { message: MESSAGES.dateTime };
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  const isUtc = offset === undefined ? zone === 'UTC' : offset === 'Z';
  if (isUtc) return `${year}-${month}-${day}T${hour}:${minute}:${second}.${micros}Z`;
  const local = utc(...date, Number(hour), Number(minute), Number(second));
  const moment =
    local - (offset === undefined ? offsetOf(local, zone) : fixed(offset, offsetHours, offsetMinutes));
  if (moment < FIRST || moment >= LAST + 1_000) return { message: MESSAGES.dateTimeRange };
  return `${isoDateTime(moment)}.${micros}Z`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day > 0 && day <= (DAYS[month - 1] ?? 0) + (isLeap ? 1 : 0);
}

function fixed(offset: string, hours: string, minutes: string): number {
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

function isoDateTime(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19);
}
