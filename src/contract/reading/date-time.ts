import { MESSAGES } from './messages.ts';

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
const DAY = 24 * 60 * MINUTE;
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
  const [offset, offsetHours = '0', offsetMinutes = '0'] = match.slice(8);
  const local = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  // The thirtieth of February, and the year 0.
  if (!isDay(local, Number(month), Number(day)) || year === '0000') return { message: MESSAGES.dateTime };
  const moment =
    local - (offset === undefined ? offsetOf(local, zone) : fixed(offset, offsetHours, offsetMinutes));
  if (moment < FIRST || moment >= LAST + 1_000) return { message: MESSAGES.dateTimeRange };
  return `${isoDateTime(moment)}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}

function isDay(moment: number, month: number, day: number): boolean {
  const date = new Date(moment);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function fixed(offset: string, hours: string, minutes: string): number {
  if (offset === 'Z') return 0;
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

function isoDateTime(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19);
}

/**
 * The offset of a zone from UTC at a local time, in ms: the one before the clocks change counts first, which gives
 * the earlier of two moments, and moves a time in the gap forward by the gap.
 */
function offsetOf(local: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  if (before === after || offsetAt(local - before, zone) === before) return before;
  return offsetAt(local - after, zone) === after ? after : before;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetAt(moment: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
  const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((name) =>
    Number(part[name]),
  );
  const shown = utc(year, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return shown - Math.floor(moment / 1_000) * 1_000;
}
