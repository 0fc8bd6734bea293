/** A record that waits to be sent. */
export interface Waiting {
  /** JSON. */
  text: string;
  /** Of the text in UTF-8. */
  bytes: number;
  /** Whether it tells of other records. */
  isNotice: boolean;
}

/**
 * Records in the order in which they were made, bounded in number and bytes. Own code: the queues of the registry bound
 * the number alone, or make the producer wait.
 */
export class RecordQueue {
  readonly #capacity: number;
  readonly #capacityBytes: number;
  #waiting: Waiting[] = [];
  #bytes = 0;

  /** @param capacity records @param capacityBytes of their JSON together */
  constructor(capacity: number, capacityBytes: number) {
    this.#capacity = capacity;
    this.#capacityBytes = capacityBytes;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Appends a record. @returns false where there is no room for it */
  push(record: Waiting): boolean {
    if (this.#waiting.length >= this.#capacity || this.#bytes + record.bytes > this.#capacityBytes)
      return false;
    this.#waiting.push(record);
    this.#bytes += record.bytes;
    return true;
  }

  /** The oldest records that one call can take; they stay until they are removed. */
  first(count: number, bytes: number): Waiting[] {
    let [end, size] = [0, 0];
    for (; end < Math.min(count, this.#waiting.length); end++) {
      size += (this.#waiting[end] as Waiting).bytes + 1; // the comma
      if (size > bytes && end > 0) break;
    }
    return this.#waiting.slice(0, end);
  }

  /** Takes out some of the oldest. @param indices their places, counted from the oldest; all of `first` by its length */
  remove(indices: ReadonlySet<number> | number): void {
    const count = typeof indices === 'number' ? indices : Math.max(...indices) + 1;
    const oldest = this.#waiting.splice(0, count);
    const kept = typeof indices === 'number' ? [] : oldest.filter((_, index) => !indices.has(index));
    this.#waiting.unshift(...kept);
    for (const { bytes } of oldest) this.#bytes -= bytes;
    for (const { bytes } of kept) this.#bytes += bytes;
  }
}
