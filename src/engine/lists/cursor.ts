import type { Query, RowKey } from './listing.ts';

/** Where a page starts, and the list that it belongs to. */
export interface Cursor {
  /** The filters, search and order of the list, as they were asked for. */
  query: Query;
  /** `tail` is of what has come since the first page was read. */
  direction: 'next' | 'previous' | 'tail';
  /** The row next to the page, outside it; of a tail how far it has been read. */
  key: RowKey;
  /** Whether the list was asked for without `cursor`, as an array, whose pages are arrays too. */
  isBare: boolean;
  /** What was visible when the first page was read, where the list has a tail: all its pages are of that moment. */
  asOf?: string | undefined;
}

/** A cursor that is not one of ours. The message is for the caller. */
export class InvalidCursor extends Error {
  constructor(message = 'Invalid cursor.') {
    super(message);
  }
}

const DIRECTIONS = ['previous', 'next', 'tail'] as const;

/** Characters of a cursor: those of the longest query, and of two snapshots with all connections of a server writing. */
const LONGEST = 14_000;
const BASE64URL = /^[\w-]+$/;

/** Writes a cursor as opaque text for a URL. */
export function encodeCursor({ query, direction, key, isBare, asOf }: Cursor): string {
  const more = asOf === undefined ? (isBare ? [1] : []) : [isBare ? 1 : 0, asOf];
  const parts = [query, DIRECTIONS.indexOf(direction), key, ...more];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Whether a cursor is one of a list that was asked for bare. @throws InvalidCursor */
export function isOfBareList(text: string): boolean {
  return text !== '' && decodeCursor(text).isBare;
}

/**
 * Reads a cursor. Its values are no more trusted than any other parameter: the query in it is read again as
 * one, and the key goes to the database as typed parameters.
 * @throws InvalidCursor
 */
export function decodeCursor(text: string): Cursor {
  if (text.length > LONGEST || !BASE64URL.test(text)) throw new InvalidCursor();
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 5) throw new InvalidCursor();
  const [query, code, key, bare = 0, asOf]: unknown[] = parts;
  if (typeof query !== 'object' || query === null || Array.isArray(query)) throw new InvalidCursor();
  const direction = typeof code === 'number' ? DIRECTIONS[code] : undefined;
  if (direction === undefined || (bare !== 0 && bare !== 1)) throw new InvalidCursor();
  if (asOf !== undefined && typeof asOf !== 'string') throw new InvalidCursor();
  if (!Array.isArray(key) || !key.every((value) => value === null || typeof value === 'string')) {
    throw new InvalidCursor();
  }
  return { query: query as Query, direction, key, isBare: bare === 1, asOf };
}
