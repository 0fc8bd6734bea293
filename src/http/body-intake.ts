import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyTooLarge, Overloaded } from './errors.ts';

/**
 * Bytes of all bodies from their first byte until the answer, in a process. What is made of a body takes several times
 * as much, within the 256 MiB of the process; bodies of agents have some hundred bytes.
 */
const MOST_HELD = 16 * 1024 * 1024;
/** A body of so few bytes is not counted: the request itself takes more. */
const UNCOUNTED = 4 * 1024;
/** A body that takes longer than this to arrive, in ms, gives way where there is no room for others. */
const SLOW = 1_000;

const TOO_MANY = 'The monitor holds as many request bodies as it can at present.';

/** A body on its way in. */
interface Arriving {
  since: number;
  giveWay: () => void;
}

/** Takes in the bodies of requests, bounded in bytes over all connections. */
export class BodyIntake {
  readonly #mostHeld: number;
  readonly #slow: number;
  /** In the order in which they began. */
  readonly #arriving = new Set<Arriving>();
  #held = 0;

  constructor({ mostHeld = MOST_HELD, slow = SLOW } = {}) {
    this.#mostHeld = mostHeld;
    this.#slow = slow;
  }

  /** Bytes of the bodies that are held at present. */
  get held(): number {
    return this.#held;
  }

  /**
   * Reads a whole body. Its bytes are copied as they come: each chunk is an object, and a client may send a million of
   * one byte. What is held is given back when the response is over.
   * @param limit of this body, in bytes
   * @throws BodyTooLarge, Overloaded where there is no room; what the connection throws when it breaks
   */
  read(request: IncomingMessage, response: ServerResponse, limit: number): Promise<Buffer> {
    const declared = Number(request.headers['content-length'] ?? Number.NaN);
    if (declared > limit) return Promise.reject(new BodyTooLarge(limit));
    // Only looked at, not kept for it: nobody has room by saying how much will come.
    if (declared > UNCOUNTED && !this.#makeRoom(declared)) return Promise.reject(new Overloaded(TOO_MANY));
    // The listeners leave this to us, so that what is refused is refused before it is sent.
    if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue();
    return new Promise((resolve, reject) => {
      let bytes: Buffer = Buffer.allocUnsafe(0);
      let length = 0;
      let counted = 0;
      const release = () => {
        this.#held -= counted;
        counted = 0;
      };
      const end = (error?: Error) => {
        request.off('data', take).off('end', end).off('error', end);
        this.#arriving.delete(arriving);
        if (!error) return resolve(bytes.subarray(0, length));
        bytes = Buffer.allocUnsafe(0);
        release();
        reject(error);
      };
      const arriving: Arriving = { since: performance.now(), giveWay: () => end(new Overloaded(TOO_MANY)) };
      const hasRoom = (capacity: number): boolean => {
        if (capacity <= UNCOUNTED) return true;
        if (!this.#makeRoom(capacity - counted, arriving)) return false;
        if (counted === 0) {
          this.#arriving.add(arriving);
          response.once('close', release);
        }
        this.#held += capacity - counted;
        counted = capacity;
        return true;
      };
      const take = (chunk: Buffer) => {
        const needed = length + chunk.length;
        if (needed > limit) return end(new BodyTooLarge(limit));
        if (needed > bytes.length) {
          const capacity = Math.min(length === 0 ? needed : Math.max(needed, 2 * bytes.length), limit);
          if (!hasRoom(capacity)) return end(new Overloaded(TOO_MANY));
          const larger = Buffer.allocUnsafe(capacity);
          bytes.copy(larger, 0, 0, length);
          bytes = larger;
        }
        chunk.copy(bytes, length);
        length = needed;
      };
      request.on('data', take).on('end', end).on('error', end);
    });
  }

  /** Whether there is room for more bytes of a body, perhaps after slow ones have given way. */
  #makeRoom(more: number, mine?: Arriving): boolean {
    const slowSince = performance.now() - this.#slow;
    for (const other of this.#arriving) {
      if (this.#held + more <= this.#mostHeld || other.since > slowSince) break;
      if (other !== mine) other.giveWay();
    }
    return this.#held + more <= this.#mostHeld;
  }
}
