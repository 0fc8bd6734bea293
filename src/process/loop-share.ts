import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

/** Nobody's work that takes long could be done within the time that one waits for it. */
export class NoTimeLeft extends Error {}

export interface LoopShareOptions {
  /** Of the event loop's time, from 0 to 1. */
  share: number;
  /** Time that may be taken at once after a quiet while, in ms. */
  burst: number;
  /** How long somebody waits for time, in ms. */
  patience: number;
}

/** A piece should take so long at most, in ms. */
const USUAL_PIECE = 5;

/**
 * What a piece of work counts against a share, in ms: one that takes n times as long as usual counts n times as much for each
 * millisecond, for all others wait so long.
 * @param time that it keeps the event loop, in ms
 */
export function costOf(time: number): number {
  return time * Math.max(1, time / USUAL_PIECE);
}

/**
 * A share of the event loop's time for work that cannot be cut into pieces: whoever comes while such a piece runs has to
 * wait for its end, so there must be few of them. A bucket of milliseconds that fills at the rate of the share; those who
 * wait are served in the order in which they came.
 */
export class LoopShare {
  readonly #options: LoopShareOptions;
  readonly #inOrder = pLimit(1);
  #credit: number;
  #filledAt = performance.now();

  constructor(options: LoopShareOptions) {
    this.#options = options;
    this.#credit = options.burst;
  }

  /**
   * Waits until there is time.
   * @throws NoTimeLeft where there is none within the patience
   */
  wait(): Promise<void> {
    const since = performance.now();
    return this.#inOrder(async () => {
      const { share, patience } = this.#options;
      this.#fill();
      const missing = Math.max(0, -this.#credit) / share;
      if (performance.now() - since + missing > patience) throw new NoTimeLeft();
      if (missing > 0) await sleep(missing);
    });
  }

  /** Takes time, in ms, as pieces count. */
  charge(time: number): void {
    this.#fill();
    this.#credit -= time;
  }

  #fill(): void {
    const now = performance.now();
    const { share, burst } = this.#options;
    this.#credit = Math.min(burst, this.#credit + (now - this.#filledAt) * share);
    this.#filledAt = now;
  }
}
