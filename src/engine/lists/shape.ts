import type { EntityMetadata } from '@mikro-orm/core';
import {
  type AliasedExpression,
  type Compilable,
  type Expression,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { builder, compile, expressions, placeholder, type Tables } from '../query-builder.ts';
import type { Table } from '../table.ts';
import { type Asked, countersOf, isLed, orderOf, rollUpOf } from './asked.ts';
import { type ListDeclaration, type OrderTerm, orderTerm, type RollUp } from './declaration.ts';
import { inclusions } from './included.ts';
import { hasOrder } from './indexes.ts';
import { type ByValue, ListConditions } from './list-conditions.ts';
import { newRows, PLACEHOLDERS_OF_NEW_ROWS } from './new-rows.ts';
import { rolledCount } from './rolled-count.ts';
import { keyName } from './row-texts.ts';
import { beyond, type Edge, type SortKey, sortKeys } from './sort-keys.ts';

/**
 * Lists that differ in their values only: the same filters, search and order. Makes the SQL of their pages, once for
 * each kind of page. The names in the SQL come from the entities and the contract.
 *
 * The placeholders of the conditions come first, in the order of the filters, the search, the hours looked back and the
 * moment; then those of a key; then limit and offset.
 */
export class ListShape {
  /** Whether an index has the rows in the order of the list. */
  readonly hasOrder: boolean;
  /** Whether an index leads to the rows after a key, too, so that a list can be read from key to key. */
  readonly isSeekable: boolean;
  /** Whether all rows have to be looked at to find those of the list. */
  readonly isSearched: boolean;
  /** Whether its rows are counted one by one: no counters of the table have their number. */
  readonly isCounted: boolean;
  /** Those that are counted by the minute, where that is all that the list asks for. */
  readonly rollUp: RollUp | undefined;
  /** Whether the list has conditions; without them there are as many shapes as orders. */
  readonly hasConditions: boolean;
  /** Names of what stands behind the columns of a row: properties that were asked for. */
  readonly included: string[];
  /** What the order begins with. */
  readonly leading: OrderTerm | undefined;
  readonly #table: Table;
  /** The columns of a row, and those properties. */
  readonly #selection: AliasedExpression<unknown, string>[];
  readonly #conditions: ListConditions;
  readonly #keys: SortKey[];
  /** The table that has the count, and its columns that the filters are about. */
  readonly #counters: { table: string; columns: string[] } | undefined;
  readonly #transactionColumn: string | undefined;
  readonly #texts = new Map<string, string>();

  constructor(metadata: EntityMetadata, table: Table, declaration: ListDeclaration, asked: Asked) {
    this.#table = table;
    const { filters, hasSearch } = asked;
    this.included = asked.included;
    this.#selection = [...table.selection, ...inclusions(table, asked.included)];
    const terms = orderOf(declaration, asked);
    this.leading = terms[0];
    this.#keys = sortKeys(metadata, table, terms);
    const paths = [...terms, orderTerm(table.key.name)].map(({ path }) => path.join('.'));
    this.hasOrder = hasOrder(metadata, paths);
    this.isSeekable =
      this.hasOrder &&
      this.#keys.every((key) => !key.nullable && key.descending === this.#keys[0]?.descending);

    const led = filters.filter((filter) => isLed(metadata, declaration, filter));
    this.isSearched = hasSearch || (filters.length > 0 && led.length === 0);
    this.#counters = countersOf(declaration, asked);
    this.isCounted = this.#counters === undefined;
    this.rollUp = this.isCounted ? rollUpOf(declaration, asked) : undefined;

    const { leading, rollUp } = this;
    this.#conditions = new ListConditions({
      ...{ metadata, table, declaration, asked, leading },
      moment: rollUp?.moment,
    });
    this.#transactionColumn = declaration.tail?.transactionColumn;
    this.hasConditions = this.#conditions.placeholders > 0;
  }

  /** How many values a key of these lists has. */
  get keyLength(): number {
    return this.#keys.length;
  }

  /** How many values of a row stand before its key, or before the count. */
  get width(): number {
    return this.#selection.length;
  }

  /** The rows from an edge on, each with its own key behind its columns. Placeholders behind the conditions: key, limit. */
  page(edge?: Edge): string {
    const { byValue } = this.#conditions;
    return this.#text(`page ${nameOf(edge)}`, () =>
      this.#first(byValue ? this.#unionOf(byValue, edge) : this.#found(edge), edge)
        .select(this.#selection)
        .select(this.#keyTexts()),
    );
  }

  /** The primary keys alone of the rows from an edge on. Placeholders behind the conditions: key, limit, offset. */
  keys(edge?: Edge): string {
    const { name, key } = this.#table;
    return this.#text(`keys ${nameOf(edge)}`, () =>
      this.#rows(edge)
        .offset(placeholder<number>(this.#limitPosition(edge) + 1))
        .select(`${name}.${key.column}`),
    );
  }

  /** A page by number, with the count of the whole list behind every row. Behind the conditions: limit, offset. */
  countedPage(): string {
    return this.#text('counted', () =>
      this.#rows()
        .offset(placeholder<number>(this.#conditions.placeholders + 2))
        .select([...this.#selection, this.#count().as('count')]),
    );
  }

  /** Rows of the tail that the conditions hold for. Placeholders behind theirs: those of `newRows`, limit. */
  tail(): string {
    const { name, key } = this.#table;
    const column = this.#transactionColumn ?? '';
    return this.#text('tail', () => {
      const first = this.#conditions.placeholders + 1;
      const scanned = sql.raw<Record<string, unknown>>(`(${newRows(name, column, key.column, first)})`);
      const rows = builder
        .selectFrom(scanned.as(name))
        .select([...this.#selection, sql`${sql.id(name, key.column)}::text`.as('position')])
        .orderBy(sql.id(name, key.column));
      return where(rows, this.#conditions.all).limit(placeholder<number>(first + PLACEHOLDERS_OF_NEW_ROWS));
    });
  }

  /** The count of the whole list. */
  count(): string {
    return this.#text('count', () => this.#count());
  }

  /** The same from what is counted by the minute. Placeholder behind the conditions: as `rolledCount` has it. */
  rolledCount(rollUp: RollUp): string {
    return this.#text('rolled', () => ({
      compile: () =>
        rolledCount(
          this.#table,
          rollUp,
          this.#conditions.all,
          this.#conditions.span,
          this.#conditions.placeholders + 1,
        ).compile(builder),
    }));
  }

  /** What stands behind a row of `page`, of one primary key: the only placeholder. */
  keyOf(): string {
    const { key, name } = this.#table;
    const isKey = expressions(sql.id(name, key.column), '=', placeholder(1, key.type));
    return this.#text('key', () => this.#source().where(isKey).select(this.#keyTexts()));
  }

  /** The conditions alone, as SQL about the table by its name. */
  conditions(): string {
    return this.#text('conditions', () => ({
      compile: () => sql.join(this.#conditions.all, sql` and `).compile(builder),
    }));
  }

  #text(kind: string, build: () => Compilable): string {
    const known = this.#texts.get(kind);
    if (known !== undefined) return known;
    const text = compile(build());
    this.#texts.set(kind, text);
    return text;
  }

  #count() {
    if (!this.#counters) {
      const count = builder.selectFrom(this.#table.name).select(sql`count(*)`.as('count'));
      return where(count, this.#conditions.all);
    }
    const { table, columns } = this.#counters;
    const conditions = columns.map((column, index) =>
      expressions(sql.id(column), '=', placeholder(index + 1, 'text')),
    );
    const sum = sql`coalesce(sum("count"), 0)::bigint`.as('count');
    return where(builder.selectFrom(table).select(sum), conditions);
  }

  /** The table, with the parents that its order goes by. */
  #source() {
    const { name } = this.#table;
    // A join, and no subquery: so PostgreSQL may begin with the parents, in the order of their index.
    return this.#keys.reduce((source, { join }) => {
      if (!join) return source;
      const own = sql.id(name, join.column);
      return source.innerJoin(sql.table(join.table).as(sql.id(join.alias)), (on) =>
        on.on(sql.id(join.alias, join.key), '=', own),
      );
    }, builder.selectFrom(name));
  }

  #conditionsFrom(edge: Edge | undefined): Expression<SqlBool>[] {
    if (!edge) return this.#conditions.all;
    return this.#conditions.from(this.#keys[0]?.descending !== edge.isReversed);
  }

  #rows(edge?: Edge) {
    return this.#first(this.#found(edge), edge);
  }

  /** The rows from an edge on, in no order. */
  #found(edge: Edge | undefined) {
    return where(this.#source(), [...this.#conditionsFrom(edge), ...this.#beyond(edge)]);
  }

  /** The first of some rows, in the order of the list. */
  #first<Output>(rows: SelectQueryBuilder<Tables, string, Output>, edge: Edge | undefined) {
    return this.#keys
      .reduce((ordered, { value, descending }) => {
        const isDescending = descending !== (edge?.isReversed ?? false);
        return ordered.orderBy(value, isDescending ? 'desc' : 'asc');
      }, rows)
      .limit(placeholder<number>(this.#limitPosition(edge)));
  }

  #beyond(edge: Edge | undefined): Expression<SqlBool>[] {
    return edge ? [beyond(this.#keys, this.#conditions.placeholders + 1, edge)] : [];
  }

  /**
   * The rows from an edge on as the first of the table, or, where they are rare there, as the first of each value. What the
   * planner can't know is asked once for a statement: the other half is not run.
   */
  #unionOf({ index, isOne, values, areRare }: ByValue, edge: Edge | undefined) {
    const { name } = this.#table;
    const conditions = this.#conditionsFrom(edge);
    const first = (some: Expression<SqlBool>[]) =>
      this.#first(where(builder.selectFrom(name).selectAll(name), [...some, ...this.#beyond(edge)]), edge);
    const ofTable = first([sql<SqlBool>`not (${sql.raw(areRare)})`, ...conditions]);
    const ofOne = first([isOne, ...conditions.toSpliced(index, 1)]);
    const ofValues = sql`select "of one".* from unnest(array(${sql.raw(values)})) "one" ("value")
      cross join lateral ${ofOne} "of one" where (${sql.raw(areRare)})`;
    const union = sql<Record<string, unknown>>`(${ofTable} union all ${ofValues})`;
    return builder.selectFrom(union.as(name));
  }

  #limitPosition(edge: Edge | undefined): number {
    return this.#conditions.placeholders + (edge ? this.#keys.length : 0) + 1;
  }

  /** The sort keys as texts that PostgreSQL reads back to the same values: times with all their microseconds. */
  #keyTexts() {
    return this.#keys.map(({ value, type }, index) =>
      (type === 'text' || type === 'uuid' ? sql`${value}` : sql`${value}::text`).as(keyName(index)),
    );
  }
}

function where<Output>(
  rows: SelectQueryBuilder<Tables, string, Output>,
  conditions: Expression<SqlBool>[],
): SelectQueryBuilder<Tables, string, Output> {
  return conditions.reduce((some, condition) => some.where(condition), rows);
}

function nameOf(edge: Edge | undefined): string {
  return edge ? `${edge.isReversed} ${edge.nulls}` : '';
}
