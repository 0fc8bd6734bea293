import { sleepUntilAborted } from '../process/sleep.ts';
import { reachDatabase } from './reach.ts';
import type { Endpoint } from './url.ts';

/** Where connections go, of what an endpoint says. */
export type Place = Pick<Endpoint, 'host' | 'port' | 'ssl'>;

/** Between two looks at all servers, and for each of them, in ms: the monitor is to be ready within 10 s of a promotion. */
const EVERY = 500;
const PATIENCE = 1_500;

/**
 * Finds out which of several servers takes writes, once the one that did has gone. pg has no such thing: its pool connects to one
 * host for ever.
 */
export class Leader {
  readonly #url: string;
  readonly #move: (place: Place) => void;
  readonly #stopping = new AbortController();
  #looking: Promise<void> | undefined;

  /** @param move has connections go elsewhere from now on */
  constructor(url: string, move: (place: Place) => void) {
    this.#url = url;
    this.#move = move;
  }

  /** Looks until one is found; whoever calls meanwhile changes nothing. */
  look(): void {
    this.#looking ??= this.#find().finally(() => {
      this.#looking = undefined;
    });
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  async #find(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const found = await reachDatabase(this.#url, PATIENCE).catch(() => undefined);
      if (found) return this.#move({ host: found.host, port: found.port, ssl: found.ssl });
      await sleepUntilAborted(EVERY, signal);
    }
  }
}
