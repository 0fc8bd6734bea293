/**
 * Does so much work at a time, by turns of who asks for it: one who asks for eight things has one of them done, then waits
 * until each of the others who wait had one. p-limit, p-queue and fastq keep one order for all, in which the eight go first.
 */
export class FairQueue {
  readonly #concurrency: number;
  /** Who waits, whose turn is next first; each with what begins his work. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #active = 0;

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  /** Whether work would be done at once. */
  get isFree(): boolean {
    return this.#active < this.#concurrency;
  }

  /**
   * Does work when it is its turn.
   * @param who asks for it
   * @param signal ends the wait, and nothing after it; it waits for ever without one
   * @throws the reason of the signal, or what the work throws
   */
  async run<Result>(who: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    if (this.isFree) this.#active++;
    else await this.#turnOf(who, signal);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turnOf(who: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        const left = this.#waiting.get(who)?.filter((other) => other !== begin) ?? [];
        if (left.length > 0) this.#waiting.set(who, left);
        else this.#waiting.delete(who);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      const [...others] = this.#waiting.get(who) ?? [];
      this.#waiting.set(who, [...others, begin]);
    });
  }

  /** Hands the place of work that is done to whose turn it is. */
  #next(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#active--;
      return;
    }
    const [who, [begin, ...left]] = next;
    this.#waiting.delete(who);
    if (left.length > 0) this.#waiting.set(who, left);
    begin?.();
  }
}
