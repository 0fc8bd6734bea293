import type { EntityMetadata } from '@mikro-orm/core';
import { type Compilable, sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Executor, Statement } from '../database/statement.ts';
import { InvalidRequest } from '../http/errors.ts';
import { refusalsOf } from './constraint-messages.ts';
import { includedValue, inclusions } from './included.ts';
import { builder, compile, expressions, placeholder, ShapeCache } from './query-builder.ts';
import { statementName } from './statement-name.ts';
import { type Column, columnNamed, type Included, type Table, tableOf } from './table.ts';

/** What tells one resource from the next; everything else follows from its entity and the contract. */
export interface ResourceDeclaration {
  /** The entity's name, which is the Django monitor's model class: `StfFile`. */
  entity: string;
  /** Relations that the wire shows by a name of the parent instead of its key. */
  displayFields?: Record<string, string>;
  /** Properties that rows have where `include` names them. */
  included?: Record<string, Included>;
}

/** A row as the wire shows it, or the values of one that is to be written. */
export type Row = Record<string, unknown>;

/** Shapes of bodies whose statements are remembered, and those of them that get a name, hence a plan on every connection. */
const MOST_SHAPES = 64;
const MOST_NAMED_SHAPES = 8;

/**
 * Create, read, update and delete for one table: the same code for every resource.
 * Each call is one SQL statement.
 */
export class Resource {
  readonly table: Table;
  /** Columns whose values PostgreSQL generates, with the expression that does. */
  readonly generated: { column: Column; expression: string }[];
  readonly #database: Database;
  /** Turns what a constraint refused into messages for the fields. */
  readonly explain: (error: unknown, values: Row) => unknown;
  readonly #remove: string;
  readonly #reads = new ShapeCache<Pick<Statement, 'name' | 'text'>>(MOST_NAMED_SHAPES);
  readonly #writes = new ShapeCache<Pick<Statement, 'name' | 'text'>>(MOST_SHAPES);
  #namedShapes = 0;

  constructor(database: Database, declaration: ResourceDeclaration) {
    const metadata: EntityMetadata = database.orm.getMetadata().getByClassName(declaration.entity);
    this.table = tableOf(metadata, declaration.displayFields, declaration.included);
    this.generated = generatedColumns(metadata, this.table);
    this.#database = database;
    this.explain = refusalsOf(metadata, this.table);
    const { name, key } = this.table;
    this.#remove = compile(builder.deleteFrom(name).where(this.#isKey(1)).returning(key.column));
  }

  /**
   * Stores a new row; what `values` lacks takes the column's default.
   * @throws InvalidRequest where a constraint refuses it
   */
  async create(values: Row, executor: Executor = this.#database): Promise<Row> {
    const columns = this.#columns(values);
    const statement = this.#statement('insert', columns, () =>
      builder.insertInto(this.table.name).values(assignments(columns)).returning(this.table.selection),
    );
    const [row] = await this.#write(executor, statement, parameters(columns, values), values);
    if (!row) throw new Error('an INSERT returned no row');
    return row;
  }

  /**
   * @param included names of properties that the row is to have besides
   * @returns the row with this key, or undefined
   */
  async retrieve(key: unknown, included: string[] = []): Promise<Row | undefined> {
    const { name, selection } = this.table;
    const statement = this.#reads.get(String(included), () => {
      const read = builder.selectFrom(name).select([...selection, ...inclusions(this.table, included)]);
      return { name: [name, 'get', ...included].join(':'), text: compile(read.where(this.#isKey(1))) };
    });
    const [row] = await this.#database.query<Row>({ ...statement, values: [key] });
    if (row) for (const name of included) row[name] = includedValue(this.table, name, row[name]);
    return row;
  }

  /**
   * Changes the given columns of a row.
   * @returns the row as it is now, or undefined where there is none
   * @throws InvalidRequest where a constraint refuses it, or where the key itself would change
   */
  async update(key: unknown, values: Row): Promise<Row | undefined> {
    const { key: keyColumn, name, selection, stampsUpdates } = this.table;
    const { [keyColumn.name]: newKey, ...rest } = values;
    if (newKey !== undefined && newKey !== key) {
      if (!(await this.retrieve(key))) return undefined;
      throw new InvalidRequest({ [keyColumn.name]: ['This field may not be changed.'] });
    }
    const columns = this.#columns(rest);
    if (columns.length === 0 && !stampsUpdates) return this.retrieve(key);
    const statement = this.#statement('update', columns, () =>
      builder
        .updateTable(name)
        .set({ ...assignments(columns), ...(stampsUpdates && { updated_at: sql`now()` }) })
        .where(this.#isKey(columns.length + 1))
        .returning(selection),
    );
    const [row] = await this.#write(this.#database, statement, [...parameters(columns, rest), key], values);
    return row;
  }

  /** @returns whether there was such a row; what hangs on it goes with it */
  async remove(key: unknown): Promise<boolean> {
    const rows = await this.#database.query<Row>({
      name: `${this.table.name}:delete`,
      text: this.#remove,
      values: [key],
    });
    return rows.length > 0;
  }

  #isKey(position: number) {
    const { name, key } = this.table;
    return expressions(sql.id(name, key.column), '=', placeholder(position, key.type));
  }

  #columns(values: Row): Column[] {
    return Object.keys(values).map((name) => columnNamed(this.table, name));
  }

  /** The statement that writes some columns. */
  #statement(kind: 'insert' | 'update', columns: Column[], build: () => Compilable) {
    return this.#writes.get(`${kind} ${columns.map(({ name }) => name)}`, () => {
      const text = compile(build());
      return this.#namedShapes++ < MOST_NAMED_SHAPES ? { name: statementName(text), text } : { text };
    });
  }

  async #write(
    executor: Executor,
    statement: Pick<Statement, 'name' | 'text'>,
    sent: unknown[],
    values: Row,
  ): Promise<Row[]> {
    try {
      return await executor.query<Row>({ ...statement, values: sent });
    } catch (error) {
      throw this.explain(error, values);
    }
  }
}

/** Keys from sequences or generators, and times of storing. */
function generatedColumns(metadata: EntityMetadata, table: Table): { column: Column; expression: string }[] {
  return metadata.props.flatMap((property) => {
    if (property.hidden) return [];
    const column = columnNamed(table, property.name);
    const isSerial = property.autoincrement === true;
    if (isSerial) return [{ column, expression: `nextval('${table.name}_${column.column}_seq')` }];
    const isGenerated = property.defaultRaw === 'now()' || property.defaultRaw === 'gen_random_uuid()';
    return isGenerated ? [{ column, expression: String(property.defaultRaw) }] : [];
  });
}

/** What is written to each column; a relation shown by name is looked up in the statement itself. */
function assignments(columns: Column[]) {
  return Object.fromEntries(
    columns.map(({ column, type, parent }, index) => {
      if (!parent) return [column, placeholder(index + 1, type)];
      const named = expressions(sql.id(parent.displayField), '=', placeholder(index + 1, 'text'));
      return [column, builder.selectFrom(parent.table).select(parent.key).where(named)];
    }),
  );
}

function parameters(columns: Column[], values: Row): unknown[] {
  return columns.map((column) => parameter(column, values[column.name]));
}

/** A value as pg sends it. */
export function parameter(column: Column, value: unknown): unknown {
  return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
}
