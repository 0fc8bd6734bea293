import { Batcher } from '../database/batcher.ts';
import type { Database } from '../database/connection.ts';
import { DatabaseUnavailable } from '../database/errors.ts';
import type { Statement } from '../database/statement.ts';
import { currentTransaction, outsideTransaction } from '../database/transaction-context.ts';
import { inTurns } from '../process/event-loop.ts';
import { BinaryRows, HEADER, TRAILER, writerOf } from './binary-rows.ts';
import { ShapeCache } from './query-builder.ts';
import { parameter, type Resource } from './resource.ts';
import type { Row } from './row.ts';
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
  /** The partition that rows go straight into where they belong to no transaction. */
  partition?: Partition;
}

/** A partition of the table, of which the triggers of the table know nothing. */
interface Partition {
  /** Undefined where rows go through the table. */
  readonly name: string | undefined;
  /** Whether it was the wrong one, and nothing is stored. */
  isMissed(error: unknown): boolean;
  /** SQL that does for its rows what the triggers would do. @param rows what the statement has them in */
  counting(rows: string): string;
}

/** The statements that store rows in a table. */
interface Statements {
  single: Pick<Statement, 'name' | 'text'>;
  batch: Pick<Statement, 'name' | 'text'>;
}

/** A row, and how it goes to PostgreSQL; that is made once, and its size is known by it. */
interface Single {
  values: Row;
  record: string;
}

/** Rows that are stored together or not at all, in the binary format of COPY, and how many they are. */
interface Bulk {
  rows: Buffer;
  count: number;
}

/** Rows of one statement of several bulks. */
const MOST_ROWS_OF_BULKS = 2_000;
/**
 * Such statements at a time: a bulk keeps the server longer than the monitor needs to read the next, and where the server has
 * other work each of them has a share.
 */
const BULKS_AT_ONCE = 4;

// The statements are SQL by hand, tuned and measured: one text for each table, made once. Kysely would only hide how the
// records are taken apart and why keys are generated before the INSERT.

/**
 * Stores rows of tables that only grow, many in one statement and one commit: single ones together, and bulks together, of
 * which each is stored whole or not at all.
 */
export class BatchWriter {
  readonly #database: Database;
  readonly #resource: Resource;
  readonly #options: BatchOptions;
  /** By the table that rows go into: the partition of yesterday is kept a while beside that of today. */
  readonly #statements = new ShapeCache<Statements>(3);
  readonly #whole: string;
  readonly #given: Column[];
  readonly #singles: Batcher<Single, Row>;
  readonly #bulks: Batcher<Bulk, void>;

