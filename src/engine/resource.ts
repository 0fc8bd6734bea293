import type { EntityMetadata } from '@mikro-orm/core';
import type { Database } from '../database/connection.ts';
import type { Executor } from '../database/statement.ts';
import { InvalidRequest } from '../http/errors.ts';
import { refusalsOf } from './constraint-messages.ts';
import { statementName } from './statement-name.ts';
import { type Column, columnNamed, type Table, tableOf } from './table.ts';

/** What tells one resource from the next; everything else follows from its entity and the contract. */
export interface ResourceDeclaration {
  /** The entity's name, which is the Django monitor's model class: `StfFile`. */
  entity: string;
  /** Relations that the wire shows by a name of the parent instead of its key. */
  displayFields?: Record<string, string>;
}

/** A row as the wire shows it, or the values of one that is to be written. */
export type Row = Record<string, unknown>;

/** Statements of one shape that get a name, hence a plan kept per connection; callers choose the shapes. */
const MOST_NAMED_SHAPES = 8;

/**
 * Create, read, update and delete for one table: the same code for every resource.
 * Each call is one SQL statement.
 */
export class Resource {
  readonly table: Table;
  /** Columns whose values PostgreSQL gives, with the expression that draws one. */
  readonly drawn: { column: Column; expression: string }[];
  readonly #database: Database;
  /** Turns what a constraint refused into messages for the fields. */
  readonly explain: (error: unknown, values: Row) => unknown;
  readonly #shapes = new Set<string>();
  readonly #insertTexts = new Map<string, string>();

  constructor(database: Database, declaration: ResourceDeclaration) {
    const metadata: EntityMetadata = database.orm.getMetadata().getByClassName(declaration.entity);
    this.table = tableOf(metadata, declaration.displayFields);
    this.drawn = drawnColumns(metadata, this.table);
    this.#database = database;
    this.explain = refusalsOf(metadata, this.table);
  }

  /**
   * Stores a new row; what `values` lacks takes the column's default.
   * @throws InvalidRequest where a constraint refuses it
   */
  async create(values: Row, executor: Executor = this.#database): Promise<Row> {
    const assignments = this.#assignments(values);
    const text = this.#insertText(assignments);
    const [row] = await this.#write(executor, text, assignments, [], values);
    if (!row) throw new Error('an INSERT returned no row');
    return row;
  }

  /** Made once for each shape of a body: the text is longer than the row. */
  #insertText(assignments: { column: Column; place: string }[]): string {
    const shape = assignments.map(({ column }) => column.column).join();
    const made = this.#insertTexts.get(shape);
    if (made !== undefined) return made;
    const names = assignments.map(({ column }) => `"${column.column}"`).join(', ');
    const places = assignments.map(({ place }) => place).join(', ');
    const text = `insert into "${this.table.name}" (${names}) values (${places}) returning ${this.table.selection}`;
    if (this.#insertTexts.size < MOST_NAMED_SHAPES) this.#insertTexts.set(shape, text);
    return text;
  }

  /** @returns the row with this key, or undefined */
  async retrieve(key: unknown): Promise<Row | undefined> {
    const { name, selection } = this.table;
    const [row] = await this.#database.query<Row>({
      name: `${name}:get`,
      text: `select ${selection} from "${name}" where ${this.#isKey(1)}`,
      values: [key],
    });
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
    const assignments = this.#assignments(rest);
    const sets = assignments.map(({ column, place }) => `"${column.column}" = ${place}`);
    if (stampsUpdates) sets.push('"updated_at" = now()');
    if (sets.length === 0) return this.retrieve(key);
    const where = this.#isKey(assignments.length + 1);
    const text = `update "${name}" set ${sets.join(', ')} where ${where} returning ${selection}`;
    const [row] = await this.#write(this.#database, text, assignments, [key], values);
    return row;
  }

  /** @returns whether there was such a row; what hangs on it goes with it */
  async remove(key: unknown): Promise<boolean> {
    const { name, key: keyColumn } = this.table;
    const rows = await this.#database.query<Row>({
      name: `${name}:delete`,
      text: `delete from "${name}" where ${this.#isKey(1)} returning "${keyColumn.column}"`,
      values: [key],
    });
    return rows.length > 0;
  }

  #isKey(position: number): string {
    const { name, key } = this.table;
    return `"${name}"."${key.column}" = $${position}::${key.type}`;
  }

  #assignments(values: Row): { column: Column; place: string; value: unknown }[] {
    return Object.entries(values).map(([name, value], index) => {
      const column = columnNamed(this.table, name);
      return { column, place: place(column, index + 1), value: parameter(column, value) };
    });
  }

  async #write(
    executor: Executor,
    text: string,
    assignments: { value: unknown }[],
    more: unknown[],
    values: Row,
  ): Promise<Row[]> {
    if (this.#shapes.size < MOST_NAMED_SHAPES) this.#shapes.add(text);
    const name = this.#shapes.has(text) ? statementName(text) : undefined;
    try {
      return await executor.query<Row>({
        ...(name !== undefined && { name }),
        text,
        values: [...assignments.map(({ value }) => value), ...more],
      });
    } catch (error) {
      throw this.explain(error, values);
    }
  }
}

/** Keys from sequences or generators, and times of storing. */
function drawnColumns(metadata: EntityMetadata, table: Table): { column: Column; expression: string }[] {
  return metadata.props.flatMap((property) => {
    if (property.hidden) return [];
    const column = columnNamed(table, property.name);
    const isSerial = property.autoincrement === true;
    if (isSerial) return [{ column, expression: `nextval('${table.name}_${column.column}_seq')` }];
    const draws = property.defaultRaw === 'now()' || property.defaultRaw === 'gen_random_uuid()';
    return draws ? [{ column, expression: String(property.defaultRaw) }] : [];
  });
}

/** The SQL that takes a parameter: a relation shown by name is looked up in the statement itself. */
function place(column: Column, position: number): string {
  if (!column.parent) return `$${position}::${column.type}`;
  const { table, key, displayField } = column.parent;
  return `(select "${key}" from "${table}" where "${displayField}" = $${position}::text)`;
}

/** A value as pg sends it. */
export function parameter(column: Column, value: unknown): unknown {
  return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
}
