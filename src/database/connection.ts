import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Client, type ClientConfig, type Pool, type PoolClient } from 'pg';
import { waitedForProcessor } from '../process/waited-for-processor.ts';
import { BoundedReader, MOST_WAITED } from './bounded-reader.ts';
import { isConnectionFault } from './connection-fault.ts';
import { copyIn } from './copy-in.ts';
import { DatabaseUnavailable } from './errors.ts';
import { giveWay } from './give-way.ts';
import { urlsOf } from './hosts.ts';
import { LANE_CONNECTIONS, type LaneReaders, Lanes } from './lanes.ts';
import { Leader } from './leader.ts';
import { messageSocket } from './message-socket.ts';
import { migrations } from './migrations/index.ts';
import { runPrepared } from './prepared-query.ts';
import { Presence } from './presence.ts';
import { reachDatabase } from './reach.ts';
import { isConflict, sqlState } from './sql-state.ts';
import type { Executor, Statement } from './statement.ts';
import { type AtEnd, currentTransaction, withinTransaction } from './transaction-context.ts';
import type { Endpoint } from './url.ts';
import { parseColumn } from './values.ts';

/** Where PostgreSQL is: a URL, or the embedded server's socket. */
export type DatabaseAddress =
  | { url: string }
  | { host: string; port: number; user: string; password: string; database: string };

export interface DatabaseOptions {
  /** The most connections that this process opens. */
  poolSize?: number;
  /** How long a statement, and the wait for a connection, may take, in ms. */
  patience?: number;
  /** Whether tables are going to be made there: that the user may is seen to beforehand. */
  needsCreate?: boolean;
  /** By which PostgreSQL knows the connections, unless its address says how. */
  name?: string;
  /** Told of connections that break while idle. */
  log?: (message: string) => void;
}

/** Told of each statement, before it is sent. */
type WatchStatement = (statement: Statement) => ((error?: unknown) => void) | undefined;

/** What a server says that has been demoted to a standby. */
const READ_ONLY = '25006';

/** A statement may take this long, in ms; then the caller gets a 503 instead of waiting on. */
const DEFAULT_PATIENCE = 4_000;
/** As long as a statement likes, in ms: the most that a timer waits. pg takes 0 for the limit of the connection. */
const NO_LIMIT = 2 ** 31 - 1;

/** Tables that no entity describes. */
const OTHER_TABLES = [
  /^swf_applog/,
  'swf_migrations',
  'swf_received_message',
  'swf_outgoing_message',
  'swf_idempotent_answer',
  'swf_installation',
  'swf_consumer',
  'swf_delivery_attempt',
  'swf_refusal',
  'swf_check',
  'swf_change',
  /^swf_(run_slices|run_files|stf_tf_files)/,
  'swf_bulk_job',
  'swf_session',
  'swf_sign_in_link',
  'swf_sign_in_failure',
  'swf_second_factor',
  'swf_recovery_code',
  'swf_django_import',
  'swf_django_table',
];

/**
 * The database, through MikroORM's connection pool.
 *
 * Statements run on the pool that MikroORM opened, as SQL built from the entities' metadata and without
 * hydration: its `findOne` has a third of the throughput of the same SELECT, and turns times into Dates, which
 * lose microseconds. Its unit of work is there (`orm.em`) for work that changes several rows together.
 *
 * All packages of MikroORM must have one version, and pg and kysely those that it pins, else there are two of them and
 * `instanceof` fails: 7.2.1 with pg 8.23.0 and kysely 0.29.6, because there is no later @mikro-orm/migrations.
 */
export class Database implements Executor {
  readonly orm: MikroORM;
  /** What reads lists, on its own connections: whatever is listed, the pool is there for writes, tokens and readiness. */
  readonly lanes: Lanes;
  readonly #readers: LaneReaders;
  readonly #pool: Pool;
  readonly #presence: Presence;
  /** Undefined where there is one server. */
  readonly #leader: Leader | undefined;
  #watch: WatchStatement | undefined;

