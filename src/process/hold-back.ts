import { setTimeout as sleep } from 'node:timers/promises';

/** How long an answer is held back, in ms. */
const HELD_FOR = 1_000;
/** So many are held back at a time; others are given at once. */
const MOST_HELD = 500;

/** Holds refusals back: those who come again at once, and as often as they can, then cost little. */
export class HoldBack {
  #held = 0;

  /** Waits, where not too many do. @param signal ends it, and then it throws the signal's reason */
  async wait(signal?: AbortSignal): Promise<void> {
    if (this.#held >= MOST_HELD) return;
    this.#held++;
    try {
      await sleep(HELD_FOR, undefined, { signal });
    } finally {
      this.#held--;
    }
  }
}
