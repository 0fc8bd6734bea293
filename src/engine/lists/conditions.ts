import type { EntityMetadata } from '@mikro-orm/core';
import { type Expression, type SqlBool, sql } from 'kysely';
import { builder, expressions, placeholder } from '../query-builder.ts';
import { columnNamed, type Table, tableOf } from '../table.ts';
import type { Computed, Operator } from './declaration.ts';

/** The relation at the head of a path, or undefined where the path is a column of the table itself. */
export function relation(metadata: EntityMetadata, table: Table, path: string[]) {
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

/** Compares the column at the end of a path with a value; a path goes on into a JSON column by the name of a property. @param position of the value's placeholder */
export function condition(
  metadata: EntityMetadata,
  table: Table,
  path: string[],
  operator: Operator,
  position: number,
): Expression<SqlBool> {
  const over = relation(metadata, table, path);
  if (over) {
    const inner = condition(over.parent, over.table, over.path, operator, position);
    const parents = builder.selectFrom(over.table.name).select(over.table.key.column).where(inner);
    return expressions(sql.id(table.name, over.column), 'in', parents);
  }
  const { column, type } = physicalColumn(table, path);
  const [, property] = path;
  const whole = sql.id(table.name, column);
  const isInJson = type === 'jsonb' && property !== undefined;
  const own = isInJson ? sql`${whole}->>${sql.lit(property)}` : whole;
  if (operator === 'contains')
    return expressions(type === 'text' ? own : sql`${own}::text`, 'ilike', placeholder(position));
  if (operator === 'any') {
    const text = isInJson || type === 'text' ? own : sql`${own}::text`;
    return sql<SqlBool>`${text} = any(${placeholder(position, 'text[]')})`;
  }
  // A number beyond the column's range matches nothing; cast to the column's own type it would be an error.
  const value = placeholder(position, isInJson ? 'text' : type === 'int' ? 'bigint' : type);
  return expressions(own, operator, value);
}

/** Compares what is computed of a row with a value, or with several. @param position of the placeholder */
export function compared(computed: Computed, operator: Operator, position: number): Expression<SqlBool> {
  return sql.raw<SqlBool>(`(${computed.condition(valueSql(computed, operator, position))})`);
}

/** SQL of the value of such a filter. @param position of the placeholder */
export function valueSql({ type }: Computed, operator: Operator, position: number): string {
  if (operator === 'any') return `$${position}::text[]`;
  return type === 'text[]' ? `array[$${position}::text]` : `$${position}::${type}`;
}

/** What a condition does not hold for: also not because of a null. */
export function otherThan(condition: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`(${condition}) is not true`;
}

/** Rows that have a text in any of some columns. */
export function searched(
  metadata: EntityMetadata,
  table: Table,
  paths: string[][],
  position: number,
): Expression<SqlBool> {
  return expressions.or(paths.map((path) => condition(metadata, table, path, 'contains', position)));
}

/** A column by its wire name, or by its own name (`fastmon_file_id`). */
export function physicalColumn(table: Table, path: string[]) {
  const [name = ''] = path;
  return table.columns.find(({ column }) => column === name) ?? columnNamed(table, name);
}
