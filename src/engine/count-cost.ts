import type { ListShape } from './list-shape.ts';

/** Rows that are not counted in passing: some ten milliseconds. */
const LONG_COUNT = 100_000;
/** How long a long count speaks for those of other values, in ms: one value may have ten rows, and the next a million. */
const BELIEVED_FOR = 600_000;

/**
 * What counting the lists of a shape has cost. The shape does not tell: an index leads to the records of a level, and
 * that may be each of them. So what was never counted counts as long, and as short once it was shown to be.
 */
export class CountCost {
  readonly #longUntil = new WeakMap<ListShape, number>();

  /** Whether counting a list of the shape is likely to be more work than reading a page of it. */
  isLong(shape: ListShape): boolean {
    return shape.isCounted && performance.now() < (this.#longUntil.get(shape) ?? Number.POSITIVE_INFINITY);
  }

  /** Takes note of a list that was counted. */
  note(shape: ListShape, rows: number): void {
    const now = performance.now();
    if (rows > LONG_COUNT) this.#longUntil.set(shape, now + BELIEVED_FOR);
    else if (!this.#longUntil.has(shape)) this.#longUntil.set(shape, now);
  }
}
