/** A record that waits to be sent. */
export interface Waiting {
  /** JSON. */
  text: string;
  /** Of the text in UTF-8. */
  bytes: number;
  /** Whether it tells of other records. */
  isNotice: boolean;
}

/** Records in the order in which they were made. */
export interface RecordQueue {
  readonly length: number;
  /** Appends a record. @returns false where there is no room for it */
  push(text: string, isNotice: boolean): boolean;
  /** The oldest records that one call can take; they stay until they are removed. */
  first(count: number, bytes: number): Waiting[];
  /** Takes out so many of the oldest, but for those that are kept. */
  remove(count: number, kept?: Waiting[]): void;
}

/**
 * A queue that is bounded in number and bytes. Own code: the queues of the registry bound the number alone, or make the
 * producer wait.
 * @param capacity records @param capacityBytes of their JSON together
 */
export function recordQueue(capacity: number, capacityBytes: number): RecordQueue {
  const waiting: Waiting[] = [];
  let size = 0;
  return {
    get length() {
      return waiting.length;
    },
    push(text, isNotice) {
      const bytes = Buffer.byteLength(text);
      const hasRoom = waiting.length < capacity && size + bytes <= capacityBytes;
      if (hasRoom) {
        waiting.push({ text, bytes, isNotice });
        size += bytes;
      }
      return hasRoom;
    },
    first(count, bytes) {
      let left = bytes;
      // One at least; and the comma behind each.
      const end = waiting.findIndex((one, place) => {
        left -= one.bytes + 1;
        return place === count || (left < 0 && place > 0);
      });
      return waiting.slice(0, end < 0 ? undefined : end);
    },
    remove(count, kept = []) {
      for (const { bytes } of waiting.splice(0, count, ...kept)) size -= bytes;
      for (const { bytes } of kept) size += bytes;
    },
  };
}
