import type { Query, RowKey } from './listing.ts';

/** Where a page starts, and the list that it belongs to. */
export interface Cursor {
  /** The filters, search and order of the list, as they were asked for. */
  query: Query;
  direction: 'next' | 'previous';
  /** The row next to the page, outside it. */
  key: RowKey;
  /** Whether the list was asked for without `cursor`, as an array, whose pages are arrays too. */
  isBare: boolean;
}

/** A cursor that is not one of ours. */
export class InvalidCursor extends Error {}

/** Writes a cursor as opaque text for a URL. */
export function encodeCursor({ query, direction, key, isBare }: Cursor): string {
  const parts = [query, direction === 'next' ? 1 : 0, key, ...(isBare ? [1] : [])];
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
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) throw new InvalidCursor();
  const [query, direction, key, bare]: unknown[] = parts;
  if (parts.length === 4 && bare !== 1) throw new InvalidCursor();
  if (typeof query !== 'object' || query === null || Array.isArray(query)) throw new InvalidCursor();
  if (direction !== 0 && direction !== 1) throw new InvalidCursor();
  if (!Array.isArray(key) || !key.every((value) => value === null || typeof value === 'string')) {
    throw new InvalidCursor();
  }
  return { query: query as Query, direction: direction === 1 ? 'next' : 'previous', key, isBare: bare === 1 };
}
