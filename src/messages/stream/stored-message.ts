import type { FilterFields } from './view.ts';

/** A message as the stream shows it. */
export interface StoredMessage extends FilterFields {
  /** Its place in the order of commits. */
  sequence: number;
  /** Its event as JSON, as PostgreSQL writes it: blanks after colons and commas, as the Django monitor has it. */
  data: string;
}

/** What somebody who comes back has missed for good. */
export interface Gap {
  /** The last place of it. */
  to: number;
  /** Messages of the view. */
  missed: number;
  /** Whether it may be fewer: nobody knows any more what stood there, or it would take too long to count. */
  isBound: boolean;
}
