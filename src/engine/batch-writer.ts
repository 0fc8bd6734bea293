import type { Database } from '../database/connection.ts';
import { DatabaseUnavailable, WriterFull } from '../database/errors.ts';
import { isRefused } from '../database/sql-state.ts';
import { currentTransaction, outsideTransaction } from '../database/transaction-context.ts';
import { inTurns } from '../process/event-loop.ts';
import { parameter, type Resource, type Row } from './resource.ts';
import type { Column } from './table.ts';

/** Shows the metrics of a writer to whoever watches the process. */
export interface Watcher {
  watch(table: string, writer: BatchWriter): void;
}

export interface BatchOptions {
  /** Values of columns that a row does not mention, where the column would not be null. */
  defaults?: Row;
  /** Repairs what made an INSERT fail. @returns whether it did, and the same rows can be tried again */
  repair?: (database: Database, error: unknown) => Promise<boolean>;
}

/** A row that waits to be stored, and whoever waits for it. */
interface Waiting {
  values: Row;
  /** As it goes to PostgreSQL; made once, and what its size is known by. */
  record: string;
  resolve: (row: Row) => void;
  reject: (error: unknown) => void;
}

/** Of one statement: more rows do not make it faster, and others wait for it. */
const MOST_ROWS = 500;
const MOST_BYTES = 4 * 1024 * 1024;
/** Of all that waits; beyond it callers are told to come back. */
const LONGEST_QUEUE = 10_000;
const LARGEST_QUEUE = 32 * 1024 * 1024;
/** Rows of more bytes are stored apart from the others, which would have to wait for them. */
const LARGE_ROW = 16 * 1024;
/** A batch that was lost after so long, in ms, was lost because nobody answers: those behind it do not try again. */
const SILENCE = 3_000;

/** Rows that are stored in the order in which they came, a batch at a time. */
interface Lane {
  queue: Waiting[];
  inFlight: boolean;
}

// The statements are SQL by hand, tuned and measured: one text for each table, made once. Kysely would only hide how the
// records are taken apart and why keys are generated before the INSERT.

/**
 * Stores rows of tables that only grow, many in one statement and one commit. Nobody waits for a timer: a row that
 * finds nothing in flight goes at once, and those that come meanwhile go together when it returns. A caller is
 * answered when his own row is committed.
 */
export class BatchWriter {
  readonly #database: Database;
  readonly #resource: Resource;
  readonly #options: BatchOptions;
  readonly #single: SingleStatement;
  readonly #batch: { name: string; text: string };
  readonly #whole: { name: string; text: string };
  readonly #small: Lane = { queue: [], inFlight: false };
  readonly #large: Lane = { queue: [], inFlight: false };
  #queuedBytes = 0;

  /** @param watcher shown its metrics */
  constructor(database: Database, resource: Resource, options: BatchOptions = {}, watcher?: Watcher) {
    this.#database = database;
    this.#resource = resource;
    this.#options = options;
    this.#single = singleStatement(resource);
    this.#batch = { name: `${resource.table.name}:batch`, text: batchStatement(resource) };
    this.#whole = { name: `${resource.table.name}:whole`, text: wholeStatement(resource) };
    watcher?.watch(resource.table.name, this);
  }

  /** Statements that stored something, and the rows that they stored. */
  batches = 0;
  rows = 0;

  /** Rows that wait. */
  get queued(): number {
    return this.#small.queue.length + this.#large.queue.length;
  }

  /**
   * Stores one row.
   * @returns the row as it is stored
   * @throws WriterFull where too many wait already, InvalidRequest, DatabaseUnavailable
   */
  write(values: Row): Promise<Row> {
    // A row of a transaction is stored with it, and waits for nobody.
    if (currentTransaction()) return this.#writeAlone(values);
    const record = this.#record(values);
    if (this.queued >= LONGEST_QUEUE || this.#queuedBytes > LARGEST_QUEUE)
      return Promise.reject(new WriterFull());
    const lane = record.length > LARGE_ROW ? this.#large : this.#small;
    return new Promise((resolve, reject) => {
      lane.queue.push({ values, record, resolve, reject });
      this.#queuedBytes += record.length;
      if (!lane.inFlight) void this.#flush(lane);
    });
  }

  async #writeAlone(values: Row): Promise<Row> {
    const generated = await this.#insertOne(values);
    this.#count(1);
    return this.#stored(values, generated);
  }

  /** Stores rows in one statement: all of them, or none. */
  async writeAll(rows: Row[]): Promise<void> {
    const records = await inTurns(rows, (values) => this.#record(values));
    const array = `[${records.join(',')}]`;
    await this.#repairing(() => this.#database.query({ ...this.#whole, values: [array] }));
    this.#count(rows.length);
  }

  #count(rows: number): void {
    this.batches++;
    this.rows += rows;
  }

