import type { Row } from './row.ts';
import type { Column } from './table.ts';

// The binary format of COPY, https://www.postgresql.org/docs/current/sql-copy.html: the server takes a row of it in a fraction
// of the time that it needs to take JSON apart, or texts.

/** What stands before all rows: a signature, no flags, and no extension. */
export const HEADER = Buffer.from(`PGCOPY\n\xff\r\n\0${'\0'.repeat(8)}`, 'latin1');
/** What stands behind them. */
export const TRAILER = Buffer.from([0xff, 0xff]);

const NULL_LENGTH = -1;
/** Version of the form in which jsonb is sent. */
const JSONB_VERSION = 1;
/** Moments count from here, in microseconds. */
const EPOCH = Date.UTC(2000, 0, 1);
/** Texts of so few characters are written one by one as long as they are ASCII: to call Node for them takes longer. */
const SHORT = 200;
const ASCII = 0x7f;
const WORD = 2 ** 32;
/** Room for a row before one was seen. */
const USUAL_ROW = 400;

type Write = (rows: BinaryRows, value: unknown) => void;

const WRITERS: Readonly<Record<string, Write>> = {
  text: (rows, value) => rows.text(String(value)),
  int: (rows, value) => rows.int(value as number),
  bigint: (rows, value) => rows.bigint(value as number),
  timestamptz: (rows, value) => rows.moment(String(value)),
  jsonb: (rows, value) => rows.text(JSON.stringify(value), JSONB_VERSION),
};

/** How rows of some columns are written. @throws for a column of a type that no table has whose rows come in bulk */
export function writerOf(columns: Column[]): (rows: BinaryRows, values: Row) => void {
  const writers = columns.map(({ name, type }) => {
    const write = WRITERS[type];
    if (!write) throw new Error(`${name} is of the type ${type}, which has no binary form here`);
    return { name, write };
  });
  return (rows, values) => {
    rows.begin(writers.length);
    for (const { name, write } of writers) {
      const value = values[name] ?? null;
      if (value === null) rows.null();
      else write(rows, value);
    }
  };
}

/** Memory of rows that were stored: V8 collects its heap after some tens of MiB outside of it. */
const spares: Buffer[] = [];
const MOST_SPARES = 8;
const LARGEST_SPARE = 256 * 1024;

/** Rows that are being written, one behind the other. */
export class BinaryRows {
  #buffer: Buffer;
  #at = 0;
  /** The second of the last moment, which many share, and its milliseconds since the epoch. */
  #second = '';
  #sinceEpoch = 0;

  /** @param count of the rows that will come */
  constructor(count: number) {
    const spare = spares.pop();
    this.#buffer =
      spare && spare.length >= count * USUAL_ROW ? spare : Buffer.allocUnsafeSlow(count * USUAL_ROW);
  }

  /** All that was written. */
  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  /** Leaves its memory to the next rows, once nobody reads these any more. */
  free(): void {
    if (spares.length < MOST_SPARES && this.#buffer.length <= LARGEST_SPARE) spares.push(this.#buffer);
  }

  /** @param columns of the row */
  begin(columns: number): void {
    this.#makeRoom(2);
    this.#buffer[this.#at++] = columns >>> 8;
    this.#buffer[this.#at++] = columns;
  }

  null(): void {
    this.#makeRoom(4);
    this.#word(NULL_LENGTH);
  }

  /** @param value of 32 bits */
  int(value: number): void {
    if (value !== (value | 0)) throw new RangeError(`${value} is no integer of 32 bits`);
    this.#makeRoom(8);
    this.#word(4);
    this.#word(value);
  }

  /** @param value a safe integer */
  bigint(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
    this.#makeRoom(12);
    this.#word(8);
    this.#word(Math.floor(value / WORD));
    this.#word(value);
  }

  /** @param moment as the readers of bodies write it: `2026-08-07T14:00:00.123456Z` */
  moment(moment: string): void {
    const second = moment.slice(0, 19);
    if (second !== this.#second) {
      this.#second = second;
      this.#sinceEpoch = Date.parse(`${second}Z`) - EPOCH;
    }
    // In two words: the microseconds of a thousand years are more than a double holds.
    const high = Math.floor(this.#sinceEpoch / WORD);
    const low = (this.#sinceEpoch - high * WORD) * 1_000 + Number(moment.slice(20, 26));
    if (Number.isNaN(low)) throw new RangeError(`${moment} is no moment`);
    this.#makeRoom(12);
    this.#word(8);
    this.#word(high * 1_000 + Math.floor(low / WORD));
    this.#word(low);
  }

  /** @param version a byte before the text, where its type has one */
  text(value: string, version?: number): void {
    const { length } = value;
    this.#makeRoom(5 + (length < SHORT ? 3 * length : Buffer.byteLength(value)));
    const buffer = this.#buffer;
    const start = this.#at + (version === undefined ? 4 : 5);
    if (version !== undefined) buffer[start - 1] = version;
    let at = start;
    if (length < SHORT) {
      for (let index = 0; index < length; index++) {
        const code = value.charCodeAt(index);
        if (code > ASCII) break;
        buffer[at++] = code;
      }
    }
    if (at - start < length) at = start + buffer.write(value, start);
    this.#word(at - this.#at - 4);
    this.#at = at;
  }

  /** Its last 32 bits. */
  #word(value: number): void {
    const buffer = this.#buffer;
    buffer[this.#at++] = value >>> 24;
    buffer[this.#at++] = value >>> 16;
    buffer[this.#at++] = value >>> 8;
    buffer[this.#at++] = value;
  }

  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.#buffer.length + bytes);
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
