/** Samples are kept so long, and say nothing before so long, in ms. */
const KEPT = 3_600_000;
const LEAST = 600_000;
/** Between two samples, in ms. */
const APART = 60_000;

/** When a disk will be full, by what went onto it within the last hour. */
export class DiskTrend {
  #samples: { at: number; free: number }[] = [];

  /**
   * @param free bytes
   * @param at by a clock that only goes forward, in ms
   * @returns seconds until nothing is free; null where that is not in sight
   */
  note(free: number, at: number): number | null {
    const newest = this.#samples.at(-1);
    if (!newest || at - newest.at >= APART) this.#samples.push({ at, free });
    this.#samples = this.#samples.filter((sample) => at - sample.at <= KEPT);
    const [oldest] = this.#samples;
    if (!oldest || at - oldest.at < LEAST || free >= oldest.free) return null;
    const bytesPerSecond = (oldest.free - free) / ((at - oldest.at) / 1_000);
    return free / bytesPerSecond;
  }
}
