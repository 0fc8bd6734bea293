import type { Change } from '../database/changes.ts';
import { Tally } from './tally.ts';

/** What is told to somebody who comes back after so long, in ms; the table keeps a little more. */
export const KEPT = 60_000;
/** Two processes look at different moments, and may wait for the database: ids so far ahead are believed, in ms. */
const AHEAD = 10_000;

/** What a look at the database has found, with its moment in ms since 1970 by the clock of the database. */
interface Look {
  at: number;
  changes: Change[];
}

/** What has changed in the last minute, for those who come back. */
export class History {
  #looks: Look[] = [];

  /** Adds what a look has found. */
  add(look: Look): void {
    if (look.changes.length > 0) this.#looks.push(look);
    while ((this.#looks[0]?.at ?? Number.POSITIVE_INFINITY) < look.at - KEPT) this.#looks.shift();
  }

  clear(): void {
    this.#looks = [];
  }

  /**
   * What has changed after a moment, put together; undefined where nobody knows any more.
   * @param now the moment of the last look
   */
  since(moment: number, now: number): Change[] | undefined {
    if (moment > now + AHEAD || moment < now - KEPT) return undefined;
    const tally = new Tally();
    for (const { at, changes } of this.#looks)
      if (at > moment) for (const change of changes) tally.add(change);
    return tally.take();
  }
}
