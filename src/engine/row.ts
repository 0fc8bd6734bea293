import { VERSION } from './audited-writes.ts';

/** A row as the wire shows it, or the values of one that is to be written. */
export type Row = Record<string, unknown>;

/** A row as it is stored. */
export interface StoredRow {
  row: Row;
  /** Another one after every write of the row that If-Match is to notice. */
  version: string;
}

/** Takes the version off a row, behind which it stands. */
export function stored(row: Row): StoredRow {
  const version = String(row[VERSION]);
  delete row[VERSION];
  return { row, version };
}
