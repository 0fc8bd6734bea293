import type { EntityMetadata } from '@mikro-orm/core';
import type { Statement } from '../database/statement.ts';
import { hasOrder, leadsTo } from './indexes.ts';
import type { Filter, ListDeclaration, OrderTerm } from './list-declaration.ts';
import { orderTerm } from './list-declaration.ts';
import { statementName } from './statement-name.ts';
import { columnNamed, type Table, tableOf } from './table.ts';

/** Values of query parameters by name, as the query reader leaves them: typed, and none of them empty. */
export type Query = Record<string, unknown>;

/** Where a page starts: the key of the row before it, or of the one after it, from which it goes backwards. */
export interface Start {
  after?: RowKey;
  before?: RowKey;
}

/** One column of the order, ready for SQL. */
interface SortKey {
  sql: string;
  /** The parent that the column is of, where every row has one. */
  join?: string;
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
  /** Whether an index has the rows in the order of the list. */
  readonly hasOrder: boolean;
  /** Whether all rows have to be looked at to find those of the list. */
  readonly isSearched: boolean;
  /** Whether counting the list is more work than reading a page of it. */
  readonly isCountLong: boolean;
  /** Asks the counters of the table, where the filters are among their columns. */
  readonly #countersText: string | undefined;

  /** What ends the JSON of a row. */
  readonly end: string;

