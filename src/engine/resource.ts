import type { EntityMetadata } from '@mikro-orm/core';
import { type Compilable, type SqlBool, sql } from 'kysely';
import { type Author, authorValues } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import type { Statement } from '../database/statement.ts';
import { currentTransaction } from '../database/transaction-context.ts';
import { InvalidRequest, PreconditionFailed } from '../http/errors.ts';
import { knowingWrite, mayWrite, VERSION, WAS_THERE } from './audited-writes.ts';
import { type Cascade, cascadesJson, cascadesOf } from './cascades.ts';
import { refusalsOf } from './constraint-messages.ts';
import { GroupedRows } from './grouped-rows.ts';
import { includedValue, inclusions } from './lists/included.ts';
import { builder, compile, expressions, placeholder, ShapeCache } from './query-builder.ts';
import { type Row, type StoredRow, stored } from './row.ts';
import { firstNamed, MOST_NAMED } from './statement-name.ts';
import { type Column, columnNamed, type Included, type Table, tableOf } from './table.ts';

/** What tells one resource from the next; everything else follows from its entity and the contract. */
export interface ResourceDeclaration {
  /** The entity's name, which is the Django monitor's model class: `StfFile`. */
  entity: string;
  /** What paths call it: `stf-files`. */
  path: string;
  /** Relations that the wire shows by a name of the parent instead of its key. */
  displayFields?: Record<string, string>;
  /** Properties that rows have where `include` names them. */
  included?: Record<string, Included>;
  /** Columns that programs write all the time, such as the time of a heartbeat: an If-Match holds when they change. */
  volatile?: readonly string[];
}

/** What a write is to do besides. */
export interface WriteOptions {
  /** The row must be of one of these versions. */
  versions?: string[] | undefined;
  /** Who is to stand in the audit; undefined where it is not recorded. */
  author?: Author | undefined;
}

/**
 * Create, read, update and delete for one table: the same code for every resource.
 * Each call is one SQL statement, or part of one: calls of the same shape that come while one is in flight go together.
 */
export class Resource {
  readonly table: Table;
  /** Columns whose values PostgreSQL generates, with the expression that does. */
  readonly generated: { column: Column; expression: string }[];
  readonly #database: Database;
  /** Turns what a constraint refused into messages for the fields. */
  readonly explain: (error: unknown, values: Row) => unknown;
  /** What is deleted with rows whose keys are these, in SQL. */
  readonly cascades: (keys: string) => Cascade[];
  /** What paths call it: `stf-files`. */
  readonly path: string;
  readonly #reads = new ShapeCache<Pick<Statement, 'name' | 'text'>>(MOST_NAMED);
  readonly #writes = new ShapeCache<Pick<Statement, 'name' | 'text'>>();
  readonly #shapes = new ShapeCache<Column[]>();
  readonly #named = firstNamed();
  readonly #grouped: GroupedRows;

