interface Shared<Reply> {
  reply: Promise<Reply>;
  /** By the clock of the process, which nobody sets. */
  until: number;
}

/**
 * A reply is shared for so many ms from when it was begun. The pages ask once more when so much has gone by since a change
 * (src/dashboard/api/refresh.ts): whatever they get then was made after it, also where it takes long.
 */
const SHARED = 2_000;
/** Replies kept at once: some are of a megabyte. */
const MOST = 32;

/** Replies that cost much and are the same for everybody: each is made once for all who ask at about the same time. */
export class SharedReplies<Reply> {
  readonly #shared = new Map<string, Shared<Reply>>();

  /** @param key says what is asked for */
  of(key: string, make: () => Promise<Reply>): Promise<Reply> {
    const now = performance.now();
    const known = this.#shared.get(key);
    if (known && known.until >= now) return known.reply;
    this.#forgetOld(now);
    const shared = { reply: make(), until: now + SHARED };
    this.#shared.set(key, shared);
    shared.reply.catch(() => this.#shared.get(key) === shared && this.#shared.delete(key));
    return shared.reply;
  }

  #forgetOld(now: number): void {
    for (const [key, { until }] of this.#shared)
      if (until < now || this.#shared.size >= MOST) this.#shared.delete(key);
  }
}
