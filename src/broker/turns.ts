/** Work in steps, each of which is short. */
export interface Job {
  /** Does the next step. @returns whether there is more to do now */
  step(): boolean;
}

/** How long the broker works before the event loop goes on to others, in ms. */
const SLICE = 10;
/** How long one job is worked on while others wait, in ms. */
const QUANTUM = 2;

/**
 * Does the work of a broker in turns: however much one client asks for, neither other clients nor the rest of the process
 * wait for longer than a slice and a step.
 */
export class Turns {
  /** Those that have more to do, in the order of their turns. */
  readonly #jobs = new Set<Job>();
  #sliceEnd = 0;
  #isWorking = false;
  /** Whether the next round of the event loop is waited for. */
  #isPlanned = false;

  /** Whether a job that is at it should let others have their turns. */
  get isOver(): boolean {
    return performance.now() >= this.#sliceEnd;
  }

  /** Works on a job, as far as it gets now. */
  add(job: Job): void {
    this.#jobs.add(job);
    if (this.#isWorking || (this.#isPlanned && this.isOver)) return;
    this.#work();
  }

  /** Whether a job waits for its turn. */
  has(job: Job): boolean {
    return this.#jobs.has(job);
  }

  #work(): void {
    if (!this.#isPlanned) {
      this.#isPlanned = true;
      this.#sliceEnd = performance.now() + SLICE;
      setImmediate(() => {
        this.#isPlanned = false;
        if (this.#jobs.size > 0) this.#work();
      });
    }
    this.#isWorking = true;
    for (const job of this.#jobs) {
      this.#jobs.delete(job);
      const end = performance.now() + QUANTUM;
      let hasMore = job.step();
      while (hasMore && performance.now() < end) hasMore = job.step();
      if (hasMore) this.#jobs.add(job);
      if (this.isOver) break;
    }
    this.#isWorking = false;
  }
}
