import type { EntityMetadata } from '@mikro-orm/core';
import type { Statement } from '../connection.ts';
import { columnNamed, type Table, tableOf } from '../resource/table.ts';
import { statementName } from '../statement-name.ts';
import type { Filter, ListDeclaration, OrderTerm } from './declaration.ts';
import { orderTerm } from './declaration.ts';

/** Values of query parameters by name, as the query reader leaves them: typed, and none of them empty. */
export type Query = Record<string, unknown>;

/** One column of the order, ready for SQL. */
interface SortKey {
  sql: string;
  type: string;
  descending: boolean;
  nullable: boolean;
}

/** A key of one row in the order of a listing: one value as text for each sort key, null where the column is. */
export type RowKey = (string | null)[];

/**
 * One list as asked for: which rows, in which order. Makes the SQL of its pages.
 * The names in the SQL come from the entities and the contract, values only ever as parameters.
 */
export class Listing {
  readonly #table: Table;
  readonly #conditions: string[] = [];
  readonly #values: unknown[] = [];
  readonly #keys: SortKey[];
  /** Set where the list looks back only so far, with the hours. */
  readonly looksBackHours: number | undefined;

  constructor(metadata: EntityMetadata, table: Table, declaration: ListDeclaration, query: Query) {
    this.#table = table;
    for (const filter of declaration.filters) {
      const value = query[filter.parameter];
      if (value === undefined) continue;
      for (const part of comparisons(filter, value)) {
        this.#where(metadata, table, part.path, filter.operator, part.value);
      }
    }
    if (query['search'] !== undefined) this.#search(declaration.search, String(query['search']));
    this.looksBackHours = this.#lookBack(declaration, query);
    this.#keys = this.#sortKeys(metadata, order(declaration, query));
  }

  /** The statement of one page by key. `after` and `before` are keys of rows that are not part of it. */
  page(limit: number, from: { after?: RowKey; before?: RowKey } = {}): Statement {
    const values = [...this.#values];
    const conditions = [...this.#conditions];
    const reversed = from.before !== undefined;
    const key = from.after ?? from.before;
    if (key) conditions.push(beyond(this.#keys, key, reversed, values));
    const keys = this.#keys
      .map(({ sql, type }, index) => `${keyText(sql, type)} as "${keyName(index)}"`)
      .join(', ');
    values.push(limit);
    const text = `${this.#select(keys)}${where(conditions)} ${this.#order(reversed)} limit $${values.length}`;
    return { text, values };
  }

  /** The statement of one page by number, with the count of the whole list beside every row. */
  countedPage(limit: number, offset: number): Statement {
    const values = [...this.#values, limit, offset];
    const count = `(${this.count().text}) as "${COUNT}"`;
    const text =
      `${this.#select(count)}${where(this.#conditions)} ${this.#order(false)} ` +
      `limit $${values.length - 1} offset $${values.length}`;
    // Of a list without filters there are as many shapes as orders: few enough for each to keep its plan.
    return { ...(this.#conditions.length === 0 && { name: statementName(text) }), text, values };
  }

  #select(more: string): string {
    return `select ${this.#table.selection}, ${more} from "${this.#table.name}"`;
  }

  #order(reversed: boolean): string {
    const terms = this.#keys.map(
      ({ sql, descending }) => `${sql} ${descending !== reversed ? 'desc' : 'asc'}`,
    );
    return `order by ${terms.join(', ')}`;
  }

  /** The statement that counts all rows of the list. */
  count() {
    return {
      text: `select count(*) as "count" from "${this.#table.name}"${where(this.#conditions)}`,
      values: this.#values,
    };
  }

  /** Takes the row's key out of it, leaving what the wire shows. */
  takeKey(row: Record<string, unknown>): RowKey {
    return this.#keys.map((_, index) => {
      const name = keyName(index);
      const value = row[name];
      delete row[name];
      return value === null ? null : String(value);
    });
  }

  /** Takes the count of the whole list out of a row of a counted page. */
  takeCount(row: Record<string, unknown>): number {
    const count = Number(row[COUNT]);
    delete row[COUNT];
    return count;
  }

  /** How many values a key of this listing has. */
  get keyLength(): number {
    return this.#keys.length;
  }

  #where(metadata: EntityMetadata, table: Table, path: string[], operator: string, value: unknown): void {
    this.#values.push(value);
    this.#conditions.push(condition(metadata, table, path, operator, `$${this.#values.length}`));
  }

  #search(columns: string[], words: string): void {
    this.#values.push(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
    const place = `$${this.#values.length}`;
    const any = columns.map(
      (name) => `"${this.#table.name}"."${columnNamed(this.#table, name).column}" ilike ${place}`,
    );
    this.#conditions.push(`(${any.join(' or ')})`);
  }

  #lookBack({ lookBack, filters }: ListDeclaration, query: Query): number | undefined {
    if (!lookBack || query[`${lookBack.column}_after`] !== undefined) return undefined;
    const slow = (name: string) => query[name] !== undefined && !lookBack.indexed.has(name);
    if (!slow('search') && !filters.some(({ parameter }) => slow(parameter))) return undefined;
    this.#values.push(lookBack.hours);
    const column = columnNamed(this.#table, lookBack.column).column;
    this.#conditions.push(`"${column}" >= now() - make_interval(hours => $${this.#values.length}::int)`);
    return lookBack.hours;
  }

