import type { Column, Table } from './table.ts';

// Statements about the rows of several callers: SQL by hand, one text for each shape of a row. What they say is in how the
// records are taken apart and joined, and Kysely would only hide that.

/** What a record has its row's key under; no column is called so. */
export const KEY = '#';
/** The number of a record in the order of the array, from 1, as it stands behind the columns of its row. */
export const POSITION = '##';

/**
 * The UPDATE of several rows. Rows that others have locked, and those that are not there, are passed over: who waits for a
 * lock waits alone, and two of these statements never wait for each other.
 *
 * The rows are found and locked one by one by the key's index, whatever the planner takes the number of records for; a
 * row that is locked does not move, so that it is found again by its place.
 * @param key the column by which rows are found, which identifies them
 * @param given what records have besides
 * @param set the assignments; `"free"` has the record
 * @param returning what is told of each row
 */
export function updateOfSeveral(
  table: Table,
  { key, given, set, returning }: { key: Column; given: Column[]; set: string[]; returning: string },
): string {
  const name = `"${table.name}"`;
  const columns = [`"${KEY}" ${key.type}`, ...given.map(definition)];
  return `with "given" as (
            select * from json_to_recordset($1::json) as (${columns.join(', ')})
          ), "free" as materialized (
            select "row"."ctid" as "place", "given".* from "given" cross join lateral (
              select "ctid" from ${name} where "${key.column}" = "given"."${KEY}" for no key update skip locked
            ) "row"
          )
          update ${name} set ${set.join(', ')} from "free" where ${name}."ctid" = "free"."place"
          returning ${returning}`;
}

/**
 * The INSERT of several rows, which tells of each its record's position. Keys are generated before: the order of RETURNING is
 * nobody's promise. A row whose key or name another one has is not stored, and nothing is told of it.
 * @param given what records have
 * @param generatedKey SQL of a new key, where records have none
 */
export function insertOfSeveral(table: Table, given: Column[], generatedKey: string | undefined): string {
  const { key } = table;
  const keyed = given.filter(({ name }) => name !== key.name);
  const newKey = keyed.length === given.length ? (generatedKey ?? 'null') : `"${key.name}"`;
  const names = given.map(({ name }) => `"${name}"`).join(', ');
  const columns = [key, ...keyed].map(({ column }) => `"${column}"`).join(', ');
  return `with "given" as materialized (
            select ${newKey} as "${KEY}", "records".*
            from rows from (json_to_recordset($1::json) as (${given.map(definition).join(', ')}))
              with ordinality as "records" (${names}, "${POSITION}")
          ), "stored" as (
            insert into "${table.name}" (${columns})
            select ${[`"${KEY}"`, ...keyed.map((column) => valueIn('given', column))].join(', ')}
            from "given" order by "${POSITION}"
            on conflict do nothing returning ${table.selectionText}
          )
          select "stored".*, "${POSITION}" from "stored" join "given" on "stored"."${key.name}" = "given"."${KEY}"`;
}

/** A column of a record; a relation that is shown by a name comes by that. */
function definition({ name, type, parent }: Column): string {
  return `"${name}" ${parent ? 'text' : type}`;
}

/** What is written to a column: the record's value, or the key of the parent that it names. */
export function valueIn(records: string, { name, parent }: Column): string {
  const value = `"${records}"."${name}"`;
  if (!parent) return value;
  return `(select "${parent.key}" from "${parent.table}" where "${parent.displayField}" = ${value})`;
}
