import type { Operation } from '../../../generated/operations.ts';

/** How a list compares a column with a parameter. */
interface Filter {
  parameter: string;
  /** From the listed table to the column: `['run', 'run_number']` goes over the relation `run`. */
  path: string[];
  operator: '=' | '>=' | '<';
}

export interface OrderTerm {
  path: string[];
  descending: boolean;
}

/** What a list operation of the contract offers, compiled once. */
export interface ListDeclaration {
  filters: Filter[];
  /** The columns that `search` looks into. */
  search: string[];
  order: OrderTerm[];
  /** The order that a filter brings along: messages of one execution are listed oldest first. */
  orderWhen: { parameter: string; order: OrderTerm[] }[];
  /** Whether the list pages by cursor too; such a list is cut at `maxLimit` when asked for bare. */
  cursors: boolean;
  maxLimit: number;
  /** How far filters without an index look back, unless the caller says from when. */
  lookBack?: { column: string; hours: number; indexed: Set<string> };
}

/** Parameters that say how to list and not what. */
const PAGING = new Set(['limit', 'offset', 'cursor', 'ordering', 'search', 'format']);

/** Compiles the parameters of a list operation, with their extensions `x-column`, `x-search` and `x-order`. */
export function listDeclaration(operation: Operation): ListDeclaration {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const lookBack = operation['x-look-back'];
  return {
    filters: parameters.flatMap((parameter) =>
      PAGING.has(parameter.name) || parameter['x-ignored']
        ? []
        : [filterOf(parameter.name, parameter['x-column'])],
    ),
    search: named('search')?.['x-search'] ?? [],
    order: (operation['x-order'] ?? []).map(orderTerm),
    orderWhen: Object.entries(operation['x-order-when'] ?? {}).map(([parameter, order]) => ({
      parameter,
      order: order.map(orderTerm),
    })),
    cursors: named('cursor') !== undefined,
    maxLimit: named('limit')?.schema.maximum ?? 10_000,
    ...(lookBack && { lookBack: { ...lookBack, indexed: new Set(lookBack.indexed) } }),
  };
}

function filterOf(parameter: string, column?: string): Filter {
  const suffix = column === undefined ? /^(.*)_(after|before)$/.exec(parameter) : null;
  if (suffix?.[1]) return { parameter, path: [suffix[1]], operator: suffix[2] === 'after' ? '>=' : '<' };
  return { parameter, path: (column ?? parameter).split('.'), operator: '=' };
}

/** @param text a column, with `-` before it for the largest first; over relations with dots */
export function orderTerm(text: string): OrderTerm {
  const descending = text.startsWith('-');
  return { path: text.slice(descending ? 1 : 0).split('.'), descending };
}
