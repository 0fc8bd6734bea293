import { InvalidCursor } from './cursor.ts';
import type { RowKey } from './listing.ts';
import { packSnapshot, type Snapshot, snapshotText, unpackSnapshot } from './snapshot.ts';

/**
 * How far the tail of a list has been read. All rows of transactions that were visible in `since` have been given; of the
 * others, where a page ended before all were given, those that were visible in `upTo`, up to `after`.
 *
 * A sequence does not tell what is new: its numbers are drawn before the commit, which may come after that of greater
 * ones. A snapshot does, to the row.
 */
export interface TailPosition {
  since: Snapshot;
  upTo?: Snapshot | undefined;
  after?: RowPosition | undefined;
}

/** Where a row stands in the tail: by its transaction, then by its key. */
export interface RowPosition {
  transaction: string;
  key: string;
}

/** As texts for a cursor. */
export function encodeTail({ since, upTo, after }: TailPosition): RowKey {
  const texts = [packSnapshot(since)];
  return upTo && after ? [...texts, packSnapshot(upTo), after.transaction, after.key] : texts;
}

/** @throws InvalidCursor */
export function decodeTail(texts: RowKey): TailPosition {
  const [since, upTo, transaction, key] = texts.map((text) => text ?? '');
  const from = unpackSnapshot(since ?? '');
  if (from && texts.length === 1) return { since: from };
  const to = unpackSnapshot(upTo ?? '');
  if (!from || !to || texts.length !== 4 || to.xmax < from.xmax) throw new InvalidCursor();
  if (!NUMBER.test(transaction ?? '') || !NUMBER.test(key ?? '')) throw new InvalidCursor();
  return { since: from, upTo: to, after: { transaction: transaction ?? '', key: key ?? '' } };
}

const NUMBER = /^\d{1,18}$/;

/** Rows behind one position, up to and with another. */
interface Range {
  after: RowPosition;
  to: RowPosition;
}

/** Greater than any key. */
const LAST_KEY = String(2n ** 63n - 1n);

/**
 * Where rows are that came after a position: those of each transaction that was in progress then, and those of
 * transactions that had not begun. Each is a range of the index, in ascending order.
 * @param to the last row that is wanted; all that are visible where it is absent
 */
function rangesOf({ since, after }: TailPosition, upTo: Snapshot, to: RowPosition | undefined): Range[] {
  const all = since.open.map((transaction) => rangeOf(transaction, transaction, LAST_KEY));
  all.push(rangeOf(since.xmax, upTo.xmax, '-1'));
  return all.flatMap((range) => {
    const from = after && isBefore(range.after, after) ? after : range.after;
    const end = to && isBefore(to, range.to) ? to : range.to;
    return isBefore(from, end) ? [{ after: from, to: end }] : [];
  });
}

function rangeOf(first: bigint, last: bigint, lastKey: string): Range {
  return {
    after: { transaction: String(first), key: '-1' },
    to: { transaction: String(last), key: lastKey },
  };
}

function isBefore(one: RowPosition, other: RowPosition): boolean {
  const [first, second] = [BigInt(one.transaction), BigInt(other.transaction)];
  return first === second ? BigInt(one.key) < BigInt(other.key) : first < second;
}

/**
 * The values of the placeholders of `newRows`, the last of which is the limit.
 * @param to the last row that is wanted; all that are visible where it is absent
 */
export function valuesOfNewRows(
  position: TailPosition,
  upTo: Snapshot,
  to: RowPosition | undefined,
  limit: number,
): unknown[] {
  const ranges = rangesOf(position, upTo, to);
  const [from, end] = [ranges.map(({ after }) => after), ranges.map((range) => range.to)];
  const columns = [from, end].flatMap((some) => [
    some.map(({ transaction }) => transaction),
    some.map(({ key }) => key),
  ]);
  return [...columns, snapshotText(upTo), limit];
}