  async #flush(lane: Lane): Promise<void> {
    lane.inFlight = true;
    while (lane.queue.length > 0) await this.#store(this.#take(lane));
    lane.inFlight = false;
  }

  #take({ queue }: Lane): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { record } of queue) {
      bytes += record.length;
      if (count > 0 && (bytes > MOST_BYTES || count >= MOST_ROWS)) break;
      count++;
    }
    const batch = queue.splice(0, count);
    for (const { record } of batch) this.#queuedBytes -= record.length;
    return batch;
  }

  /** Stores a batch. One that is refused is halved until the bad row stands alone, with an error of its own. */
  async #store(batch: Waiting[]): Promise<void> {
    const [first] = batch;
    const sent = performance.now();
    try {
      if (first && batch.length === 1) {
        const generated = await this.#repairing(() => this.#insertOne(first.values));
        this.#count(1);
        return first.resolve(this.#stored(first.values, generated));
      }
      const generated = await this.#repairing(() => this.#insert(batch.map(({ record }) => record)));
      this.#count(batch.length);
      for (const [index, { values, resolve }] of batch.entries())
        resolve(this.#stored(values, generated[index] ?? {}));
    } catch (error) {
      if (batch.length === 1 || !isRefused(error)) {
        for (const { reject } of batch) reject(error);
        if (performance.now() - sent > SILENCE) this.#refuseQueued(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await this.#store(batch.slice(0, middle));
      await this.#store(batch.slice(middle));
    }
  }

  #refuseQueued(error: unknown): void {
    this.#queuedBytes = 0;
    for (const { queue } of [this.#small, this.#large])
      for (const { reject } of queue.splice(0)) reject(error);
  }

  async #repairing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const isRepaired = await outsideTransaction(() => this.#options.repair?.(this.#database, error));
      if (!isRepaired) throw error;
      if (currentTransaction()) throw new DatabaseUnavailable(error); // its transaction is lost; the caller tries again
      return work();
    }
  }

  /** Returns no more than what PostgreSQL generated: the rest we have, and to send it back takes longer than to store it. */
  async #insertOne(values: Row): Promise<Row> {
    const { name, text, columns } = this.#single;
    const all = this.#complete(values);
    try {
      const [generated] = await this.#database.query<Row>({
        name,
        text,
        values: columns.map((column) => parameter(column, all[column.name] ?? null)),
      });
      return generated ?? {};
    } catch (error) {
      throw this.#resource.explain(error, values);
    }
  }

  #insert(records: string[]): Promise<Row[]> {
    return this.#database.query<Row>({ ...this.#batch, values: [`[${records.join(',')}]`] });
  }

  #record(values: Row): string {
    return JSON.stringify(this.#complete(values));
  }

  /** The row with the defaults of what it does not mention; mostly that is the row itself. */
  #complete(values: Row): Row {
    const { defaults } = this.#options;
    for (const name in defaults) if (!(name in values)) return { ...defaults, ...values };
    return values;
  }

  /** The row as a reply shows it: what was written, and what PostgreSQL generated for it. */
  #stored(values: Row, generated: Row): Row {
    const all: Row = { ...this.#complete(values), ...generated };
    return Object.fromEntries(
      this.#resource.table.columns.map(({ name, type }) => {
        const value = all[name] ?? null;
        return [name, type === 'timestamptz' && typeof value === 'string' ? shown(value) : value];
      }),
    );
  }
}

/** A moment as it is read back: the reader of bodies writes six digits always, a reply none where they are zero. */
function shown(moment: string): string {
  return moment.endsWith('.000000Z') ? `${moment.slice(0, 19)}Z` : moment;
}

interface SingleStatement {
  name: string;
  text: string;
  columns: Column[];
}

/** The plain INSERT of one row, with all columns that are not generated: one shape, one plan. */
function singleStatement({ table, generated }: Resource): SingleStatement {
  const isGenerated = new Set(generated.map(({ column }) => column.column));
  const columns = table.columns.filter(({ column }) => !isGenerated.has(column));
  const names = columns.map(({ column }) => `"${column}"`).join(', ');
  const placeholders = columns.map(({ type }, index) => `$${index + 1}::${type}`).join(', ');
  const returning = generated.map(({ column }) => `"${column.column}" as "${column.name}"`).join(', ');
  return {
    name: `${table.name}:single`,
    text: `insert into "${table.name}" (${names}) values (${placeholders}) returning ${returning}`,
    columns,
  };
}

/**
 * The statement that stores an array of records and returns what was generated for each. Keys and times that PostgreSQL
 * generates are made before the INSERT, in the order of the records: the order of RETURNING is nobody's promise.
 */
function batchStatement({ table, generated }: Resource): string {
  const { given, records, all } = partsOf({ table, generated });
  const expressions = generated
    .map(({ column, expression }) => `${expression} as "${column.name}"`)
    .join(', ');
  return `with r as materialized (
            select ${expressions}, t.*
            from rows from (${records}) with ordinality as t(${given.map(({ name }) => `"${name}"`).join(', ')}, "position")
          ), stored as (
            insert into "${table.name}" (${all.map(({ column }) => `"${column}"`).join(', ')})
            select ${all.map(({ name }) => `"${name}"`).join(', ')} from r
          )
          select ${generated.map(({ column }) => `"${column.name}"`).join(', ')} from r order by "position"`;
}

/** The statement that stores an array of records and tells nothing, for callers who ask for no keys. */
function wholeStatement({ table, generated }: Resource): string {
  const { given, records, all } = partsOf({ table, generated });
  const values = [...generated.map(({ expression }) => expression), ...given.map(({ name }) => `"${name}"`)];
  return `insert into "${table.name}" (${all.map(({ column }) => `"${column}"`).join(', ')})
          select ${values.join(', ')} from ${records}`;
}

/** What both have in common: the columns that a record gives, how it is taken apart, and all columns, generated ones first. */
function partsOf({ table, generated }: Pick<Resource, 'table' | 'generated'>) {
  const isGenerated = new Set(generated.map(({ column }) => column.column));
  const given = table.columns.filter(({ column }) => !isGenerated.has(column));
  const typed = given.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  return {
    given,
    records: `json_to_recordset($1::json) as (${typed})`,
    all: [...generated.map(({ column }) => column), ...given] satisfies Column[],
  };
}
