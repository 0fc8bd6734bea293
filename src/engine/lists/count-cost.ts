import type { ListShape } from './shape.ts';

/** Rows that are not counted in passing: some ten milliseconds. */
const LONG_COUNT = 100_000;
/** The same in ms, where rows do not tell. */
const LONG_TIME = 15;
/** How long a long count speaks for those of other values, in ms: one value may have ten rows, and the next a million. */
const BELIEVED_FOR = 600_000;

/**
 * What counting the lists of a shape has cost. The shape does not tell: an index leads to the records of a level, and
 * that may be each of them. So what was never counted counts as long, and as short once it was shown to be.
 */
export class CountCost {
  readonly #longUntil = new WeakMap<ListShape, number>();
  readonly #untilKnown: number;

  /** @param isLongUntilKnown whether what was never counted counts as long */
  constructor(isLongUntilKnown = true) {
    this.#untilKnown = isLongUntilKnown ? Number.POSITIVE_INFINITY : 0;
  }

  /** Whether counting a list of the shape is likely to be more work than reading a page of it. */
  isLong(shape: ListShape): boolean {
    return shape.isCounted && performance.now() < (this.#longUntil.get(shape) ?? this.#untilKnown);
  }

  /** Takes note of a list that was counted. */
  note(shape: ListShape, rows: number): void {
    this.#note(shape, rows > LONG_COUNT);
  }

  /** Takes note of one that was counted from something else than its rows. @param took in ms */
  noteTime(shape: ListShape, took: number): void {
    this.#note(shape, took > LONG_TIME);
  }

  #note(shape: ListShape, isLong: boolean): void {
    const now = performance.now();
    if (isLong) this.#longUntil.set(shape, now + BELIEVED_FOR);
    else if (!this.#longUntil.has(shape)) this.#longUntil.set(shape, now);
  }
}
