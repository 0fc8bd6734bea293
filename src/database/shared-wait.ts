import { CallerGone } from './errors.ts';

/** Work that waits for its turn, and who asks for it. */
interface Waiting {
  result: Promise<unknown> | undefined;
  /** How many ask for it. */
  callers: number;
  /** Ends it once all of them have gone. */
  stop: AbortController;
}

/** Waits for its turn, and says when that begins. */
type Work<Result> = (signal: AbortSignal, begins: () => void) => Promise<Result>;

/**
 * Has those who ask for the same while it waits for its turn share it. What has begun is shared with nobody who comes later:
 * it may have read what was there before the question.
 */
export class SharedWait {
  readonly #waiting = new Map<string, Waiting>();

  /**
   * @param name of what is asked for
   * @param signal of one who asks; the work ends when all of them have gone
   * @throws CallerGone, or what the work throws
   */
  ask<Result>(name: string, signal: AbortSignal, work: Work<Result>): Promise<Result> {
    if (signal.aborted) return Promise.reject(new CallerGone());
    const waiting = this.#waiting.get(name) ?? this.#begin(name, work);
    waiting.callers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new CallerGone());
        if (--waiting.callers > 0) return;
        this.#forget(name, waiting);
        waiting.stop.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      (waiting.result as Promise<Result>)
        .finally(() => signal.removeEventListener('abort', leave))
        .then(resolve, reject);
    });
  }

  #begin<Result>(name: string, work: Work<Result>): Waiting {
    const waiting: Waiting = { result: undefined, callers: 0, stop: new AbortController() };
    this.#waiting.set(name, waiting);
    const begins = () => this.#forget(name, waiting);
    waiting.result = work(waiting.stop.signal, begins).finally(begins);
    return waiting;
  }

  #forget(name: string, waiting: Waiting): void {
    if (this.#waiting.get(name) === waiting) this.#waiting.delete(name);
  }
}
