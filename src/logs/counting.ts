import type { ListReader } from '../database/lanes.ts';
import { type LogProperty, minutes, newestRecords, ROLLED, records } from '../database/log-counts.ts';
import type { Statement } from '../database/statement.ts';
import type { List } from '../engine/list.ts';
import type { Query } from '../engine/listing.ts';
import { InvalidRequest } from '../http/errors.ts';
import { newestFirst, type Range } from './newest-first.ts';

/** What is counted, as it was asked for. */
export interface Question {
  /** The filters, the range of time among them. */
  filters: Query;
  range: Range;
  by: LogProperty;
  reader: ListReader;
}

/** The filters that say nothing which the minutes do not know. */
const OF_MINUTES = new Set([
  ...['level', 'level_min', 'levelname', 'app_name', 'instance_name', 'instance_type'],
  ...['timestamp_after', 'timestamp_before'],
]);
/** What the minutes can be counted by. */
const BY_MINUTES = new Set<LogProperty>([
  'level',
  'levelname',
  'app_name',
  'instance_name',
  'instance_type',
  'none',
]);

/** A shorter range is read from the records, in ms: a step of it may be less than a minute. */
const SHORT = 20 * 60_000;
const DAY = 24 * 3_600_000;
/** Parts of a range whose records are looked at, the first time. */
const PARTS = 32;

/** Where the numbers of a question come from. */
export function sourceOf({ filters, range, by }: Question): 'minutes' | 'records' {
  const isKnown = Object.keys(filters).every((name) => OF_MINUTES.has(name)) && BY_MINUTES.has(by);
  return isKnown && lengthOf(range) >= SHORT ? 'minutes' : 'records';
}

/** The range of a question. @throws InvalidRequest where it ends before it begins */
export function rangeOf(after: string, before: string): Range {
  if (after >= before)
    throw new InvalidRequest({ timestamp_before: ['This must be later than timestamp_after.'] });
  return { after, before };
}

/**
 * Counts the records of a range, the newest first, in as many statements as it takes.
 * @param make a statement of where numbers come from
 * @param take its rows @returns how many records were looked at
 * @param most records that are looked at, where there is a bound
 * @returns whether all of the range was counted
 */
export async function count(
  list: List,
  question: Question,
  make: (counted: ReturnType<typeof records>) => Statement,
  take: (rows: unknown[][]) => number,
  most?: number,
): Promise<boolean> {
  const { filters, range, by, reader } = question;
  const isCounted = sourceOf(question) === 'minutes';
  const [[through = 0] = []] = isCounted ? await list.aggregate(ROLLED, false, reader) : [];
  let left = most ?? Number.POSITIVE_INFINITY;
  const first = isCounted ? 2 * DAY : lengthOf(range) / PARTS;
  return newestFirst(range, first, async ({ after, before, isWhole }) => {
    const listing = list.listing({ ...filters, timestamp_after: after, timestamp_before: before });
    const conditions = listing.conditions();
    const isOfMinutes = isCounted && isWhole;
    const counted = isOfMinutes
      ? minutes(conditions, by, Number(through))
      : most === undefined
        ? records(conditions, by)
        : newestRecords(conditions, by, left);
    left -= take(await list.aggregate(make(counted), !isOfMinutes, reader));
    return left <= 0;
  });
}

function lengthOf({ after, before }: Range): number {
  return Date.parse(before) - Date.parse(after);
}