  private constructor(
    orm: MikroORM,
    pool: Pool,
    patience: number,
    {
      log,
      isOnThisHost,
      url,
    }: Pick<DatabaseOptions, 'log'> & { isOnThisHost: boolean; url: string | undefined },
  ) {
    this.orm = orm;
    this.#presence = new Presence((line) => log?.(line));
    this.#pool = pool;
    // The pool hides the password from being spread. A list gets one core of the server, and not several, and the memory
    // to sort its keys there; what is counted beside its rows is not worth compiling.
    const config = {
      ...pool.options,
      password: pool.options.password,
      options: `${pool.options.options} -c max_parallel_workers_per_gather=0 -c work_mem=16MB -c jit=off`,
    };
    const options = {
      patience,
      log,
      cancel: (id: number) => this.query({ text: 'select pg_cancel_backend($1)', values: [id] }),
    };
    const behind = isOnThisHost && {
      onConnect: (processId: number) => void giveWay(processId),
      waited: waitedForProcessor,
    };
    // There the reader ends what takes too long, which waits for a processor where cores are few.
    const late = isOnThisHost ? { ...config, statement_timeout: MOST_WAITED * patience } : config;
    this.#readers = {
      short: new BoundedReader(config, { ...options, connections: LANE_CONNECTIONS.short }),
      long: new BoundedReader(late, { ...options, connections: LANE_CONNECTIONS.long, ...behind }),
      later: new BoundedReader(late, { ...options, connections: LANE_CONNECTIONS.later, ...behind }),
    };
    this.lanes = new Lanes(this.#readers, patience);
    // A pool takes the place of each new connection from its options.
    if (url !== undefined && urlsOf(url).length > 1)
      this.#leader = new Leader(url, (place) => {
        Object.assign(pool.options, place);
        for (const reader of Object.values(this.#readers)) reader.moveTo(place);
        log?.(`The database is at ${place.host}:${place.port} now.`);
      });
  }

  /**
   * Connects.
   * @throws DatabaseFailure where the database of a URL cannot be used, DatabaseUnavailable where an embedded one does not answer
   */
  static async open(
    address: DatabaseAddress,
    entities: NonNullable<Options['entities']>,
    options: DatabaseOptions = {},
  ): Promise<Database> {
    const patience = options.patience ?? DEFAULT_PATIENCE;
    const {
      database,
      ssl,
      options: given,
      application_name,
      ...place
    }: Endpoint = 'url' in address
      ? // An hour is too long to learn that nobody is there.
        await reachDatabase(address.url, Math.min(patience, DEFAULT_PATIENCE), options)
      : { ...address, ssl: false };
    const orm = new MikroORM({
      ...place,
      dbName: database,
      entities,
      migrations: { migrationsList: migrations, snapshot: false, tableName: 'swf_migrations' },
      schemaGenerator: {
        skipTables: OTHER_TABLES,
        ignoreRoutines: true,
        ignoreTriggers: true,
      },
      pool: { min: 0, max: options.poolSize ?? 10 },
      driverOptions: {
        connectionTimeoutMillis: patience,
        statement_timeout: patience,
        // The client's own limit, for a server that is frozen and cannot time anything out.
        query_timeout: patience + 500,
        application_name: application_name ?? options.name ?? 'swf-monitor',
        // Ours come last, and win.
        options: `${given ?? ''} -c TimeZone=UTC -c DateStyle=ISO`.trim(),
        keepAlive: true,
        stream: messageSocket,
        // pg takes its parsers from the pool's options for every connection it makes. MikroORM's would deliver
        // JSON whose large integers were rounded already.
        onPoolCreated: (pool: Pool) =>
          Object.assign(pool.options, { ssl, types: { getTypeParser: parseColumn } }),
      },
      logger: () => undefined,
    });
    try {
      await orm.connect();
      const pool = await orm.em.getConnection().getNativeClient();
      pool.on('error', (error) => options.log?.(`an idle database connection broke: ${error.message}`));
      const opened = new Database(orm, pool, patience, {
        log: options.log,
        isOnThisHost: place.host?.startsWith('/') === true,
        url: 'url' in address ? address.url : undefined,
      });
      await opened.query({ text: 'select 1', values: [] });
      return opened;
    } catch (error) {
      await orm.close(true);
      throw isConnectionFault(error) ? new DatabaseUnavailable(error) : error;
    }
  }

  /** The pool's use: connections open, idle, and callers waiting for one. */
  get pool(): { total: number; idle: number; waiting: number } {
    return { total: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount };
  }

  /** Runs one statement, committed when it returns; within a unit, when that ends. */
  query<Row>(statement: Statement): Promise<Row[]> {
    const bound = currentTransaction();
    if (bound) return this.#run<Row>(bound, statement);
    return this.#withClient((client) => this.#run<Row>(client, statement));
  }