  /** The order, ended by the primary key, which makes it total: no row is listed twice or left out. */
  #sortKeys(metadata: EntityMetadata, terms: OrderTerm[]): SortKey[] {
    const keys = terms.map((term) => sortKey(metadata, this.#table, term));
    const { key, name } = this.#table;
    if (!terms.some(({ path }) => path.length === 1 && path[0] === key.name)) {
      const descending = terms.at(-1)?.descending ?? false;
      keys.push({ sql: `"${name}"."${key.column}"`, type: key.type, descending, nullable: false });
    }
    return keys;
  }
}

/** What a filter compares with what: a column with the value, or several with its parts. */
function comparisons({ path, composed }: Filter, value: unknown): { path: string[]; value: unknown }[] {
  const parts = composed?.pattern.exec(String(value));
  if (!composed || !parts) return [{ path, value }];
  return composed.columns.map((column) => ({
    path: column.path,
    value: column.value.replace(/\$(\d)/g, (_, group: number) => parts[group] ?? ''),
  }));
}

function order(declaration: ListDeclaration, query: Query): OrderTerm[] {
  if (query['ordering'] !== undefined) return [orderTerm(String(query['ordering']))];
  const brought = declaration.orderWhen.find(({ parameter }) => query[parameter] !== undefined);
  return brought?.order ?? declaration.order;
}

/** The relation at the head of a path, or undefined where the path is a column of the table itself. */
function relation(metadata: EntityMetadata, table: Table, path: string[]) {
  const [head, ...rest] = path;
  const property = metadata.props.find(({ name }) => name === head);
  const parent = property?.targetMeta;
  if (!property || !parent) return undefined;
  const shownBy = table.columns.find(({ name }) => name === head)?.parent?.shownBy;
  const onwards = rest.length > 0 ? rest : shownBy === undefined ? [] : [shownBy];
  if (onwards.length === 0) return undefined;
  return { column: property.fieldNames[0] ?? '', parent, table: tableOf(parent), path: onwards };
}

function condition(
  metadata: EntityMetadata,
  table: Table,
  path: string[],
  operator: string,
  place: string,
): string {
  const over = relation(metadata, table, path);
  if (over) {
    const inner = condition(over.parent, over.table, over.path, operator, place);
    return `"${table.name}"."${over.column}" in (select "${over.table.key.column}" from "${over.table.name}" where ${inner})`;
  }
  const { column, type } = physicalColumn(table, path);
  // A number beyond the column's range matches nothing; cast to the column's own type it would be an error.
  return `"${table.name}"."${column}" ${operator} ${place}::${type === 'int' ? 'bigint' : type}`;
}

/** A column by its wire name, or by its own name (`fastmon_file_id`). */
function physicalColumn(table: Table, path: string[]) {
  const [name = ''] = path;
  return table.columns.find(({ column }) => column === name) ?? columnNamed(table, name);
}

function sortKey(metadata: EntityMetadata, table: Table, { path, descending }: OrderTerm): SortKey {
  const over = relation(metadata, table, path);
  if (over) {
    const inner = physicalColumn(over.table, over.path);
    const sql = `(select "${inner.column}" from "${over.table.name}" where "${over.table.name}"."${over.table.key.column}" = "${table.name}"."${over.column}")`;
    return { sql, type: inner.type, descending, nullable: true };
  }
  const { column, type, nullable } = physicalColumn(table, path);
  return { sql: `"${table.name}"."${column}"`, type, descending, nullable };
}

/**
 * The condition for the rows that come after a key in the order, or before it where `reversed`.
 * Where all keys run the same way and none is null it is a row comparison, which an index answers.
 * PostgreSQL puts nulls last when ascending and first when descending; so does this.
 */
function beyond(keys: SortKey[], key: RowKey, reversed: boolean, values: unknown[]): string {
  const places = key.map((value, index) => `$${values.push(value)}::${keys[index]?.type}`);
  const down = keys.map(({ descending }) => descending !== reversed);
  if (down.every((value) => value === down[0]) && keys.every(({ nullable }) => !nullable)) {
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${down[0] ? '<' : '>'} (${places.join(', ')})`;
  }
  const alternatives = keys.map((sort, index) => {
    const equal = keys
      .slice(0, index)
      .map(({ sql }, earlier) => `${sql} is not distinct from ${places[earlier]}`);
    return [...equal, past(sort, places[index] ?? '', key[index] === null, down[index] ?? false)].join(
      ' and ',
    );
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' or ')})`;
}

function past({ sql, nullable }: SortKey, place: string, isNull: boolean, down: boolean): string {
  // The parameter is named in every branch: PostgreSQL must learn its type even where its value is null.
  if (isNull) return down ? `${sql} is not null and ${place} is null` : `false and ${place} is null`;
  if (down || !nullable) return `${sql} ${down ? '<' : '>'} ${place}`;
  return `(${sql} > ${place} or ${sql} is null)`;
}

/** Names no column: what it stands for is taken out of a row before it is shown. */
const COUNT = 'count of all';

const keyName = (index: number): string => `key:${index}`;

/** A sort key as text that PostgreSQL reads back to the same value: times with all their microseconds. */
function keyText(sql: string, type: string): string {
  return type === 'text' || type === 'uuid' ? sql : `${sql}::text`;
}

function where(conditions: string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}
