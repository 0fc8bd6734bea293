import type { Database } from '../../database/connection.ts';
import {
  countBetween,
  lastGenerated,
  messagesAfter,
  type PageSize,
  streamBounds,
} from '../../database/messages/stream.ts';
import type { Gap } from './gap.ts';
import { Page } from './page.ts';
import { comparisonsOf, type View } from './view.ts';

/** The next messages after a position. */
export async function pageAfter(
  database: Database,
  sequence: number,
  size: PageSize = 'some',
): Promise<Page> {
  const { messages, isFull } = await messagesAfter(database, sequence, size);
  return new Page(messages, isFull);
}

/** Positions among which messages are counted; to look at more of them would take seconds. */
const COUNTED = 100_000;

/** Where somebody begins to watch. */
export interface Start {
  /** The position of the last message that there is, 0 where there is none. */
  last: number;
  /** The position after which it goes on. */
  at: number;
  /** What is missing between what was seen and that place. */
  gap?: Gap;
}

/** Messages of all kinds that are replayed to somebody who comes back. */
const REPLAYED = 10_000;

/**
 * Finds out where somebody begins, and what is not sent again: what is too much, and what has been deleted.
 * @param after the position of the last message seen; without one it begins with what comes from now on
 */
export async function startOf(database: Database, after: number | undefined, view: View): Promise<Start> {
  const { first, last, edge } = await streamBounds(database, after ?? Number.MAX_SAFE_INTEGER, REPLAYED);
  if (after === undefined) return { last, at: last };
  const end = first === null ? await database.transaction(lastGenerated) : last;
  // An id from another database, or from before a restored backup, is no position in this order.
  if (after > end) return { last, at: last };
  const kept = first === null ? end + 1 : first;
  const deleted = Math.max(kept - 1 - after, 0);
  if (edge === null) {
    if (deleted === 0) return { last, at: after };
    return { last, at: kept - 1, gap: { to: kept - 1, missed: deleted, isBound: true } };
  }
  const positions = edge - Math.max(after, kept - 1);
  const isCounted = positions <= COUNTED;
  const left = isCounted ? await countBetween(database, after, edge, comparisonsOf(view)) : positions;
  return { last, at: edge, gap: { to: edge, missed: deleted + left, isBound: deleted > 0 || !isCounted } };
}
