import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyTooLarge, Overloaded } from './errors.ts';
import { GatheredBytes } from './gathered-bytes.ts';

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
   * Reads a whole body. What is held is given back when the response is over.
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
      let gathered = new GatheredBytes();
      let counted = 0;
      const release = () => {
        this.#held -= counted;
        counted = 0;
      };
      const end = (error?: Error) => {
        request.off('data', take).off('end', end).off('error', end);
        this.#arriving.delete(arriving);
        if (!error) return resolve(gathered.whole());
        gathered = new GatheredBytes();
        release();
        reject(error);
      };
      const arriving: Arriving = { since: performance.now(), giveWay: () => end(new Overloaded(TOO_MANY)) };
      const hasRoom = (bytes: number): boolean => {
        if (bytes <= UNCOUNTED) return true;
        if (!this.#makeRoom(bytes - counted, arriving)) return false;
        if (counted === 0) {
          this.#arriving.add(arriving);
          response.once('close', release);
        }
        this.#held += bytes - counted;
        counted = bytes;
        return true;
      };
      const take = (chunk: Buffer) => {
        if (gathered.length + chunk.length > limit) return end(new BodyTooLarge(limit));
        if (!hasRoom(gathered.held + gathered.needed(chunk))) return end(new Overloaded(TOO_MANY));
        gathered.add(chunk);
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
