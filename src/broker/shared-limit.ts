/** Something that holds memory, and can be made to let go of it. */
export interface Holder {
  cut(reason: string): void;
}

/** Bounds the memory that all connections hold together. Beyond it, those that hold most are cut off. */
export class SharedLimit {
  readonly #limit: number;
  readonly #reason: string;
  readonly #held = new Map<Holder, number>();
  #total = 0;

  /** @param limit in bytes @param reason why a connection is cut off, in words */
  constructor(limit: number, reason: string) {
    this.#limit = limit;
    this.#reason = reason;
  }

  /** Notes how many bytes a connection holds now. */
  set(holder: Holder, bytes: number): void {
    this.#total += bytes - (this.#held.get(holder) ?? 0);
    if (bytes === 0) this.#held.delete(holder);
    else this.#held.set(holder, bytes);
    while (this.#total > this.#limit) this.#cutLargest();
  }

  #cutLargest(): void {
    let [largest, most] = [undefined as Holder | undefined, 0];
    for (const [holder, bytes] of this.#held) if (bytes > most) [largest, most] = [holder, bytes];
    if (!largest) return;
    this.#held.delete(largest);
    this.#total -= most;
    largest.cut(`${this.#reason}; this one held ${most} bytes, the most of all`);
  }
}
