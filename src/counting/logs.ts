import { type LogProperty, minutes, newestRecords, ROLLED, records } from '../database/log-counts.ts';
import type { List } from '../engine/lists/list.ts';
import { lengthOf, PARTS, type Question, type Source } from './count.ts';

/** The properties that the minutes have. */
const KNOWN = ['level', 'levelname', 'app_name', 'instance_name', 'instance_type'];
/** The filters that say nothing which the minutes do not know. */
export const OF_MINUTES: ReadonlySet<string> = new Set([
  ...['level_min', 'timestamp_after', 'timestamp_before'],
  ...KNOWN.flatMap((name) => [name, `${name}_not`]),
]);
/** What the minutes can be counted by. */
const BY_MINUTES = new Set<string>([...KNOWN, 'none']);

/** A shorter range is read from the records, in ms: a step of it may be less than a minute. */
const SHORT = 20 * 60_000;
const DAY = 24 * 3_600_000;

/** Where the numbers of a question about logs come from: whole minutes are counted already. */
export function sourceOf({ filters, range, by }: Question<LogProperty>): 'minutes' | 'records' {
  const isKnown = Object.keys(filters).every((name) => OF_MINUTES.has(name)) && BY_MINUTES.has(by);
  return isKnown && lengthOf(range) >= SHORT ? 'minutes' : 'records';
}

/** The records of a question about logs. @param isBounded whether no more than so many are looked at */
export async function logRecords(
  list: List,
  question: Question<LogProperty>,
  isBounded = false,
): Promise<Source> {
  const { range, by, reader } = question;
  const isCounted = sourceOf(question) === 'minutes';
  const [[through = 0] = []] = isCounted ? await list.aggregate(ROLLED, false, reader) : [];
  return {
    column: 'timestamp',
    first: isCounted ? 2 * DAY : lengthOf(range) / PARTS,
    rows: (conditions, isWhole, left) => {
      if (isCounted && isWhole) return { counted: minutes(conditions, by, Number(through)), isLong: false };
      const counted = isBounded ? newestRecords(conditions, by, left) : records(conditions, by);
      // Beside whole minutes that are counted there is a part of one at either end: nothing that others should go before.
      return { counted, isLong: !isCounted };
    },
  };
}
