import { type AliasedExpression, sql } from 'kysely';
import type { Included, Table } from '../table.ts';

/** Rows of the largest page whose rows may have more than their columns: each costs as much as the properties that it has. */
export const MOST_WITH_INCLUDED = 200;

/** The names in the parameter `include`, whose values the contract lists. */
export function includedNames(include: unknown): string[] {
  return typeof include === 'string' ? include.split(',') : [];
}

/** What is read for properties that rows have on request, to stand behind the columns in a SELECT list. */
export function inclusions(table: Table, names: string[]): AliasedExpression<unknown, string>[] {
  return names.map((name) => sql.raw(inclusionNamed(table, name).sql).as(name));
}

/** Such a property, made of what was read for it. */
export function includedValue(table: Table, name: string, value: unknown): unknown {
  return inclusionNamed(table, name).of?.(value as never) ?? value;
}

/** The same of a JSON text. */
export function includedText(table: Table, name: string, text: string | null): string {
  if (text === null || !inclusionNamed(table, name).of) return text ?? 'null';
  return JSON.stringify(includedValue(table, name, JSON.parse(text)));
}

/** The names come from the contract, so one that is unknown is a fault of ours. */
export function inclusionNamed({ included, name: table }: Table, name: string): Included {
  const found = included[name];
  if (!found) throw new Error(`${table} has nothing to make ${name} of`);
  return found;
}
