import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { type AliasedExpression, sql } from 'kysely';
import { builder } from './query-builder.ts';

/** One key of a resource on the wire, and the column behind it. */
export interface Column {
  /** The key on the wire, such as `run`. */
  name: string;
  /** The column in the table, such as `run_id`. */
  column: string;
  /** PostgreSQL's type, for casts of parameters: without one, text compared with a bigint is an error. */
  type: string;
  /** Where the wire shows a relation by a name of the parent instead of its key. */
  parent?: { table: string; key: string; displayField: string };
  nullable: boolean;
}

/** A property that a row is shown with where `include` asks for it. */
export interface Included {
  /** An SQL expression over the row, whose columns have the table's name before them; its type is json. */
  sql: string;
  /** Makes the property of that value, where it is not the property already. */
  of?: (value: never) => unknown;
}

/** A table as the one CRUD and list implementation sees it. */
export interface Table {
  /** The Django monitor's model class, as its messages name it: `No StfFile matches the given query.` */
  model: string;
  name: string;
  key: Column;
  columns: Column[];
  /** The columns of a reply in the order of the contract, to stand in SELECT and RETURNING. */
  selection: AliasedExpression<unknown, string>[];
  /** The same as text, for statements that are SQL by hand. */
  selectionText: string;
  /** What the contract marks as `x-include`, by the property's name. */
  included: Readonly<Record<string, Included>>;
  /** Whether every write stamps `updated_at`. */
  stampsUpdates: boolean;
  /** Columns that programs write all the time; what a person writes is no other write's undoing for that. */
  volatile: ReadonlySet<string>;
  /** SQL of a row's version: another one after every write, or after one of a column that is not volatile. */
  versionText: string;
}

/**
 * Derives a table from an entity's metadata.
 * @param displayFields relations shown by a column of the parent: `{ stf_file: 'stf_filename' }`
 * @param included properties that rows have on request
 * @param volatile names of columns that programs write all the time
 */
export function tableOf(
  metadata: EntityMetadata,
  displayFields: Record<string, string> = {},
  included: Readonly<Record<string, Included>> = {},
  volatile: readonly string[] = [],
): Table {
  const columns = metadata.props.filter((property) => property.hidden !== true).map(columnOf);
  const key = columns.find((column) => column.name === metadata.primaryKeys[0]);
  if (!key) throw new Error(`entity ${metadata.className} has no primary key`);
  const selection = columns.map((column) => shown(metadata.tableName, column).as(column.name));
  return {
    model: metadata.className,
    name: metadata.tableName,
    key,
    columns,
    selection,
    selectionText: sql.join(selection).compile(builder).sql,
    included,
    stampsUpdates: columns.some((column) => column.name === 'updated_at'),
    volatile: new Set(volatile),
    versionText: versionOf(metadata.tableName, columns, volatile),
  };

  function columnOf(property: EntityProperty): Column {
    const [column] = property.fieldNames;
    const [type] = property.columnTypes;
    if (column === undefined || type === undefined) throw new Error(`${property.name} has no column`);
    const parentName = displayFields[property.name];
    const target = property.targetMeta;
    return {
      name: property.name,
      column,
      type: castType(type),
      nullable: property.nullable === true,
      ...(parentName !== undefined &&
        target && {
          parent: { table: target.tableName, key: target.primaryKeys[0] ?? '', displayField: parentName },
        }),
    };
  }
}

/** PostgreSQL changes `xmin` with every write; where some are not to count, it is a hash of what the others leave. */
function versionOf(table: string, columns: Column[], volatile: readonly string[]): string {
  if (volatile.length === 0) return `"${table}"."xmin"::text`;
  const stable = columns.filter(({ name }) => !volatile.includes(name));
  const row = stable.map(({ column }) => `"${table}"."${column}"`).join(', ');
  return `left(encode(sha256(convert_to(row(${row})::text, 'UTF8')), 'hex'), 16)`;
}

/** The type to cast a parameter to. Never varchar(n): that cast would cut a long text silently. */
function castType(columnType: string): string {
  if (columnType.startsWith('varchar')) return 'text';
  return { serial: 'int', bigserial: 'bigint' }[columnType] ?? columnType;
}

/** A column's value as the wire shows it. */
function shown(table: string, column: Column) {
  const own = sql.id(table, column.column);
  if (!column.parent) return own;
  const { table: parent, key, displayField } = column.parent;
  return builder.selectFrom(parent).select(displayField).where(sql.id(parent, key), '=', own);
}

/** The column of a wire key; the names come from the contract, so an unknown one is a fault of ours. */
export function columnNamed(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`${table.name} has no column for ${name}`);
  return column;
}
