import type { Operation, Parameter } from '../../../generated/operations.ts';

/** `any` compares with several values; `contains` is of texts, in any case. */
export type Operator = '=' | '>=' | '<' | 'any' | 'contains';

/** How a list compares a column with a parameter. */
export interface Filter {
  parameter: string;
  /** From the listed table to the column: `['run', 'run_number']` goes over the relation `run`. */
  path: string[];
  operator: Operator;
  /** Whether the rows that it finds are left out; those where the column is null are not among them. */
  excludes?: boolean;
  computed?: Computed;
  /** Values that match the pattern are compared with these columns instead; `$1` is the pattern's first group. */
  composed?: { pattern: RegExp; columns: { path: string[]; value: string }[] };
}

/** What a filter means that compares no column. */
export interface Computed {
  /** SQL of its condition, where columns have the table's name before them. @param value SQL of it */
  condition: (value: string) => string;
  /** PostgreSQL's type of the value; an array where it may be several. */
  type: 'text' | 'boolean' | 'text[]';
  /** Whether an index leads to the rows that have a value. */
  isIndexed?: boolean;
  values?: StoodFor;
}

/** The values of a column that a filter stands for. */
interface StoodFor {
  column: string;
  /** The column by which an index has the rows of each of them in order. */
  order: string;
  /** A query of them. @param value SQL of the filter's */
  query: (value: string) => string;
  /** A query of whether their rows are found sooner one value after the other than by going through all rows in their order. */
  areRare: (value: string) => string;
}

export interface OrderTerm {
  path: string[];
  descending: boolean;
}

/** What a list operation of the contract offers, compiled once. */
export interface ListDeclaration {
  filters: Filter[];
  /** The columns that `search` looks into, each by the path to it. */
  search: string[][];
  order: OrderTerm[];
  /** The order that a filter brings along: messages of one execution are listed oldest first. */
  orderWhen: { parameter: string; order: OrderTerm[] }[];
  /** Whether the list is cut at `maxLimit` when asked for bare, with a link to what follows: tables that grow for ever. */
  isCut: boolean;
  maxLimit: number;
  /** How far filters without an index look back, unless the caller says from when. */
  lookBack?: { column: string; hours: number; indexed: Set<string> };
  /** A table that counts the rows as they come, by text columns of the same names. */
  counters?: Counters | undefined;
  rollUp?: RollUp | undefined;
  tail?: Tail | undefined;
}

/** A table with the number of rows by minute, in its columns `minute` and `count`, and by some columns of another. */
export interface RollUp {
  table: string;
  /** The column of the other table whose minutes they are. */
  moment: string;
  /** The parameters that ask for nothing but this moment and these columns. */
  parameters: ReadonlySet<string>;
  /** SQL of a key: rows up to it are counted there, all others are not. */
  through: string;
}

/** How it is known of rows whether they were there at an earlier moment. */
export interface Tail {
  /** The column with the number of the transaction that stored a row, of type xid8. */
  transactionColumn: string;
  /** SQL of a key up to which all rows are visible, or never will be. It need not be the last. */
  settled: string;
}

/** A table with the number of rows, in its column `count`, for values of some columns of another. */
interface Counters {
  table: string;
  columns: string[];
}

/** Parameters that say how to list and not what. */
const PAGING = new Set(['limit', 'offset', 'cursor', 'ordering', 'search', 'format', 'include']);
/** Leaves out the rows that `search` finds. */
const NO_SEARCH: Filter = { parameter: 'search_not', path: [], operator: 'contains', excludes: true };

/** What a resource says of its list beyond the contract. */
export interface ListOptions {
  /** Where the table counts its rows as they come. */
  counters?: Counters;
  /** Where its rows are counted by the minute. */
  rollUp?: RollUp;
  /** What filters compare that are no columns, by their parameters. */
  computed?: Readonly<Record<string, Computed>>;
  /** How it is known what came later, where that can be asked for. */
  tail?: Tail;
}

/** Compiles the parameters of a list operation, with their extensions (docs/contract-rules.md). */
export function listDeclaration(
  operation: Operation,
  { counters, rollUp, computed = {}, tail }: ListOptions = {},
): ListDeclaration {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const lookBack = operation['x-look-back'];
  return {
    filters: parameters.flatMap((parameter) =>
      PAGING.has(parameter.name) || parameter['x-ignored']
        ? []
        : [filterOf(parameter, computed[parameter['x-excludes'] ?? parameter.name])],
    ),
    search: (named('search')?.['x-search'] ?? []).map((path) => path.split('.')),
    order: (operation['x-order'] ?? []).map(orderTerm),
    orderWhen: Object.entries(operation['x-order-when'] ?? {}).map(([parameter, order]) => ({
      parameter,
      order: order.map(orderTerm),
    })),
    counters,
    rollUp,
    tail,
    isCut: lookBack !== undefined,
    maxLimit: named('limit')?.schema.maximum ?? 10_000,
    ...(lookBack && { lookBack: { ...lookBack, indexed: new Set(lookBack.indexed) } }),
  };
}

function filterOf(from: Parameter, computed: Computed | undefined): Filter {
  const { name: parameter, 'x-column': column, 'x-composed': composed, 'x-several': several } = from;
  const { 'x-excludes': excluded } = from;
  if (parameter === NO_SEARCH.parameter) return NO_SEARCH;
  if (excluded !== undefined) {
    const path = (column ?? excluded).split('.');
    return { parameter, path, operator: 'any', excludes: true, ...(computed && { computed }) };
  }
  if (computed) return { parameter, path: [parameter], operator: '=', computed };
  const suffix = column === undefined ? /^(.*)_(after|before|min)$/.exec(parameter) : null;
  if (suffix?.[1]) return { parameter, path: [suffix[1]], operator: suffix[2] === 'before' ? '<' : '>=' };
  const operator = several ? 'any' : '=';
  const filter: Filter = { parameter, path: (column ?? parameter).split('.'), operator };
  if (!composed) return filter;
  const columns = Object.entries(composed.columns).map(([name, value]) => ({ path: name.split('.'), value }));
  return { ...filter, composed: { pattern: new RegExp(composed.pattern, 'u'), columns } };
}

/** @param text a column, with `-` before it for the largest first; over relations with dots */
export function orderTerm(text: string): OrderTerm {
  const descending = text.startsWith('-');
  return { path: text.slice(descending ? 1 : 0).split('.'), descending };
}
