import { type NotedChange, recordChanges } from '../database/changes.ts';
import type { Database } from '../database/connection.ts';
import { Tally } from './tally.ts';

/** Between two writes of what has changed, in ms. */
const FLUSH = 500;

/**
 * What this process has committed: put together in memory, and written for all processes twice a second. Nobody who
 * writes waits for it.
 */
export class Journal {
  readonly #database: Database;
  readonly #onFlush: () => void;
  readonly #flushing: NodeJS.Timeout;
  readonly #tally = new Tally();
  #writing: Promise<void> | undefined;

  /** @param onFlush told when there is something that watchers have not seen */
  constructor(database: Database, onFlush: () => void) {
    this.#database = database;
    this.#onFlush = onFlush;
    this.#flushing = setInterval(() => void this.#flush(), FLUSH);
    this.#flushing.unref();
  }

  /** Notes what has been committed. */
  readonly note = (change: NotedChange): void => this.#tally.add(change);

  /** Writes what is left, once nothing more can come. */
  async close(): Promise<void> {
    clearInterval(this.#flushing);
    await this.#writing;
    await this.#flush();
  }

  #flush(): Promise<void> {
    if (this.#tally.size === 0) return Promise.resolve();
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  /** What could not be written is written the next time: while the database is away there is hardly anything more. */
  async #write(): Promise<void> {
    const changes = this.#tally.take();
    try {
      await recordChanges(this.#database, changes);
      this.#onFlush();
    } catch {
      for (const change of changes) this.#tally.add(change);
    }
  }
}
