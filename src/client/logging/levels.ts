/** Python's log levels, with the numbers that the monitor knows them by. */
export const LEVELS = { DEBUG: 10, INFO: 20, WARNING: 30, ERROR: 40, CRITICAL: 50 } as const;

export type LevelName = keyof typeof LEVELS;

/** Pino's level, 10 (trace) to 60 (fatal), in Python's word: each is ten higher, and trace has none of its own; INFO for what is no number. */
export function levelOfPino(level: number): LevelName {
  const names = Object.keys(LEVELS) as LevelName[];
  return names[Math.min(Math.max(Math.ceil(level / 10) - 2, 0), 4)] ?? 'INFO';
}
