import type { NotedChange, ResourceName } from '../database/changes.ts';

/** Work that no request does. */
export interface Chore {
  name: string;
  /** Milliseconds between two runs. */
  every: number;
  /** @returns a line for the log, or undefined where there was nothing to do */
  run: () => Promise<string | undefined>;
}

export interface ChoresOptions {
  logRetentionDays: number;
  messageRetentionDays: number;
  auditRetentionDays: number;
  log: { info: (line: string) => void; warn: (facts: object, line: string) => void };
  /** Told what has been changed. */
  note: (change: NotedChange) => void;
}

/** Notes how many rows of a resource a chore has changed, where there were any. */
export type Changed = (resource: ResourceName, count: number, isDeleted?: boolean) => void;

export const SECOND = 1_000;
export const HOUR = 3_600 * SECOND;

/** A chore of which the log says how much there was to do. @param line for a count above zero */
export function counting(
  name: string,
  every: number,
  run: () => Promise<number>,
  line: (count: number) => string,
): Chore {
  return {
    name,
    every,
    run: async () => {
      const count = await run();
      return count > 0 ? line(count) : undefined;
    },
  };
}
