/** How the pauses between tries grow, in ms. */
export interface Backoff {
  first: number;
  longest: number;
}

/** Of what a `Retry-After` asks for, in ms: five minutes. */
const MOST_ASKED = 300_000;

/**
 * How long to wait before another try: from try to try twice as long, and not less than the other side asked for, within
 * reason. Up to half of it more, so that those who were turned away together do not come back together.
 * @param tries that were made since the last success, without the first
 * @param asked what its `Retry-After` says, in ms
 * @returns ms
 */
export function pauseOf(tries: number, asked: number | undefined, { first, longest }: Backoff): number {
  const usual = Math.min(first * 2 ** tries, longest);
  return Math.max(usual, Math.min(asked ?? 0, MOST_ASKED)) * (1 + Math.random() / 2);
}
