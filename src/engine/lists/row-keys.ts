import type { JsonRow } from '../../database/bounded-reader.ts';
import type { Listing, RowKey } from './listing.ts';

/** Whether finding or ordering the rows means to look at all of them. */
export function isHard({ shape: { isSearched, hasOrder } }: Listing): boolean {
  return isSearched || !hasOrder;
}

/** The key of a row in the order of its listing, from the values behind its columns. */
export function keyBehind(row: JsonRow, columns: number): RowKey {
  return row.slice(columns).map((value) => (value === null ? null : JSON.parse(value)));
}