  /** @param also properties that every row is shown with */
  constructor(
    metadata: EntityMetadata,
    table: Table,
    declaration: ListDeclaration,
    query: Query,
    also: Record<string, unknown> = {},
  ) {
    this.#table = table;
    this.end = JSON.stringify(also).replace(/^{(?=.)/, Object.keys(also).length > 0 ? ',' : '');
    const terms = order(declaration, query);
    this.hasOrder = hasOrder(
      metadata,
      [...terms, orderTerm(table.key.name)].map(({ path }) => path.join('.')),
    );
    const asked = declaration.filters.filter(({ parameter }) => query[parameter] !== undefined);
    const led = asked.filter((filter) => isLed(metadata, declaration, filter));
    this.isSearched = query['search'] !== undefined || (asked.length > 0 && led.length === 0);
    const { counters } = declaration;
    const isCounted =
      counters !== undefined &&
      query['search'] === undefined &&
      asked.every(({ path, operator }) => operator === '=' && counters.columns.includes(path.join('.')));
    this.isCountLong = !isCounted && !led.some(({ operator }) => operator === '=');
    for (const filter of asked) {
      for (const part of comparisons(filter, query[filter.parameter])) {
        this.#where(metadata, table, part.path, filter.operator, part.value);
      }
    }
    if (query['search'] !== undefined) this.#search(declaration.search, String(query['search']));
    this.looksBackHours = this.#lookBack(declaration, query);
    this.#keys = this.#sortKeys(metadata, terms);
    this.#countersText = isCounted ? countersText(counters.table, asked) : undefined;
  }

  /** The rows from a key on, each with its own key behind its columns. */
  page(limit: number, from: Start = {}): Statement {
    const keys = this.#keys.map(({ sql, type }) => keyText(sql, type)).join(', ');
    const { rest, values } = this.#from(limit, from);
    return { text: `${this.#select(keys)}${rest}`, values };
  }

  /** One page by number, with the count of the whole list behind the columns of every row. */
  countedPage(limit: number, offset: number): Statement {
    const values = [...this.#values, limit, offset];
    const text =
      `${this.#select(`(${this.count().text})`)}${where(this.#conditions)} ${this.#order(false)} ` +
      `limit $${values.length - 1} offset $${values.length}`;
    // Of a list without filters there are as many shapes as orders: few enough for each to keep its plan.
    return { ...(this.#conditions.length === 0 && { name: statementName(text) }), text, values };
  }

  /** The primary keys alone of rows in the order of the list: they are small however large the rows are. */
  keys(limit: number, from: Start & { offset?: number } = {}): Statement {
    const { rest, values } = this.#from(limit, from);
    const { key, name } = this.#table;
    values.push(from.offset ?? 0);
    return {
      text: `select "${name}"."${key.column}" from ${this.#source}${rest} offset $${values.length}`,
      values,
    };
  }

  /** The rows of primary keys, in the order of these. @param keys a JSON array */
  rowsOf(keys: string): Statement {
    const { key, name, selection } = this.#table;
    const text =
      `select ${selection} from json_array_elements_text($1::json) with ordinality "asked" ("key", "n") ` +
      `join "${name}" on "${name}"."${key.column}" = "asked"."key"::${key.type} order by "n"`;
    return { name: statementName(text), text, values: [keys] };
  }

  /** What stands behind a row of `page`, of one primary key. */
  keyOf(primaryKey: unknown): Statement {
    const { key, name } = this.#table;
    const keys = this.#keys.map(({ sql, type }) => keyText(sql, type)).join(', ');
    return {
      text: `select ${keys} from ${this.#source} where "${name}"."${key.column}" = $1::${key.type}`,
      values: [primaryKey],
    };
  }

  #select(more: string): string {
    return `select ${this.#table.selection}, ${more} from ${this.#source}`;
  }

  /** The table, with the parents that its order goes by. */
  get #source(): string {
    return `"${this.#table.name}"${this.#keys.map(({ join = '' }) => join).join('')}`;
  }

  #from(limit: number, { after, before }: Start) {
    const values = [...this.#values];
    const conditions = [...this.#conditions];
    const key = after ?? before;
    if (key) conditions.push(beyond(this.#keys, key, before !== undefined, values));
    values.push(limit);
    const rest = `${where(conditions)} ${this.#order(before !== undefined)} limit $${values.length}`;
    return { rest, values };
  }

  #order(reversed: boolean): string {
    const terms = this.#keys.map(
      ({ sql, descending }) => `${sql} ${descending !== reversed ? 'desc' : 'asc'}`,
    );
    return `order by ${terms.join(', ')}`;
  }

  /** The statement that counts all rows of the list. */
  count(): Statement {
    const text =
      this.#countersText ?? `select count(*) as "count" from "${this.#table.name}"${where(this.#conditions)}`;
    return { text, values: this.#values };
  }

  /** Whether an index leads to the rows after a key, too, so that a list can be read from key to key. */
  get isSeekable(): boolean {
    const [first] = this.#keys;
    return this.hasOrder && this.#keys.every((key) => !key.nullable && key.descending === first?.descending);
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
    this.#conditions.push(
      `"${this.#table.name}"."${column}" >= now() - make_interval(hours => $${this.#values.length}::int)`,
    );
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
  const displayField = table.columns.find(({ name }) => name === head)?.parent?.displayField;
  const onwards = rest.length > 0 ? rest : displayField === undefined ? [] : [displayField];
  if (onwards.length === 0) return undefined;
  return {
    column: property.fieldNames[0] ?? '',
    nullable: property.nullable === true,
    parent,
    table: tableOf(parent),
    path: onwards,
  };
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
    if (!over.nullable) {
      // A join, and no subquery: so PostgreSQL may begin with the parents, in the order of their index.
      const alias = `by ${over.path.join('.')}`;
      const join = ` join "${over.table.name}" "${alias}" on "${alias}"."${over.table.key.column}" = "${table.name}"."${over.column}"`;
      return {
        sql: `"${alias}"."${inner.column}"`,
        join,
        type: inner.type,
        descending,
        nullable: inner.nullable,
      };
    }
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

/** Whether an index leads to the rows of a filter. */
function isLed(metadata: EntityMetadata, { lookBack }: ListDeclaration, filter: Filter): boolean {
  const { parameter, composed, path } = filter;
  if (lookBack) return lookBack.indexed.has(parameter) || path[0] === lookBack.column;
  return composed !== undefined || leadsTo(metadata, path[0] ?? '');
}

/** The sum of counters. The values are those of the list's own conditions, in the same order. */
function countersText(table: string, filters: Filter[]): string {
  const conditions = filters.map(({ path }, index) => `"${path[0]}" = $${index + 1}::text`);
  return `select coalesce(sum("count"), 0)::bigint as "count" from "${table}"${where(conditions)}`;
}

/** A sort key as text that PostgreSQL reads back to the same value: times with all their microseconds. */
function keyText(sql: string, type: string): string {
  return type === 'text' || type === 'uuid' ? sql : `${sql}::text`;
}

function where(conditions: string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}
