import pLimit from 'p-limit';
import type { Database } from '../../database/connection.ts';
import { pageAfter, type Start, startOf } from './catch-up.ts';
import type { Page } from './page.ts';
import type { View } from './view.ts';

/** Reads at a time: a crowd that comes back after a restart must leave the database to the agents. */
const TURNS = 2;

/** What those get who are behind. */
interface CatchUpPage {
  page: Page;
  /** All messages up to here are in the page, or have been deleted; 0 where more follow. */
  upTo: number;
}

/**
 * What those are shown who are behind. They take turns, and all who are at the same place, as after a restart, share
 * one page. p-limit, since a queue of turns is no business of ours; it knows no time-out, which the database's has.
 */
export class Backlog {
  readonly #database: Database;
  readonly #turns = pLimit(TURNS);
  /** Pages that are being read or wait for their turn, by the place that they come after. */
  readonly #pages = new Map<number, Promise<CatchUpPage>>();
  readonly #last: () => number;

  /** @param last the place of the last message that those had who are up to date */
  constructor(database: Database, last: () => number) {
    this.#database = database;
    this.#last = last;
  }

  /** Where somebody begins. */
  start(after: number | undefined, view: View): Promise<Start> {
    return this.#turns(() => startOf(this.#database, after, view));
  }

  /** The messages after a place. */
  page(after: number): Promise<CatchUpPage> {
    const others = this.#pages.get(after);
    if (others) return others;
    const page = this.#turns(() => this.#read(after)).finally(() => this.#pages.delete(after));
    this.#pages.set(after, page);
    return page;
  }

  async #read(after: number): Promise<CatchUpPage> {
    const last = this.#last(); // before the read: what comes after it may not be seen
    const page = await pageAfter(this.#database, after);
    return { page, upTo: page.isFull ? 0 : last };
  }
}
