import type { Socket } from 'node:net';
import pg, { type Pool, type PoolClient, type PoolConfig, type QueryArrayConfig } from 'pg';
import { sleepUntilAborted } from '../process/sleep.ts';
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
  /** Whether columns are wanted as the texts that the server sends, and not as JSON. */
  asSent?: boolean;
}

export interface BoundedReaderOptions {
  /** How long a statement, and the wait for a connection, may take, in ms. */
  patience: number;
  /** The most connections. */
  connections: number;
  /** Told of connections that break while idle. */
  log?: ((message: string) => void) | undefined;
  /** Told the number of the server process of each new connection, before it is used. */
  onConnect?: ((processId: number) => void) | undefined;
  /** Ends what the server process of that number does. */
  cancel: (processId: number) => Promise<unknown>;
  /**
   * How long a server process has waited for a processor since it began, in ms: while it waits, a statement may take longer.
   * Absent where the server is not on this host, and ends statements itself.
   */
  waited?: ((processId: number) => Promise<number>) | undefined;
}

/** While it waits for a processor a statement may take so many times as long. */
export const MOST_WAITED = 5;
/** Between two looks at whether it does, in ms. */
const LOOK = 500;
/** A statement that has been cancelled answers within so long, in ms, or its server is frozen. */
const LAST_ANSWER = 500;

/** Rows are taken for so long at once, in ms; then others have a turn of the event loop. */
const AT_ONCE = 2;

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

  /** Characters that `read` has taken since the start: the difference says how many a piece had. */
  characters = 0;

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
  async read(statement: Statement, { size: most, signal, asSent = false }: ReadBounds): Promise<BoundedRows> {
    const read: BoundedRows = { rows: [], isCut: false, size: 0 };
    const take = (row: JsonRow) => {
      read.isCut = read.size >= most;
      if (read.isCut) return true;
      read.rows.push(row);
      for (const value of row) read.size += value?.length ?? 4;
      return false;
    };
    await this.each(statement, take, signal, asSent ? asItIs : columnAsJson);
    this.characters += read.size;
    return read;
  }

  /**
   * The same, row by row.
   * @param take does something with a row, and says whether that is enough; it gets the names of the columns, too
   * @param read what is made of the text of a column
   */
  async each(statement: Statement, take: TakeRow, signal?: AbortSignal, read = columnAsJson): Promise<void> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    let isSpent = false;
    try {
      const processId = signal || this.#options.onConnect ? await this.#processIdOf(client) : undefined;
      const stop = signal && processId !== undefined ? () => this.#stop(processId) : undefined;
      // Where that was enough, the rest is on its way: the connection that would bring it is closed.
      const limit = (giveUp: () => void) => this.#limit(processId, giveUp);
      isSpent = await run(client, statement, { take, read, limit, signal, stop });
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

  /**
   * Ends a statement that takes too long.
   * @param giveUp called where that does nothing, as where the server is frozen
   * @returns to be called when it has ended
   */
  #limit(processId: number | undefined, giveUp: () => void): () => void {
    const { patience, waited } = this.#options;
    if (!waited || processId === undefined) {
      const timer = setTimeout(giveUp, patience + LAST_ANSWER);
      return () => clearTimeout(timer);
    }
    const over = new AbortController();
    const end = async () => {
      await this.#untilServed(processId, waited, over.signal);
      if (over.signal.aborted) return;
      this.#stop(processId);
      await sleepUntilAborted(LAST_ANSWER, over.signal);
      if (!over.signal.aborted) giveUp();
    };
    const timer = setTimeout(() => void end(), patience);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }

  /** Waits as long as a server process is kept waiting for a processor most of the time, within bounds. */
  async #untilServed(
    processId: number,
    waited: (processId: number) => Promise<number>,
    over: AbortSignal,
  ): Promise<void> {
    const until = performance.now() + (MOST_WAITED - 1) * this.#options.patience - LAST_ANSWER;
    while (!over.aborted && performance.now() < until) {
      const before = await waited(processId);
      await sleepUntilAborted(LOOK, over);
      if ((await waited(processId)) - before < LOOK / 2) return;
    }
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

const asItIs: typeof columnAsJson = () => (text) => text;

interface Run {
  take: TakeRow;
  read: typeof columnAsJson;
  /** Gives up where it takes too long. @returns to be called when it is over */
  limit: (giveUp: () => void) => () => void;
  signal: AbortSignal | undefined;
  stop: (() => void) | undefined;
}

/** @returns whether rows were left */
function run(
  client: PoolClient,
  statement: Statement,
  { take, read, limit, signal, stop }: Run,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const config: QueryArrayConfig = { ...statement, rowMode: 'array', types: { getTypeParser: read } };
    const query = new pg.Query<JsonRow>(config);
    const endLimit = limit(() => end(() => reject(new Error('Query read timeout'))));
    const leave = () => {
      stop?.();
      end(() => reject(new CallerGone()));
    };
    let isOver = false;
    const end = (how: () => void) => {
      if (isOver) return;
      isOver = true;
      endLimit();
      signal?.removeEventListener('abort', leave);
      how();
    };
    const takeTurns = turnsOf(client);
    query.on('row', (row, result) => {
      takeTurns();
      if (!isOver && take(row, result?.fields ?? [])) end(() => resolve(true));
    });
    query.on('end', () => end(() => resolve(false)));
    query.on('error', (error) => end(() => reject(error)));
    if (signal?.aborted) return end(() => reject(new CallerGone()));
    signal?.addEventListener('abort', leave, { once: true });
    client.query(query);
  });
}

/** What pg's types do not tell of a client. */
interface Connected {
  connection: { stream: Pick<Socket, 'pause' | 'resume'> };
}

/**
 * Has rows come in turns: Node reads up to 2 MiB at once of a connection on which they are waiting.
 * @returns to be called at each row
 */
function turnsOf(client: PoolClient): () => void {
  const { stream } = (client as PoolClient & Connected).connection;
  let since: number | undefined;
  let isPaused = false;
  const beginNext = () => {
    since = undefined;
    if (isPaused) stream.resume();
    isPaused = false;
  };
  return () => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      setImmediate(beginNext);
    } else if (!isPaused && now - since >= AT_ONCE) {
      isPaused = true;
      stream.pause();
    }
  };
}
