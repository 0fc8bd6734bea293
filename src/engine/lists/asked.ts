import type { EntityMetadata } from '@mikro-orm/core';
import { type Filter, type ListDeclaration, type OrderTerm, orderTerm, type RollUp } from './declaration.ts';
import { leadsTo } from './indexes.ts';

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

/** The order of a list: what the caller gives, what one of the filters brings, or the usual one. */
export function orderOf(declaration: ListDeclaration, { ordering, filters }: Asked): OrderTerm[] {
  if (ordering !== undefined) return [orderTerm(ordering)];
  const asked = new Set(filters.map(({ parameter }) => parameter));
  const brought = declaration.orderWhen.find(({ parameter }) => asked.has(parameter));
  return brought?.order ?? declaration.order;
}

/** The counters of the table, where the filters are among their columns. */
export function countersOf({ counters }: ListDeclaration, { filters, hasSearch }: Asked) {
  const columns = filters.map(({ path }) => path.join('.'));
  const areCounted =
    !hasSearch &&
    filters.every(({ operator }) => operator === '=') &&
    columns.every((column) => counters?.columns.includes(column));
  return counters && areCounted ? { table: counters.table, columns } : undefined;
}

/** What the rows are counted in by the minute, where that is all that the list asks for. */
export function rollUpOf(
  { rollUp }: ListDeclaration,
  { filters, hasSearch, isAsOf }: Asked,
): RollUp | undefined {
  const isKnown =
    !hasSearch && !isAsOf && filters.every(({ parameter }) => rollUp?.parameters.has(parameter));
  return isKnown ? rollUp : undefined;
}

/** Whether an index leads to the rows of a filter. */
export function isLed(metadata: EntityMetadata, { lookBack }: ListDeclaration, filter: Filter): boolean {
  const { parameter, composed, computed, excludes, path } = filter;
  if (excludes) return false;
  if (computed) return computed.isIndexed === true;
  if (lookBack) return lookBack.indexed.has(parameter) || path[0] === lookBack.column;
  return composed !== undefined || leadsTo(metadata, path[0] ?? '');
}
