import type { Database } from '../connection.ts';
import { received } from './expressions.ts';
import type { Snapshot, SourceTable } from './snapshot.ts';
import { MAPPINGS, type Mapping } from './tables.ts';

/** A reason for which rows are refused, with a condition about the row `m`. */
interface Refusal {
  reason: string;
  condition: string;
}

/** How one table is taken over from this very source. */
export interface TablePlan {
  mapping: Mapping;
  /** Of ours, that get a value. */
  columns: string[];
  /** Columns of the source that we have none for. */
  dropped: string[];
  refusals: Refusal[];
  /** SQL of our columns made of the rows there. @param where about the row `s` there */
  mapped(where?: string): string;
  /** SQL of those rows that our constraints take. */
  accepted(where?: string): string;
  /** SQL of the others: `reason`, and the `row` as JSON. */
  refused: string;
  /** SQL of all rows with the `reason` for which they are refused; null where they are accepted. */
  judged: string;
}

/** The columns that are compared on both sides. */
export const checked = ({ columns, mapping }: TablePlan) =>
  columns.filter((name) => !mapping.unchecked?.includes(name));

/** A table of ours, as the entities describe it. */
interface OwnTable {
  columns: Map<string, { type: string; isRequired: boolean; parent?: string }>;
  uniques: string[][];
}

/**
 * Works out what is read from where. A constraint of ours that the source has, too, costs nothing; where it lacks one, the
 * rows are looked at.
 * @returns a plan for each table that the source has, in the order in which they are to be filled
 */
export function planImport(database: Database, snapshot: Snapshot): TablePlan[] {
  const own = ownTables(database);
  const plans = new Map<string, TablePlan>();
  for (const mapping of MAPPINGS) {
    const [source, target] = [snapshot.tables.get(mapping.source), own.get(mapping.target)];
    if (source && target) plans.set(mapping.target, planTable(mapping, source, target, plans, snapshot));
  }
  return [...plans.values()];
}

function planTable(
  mapping: Mapping,
  source: SourceTable,
  target: OwnTable,
  parents: Map<string, TablePlan>,
  { installedAt, at }: Snapshot,
): TablePlan {
  const expressions = new Map<string, string>();
  for (const name of new Set([...target.columns.keys(), ...Object.keys(mapping.columns ?? {})])) {
    const there = source.columns.get(name);
    const given = mapping.columns?.[name] ?? (there ? plain(name, there.type) : mapping.older?.[name]);
    if (given) expressions.set(name, given === 'received' ? received(installedAt, at) : given);
  }
  const columns = [...expressions.keys()];
  const dropped = [...source.columns.keys()].filter(
    (name) =>
      !columns.includes(name) && !(mapping.source === 'auth_user' || mapping.source === 'authtoken_token'),
  );
  const select = [...expressions].map(([name, sql]) => `${sql} as "${name}"`).join(', ');
  const mapped = (where?: string) =>
    `select ${select} from "${mapping.source}" s${where ? ` where ${where}` : ''}`;
  const refusals = refusalsOf(mapping, source, target, columns, parents, mapped());
  const isBad = refusals.map(({ condition }) => `(${condition})`).join(' or ');
  const shown = (mapping.secret ?? []).reduce((row, name) => `${row} - '${name}'`, 'to_jsonb(m)');
  const reasons = refusals.map(({ reason, condition }) => `when ${condition} then '${reason}'`).join(' ');
  return {
    mapping,
    columns,
    dropped,
    refusals,
    mapped,
    accepted: (where) =>
      isBad ? `select * from (${mapped(where)}) m where (${isBad}) is not true` : mapped(where),
    judged: `select m.*, ${isBad ? `case ${reasons} end` : 'null::text'} as reason from (${mapped()}) m`,
    refused: isBad
      ? `select case ${reasons} end as reason, ${shown} as row from (${mapped()}) m where (${isBad})`
      : `select null as reason, null as row where false`,
  };
}

function plain(name: string, type: string): string {
  if (type === 'inet') return `host(s."${name}")`;
  return type === 'json' ? `s."${name}"::jsonb` : `s."${name}"`;
}

function refusalsOf(
  mapping: Mapping,
  source: SourceTable,
  target: OwnTable,
  columns: string[],
  parents: Map<string, TablePlan>,
  mapped: string,
): Refusal[] {
  const refusals: Refusal[] = Object.entries(mapping.refuses ?? {}).map(([reason, condition]) => ({
    reason,
    condition,
  }));
  for (const [name, { type, isRequired, parent }] of target.columns) {
    if (!columns.includes(name)) continue;
    const there = name in (mapping.columns ?? {}) ? undefined : source.columns.get(name);
    if (isRequired && !there?.isRequired && !(name in (mapping.columns ?? {})))
      refusals.push({ reason: `${name} is missing`, condition: `m."${name}" is null` });
    const [, length] = /^varchar\((\d+)\)$/.exec(type) ?? [];
    if (length && there && (there.length ?? Number.POSITIVE_INFINITY) > Number(length))
      refusals.push({
        reason: `${name} is longer than ${length} characters`,
        condition: `char_length(m."${name}") > ${length}`,
      });
    if (type === 'int' && there && !['integer', 'smallint'].includes(there.type))
      refusals.push({
        reason: `${name} is beyond 32 bits`,
        condition: `m."${name}" not between -2147483648 and 2147483647`,
      });
    const lead = parent === undefined ? undefined : parents.get(parent);
    if (lead && !(lead.refusals.length === 0 && source.foreignKeys.has(`${name}>${lead.mapping.source}`)))
      refusals.push({
        reason: `${name} leads to no row of ${lead.mapping.source} that is taken over`,
        condition: `m."${name}" is not null and not exists (select from (${lead.accepted()}) p where p."${lead.mapping.key}" = m."${name}")`,
      });
  }
  for (const unique of target.uniques) {
    if (source.uniques.has([...unique].sort().join(','))) continue;
    if (
      !unique.every((name) => columns.includes(name)) ||
      unique.some((name) => name in (mapping.columns ?? {}))
    )
      continue;
    const list = unique.map((name) => `"${name}"`).join(', ');
    const { key } = mapping;
    refusals.push({
      reason: `${unique.join(' and ')} are those of another row`,
      condition: `m."${key}" in (select d."${key}" from (
        select u."${key}", row_number() over (partition by ${list} order by u."${key}") as n from (${mapped}) u
        where (${list}) is not null) d where d.n > 1)`,
    });
  }
  return refusals;
}

function ownTables(database: Database): Map<string, OwnTable> {
  const tables = new Map<string, OwnTable>();
  for (const { tableName, props, uniques } of database.orm.getMetadata().getAll().values()) {
    const columns: OwnTable['columns'] = new Map();
    const fields = new Map<string, string>();
    for (const { name, fieldNames, columnTypes, nullable, targetMeta } of props) {
      const [field = name] = fieldNames ?? [];
      fields.set(name, field);
      const parent = targetMeta?.tableName;
      columns.set(field, {
        type: columnTypes?.[0] ?? '',
        isRequired: nullable !== true,
        ...(parent !== undefined && { parent }),
      });
    }
    const single = props.filter(({ unique }) => unique === true).map(({ fieldNames }) => [...fieldNames]);
    const together = uniques.map(({ properties }) =>
      [properties ?? []].flat().map((name) => fields.get(String(name)) ?? String(name)),
    );
    tables.set(tableName, { columns, uniques: [...single, ...together] });
  }
  return tables;
}
