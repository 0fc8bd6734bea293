import type { Author } from '../../database/audit.ts';
import {
  type BulkFailure,
  type BulkJob,
  type BulkProgress,
  type BulkState,
  beginBulkJob,
  type CascadeCount,
  endBulkJob,
  noteBulkProgress,
} from '../../database/bulk-jobs.ts';
import { type NotedChange, RESOURCES } from '../../database/changes.ts';
import type { Database } from '../../database/connection.ts';
import { afterTransaction } from '../../database/transaction-context.ts';
import { type BulkChange, writeBatch } from '../../engine/bulk-writes.ts';
import { isTimeout } from '../../engine/lists/piece-by-piece.ts';
import type { Resource } from '../../engine/resource.ts';
import { RequestError } from '../../errors.ts';
import { InvalidRequest } from '../../http/errors.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import type { Companion } from './ending.ts';

/** What is done with which rows. */
export interface BulkPlan {
  rows: Resource;
  action: BulkJob['action'];
  change: BulkChange;
  /** Rows that change with them. */
  companion?: { rows: Resource; change: BulkChange; keysOf: Companion['keysOf'] };
  keys: unknown[];
  /** Keys that name nothing. */
  failed: BulkFailure[];
  author: Author;
}

/** Rows of a batch, where they are written in no time. */
const MOST_ROWS = 200;
/** Of the time, agents have three parts for one of a batch: with half of it they would wait twice as long. */
const PAUSE = 3;
/** How long a batch should take, in ms: with what is deleted with its rows, some have very many. */
const SHORT = 50;
const LONG = 200;
/** Of a process, at a time. */
const MOST_JOBS = 3;
/** Rows that a reply names. */
const MOST_FAILED = 100;

/** Changes many rows, a batch at a time, behind what agents do. */
export class BulkRunner {
  readonly #database: Database;
  readonly #note: (change: NotedChange) => void;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();

  /** @param note told what has changed */
  constructor(database: Database, note: (change: NotedChange) => void) {
    this.#database = database;
    this.#note = note;
  }

