const DAY = 24 * 60 * 60_000;

/** A date and time as ms since 1970, read as UTC. Date.UTC takes the years 0 to 99 for 1900 to 1999; this does not. */
export function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}

/**
 * The offset of a zone from UTC at a local time. Where the clocks change, the offset before the change counts first:
 * that gives the earlier of two moments, and moves a time in the gap forward by the gap.
 * @param local the time that clocks there show, as ms since 1970 read as UTC
 * @param zone IANA name
 * @returns ms, positive to the east
 */
export function offsetOf(local: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const { before, after } = offsetsAround(Math.floor(local / DAY), zone);
  if (before === after || offsetAt(local - before, zone) === before) return before;
  return offsetAt(local - after, zone) === after ? after : before;
}

interface Offsets {
  day: number;
  before: number;
  after: number;
}

/** By zone, the day asked for last: times that come in are mostly today's, and the formatter is slow. */
const latest = new Map<string, Offsets>();

/** The offsets a day before a local day and a day after it: no zone is further than that from UTC. */
function offsetsAround(day: number, zone: string): Offsets {
  let offsets = latest.get(zone);
  if (offsets?.day !== day) {
    offsets = { day, before: offsetAt((day - 1) * DAY, zone), after: offsetAt((day + 2) * DAY, zone) };
    latest.set(zone, offsets);
  }
  return offsets;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
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
  return formatter;
}

/** The offset at a moment, from what clocks in the zone show then. */
function offsetAt(moment: number, zone: string): number {
  const shown = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const number = (part: string) => Number(shown[part]);
  const year = shown['era']?.startsWith('B') ? 1 - number('year') : number('year');
  const local = utc(year, number('month'), number('day'), number('hour'), number('minute'), number('second'));
  return local - Math.floor(moment / 1_000) * 1_000;
}
