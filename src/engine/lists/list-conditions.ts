import type { EntityMetadata } from '@mikro-orm/core';
import { type Expression, type SqlBool, sql } from 'kysely';
import { expressions, placeholder } from '../query-builder.ts';
import { columnNamed, type Table } from '../table.ts';
import type { Asked } from './asked.ts';
import { compared, condition, otherThan, searched, valueSql } from './conditions.ts';
import type { Filter, ListDeclaration, OrderTerm } from './declaration.ts';
import { wasVisible } from './new-rows.ts';
import type { Bounds } from './rolled-count.ts';

/** A condition whose rows can be found by each value of a column that it stands for, too. */
export interface ByValue {
  /** Among the conditions. */
  index: number;
  /** That a row has one of these values, which is "one"."value". */
  isOne: Expression<SqlBool>;
  /** As `StoodFor` has them. */
  values: string;
  areRare: string;
}

/** What is known of a list before its conditions. */
interface Given {
  metadata: EntityMetadata;
  table: Table;
  declaration: ListDeclaration;
  asked: Asked;
  /** What its order begins with. */
  leading: OrderTerm | undefined;
  /** The column by whose minutes its rows are counted. */
  moment: string | undefined;
}

/**
 * The conditions of a list. Their placeholders are in the order of the filters, the search, the hours looked back and the
 * moment.
 */
export class ListConditions {
  readonly all: Expression<SqlBool>[] = [];
  /** How many placeholders they have. */
  readonly placeholders: number;
  /** Of the moment by whose minutes its rows are counted. */
  readonly span: Bounds = {};
  byValue: ByValue | undefined;
  readonly #table: Table;
  readonly #leading: OrderTerm | undefined;
  readonly #moment: string | undefined;
  /** Bounds of the column that the order begins with, by their index among the conditions, as what no index is entered by. */
  readonly #bounds = new Map<number, { operator: '<' | '>='; aside: Expression<SqlBool> }>();

  constructor({ metadata, table, declaration, asked, leading, moment }: Given) {
    this.#table = table;
    this.#leading = leading;
    this.#moment = moment;
    const { filters, composed, hasSearch } = asked;
    let position = 0;
    for (const filter of filters) {
      const columns = composed.has(filter) ? (filter.composed?.columns ?? []) : [filter];
      for (const { path } of columns) {
        position += 1;
        this.#note(filter, position);
        const { computed, operator, excludes } = filter;
        const found = computed
          ? compared(computed, operator, position)
          : path.length > 0
            ? condition(metadata, table, path, operator, position)
            : searched(metadata, table, declaration.search, position);
        this.all.push(excludes ? otherThan(found) : found);
      }
    }
    if (hasSearch) this.all.push(searched(metadata, table, declaration.search, ++position));
    if (asked.looksBack && declaration.lookBack) {
      const { column } = columnNamed(table, declaration.lookBack.column);
      const since = sql<string>`now() - make_interval(hours => ${placeholder(++position, 'int')})`;
      this.all.push(expressions(sql.id(table.name, column), '>=', since));
      if (declaration.lookBack.column === moment) this.span.after = since;
    }
    if (asked.isAsOf && declaration.tail) {
      const placeholders: [string, string] = [`$${++position}`, `$${++position}`];
      const { transactionColumn } = declaration.tail;
      this.all.push(
        sql.raw<SqlBool>(wasVisible(table.name, transactionColumn, table.key.column, placeholders)),
      );
    }
    this.placeholders = position;
  }

  /**
   * The conditions of the rows from a key on. PostgreSQL enters an index by one bound alone, and prefers that of the range
   * to that of the key, which is the nearer one: each page would go through all that come before it.
   * @param isDown whether the list goes to smaller keys
   */
  from(isDown: boolean): Expression<SqlBool>[] {
    return this.all.map((condition, index) => {
      const bound = this.#bounds.get(index);
      return bound?.operator === (isDown ? '<' : '>=') ? bound.aside : condition;
    });
  }

  /** Notes what is known of the condition that comes next. @param position of the filter's placeholder */
  #note(filter: Filter, position: number): void {
    this.#noteBound(filter, position);
    this.#noteSpan(filter, position);
    if (!filter.excludes) this.#noteByValue(filter, position);
  }

  #noteBound({ path, operator, computed }: Filter, position: number): void {
    if (computed || (operator !== '<' && operator !== '>=') || path.join() !== this.#leading?.path.join())
      return;
    const found = this.#table.columns.find(({ name }) => name === path.join());
    if (found?.type !== 'timestamptz') return;
    const column = sql<string>`${sql.id(this.#table.name, found.column)} + interval '0'`;
    const aside = expressions(column, operator, placeholder<string>(position, found.type));
    this.#bounds.set(this.all.length, { operator, aside });
  }

  #noteByValue({ computed, operator }: Filter, position: number): void {
    const { values } = computed ?? {};
    if (!computed || !values || this.byValue || this.#leading?.path.join('.') !== values.order) return;
    const { column } = columnNamed(this.#table, values.column);
    const value = valueSql(computed, operator, position);
    this.byValue = {
      index: this.all.length,
      isOne: expressions(sql.id(this.#table.name, column), '=', sql`"one"."value"`),
      values: values.query(value),
      areRare: values.areRare(value),
    };
  }

  #noteSpan({ path, operator }: Filter, position: number): void {
    if (path.join('.') !== this.#moment) return;
    const bound = placeholder<string>(position, 'timestamptz');
    if (operator === '>=') this.span.after = bound;
    if (operator === '<') this.span.before = bound;
  }
}
