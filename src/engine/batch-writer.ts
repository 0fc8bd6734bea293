import type { Database } from '../database/connection.ts';
import { DatabaseUnavailable } from '../database/errors.ts';
import { currentTransaction, outsideTransaction } from '../database/transaction-context.ts';
import { inTurns } from '../process/event-loop.ts';
import { Batcher } from './batcher.ts';
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

/** A row, and how it goes to PostgreSQL; that is made once, and its size is known by it. */
interface Single {
  values: Row;
  record: string;
}

/** Rows that are stored together or not at all: their records with commas between, and how many they are. */
interface Bulk {
  records: string;
  count: number;
}

/** Rows of one statement of several bulks. */
const MOST_ROWS_OF_BULKS = 2_000;
/** Such statements at a time: a bulk keeps the server longer than the monitor needs to read the next. */
const BULKS_AT_ONCE = 2;

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
  readonly #single: SingleStatement;
  readonly #batch: { name: string; text: string };
  readonly #whole: { name: string; text: string };
  readonly #singles: Batcher<Single, Row>;
  readonly #bulks: Batcher<Bulk, void>;

  /** @param watcher shown its metrics */
  constructor(database: Database, resource: Resource, options: BatchOptions = {}, watcher?: Watcher) {
    this.#database = database;
    this.#resource = resource;
    this.#options = options;
    this.#single = singleStatement(resource);
    this.#batch = { name: `${resource.table.name}:batch`, text: batchStatement(resource) };
    this.#whole = { name: `${resource.table.name}:whole`, text: wholeStatement(resource) };
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
        await this.#insertWhole(bulks.map(({ records }) => records).join(','));
        return bulks.map(() => undefined);
      },
      alone: ({ records }) => this.#insertWhole(records),
      rowsOf: ({ count }) => count,
      sizeOf: ({ records }) => records.length,
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
    const records = (await inTurns(rows, (values) => this.#record(values))).join(',');
    if (!currentTransaction()) return this.#bulks.add({ records, count: rows.length });
    await this.#insertWhole(records);
    this.#countWithin(rows.length);
  }

  #countWithin(rows: number): void {
    this.#within.batches++;
    this.#within.rows += rows;
  }

  async #insertWhole(records: string): Promise<void> {
    await this.#repairing(() => this.#database.query({ ...this.#whole, values: [`[${records}]`] }));
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
