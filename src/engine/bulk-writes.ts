import { AUTHOR_COLUMNS, type Author, authorPlaceholders, authorValues } from '../database/audit.ts';
import type { CascadeCount } from '../database/bulk-jobs.ts';
import type { Executor, Statement } from '../database/statement.ts';
import { cascadesJson } from './cascades.ts';
import { parameter, type Resource } from './resource.ts';
import type { Row } from './row.ts';
import { columnNamed } from './table.ts';

/** What is done with all rows of a batch. */
export type BulkChange =
  | { action: 'delete' }
  /**
   * @param increment a column that is one more afterwards
   * @param only condition in SQL; rows that don't meet it count as done and stay as they are
   */
  | { action: 'update'; values: Row; increment?: string; only?: string };

/** What became of a batch. */
export interface BatchOutcome {
  /** Keys of the rows that were there, as texts. */
  done: string[];
  cascades: CascadeCount[];
}

/** Bytes of the values before that the audit keeps of a batch; of more it has the keys alone. */
const MOST_BEFORE = 65_536;

/**
 * Changes or deletes the rows of some keys, and records it, in one statement. They are locked in the order of their keys,
 * so that two who do this do not wait for each other for ever.
 * @throws InvalidRequest where a constraint refuses one of them: then nothing is done
 */
export async function writeBatch(
  executor: Executor,
  resource: Resource,
  change: BulkChange,
  keys: unknown[],
  author: Author,
): Promise<BatchOutcome> {
  const statement =
    change.action === 'delete' ? deletion(resource, keys, author) : update(resource, change, keys, author);
  try {
    const [outcome] = await executor.query<{ done: string[] | null; cascades: CascadeCount[] | null }>(
      statement,
    );
    return { done: outcome?.done ?? [], cascades: outcome?.cascades ?? [] };
  } catch (error) {
    throw resource.explain(error, change.action === 'delete' ? {} : change.values);
  }
}

/** What is deleted with the rows of some keys. */
export function cascadesStatement(resource: Resource, keys: unknown[]): Statement {
  const counts = cascadesJson(resource.cascades(`select unnest($1::${resource.table.key.type}[])`));
  return { text: `select ${counts} as "cascades"`, values: [keys] };
}

/** Those of some keys of which there are rows, in their order. */
export async function keysThatAre(
  executor: Executor,
  { name, key }: Resource['table'],
  keys: unknown[],
): Promise<unknown[]> {
  const rows = await executor.query<{ key: unknown }>({
    text: `select "${key.column}" as "key" from "${name}" where "${key.column}" = any($1::${key.type}[]) order by 1`,
    values: [keys],
  });
  return rows.map(({ key: found }) => found);
}

function deletion({ table, path, cascades }: Resource, keys: unknown[], author: Author): Statement {
  const { name, key } = table;
  return {
    text: `with ${lockedRows(table, 'update')},
           "with them" as materialized (select ${cascadesJson(cascades('select "key" from "before"'))} as "cascades"),
           "after" as (
             delete from "${name}" using "before", "with them" where "${name}"."${key.column}" = "before"."key"
             returning "before"."key"),
           "audit" as (
             insert into "swf_audit" (${AUTHOR_COLUMNS}, "action", "resource", "before", "cascades")
             select ${authorPlaceholders(2)}, 'delete', '${path}',
               (select jsonb_build_object('keys', jsonb_agg("key" order by "key")) from "after"), "cascades"
             from "with them" where exists (select from "after"))
           select (select json_agg("key"::text) from "after") as "done", "cascades" from "with them"`,
    values: [keys, ...authorValues(author)],
  };
}

function update(
  { table, path }: Resource,
  { values, increment, only }: Extract<BulkChange, { action: 'update' }>,
  keys: unknown[],
  author: Author,
): Statement {
  const { name, key, stampsUpdates } = table;
  const columns = Object.keys(values).map((property) => columnNamed(table, property));
  const first = 7; // behind the keys, the author and what the audit has of the values
  const assignments = columns.map(({ column, type, parent }, index) => {
    const value = `$${first + index}::${parent ? 'text' : type}`;
    if (!parent) return `"${column}" = ${value}`;
    const { table: other, key: otherKey, displayField } = parent;
    return `"${column}" = (select "${otherKey}" from "${other}" where "${displayField}" = ${value})`;
  });
  const more = increment === undefined ? [] : [columnNamed(table, increment)];
  for (const { column } of more) assignments.push(`"${column}" = "${name}"."${column}" + 1`);
  if (stampsUpdates) assignments.push('"updated_at" = now()');
  const before = [...columns, ...more].map(
    ({ name: property, column }) => `'${property}', "${name}"."${column}"`,
  );
  return {
    text: `with ${lockedRows(table, 'no key update', `jsonb_build_object(${before.join(', ')}) as "values"`)},
           "after" as (
             update "${name}" set ${assignments.join(', ')} from "before"
             where "${name}"."${key.column}" = "before"."key"${only === undefined ? '' : ` and ${only}`}
             returning "before"."key", "before"."values"),
           "together" as materialized (
             select jsonb_object_agg("key"::text, "values") as "rows",
               jsonb_agg("key" order by "key") as "keys"
             from "after" having count(*) > 0),
           "audit" as (
             insert into "swf_audit" (${AUTHOR_COLUMNS}, "action", "resource", "before", "after")
             select ${authorPlaceholders(2)}, 'update', '${path}',
               case when octet_length("rows"::text) <= ${MOST_BEFORE} then jsonb_build_object('rows', "rows")
                 else jsonb_build_object('keys', "keys") end, swf_audited($6::jsonb)
             from "together")
           select json_agg("key"::text) as "done" from "before"`,
    values: [
      keys,
      ...authorValues(author),
      JSON.stringify({ ...values, ...(increment !== undefined && { [increment]: '+1' }) }),
      ...columns.map((column) => parameter(column, values[column.name])),
    ],
  };
}

function lockedRows({ name, key }: Resource['table'], lock: string, more?: string): string {
  return `"before" as materialized (
            select "${name}"."${key.column}" as "key"${more === undefined ? '' : `, ${more}`} from "${name}"
            where "${name}"."${key.column}" = any($1::${key.type}[]) order by 1 for ${lock})`;
}