  /** Does work in whose course every statement belongs to one transaction, wherever it is made. Within a unit it is part of that. */
  async unit<Result>(work: () => Promise<Result>): Promise<Result> {
    if (currentTransaction()) return work();
    const atEnd: AtEnd[] = [];
    let isCommitted = false;
    try {
      const result = await this.#inTransaction((client) => withinTransaction(client, atEnd, work));
      isCommitted = true;
      return result;
    } finally {
      for (const tell of atEnd) tell(isCommitted);
    }
  }

  /** Runs statements in one transaction: all of them hold, or none. Within a unit they are part of it. */
  transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    const bound = currentTransaction();
    if (bound) return work({ query: (statement) => this.#run(bound, statement) });
    return this.#inTransaction((client) => work({ query: (statement) => this.#run(client, statement) }));
  }

  #inTransaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return this.#withClient(async (client, giveUp) => {
      await client.query('begin');
      try {
        const result = await work(client);
        const { command } = await client.query('commit');
        // PostgreSQL answers so where a statement failed before, even if nobody minded: nothing of it is stored.
        if (command !== 'COMMIT')
          throw new Error(`the transaction was not committed (${command}): a statement in it had failed`);
        return result;
      } catch (error) {
        // The first error is the one that counts, whatever becomes of the connection.
        if (!isConnectionFault(error)) await client.query('rollback').catch(giveUp);
        throw error;
      }
    });
  }

  /**
   * Lends a connection without the time-out, for work that is not a request's: migrations, partitions. It is
   * closed afterwards, and with it go its locks and settings.
   */
  async session<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    try {
      await client.query('set statement_timeout = 0');
      return await work({
        query: (statement) => this.#run(client, { ...statement, query_timeout: NO_LIMIT }),
      });
    } finally {
      client.release(true);
    }
  }

  /**
   * Opens a connection beside the pool, also when that is closed, for what lives as long as the process. The caller ends it; that
   * it breaks is told by its `end` event and by its next statement.
   * @param changes of the pool's settings
   */
  async ownSession(changes: ClientConfig = {}): Promise<Client> {
    const { options } = this.#pool;
    // The pool hides the password from being spread. The socket is one of Node's own: pg-copy-streams reads from it itself.
    const own = { ...options, password: options.password, stream: undefined };
    const client = new Client({ ...own, ...changes } as ClientConfig);
    client.on('error', () => undefined); // its end is an event of its own
    await client.connect();
    return client;
  }

  /**
   * Lends one connection. A connection whose statement failed for a reason of its own (time-out, broken
   * socket) is destroyed and never used again; one that only refused a row goes back to the pool, which
   * `pool.query` would not do: it drops the connection after every error.
   * @param work may say that the connection must not be used again
   */
  async #withClient<Result>(
    work: (client: PoolClient, giveUp: () => void) => Promise<Result>,
  ): Promise<Result> {
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      this.#presence.noteLoss(error);
      this.#leader?.look();
      throw new DatabaseUnavailable(error);
    }
    let isGivenUp = false;
    try {
      const result = await work(client, () => {
        isGivenUp = true;
      });
      client.release();
      this.#presence.noteAnswer();
      return result;
    } catch (error) {
      const isBroken = isConnectionFault(error);
      if (sqlState(error) === READ_ONLY) this.#leader?.look();
      client.release(isBroken || isGivenUp);
      throw isBroken || isConflict(error) ? new DatabaseUnavailable(error) : error;
    }
  }

  /** Has every statement watched from now on. @param watch returns what is told of its end, or nothing for one that is not */
  watchStatements(watch: WatchStatement): void {
    this.#watch = watch;
  }

  async #run<Row>(client: PoolClient, statement: Statement & { query_timeout?: number }): Promise<Row[]> {
    const ended = this.#watch?.(statement);
    if (!ended) return send(client, statement);
    try {
      const rows = await send<Row>(client, statement);
      ended();
      return rows;
    } catch (error) {
      ended(error);
      throw error;
    }
  }

  /** Closes the connections once the statements in flight have ended. */
  async close(): Promise<void> {
    await Promise.all([
      this.#leader?.close(),
      ...Object.values(this.#readers).map((reader) => reader.close()),
      this.orm.close(true),
    ]);
  }
}

async function send<Row>(
  client: PoolClient,
  statement: Statement & { query_timeout?: number },
): Promise<Row[]> {
  if (statement.name !== undefined && statement.query_timeout === undefined)
    return runPrepared<Row>(client, statement);
  if (!statement.rows) return (await client.query(statement)).rows as Row[];
  await copyIn(client, statement.text, statement.rows);
  return [];
}
