import pg, { type Pool, type PoolClient, type PoolConfig, type QueryArrayConfig } from 'pg';
import { isConnectionFault } from './connection-fault.ts';
import { CallerGone, DatabaseUnavailable } from './errors.ts';
import type { Statement } from './statement.ts';
import { columnAsJson } from './values.ts';

/** One row, each column as JSON text. */
export type JsonRow = (string | null)[];

type TakeRow = (row: JsonRow, columns: readonly { name: string }[]) => boolean;

/** What a statement gave within its bounds. */
export interface BoundedRows {
  rows: JsonRow[];
  /** Whether there were more rows than the bound let in. */
  isCut: boolean;
  /** Characters of all values. */
  size: number;
}

export interface ReadBounds {
  /** Once the rows have so many characters nothing more is read; the row that goes beyond is still among them. */
  size: number;
  /** Ends the statement, in PostgreSQL too. */
  signal?: AbortSignal | undefined;
}

export interface BoundedReaderOptions {
  /** How long a statement, and the wait for a connection, may take, in ms. */
  patience: number;
  /** The most connections. */
  connections: number;
  /** Told of connections that break while idle. */
  log?: ((message: string) => void) | undefined;
  /** Told the number of the server process of each new connection, before it is used. */
  onConnect?: (processId: number) => void;
  /** Ends what the server process of that number does. */
  cancel: (processId: number) => Promise<unknown>;
}

const PROCESS_ID = { text: 'select pg_backend_pid() as id', query_timeout: 5_000 };

/**
 * Reads rows that may be larger than the memory has room for: on connections of its own, which nobody waits for but
 * readers, and as texts, without building what a JSON column says.
 *
 * pg collects all rows of a statement before it gives any; here they are taken from its `row` events. Its own time-out
 * would make it collect them nevertheless, so the connections have none and the reader counts the time.
 */
export class BoundedReader {
  readonly #pool: Pool;
  readonly #options: BoundedReaderOptions;
  readonly #processIds = new WeakMap<PoolClient, number>();

  /** @param config of the connections */
  constructor(config: PoolConfig, options: BoundedReaderOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({ ...config, max: options.connections, query_timeout: undefined });
    this.#pool.on('error', (error) =>
      options.log?.(`an idle database connection for lists broke: ${error.message}`),
    );
  }

  /**
   * Runs one statement.
   * @throws DatabaseUnavailable where it takes too long
   * @throws CallerGone
   */
  async read(statement: Statement, { size: most, signal }: ReadBounds): Promise<BoundedRows> {
    const read: BoundedRows = { rows: [], isCut: false, size: 0 };
    const take = (row: JsonRow) => {
      read.isCut = read.size >= most;
      if (read.isCut) return true;
      read.rows.push(row);
      for (const value of row) read.size += value?.length ?? 4;
      return false;
    };
    await this.each(statement, take, signal);
    return read;
  }

  /**
   * The same, row by row.
   * @param take does something with a row, and says whether that is enough; it gets the names of the columns, too
   */
  async each(statement: Statement, take: TakeRow, signal?: AbortSignal): Promise<void> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    let isSpent = false;
    try {
      const processId = signal || this.#options.onConnect ? await this.#processIdOf(client) : undefined;
      const stop = signal && processId !== undefined ? () => this.#stop(processId) : undefined;
      // Where that was enough, the rest is on its way: the connection that would bring it is closed.
      isSpent = await run(client, statement, take, this.#options.patience + 500, signal, stop);
    } catch (error) {
      isSpent = error instanceof CallerGone || isConnectionFault(error);
      throw isConnectionFault(error) ? new DatabaseUnavailable(error) : error;
    } finally {
      client.release(isSpent);
    }
  }

  async #processIdOf(client: PoolClient): Promise<number> {
    const known = this.#processIds.get(client);
    if (known !== undefined) return known;
    const { id }: { id: number } = (await client.query(PROCESS_ID)).rows[0];
    this.#processIds.set(client, id);
    this.#options.onConnect?.(id);
    return id;
  }

  /** Ends a statement. A connection that is closed would not: the server looks at it only when it writes. */
  #stop(processId: number): void {
    this.#options
      .cancel(processId)
      .catch((error: Error) => this.#options.log?.(`a list that nobody reads runs on: ${error.message}`));
  }

  /** Has new connections go elsewhere. */
  moveTo(place: Pick<PoolConfig, 'host' | 'port' | 'ssl'>): void {
    Object.assign(this.#pool.options, place);
  }

  /** Closes the connections once their statements have ended. */
  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** @returns whether rows were left */
function run(
  client: PoolClient,
  statement: Statement,
  take: TakeRow,
  patience: number,
  signal: AbortSignal | undefined,
  stop: (() => void) | undefined,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const config: QueryArrayConfig = {
      ...statement,
      rowMode: 'array',
      types: { getTypeParser: columnAsJson },
    };
    const query = new pg.Query<JsonRow>(config);
    const leave = () => {
      stop?.();
      end(() => reject(new CallerGone()));
    };
    const timer = setTimeout(() => end(() => reject(new Error('Query read timeout'))), patience);
    let isOver = false;
    const end = (how: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      how();
    };
    query.on('row', (row, result) => {
      if (!isOver && take(row, result?.fields ?? [])) end(() => resolve(true));
    });
    query.on('end', () => end(() => resolve(false)));
    query.on('error', (error) => end(() => reject(error)));
    if (signal?.aborted) return end(() => reject(new CallerGone()));
    signal?.addEventListener('abort', leave, { once: true });
    client.query(query);
  });
}
