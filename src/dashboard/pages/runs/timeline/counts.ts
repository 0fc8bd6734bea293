/** The highest of some counts, at least 1. */
export const most = (...lanes: readonly (readonly number[])[]): number => Math.max(1, ...lanes.flat());

/** Counts bin by bin, of several lanes together. */
export const added = (lanes: readonly (readonly number[])[]): number[] =>
  (lanes[0] ?? []).map((_, at) => lanes.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
