interface Problem {
  timestamp: string;
  message: string;
}

/** How much a program logs. */
export interface Noise {
  app: string;
  name: string;
  lines: number;
  /** Its lines by the word of their level, whichever words it writes. */
  levels: Readonly<Record<string, number>>;
  lastError: Problem | undefined;
}

type Summary = Readonly<
  Record<
    string,
    Readonly<Record<string, { error_counts: Record<string, number>; recent_errors: readonly Problem[] }>>
  >
>;

/** Each program of a summary, that with the most lines first. */
export function noiseOf(summary: Summary): Noise[] {
  const all = Object.entries(summary).flatMap(([app, instances]) =>
    Object.entries(instances).map(([name, { error_counts: levels, recent_errors: errors }]) => ({
      ...{ app, name, levels, lastError: errors[0] },
      lines: Object.values(levels).reduce((sum, count) => sum + count, 0),
    })),
  );
  return all.sort((a, b) => b.lines - a.lines);
}
