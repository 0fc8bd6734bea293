import type { EntityMetadata } from '@mikro-orm/core';
import { type Expression, type SqlBool, sql } from 'kysely';
import { builder, expressions, placeholder } from '../query-builder.ts';
import type { Table } from '../table.ts';
import { physicalColumn, relation } from './conditions.ts';
import type { OrderTerm } from './declaration.ts';

/** Where a page starts: behind or before a key, some of whose values may be null; absent at the beginning. */
export interface Edge {
  nulls: boolean[];
  isReversed: boolean;
}

/** One column of the order. */
export interface SortKey {
  value: Expression<unknown>;
  /** The parent that the column is of, where every row has one. */
  join?: { table: string; alias: string; key: string; column: string };
  type: string;
  descending: boolean;
  nullable: boolean;
}

/** The order, ended by the primary key, which makes it total: no row is listed twice or left out. */
export function sortKeys(metadata: EntityMetadata, table: Table, terms: OrderTerm[]): SortKey[] {
  const keys = terms.map((term) => sortKey(metadata, table, term));
  const { key, name } = table;
  if (!terms.some(({ path }) => path.length === 1 && path[0] === key.name)) {
    const descending = terms.at(-1)?.descending ?? false;
    keys.push({ value: sql.id(name, key.column), type: key.type, descending, nullable: false });
  }
  return keys;
}

function sortKey(metadata: EntityMetadata, table: Table, { path, descending }: OrderTerm): SortKey {
  const over = relation(metadata, table, path);
  const { column, type, nullable } = physicalColumn(over?.table ?? table, over?.path ?? path);
  if (!over) return { value: sql.id(table.name, column), type, descending, nullable };
  const { name, key } = over.table;
  if (!over.nullable) {
    const alias = `by ${over.path.join('.')}`;
    const join = { table: name, alias, key: key.column, column: over.column };
    return { value: sql.id(alias, column), join, type, descending, nullable };
  }
  const value = builder
    .selectFrom(name)
    .select(column)
    .where(sql.id(name, key.column), '=', sql.id(table.name, over.column));
  return { value, type, descending, nullable: true };
}

/**
 * The condition for the rows that come after a key in the order, or before it where reversed.
 * Where all keys run the same way and none is null it is a row comparison, which an index answers.
 * PostgreSQL puts nulls last when ascending and first when descending; so does this.
 * @param first the position of the key's first placeholder
 */
export function beyond(keys: SortKey[], first: number, { nulls, isReversed }: Edge): Expression<SqlBool> {
  const edge = keys.map(({ type }, index) => placeholder(first + index, type));
  const down = keys.map(({ descending }) => descending !== isReversed);
  if (down.every((value) => value === down[0]) && keys.every(({ nullable }) => !nullable)) {
    const values = sql.join(keys.map(({ value }) => value));
    return sql`(${values}) ${sql.raw(down[0] ? '<' : '>')} (${sql.join(edge)})`;
  }
  const alternatives = keys.map((key, index) => {
    const equal = keys
      .slice(0, index)
      .map(({ value }, earlier) => sql<SqlBool>`${value} is not distinct from ${edge[earlier]}`);
    return expressions.and([...equal, past(key, edge[index], nulls[index] === true, down[index] === true)]);
  });
  return expressions.or(alternatives);
}

function past({ value, nullable }: SortKey, edge: unknown, isNull: boolean, down: boolean) {
  // The placeholder is in every branch: PostgreSQL must learn its type even where its value is null.
  if (isNull && down) return sql<SqlBool>`${value} is not null and ${edge} is null`;
  if (isNull) return sql<SqlBool>`false and ${edge} is null`;
  if (down || !nullable) return sql<SqlBool>`${value} ${sql.raw(down ? '<' : '>')} ${edge}`;
  return sql<SqlBool>`(${value} > ${edge} or ${value} is null)`;
}
