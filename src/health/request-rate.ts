/** Requests are counted over so many whole seconds. */
const SECONDS = 10;

/** How many requests this process answers in a second. */
export class RequestRate {
  readonly #counts = new Array<number>(SECONDS + 1).fill(0);
  #second = 0;

  /** Notes a request. */
  note(): void {
    this.#advance();
    const slot = this.#second % this.#counts.length;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** On average over the last ten whole seconds. */
  get perSecond(): number {
    this.#advance();
    const running = this.#counts[this.#second % this.#counts.length] ?? 0;
    return (this.#counts.reduce((sum, count) => sum + count, 0) - running) / SECONDS;
  }

  #advance(): void {
    const now = Math.floor(performance.now() / 1_000);
    for (let second = Math.max(this.#second + 1, now - SECONDS); second <= now; second++)
      this.#counts[second % this.#counts.length] = 0;
    this.#second = now;
  }
}
