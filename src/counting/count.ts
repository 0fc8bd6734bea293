import type { Counted } from '../database/counted.ts';
import type { ListReader } from '../database/lanes.ts';
import type { Statement } from '../database/statement.ts';
import type { List } from '../engine/lists/list.ts';
import type { Query } from '../engine/lists/listing.ts';
import { InvalidRequest } from '../http/errors.ts';
import { newestFirst, type Range } from './newest-first.ts';

/** What is counted, as it was asked for. */
export interface Question<Property extends string> {
  /** The filters, the range of time among them. */
  filters: Query;
  range: Range;
  by: Property;
  reader: ListReader;
}

/** Where numbers come from. */
export interface Source {
  /** The parameters of the range are this column with `_after` and `_before`. */
  column: string;
  /** Length of the first part of the range that is looked at, in ms. */
  first: number;
  /**
   * The rows of a part of the range.
   * @param conditions of the list
   * @param isWhole whether the part begins and ends with a minute
   * @param left rows that are looked at, at most
   */
  rows(conditions: Statement, isWhole: boolean, left: number): { counted: Counted; isLong: boolean };
}

/** What is made of the rows: a statement, and what becomes of its result, of which the number of rows is returned. */
export interface Tally {
  statement(counted: Counted): Statement;
  add(result: unknown[][]): number;
}

/**
 * Counts the rows of a list in a range of time, the newest first, in as many statements as it takes.
 * @param most rows that are looked at, where there is a bound
 * @returns whether all of the range was counted
 */
export function count(
  list: List,
  { filters, range, reader }: Question<string>,
  { column, first, rows }: Source,
  tally: Tally,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  let left = most;
  return newestFirst(range, first, async ({ after, before, isWhole }) => {
    const part = { [`${column}_after`]: after, [`${column}_before`]: before };
    const conditions = list.listing({ ...filters, ...part }).conditions();
    const { counted, isLong } = rows(conditions, isWhole, left);
    left -= tally.add(await list.aggregate(tally.statement(counted), isLong, reader));
    return left <= 0;
  });
}

/** The range of a question. @param column by whose parameters it is given @throws InvalidRequest where it ends before it begins */
export function rangeOf(after: string, before: string, column: string): Range {
  if (after >= before)
    throw new InvalidRequest({ [`${column}_before`]: [`This must be later than ${column}_after.`] });
  return { after, before };
}

export function lengthOf({ after, before }: Range): number {
  return Date.parse(before) - Date.parse(after);
}

/** Parts of a range whose rows are looked at, the first time. */
export const PARTS = 32;
