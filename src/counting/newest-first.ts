/** A range of time, as the API writes moments. */
export interface Range {
  /** Inclusive. */
  after: string;
  /** Exclusive. */
  before: string;
}

/** A part of a range. */
export interface Part extends Range {
  /** Whether it begins and ends with a minute. */
  isWhole: boolean;
}

const MINUTE = 60_000;
/** How long a range may be looked at, in ms. */
const PATIENCE = 3_000;
/** A part that took longer is followed by none that is larger, in ms. */
const QUICK = 300;

/**
 * Goes through a range of time from its end, in parts that grow while that is quick: what takes too long has the newest.
 * @param first length of the first part, in ms
 * @param look at a part @returns whether that is enough
 * @returns whether all of the range was looked at
 */
export async function newestFirst(
  range: Range,
  first: number,
  look: (part: Part) => Promise<boolean>,
): Promise<boolean> {
  const start = performance.now();
  let length = first;
  for (let before = range.before; before > range.after; ) {
    const since = performance.now();
    if (since - start > PATIENCE) return false;
    const part = lastPart({ after: range.after, before }, length);
    try {
      if (await look(part)) return false;
    } catch (error) {
      // A part that alone takes longer than a statement may.
      if (performance.now() - since < PATIENCE) throw error;
      return false;
    }
    if (performance.now() - since < QUICK) length *= 2;
    before = part.after;
  }
  return true;
}

/** What lies behind the last whole minute, else about so many ms of whole minutes, else what lies before the first. */
function lastPart({ after, before }: Range, length: number): Part {
  const lastMinute = minute(Math.floor(Date.parse(before) / MINUTE));
  const firstMinute = minute(Math.ceil((Date.parse(after) + (isWholeMs(after) ? 0 : 1)) / MINUTE));
  if (lastMinute < before) return { after: later(lastMinute, after), before, isWhole: false };
  const from = minute(Math.floor((Date.parse(before) - length) / MINUTE));
  const start = later(from, firstMinute);
  return start < before ? { after: start, before, isWhole: true } : { after, before, isWhole: false };
}

/** The beginning of a minute, by its number since 1970. */
function minute(number: number): string {
  return new Date(Math.max(number * MINUTE, FIRST)).toISOString().replace('.000Z', '.000000Z');
}

/** The year 1. */
const FIRST = -62_135_596_800_000;

const isWholeMs = (moment: string) => moment.endsWith('000Z');

/** Moments of one form are ordered as texts are. */
const later = (one: string, other: string) => (one > other ? one : other);
