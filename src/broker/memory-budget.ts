/** How many things may be kept, and how many bytes they may have together. */
export interface Budget {
  count: number;
  bytes: number;
}

/** Memory for what is kept, perhaps within a larger budget. */
export class MemoryBudget {
  readonly #limits: Budget;
  readonly #outer: MemoryBudget | undefined;
  #count = 0;
  #bytes = 0;

  constructor(limits: Budget, outer?: MemoryBudget) {
    this.#limits = limits;
    this.#outer = outer;
  }

  /** Whether there is memory for one more thing of this size. */
  canReserve(bytes: number): boolean {
    if (this.#count >= this.#limits.count || this.#bytes + bytes > this.#limits.bytes) return false;
    return this.#outer?.canReserve(bytes) ?? true;
  }

  reserve(bytes: number): void {
    this.#count++;
    this.#bytes += bytes;
    this.#outer?.reserve(bytes);
  }

  release(bytes: number): void {
    this.#count--;
    this.#bytes -= bytes;
    this.#outer?.release(bytes);
  }
}
