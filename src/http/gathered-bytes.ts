/** A chunk of so many bytes is kept as it came; smaller ones are put together: each is an object, and may be of one byte. */
const KEPT = 4 * 1024;
/** Room for these, in bytes, at most; the first has as much as a chunk that is kept. */
const MOST_ROOM = 64 * 1024;

const NOTHING = Buffer.alloc(0);

/**
 * Gathers the bytes of a body as they come. A buffer that grows would be made anew again and again: memory outside the heap,
 * of which V8 collects the whole heap after some tens of MiB.
 */
export class GatheredBytes {
  readonly #pieces: Buffer[] = [];
  /** What is being filled with small chunks, and how far it is. */
  #room: Buffer = NOTHING;
  #filled = 0;
  length = 0;
  /** Bytes of memory that all of it takes. */
  held = 0;

  /** Bytes of memory that a chunk would take besides. */
  needed(chunk: Buffer): number {
    if (this.#isKept(chunk)) return chunk.length;
    return this.#fits(chunk) ? 0 : this.#nextRoom();
  }

  add(chunk: Buffer): void {
    this.held += this.needed(chunk);
    if (this.#isKept(chunk)) {
      this.#closeRoom();
      this.#pieces.push(chunk);
    } else {
      if (!this.#fits(chunk)) {
        const size = this.#nextRoom();
        this.#closeRoom();
        this.#room = Buffer.allocUnsafeSlow(size);
      }
      this.#filled += chunk.copy(this.#room, this.#filled);
    }
    this.length += chunk.length;
  }

  /** All of them; nothing is gathered afterwards. */
  whole(): Buffer {
    this.#closeRoom();
    const [only, ...others] = this.#pieces.splice(0);
    return only && others.length === 0 ? only : Buffer.concat(only ? [only, ...others] : []);
  }

  /** The first is kept, too: mostly it is the only one. */
  #isKept(chunk: Buffer): boolean {
    return this.length === 0 || chunk.length >= KEPT;
  }

  #fits(chunk: Buffer): boolean {
    return this.#filled + chunk.length <= this.#room.length;
  }

  #nextRoom(): number {
    return Math.min(Math.max(KEPT, 2 * this.#room.length), MOST_ROOM);
  }

  #closeRoom(): void {
    if (this.#filled > 0) this.#pieces.push(this.#room.subarray(0, this.#filled));
    this.#room = this.#room.subarray(this.#filled);
    this.#filled = 0;
  }
}
