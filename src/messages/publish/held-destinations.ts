import { describeRefusal, isPermanent } from '../errors.ts';

/** Before a destination that was refused is tried again, in ms: soon at first, later rarely. */
const BACKOFF = { first: 500, longest: 60_000 };
/** Tried at a time: each has a connection of its own. */
const AT_ONCE = 20;
/** Who has not taken a message for so long never will, in ms. */
const GIVEN_UP_AFTER = 24 * 3_600_000;

/** A destination for which the broker has refused a message. */
interface Held {
  /** When it was refused first, and when it is to be tried again, by `performance.now()`. */
  since: number;
  next: number;
  refusals: number;
  reason: string;
  isBeingTried: boolean;
}

/** The destinations whose messages wait, in order, because the broker did not take the first of them. */
export class HeldDestinations {
  readonly #held = new Map<string, Held>();

  get names(): Iterable<string> {
    return this.#held.keys();
  }

  /** What waits and why, in words. */
  get trouble(): string | undefined {
    const [[destination, { reason, refusals }] = ['', { reason: '', refusals: 0 }]] = this.#held;
    if (refusals < 2) return undefined; // the first is not known to be about this one
    return `the broker does not take messages to ${destination}, which wait: ${describeRefusal(reason)}`;
  }

  /** Notes that the broker has refused a message. @returns whether it is to be given up */
  refuse(destination: string, reason: string): boolean {
    const now = performance.now();
    const { since, refusals } = this.#held.get(destination) ?? { since: now, refusals: 0 };
    const pause = Math.min(BACKOFF.first * 2 ** refusals, BACKOFF.longest);
    this.#held.set(destination, {
      since,
      next: now + pause,
      refusals: refusals + 1,
      reason,
      isBeingTried: false,
    });
    // What was sent among others may have been refused for one of them.
    return refusals > 0 && (isPermanent(reason) || now - since > GIVEN_UP_AFTER);
  }

  /** Takes out those whose turn to be tried has come; they are held until `refuse` or `release`. */
  due(): string[] {
    const now = performance.now();
    const all = [...this.#held];
    const free = AT_ONCE - all.filter(([, { isBeingTried }]) => isBeingTried).length;
    const due = all.filter(([, { next, isBeingTried }]) => next <= now && !isBeingTried).slice(0, free);
    for (const [, held] of due) held.isBeingTried = true;
    return due.map(([destination]) => destination);
  }

  /** The try could not be made. */
  postpone(destination: string): void {
    const held = this.#held.get(destination);
    if (held) Object.assign(held, { isBeingTried: false, next: performance.now() + BACKOFF.first });
  }

  release(destination: string): void {
    this.#held.delete(destination);
  }
}
