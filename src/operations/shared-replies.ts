interface Shared<Reply> {
  reply: Promise<Reply>;
  /** By the clock of the process, which nobody sets; undefined until it is there. */
  until?: number;
}

/** A reply is kept for so many ms, or for so many times as long as it took: whoever may ask may ask often. */
const KEPT = 1_000;
const TIMES = 4;
/** Replies kept at once: some are of a megabyte. */
const MOST = 32;

/** Replies that cost much and are the same for everybody: each is made once for all who ask meanwhile, and kept for a moment. */
export class SharedReplies<Reply> {
  readonly #shared = new Map<string, Shared<Reply>>();

  /** @param key says what is asked for */
  of(key: string, make: () => Promise<Reply>): Promise<Reply> {
    this.#forgetOld();
    const known = this.#shared.get(key);
    if (known) return known.reply;
    const begun = performance.now();
    const shared: Shared<Reply> = { reply: make() };
    this.#shared.set(key, shared);
    shared.reply.then(
      () => {
        const end = performance.now();
        shared.until = end + Math.max(KEPT, TIMES * (end - begun));
      },
      () => this.#shared.delete(key),
    );
    return shared.reply;
  }

  /** What is being made stays: those who ask for it meanwhile share it. */
  #forgetOld(): void {
    const now = performance.now();
    for (const [key, { until = Number.POSITIVE_INFINITY }] of this.#shared)
      if (until < now) this.#shared.delete(key);
    for (const [key, { until }] of this.#shared) {
      if (this.#shared.size < MOST) return;
      if (until !== undefined) this.#shared.delete(key);
    }
  }
}