  /** Ends what runs after its batch. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }

  /**
   * Begins to do it; within a unit, once that is committed, and not at all where it is not.
   * @returns the job, and what is resolved when it has ended
   * @throws BulkBusy
   */
  async start(plan: BulkPlan): Promise<{ id: string; ended: Promise<void> }> {
    if (this.#running.size >= MOST_JOBS || this.#stopping.signal.aborted) throw new BulkBusy();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    this.#running.add(ended);
    const end = () => {
      this.#running.delete(ended);
      resolve();
    };
    try {
      const { author, action, rows, keys } = plan;
      const { id } = await beginBulkJob(this.#database, {
        username: author.username,
        resource: rows.path,
        action,
        matched: keys.length,
      });
      afterTransaction((isCommitted) => (isCommitted ? void this.#run(id, plan).finally(end) : end()));
      return { id, ended };
    } catch (error) {
      end();
      throw error;
    }
  }

  async #run(id: string, plan: BulkPlan): Promise<void> {
    let state: BulkState = 'failed';
    let reason: string | null = null;
    try {
      state = (await this.#writeAll(id, plan)) ? 'done' : 'interrupted';
    } catch (error) {
      const { message, remedy } = error as Partial<RequestError>;
      reason = [message, remedy].filter(Boolean).join(' ');
    }
    // Where the database is away it is found to be interrupted.
    await endBulkJob(this.#database, id, state, reason).catch(() => undefined);
  }

  /** @returns whether it came to the end, and was not stopped */
  async #writeAll(id: string, { rows, change, companion, keys, failed, author }: BulkPlan): Promise<boolean> {
    let progress: BulkProgress = { done: 0, cascades: [], failed: failed.slice(0, MOST_FAILED) };
    let size = MOST_ROWS;
    for (let at = 0; at < keys.length; ) {
      if (this.#stopping.signal.aborted) return false;
      const batch = keys.slice(at, at + size);
      const start = performance.now();
      const write = (refused: BulkFailure[]) =>
        this.#database.transaction(async (executor) => {
          const outcome =
            refused.length > 0
              ? { done: [], cascades: [] }
              : await writeBatch(executor, rows, change, batch, author);
          const others = companion && (await companion.keysOf(executor, batch));
          if (companion && others && refused.length === 0)
            await writeBatch(executor, companion.rows, companion.change, others, author);
          const next = added(progress, outcome, [...refused, ...missing(rows, batch, outcome.done, refused)]);
          return { next, outcome, others, goesOn: await noteBulkProgress(executor, id, next) };
        });
      const written = await write([]).catch((error: unknown) => {
        if (!(error instanceof InvalidRequest || isTimeout(error))) throw error;
        // Half of them, until the one stands alone that is refused.
        return batch.length > 1 ? undefined : write([{ key: String(batch[0]), detail: reasonOf(error) }]);
      });
      if (!written) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      progress = written.next;
      this.#tell(rows.path, change, written.outcome.done.length, written.outcome.cascades);
      if (companion && written.others)
        this.#tell(companion.rows.path, companion.change, written.others.length, []);
      if (!written.goesOn) return false;
      at += batch.length;
      const took = performance.now() - start;
      size = took > LONG ? Math.ceil(size / 2) : took < SHORT ? Math.min(size * 2, MOST_ROWS) : size;
      await sleepUntilAborted(took * PAUSE, this.#stopping.signal);
    }
    // Keys that named nothing are all that there was.
    if (keys.length === 0) await noteBulkProgress(this.#database, id, progress);
    return true;
  }

  #tell(path: string, { action }: BulkChange, count: number, cascades: CascadeCount[]): void {
    for (const part of [{ resource: path, count }, ...cascades]) {
      const resource = RESOURCES.find((name) => name === part.resource);
      if (resource && part.count > 0)
        this.#note({ resource, isDeleted: action === 'delete', count: part.count });
    }
  }
}

/** Rows that have gone since they were found. */
function missing(
  { table }: Resource,
  batch: unknown[],
  done: string[],
  refused: BulkFailure[],
): BulkFailure[] {
  if (refused.length > 0 || done.length === batch.length) return [];
  const there = new Set(done);
  const gone = batch.map(String).filter((key) => !there.has(key));
  return gone.map((key) => ({ key, detail: notFound(table.model) }));
}

/** As a GET of one row says it. */
export function notFound(model: string): string {
  return `No ${model} matches the given query.`;
}

function added(
  { done, cascades, failed }: BulkProgress,
  outcome: { done: string[]; cascades: CascadeCount[] },
  refused: BulkFailure[],
): BulkProgress {
  return {
    done: done + outcome.done.length,
    cascades: sumOf(cascades, outcome.cascades),
    failed: [...failed, ...refused].slice(0, MOST_FAILED),
  };
}

/** Adds up counts of what is deleted with others. */
export function sumOf(some: CascadeCount[], others: CascadeCount[]): CascadeCount[] {
  const counts = new Map(some.map(({ resource, count }) => [resource, count]));
  for (const { resource, count } of others) counts.set(resource, (counts.get(resource) ?? 0) + count);
  return [...counts].map(([resource, count]) => ({ resource, count }));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof InvalidRequest))
    return 'With what hangs on it, it takes longer than one statement may. Delete that first.';
  return Object.entries(error.body as Record<string, string[]>)
    .map(([field, messages]) => `${field}: ${messages.join(' ')}`)
    .join('; ');
}

/** As many changes of many rows are under way as a process does at a time. */
class BulkBusy extends RequestError {
  constructor() {
    super({
      status: 503,
      code: 'BULK_BUSY',
      message: `This process changes many rows for others, ${MOST_JOBS} at a time.`,
      remedy: 'Try again once one of them has ended, or end one.',
    });
  }
}
