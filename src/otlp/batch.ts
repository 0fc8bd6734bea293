import { BatchTooLarge, MalformedBatch } from './errors.ts';

/** Bytes of a batch once it is not compressed any more. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Characters of all that is stored of a batch: what a resource or a scope says of itself stands in each of its records. */
const MOST_STORED = 16 * 1024 * 1024;
/** Records of a batch, and its resources and scopes; collectors send 8,192 records unless told otherwise. */
export const MOST_RECORDS = 10_000;
/** Values of a record, with the objects around them: so many keep the event loop for some milliseconds. */
export const MOST_VALUES = 8_000;

/** Records that one scope of one resource has logged, each read when it is its turn. */
export interface Group {
  resource: unknown;
  scope: unknown;
  records: (() => unknown)[];
}

/** Counts the records of a batch before they are read, and then what they take. */
export class BatchSize {
  #records = 0;
  #stored = 0;

  /** @throws BatchTooLarge */
  add(count: number): void {
    this.#records += count;
    if (this.#records > MOST_RECORDS) throw new BatchTooLarge(`${MOST_RECORDS.toLocaleString('en')} records`);
  }

  /** @param characters of a record as it is stored @throws BatchTooLarge */
  store(characters: number): void {
    this.#stored += characters;
    if (this.#stored > MOST_STORED)
      throw new BatchTooLarge(
        `${MOST_STORED / 2 ** 20} MiB, with what its resources and scopes say repeated for each record`,
      );
  }
}

/** A part of a batch, by the names of its JSON form. */
export type Given = Readonly<Record<string, unknown>>;

/** An object of a batch; what is absent has nothing. @throws MalformedBatch */
export function objectOf(value: unknown, what: string): Given {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new MalformedBatch(`${what} is no object`);
  return value as Given;
}

/** A list of a batch; what is absent is empty. @throws MalformedBatch */
export function listOf(value: unknown, what: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new MalformedBatch(`${what} is no list`);
  return value;
}