  /** @param watcher shown its metrics */
  constructor(database: Database, resource: Resource, options: BatchOptions = {}, watcher?: Watcher) {
    this.#database = database;
    this.#resource = resource;
    this.#options = options;
    this.#given = givenColumns(resource);
    const names = this.#given.map(({ column }) => `"${column}"`).join(', ');
    this.#whole = `copy "${resource.table.name}" (${names}) from stdin (format binary)`;
    this.#singles = new Batcher({
      together: async (singles) => {
        const generated = await this.#repairing(() => this.#insert(singles.map(({ record }) => record)));
        return singles.map(({ values }, index) => this.#stored(values, generated[index] ?? {}));
      },
      alone: async ({ values }) => {
        const generated = await this.#repairing(() => this.#insertOne(values));
        return this.#stored(values, generated);
      },
      sizeOf: ({ record }) => record.length,
    });
    this.#bulks = new Batcher({
      together: async (bulks) => {
        await this.#copy(bulks.map(({ rows }) => rows));
        return bulks.map(() => undefined);
      },
      alone: ({ rows }) => this.#copy([rows]),
      rowsOf: ({ count }) => count,
      sizeOf: ({ rows }) => rows.length,
      mostRows: () => MOST_ROWS_OF_BULKS,
      atOnce: BULKS_AT_ONCE,
    });
    watcher?.watch(resource.table.name, this);
  }

  /** Statements that stored something, and the rows that they stored. */
  get batches(): number {
    return this.#singles.batches + this.#bulks.batches + this.#within.batches;
  }

  get rows(): number {
    return this.#singles.rows + this.#bulks.rows + this.#within.rows;
  }

  /** Made when rows come in bulk: not all tables have types for that. */
  #write: ReturnType<typeof writerOf> | undefined;

  /** The same of rows that belong to a transaction: they are stored with it, and wait for nobody. */
  readonly #within = { batches: 0, rows: 0 };

  /** Calls that wait. */
  get queued(): number {
    return this.#singles.queued + this.#bulks.queued;
  }

  /**
   * Stores one row.
   * @returns the row as it is stored
   * @throws WriterFull where too many wait already, InvalidRequest, DatabaseUnavailable
   */
  async write(values: Row): Promise<Row> {
    if (!currentTransaction()) return this.#singles.add({ values, record: this.#record(values) });
    const generated = await this.#repairing(() => this.#insertOne(values));
    this.#countWithin(1);
    return this.#stored(values, generated);
  }

  /** Stores rows in one statement: all of them, or none. @throws as `write` */
  async writeAll(rows: Row[]): Promise<void> {
    const written = new BinaryRows(rows.length);
    this.#write ??= writerOf(this.#given);
    const write = this.#write;
    await inTurns(rows, (values) => write(written, this.#complete(values)));
    if (!currentTransaction()) await this.#bulks.add({ rows: written.bytes, count: rows.length });
    else {
      await this.#copy([written.bytes]);
      this.#countWithin(rows.length);
    }
    written.free();
  }

  #countWithin(rows: number): void {
    this.#within.batches++;
    this.#within.rows += rows;
  }

  async #copy(rows: Buffer[]): Promise<void> {
    const statement = { text: this.#whole, values: [], rows: [HEADER, ...rows, TRAILER] };
    await this.#repairing(() => this.#database.query(statement));
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
    const all = this.#complete(values);
    const sent = this.#given.map((column) => parameter(column, all[column.name] ?? null));
    try {
      const [generated] = await this.#query(({ single }) => ({ ...single, values: sent }));
      return generated ?? {};
    } catch (error) {
      throw this.#resource.explain(error, values);
    }
  }

  #insert(records: string[]): Promise<Row[]> {
    const values = [`[${records.join(',')}]`];
    return this.#query(({ batch }) => ({ ...batch, values }));
  }

  async #query(make: (statements: Statements) => Statement): Promise<Row[]> {
    const { partition } = this.#options;
    const { name } = this.#resource.table;
    const straight = currentTransaction() ? undefined : partition?.name;
    try {
      return await this.#database.query<Row>(make(this.#into(straight ?? name)));
    } catch (error) {
      if (straight === undefined || !partition?.isMissed(error)) throw error;
      return this.#database.query<Row>(make(this.#into(name)));
    }
  }

  #into(table: string): Statements {
    const { partition } = this.#options;
    return this.#statements.get(table, () => {
      const isStraight = table !== this.#resource.table.name;
      return statementsOf(this.#resource, table, isStraight ? partition?.counting : undefined);
    });
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
    const given = this.#complete(values);
    const stored: Row = {};
    for (const { name, type } of this.#resource.table.columns) {
      const value = generated[name] ?? given[name] ?? null;
      stored[name] = type === 'timestamptz' && typeof value === 'string' ? shown(value) : value;
    }
    return stored;
  }
}

/** A moment as it is read back: the reader of bodies writes six digits always, a reply none where they are zero. */
function shown(moment: string): string {
  return moment.endsWith('.000000Z') ? `${moment.slice(0, 19)}Z` : moment;
}

/**
 * The statements for rows of a resource.
 *
 * That of one row has all columns that are not generated: one shape, one plan. That of several takes an array of records and
 * returns what was generated for each. Keys and times that PostgreSQL generates are made before the INSERT, in the order of the
 * records: the order of RETURNING is nobody's promise.
 * @param into the table, or a partition of it
 * @param counting SQL that is done besides, with the rows
 */
function statementsOf(
  { table, generated }: Resource,
  into: string,
  counting?: (rows: string) => string,
): Statements {
  const given = givenColumns({ table, generated });
  const quoted = (columns: { column: string }[]) => columns.map(({ column }) => `"${column}"`).join(', ');
  const typed = given.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  const all: Column[] = [...generated.map(({ column }) => column), ...given];
  const expressions = generated.map(({ column, expression }) => `${expression} as "${column.name}"`);
  const placeholders = given.map(({ type }, index) => `$${index + 1}::${type}`).join(', ');
  const insert = `insert into "${into}" (${quoted(given)}) values (${placeholders})
                  returning ${generated.map(({ column }) => `"${column.column}" as "${column.name}"`).join(', ')}`;
  const row = `(values (${placeholders})) as "row" (${given.map(({ name }) => `"${name}"`).join(', ')})`;
  return {
    single: {
      name: `${into}:single`,
      text: counting ? `with "counted" as (${counting(row)}) ${insert}` : insert,
    },
    batch: {
      name: `${into}:batch`,
      text: `with r as materialized (
               select ${expressions.join(', ')}, t.*
               from rows from (json_to_recordset($1::json) as (${typed}))
                 with ordinality as t(${given.map(({ name }) => `"${name}"`).join(', ')}, "position")
             ), stored as (
               insert into "${into}" (${quoted(all)}) select ${all.map(({ name }) => `"${name}"`).join(', ')} from r
             )${counting ? `, counted as (${counting('r')})` : ''}
             select ${generated.map(({ column }) => `"${column.name}"`).join(', ')} from r order by "position"`,
    },
  };
}

/** The columns whose values PostgreSQL does not generate. */
function givenColumns({ table, generated }: Pick<Resource, 'table' | 'generated'>): Column[] {
  const isGenerated = new Set(generated.map(({ column }) => column.column));
  return table.columns.filter(({ column }) => !isGenerated.has(column));
}
