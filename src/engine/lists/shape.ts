import type { EntityMetadata } from '@mikro-orm/core';
import {
  type AliasedExpression,
  type Compilable,
  type Expression,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { builder, compile, expressions, placeholder, ShapeCache, type Tables } from '../query-builder.ts';
import { columnNamed, type Table } from '../table.ts';
import { compared, condition, otherThan, searched, valueSql } from './conditions.ts';
import { type Filter, type ListDeclaration, type OrderTerm, orderTerm, type RollUp } from './declaration.ts';
import { inclusions } from './included.ts';
import { hasOrder, leadsTo } from './indexes.ts';
import { newRows, PLACEHOLDERS_OF_NEW_ROWS, wasVisible } from './new-rows.ts';
import { type Bounds, rolledCount } from './rolled-count.ts';
import { keyName } from './row-texts.ts';
import { beyond, type Edge, type SortKey, sortKeys } from './sort-keys.ts';

/** What a list is asked for, without the values. */
export interface Asked {
  /** The filters that have a value. */
  filters: Filter[];
  /** Those of them whose value goes to several columns. */
  composed: Set<Filter>;
  hasSearch: boolean;
  /** As the caller gives it. */
  ordering: string | undefined;
  looksBack: boolean;
  /** Whether it is as of an earlier moment. */
  isAsOf: boolean;
  /** Properties that every row is to have besides its columns. */
  included: string[];
}

/** A condition whose rows can be found by each value of a column that it stands for, too. */
interface ByValue {
  /** Among the conditions. */
  index: number;
  /** That a row has one of these values, which is "one"."value". */
  isOne: Expression<SqlBool>;
  /** As `StoodFor` has them. */
  values: string;
  areRare: string;
}

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
  readonly #conditions: Expression<SqlBool>[] = [];
  /** Of the moment by whose minutes its rows are counted. */
  readonly #span: Bounds = {};
  /** Bounds of the column that the order begins with, by their index among the conditions, as what no index is entered by. */
  readonly #bounds = new Map<number, { operator: '<' | '>='; aside: Expression<SqlBool> }>();
  /** Placeholders of the conditions. */
  readonly #placeholders: number;
  #byValue: ByValue | undefined;
  readonly #keys: SortKey[];
  /** The table that has the count, and its columns that the filters are about. */
  readonly #counters: { table: string; columns: string[] } | undefined;
  readonly #transactionColumn: string | undefined;
  readonly #texts = new Map<string, string>();

  constructor(metadata: EntityMetadata, table: Table, declaration: ListDeclaration, asked: Asked) {
    this.#table = table;
    const { filters, composed, hasSearch } = asked;
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

    let position = 0;
    for (const filter of filters) {
      const columns = composed.has(filter) ? (filter.composed?.columns ?? []) : [filter];
      for (const { path } of columns) {
        this.#noteBound(filter, terms[0], position + 1);
        this.#noteSpan(filter, position + 1);
        const { computed, operator, excludes } = filter;
        position += 1;
        if (!excludes) this.#noteByValue(filter, position);
        const found = computed
          ? compared(computed, operator, position)
          : path.length > 0
            ? condition(metadata, table, path, operator, position)
            : searched(metadata, table, declaration.search, position);
        this.#conditions.push(excludes ? otherThan(found) : found);
      }
    }
    if (hasSearch) this.#conditions.push(searched(metadata, table, declaration.search, ++position));
    if (asked.looksBack && declaration.lookBack) {
      const { column } = columnNamed(table, declaration.lookBack.column);
      const since = sql<string>`now() - make_interval(hours => ${placeholder(++position, 'int')})`;
      this.#conditions.push(expressions(sql.id(table.name, column), '>=', since));
      if (declaration.lookBack.column === this.rollUp?.moment) this.#span.after = since;
    }
    this.#transactionColumn = declaration.tail?.transactionColumn;
    if (asked.isAsOf && this.#transactionColumn !== undefined) {
      const placeholders: [string, string] = [`$${++position}`, `$${++position}`];
      const condition = wasVisible(table.name, this.#transactionColumn, table.key.column, placeholders);
      this.#conditions.push(sql.raw<SqlBool>(condition));
    }
    this.#placeholders = position;
    this.hasConditions = position > 0;
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
    return this.#text(`page ${nameOf(edge)}`, () =>
      this.#first(this.#byValue ? this.#unionOf(this.#byValue, edge) : this.#found(edge), edge)
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
        .offset(placeholder<number>(this.#placeholders + 2))
        .select([...this.#selection, this.#count().as('count')]),
    );
  }

  /** Rows of the tail that the conditions hold for. Placeholders behind theirs: those of `newRows`, limit. */
  tail(): string {
    const { name, key } = this.#table;
    const column = this.#transactionColumn ?? '';
    return this.#text('tail', () => {
      const first = this.#placeholders + 1;
      const scanned = sql.raw<Record<string, unknown>>(`(${newRows(name, column, key.column, first)})`);
      const rows = builder
        .selectFrom(scanned.as(name))
        .select([...this.#selection, sql`${sql.id(name, key.column)}::text`.as('position')])
        .orderBy(sql.id(name, key.column));
      return where(rows, this.#conditions).limit(placeholder<number>(first + PLACEHOLDERS_OF_NEW_ROWS));
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
        rolledCount(this.#table, rollUp, this.#conditions, this.#span, this.#placeholders + 1).compile(
          builder,
        ),
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
      compile: () => sql.join(this.#conditions, sql` and `).compile(builder),
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
      return where(count, this.#conditions);
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

  /** @param position of the filter's placeholder */
  #noteBound({ path, operator, computed }: Filter, first: OrderTerm | undefined, position: number): void {
    if (computed || (operator !== '<' && operator !== '>=') || path.join() !== first?.path.join()) return;
    const found = this.#table.columns.find(({ name }) => name === path.join());
    if (found?.type !== 'timestamptz') return;
    const column = sql<string>`${sql.id(this.#table.name, found.column)} + interval '0'`;
    const aside = expressions(column, operator, placeholder<string>(position, found.type));
    this.#bounds.set(this.#conditions.length, { operator, aside });
  }

  /** @param position of the filter's placeholder */
  #noteByValue({ computed, operator }: Filter, position: number): void {
    const { values } = computed ?? {};
    if (!computed || !values || this.#byValue || this.leading?.path.join('.') !== values.order) return;
    const { column } = columnNamed(this.#table, values.column);
    const value = valueSql(computed, operator, position);
    this.#byValue = {
      index: this.#conditions.length,
      isOne: expressions(sql.id(this.#table.name, column), '=', sql`"one"."value"`),
      values: values.query(value),
      areRare: values.areRare(value),
    };
  }

  /** @param position of the filter's placeholder */
  #noteSpan({ path, operator }: Filter, position: number): void {
    if (path.join('.') !== this.rollUp?.moment) return;
    const bound = placeholder<string>(position, 'timestamptz');
    if (operator === '>=') this.#span.after = bound;
    if (operator === '<') this.#span.before = bound;
  }

  /**
   * The conditions of the rows from an edge on. PostgreSQL enters an index by one bound alone, and prefers that of the range
   * to that of the key, which is the nearer one: each page would go through all that come before it.
   */
  #conditionsFrom(edge: Edge | undefined): Expression<SqlBool>[] {
    if (!edge) return this.#conditions;
    const isDown = this.#keys[0]?.descending !== edge.isReversed;
    return this.#conditions.map((condition, index) => {
      const bound = this.#bounds.get(index);
      return bound?.operator === (isDown ? '<' : '>=') ? bound.aside : condition;
    });
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
    return edge ? [beyond(this.#keys, this.#placeholders + 1, edge)] : [];
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
    return this.#placeholders + (edge ? this.#keys.length : 0) + 1;
  }

  /** The sort keys as texts that PostgreSQL reads back to the same values: times with all their microseconds. */
  #keyTexts() {
    return this.#keys.map(({ value, type }, index) =>
      (type === 'text' || type === 'uuid' ? sql`${value}` : sql`${value}::text`).as(keyName(index)),
    );
  }
}

/** The shapes of one list that were asked for lately: callers choose among the filters and orders. */
export class ListShapes {
  readonly #shapes = new ShapeCache<ListShape>(64);
  readonly #build: (asked: Asked) => ListShape;

  constructor(metadata: EntityMetadata, table: Table, declaration: ListDeclaration) {
    this.#build = (asked) => new ListShape(metadata, table, declaration, asked);
  }

  /** The shape of what is asked for. It is known by names of the declaration, and by no value of a caller. */
  of(asked: Asked): ListShape {
    const { filters, composed, hasSearch, ordering = '', looksBack, isAsOf, included } = asked;
    const names = filters.map((filter) => (composed.has(filter) ? `${filter.parameter}*` : filter.parameter));
    return this.#shapes.get(`${names} ${hasSearch} ${looksBack} ${isAsOf} ${included} ${ordering}`, () =>
      this.#build(asked),
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

function orderOf(declaration: ListDeclaration, { ordering, filters }: Asked): OrderTerm[] {
  if (ordering !== undefined) return [orderTerm(ordering)];
  const asked = new Set(filters.map(({ parameter }) => parameter));
  const brought = declaration.orderWhen.find(({ parameter }) => asked.has(parameter));
  return brought?.order ?? declaration.order;
}

/** The counters of the table, where the filters are among their columns. */
function countersOf({ counters }: ListDeclaration, { filters, hasSearch }: Asked) {
  const columns = filters.map(({ path }) => path.join('.'));
  const areCounted =
    !hasSearch &&
    filters.every(({ operator }) => operator === '=') &&
    columns.every((column) => counters?.columns.includes(column));
  return counters && areCounted ? { table: counters.table, columns } : undefined;
}

function rollUpOf({ rollUp }: ListDeclaration, { filters, hasSearch, isAsOf }: Asked): RollUp | undefined {
  const isKnown =
    !hasSearch && !isAsOf && filters.every(({ parameter }) => rollUp?.parameters.has(parameter));
  return isKnown ? rollUp : undefined;
}

/** Whether an index leads to the rows of a filter. */
function isLed(metadata: EntityMetadata, { lookBack }: ListDeclaration, filter: Filter): boolean {
  const { parameter, composed, computed, excludes, path } = filter;
  if (excludes) return false;
  if (computed) return computed.isIndexed === true;
  if (lookBack) return lookBack.indexed.has(parameter) || path[0] === lookBack.column;
  return composed !== undefined || leadsTo(metadata, path[0] ?? '');
}
