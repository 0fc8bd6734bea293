import type { Log } from './log-row.ts';

/** How often a line was said, which is shown once. */
export interface Repeats {
  count: number;
  /** Whether the others are shown, too. */
  isUnfolded: boolean;
}

export interface Folded {
  /** Those that are shown, in their order. */
  rows: readonly Log[];
  /** Of lines that stand for several, by their ids. */
  repeats: ReadonlyMap<number, Repeats>;
}

/** A longer message is shown each time: it is rarely the same. In characters. */
const LONGEST = 4_000;
/** Of a moment: the minute. */
const MINUTE = '2026-08-07T14:00'.length;

/**
 * Of what an agent repeats within a minute one line is shown. Which one stays the same while lines come at either end, so
 * that nothing that is read goes away: only its count grows.
 */
export class Folding {
  readonly #keys = new WeakMap<Log, string>();
  /** The line that is shown, by what it repeats. */
  #shown = new Map<string, number>();

  /** What lines have in common that are folded; undefined for one that is always shown. */
  keyOf(log: Log): string | undefined {
    if (log.message.length > LONGEST) return undefined;
    const known = this.#keys.get(log);
    if (known !== undefined) return known;
    const { timestamp, level, instance_name, message } = log;
    const key = `${timestamp.slice(0, MINUTE)} ${level} ${instance_name} ${message}`;
    this.#keys.set(log, key);
    return key;
  }

  /**
   * @param lines the newest first
   * @param unfolded what is not folded, by its key
   * @param target of a line that is shown in any case
   */
  fold(lines: readonly Log[], unfolded: ReadonlySet<string>, target?: number): Folded {
    const groups = new Map<string, { count: number; shown: number }>();
    for (const log of lines) {
      const key = this.keyOf(log);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (!group) groups.set(key, { count: 1, shown: log.id });
      else {
        group.count += 1;
        if (log.id === target || (group.shown !== target && log.id === this.#shown.get(key)))
          group.shown = log.id;
      }
    }
    this.#shown = new Map([...groups].map(([key, { shown }]) => [key, shown]));
    const repeats = new Map<number, Repeats>();
    const rows = lines.filter((log) => {
      const key = this.keyOf(log);
      const group = key === undefined ? undefined : groups.get(key);
      if (key === undefined || !group || group.count === 1) return true;
      const isUnfolded = unfolded.has(key);
      if (group.shown === log.id) repeats.set(log.id, { count: group.count, isUnfolded });
      return isUnfolded || group.shown === log.id;
    });
    return { rows, repeats };
  }
}
