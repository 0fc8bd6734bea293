/** Says once that the database has gone, and once that it is back. */
export class Presence {
  readonly #log: (line: string) => void;
  #awaySince: number | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** A connection was not to be had, or broke. */
  noteLoss(error: unknown): void {
    if (this.#awaySince !== undefined) return;
    this.#awaySince = performance.now();
    const why = error instanceof Error ? error.message : String(error);
    this.#log(`The database does not answer (${why}). Until it does, what needs it is answered 503.`);
  }

  /** A statement was answered. */
  noteAnswer(): void {
    if (this.#awaySince === undefined) return;
    const seconds = Math.round((performance.now() - this.#awaySince) / 1_000);
    this.#awaySince = undefined;
    this.#log(`The database answers again, after ${seconds} s.`);
  }
}
