/** Kinds of messages, https://www.postgresql.org/docs/current/protocol-message-formats.html */
const ROW = 'd'.charCodeAt(0);
const END = 'c'.charCodeAt(0);
const FAILURE = 'E'.charCodeAt(0);
/** Of a message: its kind and its length. */
const HEAD = 5;

/** Finds, in what a server sends for `COPY … TO STDOUT`, the messages with rows, which are passed on as they are. */
export class CopyMessages {
  readonly #pass: (rows: Buffer) => void;
  readonly #onRows: (count: number) => void;
  /** The begin of a head whose rest is still to come. */
  #held: Buffer | undefined;
  /** Bytes of a message that are still to come. */
  #left = 0;
  #isRow = false;

  /**
   * @param pass takes bytes of messages with rows, in order
   * @param onRows told how many more have begun
   */
  constructor(pass: (rows: Buffer) => void, onRows: (count: number) => void) {
    this.#pass = pass;
    this.#onRows = onRows;
  }

  /** Bytes of a row that are still to come, of which the begin has been passed on. */
  get missing(): number {
    return this.#isRow ? this.#left : 0;
  }

  /** @returns what comes after the rows, from the end of the COPY or an error on; undefined while there may be more of them */
  take(chunk: Buffer): Buffer | undefined {
    const bytes = this.#held ? Buffer.concat([this.#held, chunk]) : chunk;
    this.#held = undefined;
    let at = Math.min(this.#left, bytes.length);
    let passed = this.#isRow ? 0 : at;
    this.#left -= at;
    let rows = 0;
    let rest: Buffer | undefined;
    while (bytes.length - at >= HEAD) {
      const kind = bytes[at];
      if (kind === END || kind === FAILURE) {
        rest = bytes.subarray(at);
        break;
      }
      // The length counts itself, and not the kind.
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      this.#isRow = kind === ROW;
      if (this.#isRow) rows++;
      else if (at > passed) this.#pass(bytes.subarray(passed, at));
      at = Math.min(end, bytes.length);
      this.#left = end - at;
      if (!this.#isRow) passed = at;
    }
    if (at > passed) this.#pass(bytes.subarray(passed, at));
    if (rows > 0) this.#onRows(rows);
    if (!rest && at < bytes.length) this.#held = bytes.subarray(at);
    return rest;
  }
}