  constructor(database: Database, declaration: ResourceDeclaration) {
    const metadata: EntityMetadata = database.orm.getMetadata().getByClassName(declaration.entity);
    this.table = tableOf(metadata, declaration.displayFields, declaration.included, declaration.volatile);
    this.generated = generatedColumns(metadata, this.table);
    this.#database = database;
    this.explain = refusalsOf(metadata, this.table);
    this.path = declaration.path;
    const all = [...database.orm.getMetadata().getAll().values()];
    this.cascades = (keys) => cascadesOf(all, metadata, keys);
    this.#grouped = new GroupedRows({
      database,
      table: this.table,
      generatedKey: this.generated.find(({ column }) => column === this.table.key)?.expression,
      named: this.#named,
      alone: {
        read: (key) => this.#readOne(key, []),
        create: (columns, values) => this.#createOne(columns, values),
        update: (key, columns, values) => this.#updateOne(key, columns, values),
      },
    });
  }

  /**
   * Stores a new row; what `values` lacks takes the column's default.
   * @param author recorded in the audit, where it is given
   * @throws InvalidRequest where a constraint refuses it
   */
  async create(values: Row, author?: Author): Promise<Row> {
    const columns = this.#columns(values);
    if (author || columns.length === 0 || currentTransaction())
      return this.#createOne(columns, values, author);
    return this.#grouped.create(columns, values);
  }

  async #createOne(columns: Column[], values: Row, author?: Author): Promise<Row> {
    const insert = () =>
      builder.insertInto(this.table.name).values(assignments(columns)).returning(this.table.selection);
    const sent = parameters(columns, values);
    const [row] = author
      ? await this.#write(
          this.#knowing('create', columns, insert, { author }),
          [...sent, ...authorValues(author)],
          values,
        )
      : await this.#write(this.#statement('insert', columns, insert), sent, values);
    if (!row) throw new Error('an INSERT returned no row');
    delete row[WAS_THERE];
    return row;
  }

  /**
   * @param included names of properties that the row is to have besides
   * @returns the row with this key, or undefined
   */
  async retrieve(key: unknown, included: string[] = []): Promise<StoredRow | undefined> {
    if (key === null || included.length > 0 || currentTransaction()) return this.#readOne(key, included);
    return this.#grouped.read(key);
  }

  async #readOne(key: unknown, included: string[]): Promise<StoredRow | undefined> {
    const { name, selection } = this.table;
    const statement = this.#reads.get(String(included), () => {
      const read = builder
        .selectFrom(name)
        .select([...selection, ...inclusions(this.table, included), this.#version]);
      return { name: [name, 'get', ...included].join(':'), text: compile(read.where(this.#isKey(1))) };
    });
    const [row] = await this.#database.query<Row>({ ...statement, values: [key] });
    if (row) for (const name of included) row[name] = includedValue(this.table, name, row[name]);
    return row && stored(row);
  }

  /**
   * Changes the given columns of a row.
   * @returns the row as it is now, or undefined where there is none
   * @throws InvalidRequest where a constraint refuses it, or where the key itself would change; PreconditionFailed
   */
  async update(key: unknown, values: Row, options: WriteOptions = {}): Promise<StoredRow | undefined> {
    const { key: keyColumn, stampsUpdates } = this.table;
    const { [keyColumn.name]: newKey, ...rest } = values;
    if (newKey !== undefined && newKey !== key) {
      if (!(await this.retrieve(key))) return undefined;
      throw new InvalidRequest({ [keyColumn.name]: ['This field may not be changed.'] });
    }
    const columns = this.#columns(rest);
    if (columns.length === 0 && !stampsUpdates) {
      const found = await this.retrieve(key);
      if (found && options.versions?.includes(found.version) === false) throw new PreconditionFailed();
      return found;
    }
    const { versions, author } = options;
    if (!versions && !author) {
      if (key === null || columns.length === 0 || currentTransaction())
        return this.#updateOne(key, columns, rest);
      return this.#grouped.update(key, columns, rest);
    }
    const sent = [...parameters(columns, rest), key];
    const statement = this.#knowing('update', columns, (condition) => this.#set(columns, condition), options);
    return this.#known(await this.#write(statement, [...sent, ...sentWith(options)], values));
  }

  async #updateOne(key: unknown, columns: Column[], values: Row): Promise<StoredRow | undefined> {
    const statement = this.#statement('update', columns, () => this.#set(columns));
    const [row] = await this.#write(statement, [...parameters(columns, values), key], values);
    return row && stored(row);
  }

  /**
   * Deletes a row, and what hangs on it.
   * @returns whether there was such a row
   * @throws PreconditionFailed
   */
  async remove(key: unknown, options: WriteOptions = {}): Promise<boolean> {
    const { name, key: keyColumn } = this.table;
    const statement = this.#knowing(
      'delete',
      [],
      (condition) =>
        builder
          .deleteFrom(name)
          .where(this.#isKey(1))
          .where(sql.raw<SqlBool>(condition))
          .returning([sql.id(name, keyColumn.column).as(keyColumn.name), this.#version]),
      options,
    );
    return this.#known(await this.#write(statement, [key, ...sentWith(options)], {})) !== undefined;
  }

  get #version() {
    return sql.raw<string>(this.table.versionText).as(VERSION);
  }

  /** The UPDATE of some columns; the key's placeholder comes behind theirs. */
  #set(columns: Column[], condition?: string) {
    const { name, selection, stampsUpdates } = this.table;
    const update = builder
      .updateTable(name)
      .set({ ...assignments(columns), ...(stampsUpdates && { updated_at: sql`now()` }) })
      .where(this.#isKey(columns.length + 1))
      .returning([...selection, this.#version]);
    return condition === undefined ? update : update.where(sql.raw<SqlBool>(condition));
  }

  /** The statement of a write that knows the row before. Behind the placeholders of the write: versions, author. */
  #knowing(
    action: 'create' | 'update' | 'delete',
    columns: Column[],
    write: (condition: string) => Compilable,
    { versions, author }: WriteOptions,
  ): Pick<Statement, 'text'> {
    const shape = `${action} ${versions ? 'if' : ''} ${author ? 'by' : ''} ${columns.map(({ name }) => name)}`;
    return this.#writes.get(shape, () => {
      const position = columns.length + (action === 'create' ? 0 : 1);
      const key = `$${position}::${this.table.key.type}`;
      return {
        text: knowingWrite({
          action,
          table: this.table,
          resource: this.path,
          write: compile(write(mayWrite(versions && `$${position + 1}`))),
          key,
          author: author && position + (versions ? 2 : 1),
          ...(action === 'delete' && { cascades: cascadesJson(this.cascades(key)) }),
        }),
      };
    });
  }

  /** What such a write answers. @throws PreconditionFailed where the row is of another version */
  #known([row]: Row[]): StoredRow | undefined {
    const wasThere = row?.[WAS_THERE];
    if (!row || !wasThere) return undefined;
    if (row[VERSION] === null) throw new PreconditionFailed();
    delete row[WAS_THERE];
    return stored(row);
  }

  #isKey(position: number) {
    const { name, key } = this.table;
    return expressions(sql.id(name, key.column), '=', placeholder(position, key.type));
  }

  /** The same array for rows of the same shape. */
  #columns(values: Row): Column[] {
    const names = Object.keys(values);
    return this.#shapes.get(names.join(), () => names.map((name) => columnNamed(this.table, name)));
  }

  /** The statement that writes some columns. */
  #statement(kind: 'insert' | 'update', columns: Column[], build: () => Compilable) {
    return this.#writes.get(`${kind} ${columns.map(({ name }) => name)}`, () => {
      return this.#named(compile(build()));
    });
  }

  async #write(statement: Pick<Statement, 'name' | 'text'>, sent: unknown[], values: Row): Promise<Row[]> {
    try {
      return await this.#database.query<Row>({ ...statement, values: sent });
    } catch (error) {
      throw this.explain(error, values);
    }
  }
}

/** What a write that knows the row before is sent besides. */
function sentWith({ versions, author }: WriteOptions): unknown[] {
  return [...(versions ? [versions] : []), ...(author ? authorValues(author) : [])];
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
