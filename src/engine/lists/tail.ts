import { InvalidCursor } from './cursor.ts';
import type { RowKey } from './listing.ts';
import { type Moment, packMoment, snapshotOf, unpackMoment } from './moment.ts';

/**
 * How far the tail of a list has been read. All rows that were visible at `since` have been given; of the others, where a
 * page ended before all were given, those that were visible at `upTo`, up to the key `after`.
 *
 * A key alone does not tell what is new: it is drawn before the commit, which may come after that of greater ones. A
 * snapshot does, to the row.
 */
export interface TailPosition {
  since: Moment;
  upTo?: Moment | undefined;
  after?: string | undefined;
}

/** As texts for a cursor. */
export function encodeTail({ since, upTo, after }: TailPosition): RowKey {
  return upTo && after !== undefined ? [packMoment(since), packMoment(upTo), after] : [packMoment(since)];
}

/** @throws InvalidCursor */
export function decodeTail(texts: RowKey): TailPosition {
  const [since, upTo] = texts.map((text) => unpackMoment(text ?? ''));
  const after = texts[2] ?? '';
  if (since && texts.length === 1) return { since };
  if (!since || !upTo || texts.length !== 3 || upTo.xmax < since.xmax || !/^\d{1,18}$/.test(after))
    throw new InvalidCursor();
  return { since, upTo, after };
}

const LAST_KEY = String(2n ** 63n - 1n);

/**
 * The values of the placeholders of `newRows`, the last of which is the limit.
 * @param to the key of the last row that is wanted
 */
export function valuesOfNewRows(
  { since, after }: TailPosition,
  upTo: Moment,
  to: string = LAST_KEY,
  limit: number,
): unknown[] {
  return [after ?? String(since.settled), to, snapshotOf(since), snapshotOf(upTo), limit];
}
