import type { Statement } from '../../database/statement.ts';
import { statementName } from '../statement-name.ts';
import type { Table } from '../table.ts';
import type { Filter, ListDeclaration, RollUp } from './declaration.ts';
import { includedNames, inclusionNamed } from './included.ts';
import { type Moment, snapshotOf } from './moment.ts';
import { keyName } from './row-texts.ts';
import { severalValues } from './several-values.ts';
import type { ListShape } from './shape.ts';
import type { ListShapes } from './shapes.ts';

/** Values of query parameters by name, as the query reader leaves them: typed, and none of them empty. */
export type Query = Record<string, unknown>;

/** A key of one row in the order of a listing: one value as text for each sort key, null where the column is. */
export type RowKey = (string | null)[];

/** Where a page starts: the key of the row before it, or of the one after it, from which it goes backwards. */
export interface Start {
  after?: RowKey;
  before?: RowKey;
}

/** Primary keys that are read, and rows that are asked for, together. */
export const KEYS = 1_000;

/** What rows are shown with besides their columns. */
export interface ShownBesides {
  /** The same properties on every row. */
  also?: Record<string, unknown>;
  /** The parameter `include`. */
  include?: unknown;
}

/** Of when the rows of a list are. */
export interface OfWhen {
  /** Absent for now. */
  asOf?: Moment | undefined;
  /** Whether filters without an index make the list look back only so far; they do where nothing is said. */
  looksBack?: boolean;
}

/** One list as asked for: a shape, and the values of its conditions. Values are only ever sent as parameters. */
export class Listing {
  readonly shape: ListShape;
  /** Set where the list looks back only so far, with the hours. */
  readonly looksBackHours: number | undefined;
  /** Properties that are the same on every row. */
  readonly also: ReadonlyMap<string, unknown>;
  /** What ends the JSON of a row, with these. */
  readonly end: string;
  readonly #values: unknown[] = [];
  /** The same list with other values of some parameters. */
  readonly with: (changes: Query) => Listing;

  /**
   * @param shapes of the list
   * @param options what the rows are shown with besides their columns, and of when they are
   */
  constructor(
    declaration: ListDeclaration,
    query: Query,
    shapes: ListShapes,
    options: ShownBesides & OfWhen = {},
  ) {
    const { also = {}, include, asOf, looksBack = true } = options;
    this.with = (changes) => new Listing(declaration, { ...query, ...changes }, shapes, options);
    this.also = new Map(Object.entries(also));
    this.end = JSON.stringify(also).replace(/^{(?=.)/, Object.keys(also).length > 0 ? ',' : '');
    const filters = declaration.filters.filter(({ parameter }) => query[parameter] !== undefined);
    const composed = new Set<Filter>();
    for (const filter of filters) {
      const value = query[filter.parameter];
      const parts = partsOf(filter, value);
      if (parts) composed.add(filter);
      this.#values.push(...(parts ?? [compared(filter, value)]));
    }
    const { search, ordering } = query;
    if (search !== undefined) this.#values.push(containing(search));
    this.looksBackHours = looksBack ? hoursLookedBack(declaration, query) : undefined;
    if (this.looksBackHours !== undefined) this.#values.push(this.looksBackHours);
    if (asOf) this.#values.push(String(asOf.settled), snapshotOf(asOf));
    this.shape = shapes.of({
      filters,
      composed,
      hasSearch: search !== undefined,
      ordering: ordering === undefined ? undefined : String(ordering),
      looksBack: this.looksBackHours !== undefined,
      isAsOf: asOf !== undefined,
      included: includedNames(include),
    });
  }

  /** The same for all pages of the same rows, shown alike. */
  get question(): string {
    return JSON.stringify([this.shape.countedPage(), this.#values, this.end]);
  }

  /** The rows from a key on, each with its own key behind its columns. */
  page(limit: number, from: Start = {}): Statement {
    return {
      text: this.shape.page(edgeOf(from)),
      values: [...this.#values, ...(from.after ?? from.before ?? []), limit],
    };
  }

  /** One page by number, with the count of the whole list behind the columns of every row. */
  countedPage(limit: number, offset: number): Statement {
    const text = this.shape.countedPage();
    // Of a list without conditions there are as many shapes as orders: few enough for each to keep its plan.
    const name = this.shape.hasConditions ? undefined : statementName(text);
    return { ...(name !== undefined && { name }), text, values: [...this.#values, limit, offset] };
  }

  /**
   * The primary keys alone of rows in the order of the list: they are small however large the rows are. They come as JSON
   * arrays of `KEYS`, put together by the server: half a million single rows would keep the event loop busy for a second.
   */
  keys(limit: number, { offset = 0, ...from }: Start & { offset?: number } = {}): Statement {
    const part = `("n" - 1) / ${KEYS}`;
    return {
      text:
        `select json_agg("key" order by "n") from (select "key", row_number() over () as "n" ` +
        `from (${this.shape.keys(edgeOf(from))}) "found" ("key")) "numbered" group by ${part} order by ${part}`,
      values: [...this.#values, ...(from.after ?? from.before ?? []), limit, offset],
    };
  }

  /**
   * Rows of the tail between two positions, each with its own behind its columns.
   * @param scanned what `valuesOfNewRows` gives
   */
  tail(scanned: unknown[], limit: number): Statement {
    return { text: this.shape.tail(), values: [...this.#values, ...scanned, limit] };
  }

  /** What stands behind a row of `page`, of one primary key. */
  keyOf(primaryKey: unknown): Statement {
    return { text: this.shape.keyOf(), values: [primaryKey] };
  }

  /** The conditions of the rows, of which there is one at least, as SQL about the table by its name; and their values. */
  conditions(): Statement {
    return { text: this.shape.conditions(), values: this.#values };
  }

  /** The statement that counts all rows of the list. */
  count(): Statement {
    return { text: this.shape.count(), values: this.#values };
  }

  /** The same from what is counted by the minute. @param through up to which key it was, a moment ago */
  rolledCount(rollUp: RollUp, through: number): Statement {
    return { text: this.shape.rolledCount(rollUp), values: [...this.#values, through] };
  }
}

/**
 * Reads the rows of primary keys, in the order of these, each with the number of its key, from 1, behind its columns. SQL by
 * hand: its FROM is nothing that Kysely has words for.
 */
export function rowsByKeys(table: Table, keys: unknown[], included: string[]): Statement {
  const { name, key, selectionText } = table;
  const besides = included.map((property) => `, ${inclusionNamed(table, property).sql}`).join('');
  const text =
    `select ${selectionText}${besides}, "asked"."n"::text as "${keyName(0)}" from json_array_elements_text($1::json) with ordinality "asked" ("key", "n") ` +
    `join "${name}" on "${name}"."${key.column}" = "asked"."key"::${key.type} order by "n"`;
  return { name: statementName(text), text, values: [JSON.stringify(keys)] };
}

/** What a column is compared with. */
function compared({ operator }: Filter, value: unknown): unknown {
  if (operator === 'contains') return containing(value);
  return operator === 'any' ? severalValues(String(value)) : value;
}

/** The pattern of texts that have a text in them. */
const containing = (text: unknown) => `%${String(text).replace(/[\\%_]/g, '\\$&')}%`;

function edgeOf({ after, before }: Start) {
  const key = after ?? before;
  return key && { nulls: key.map((value) => value === null), isReversed: after === undefined };
}

/** The parts of a value that goes to several columns. */
function partsOf({ composed }: Filter, value: unknown): string[] | undefined {
  const parts = composed?.pattern.exec(String(value));
  if (!composed || !parts) return undefined;
  return composed.columns.map((column) =>
    column.value.replace(/\$(\d)/g, (_, group: number) => parts[group] ?? ''),
  );
}

/** How far the list looks back because of filters without an index; undefined where it is all there is. */
function hoursLookedBack({ lookBack, filters }: ListDeclaration, query: Query): number | undefined {
  if (!lookBack || query[`${lookBack.column}_after`] !== undefined) return undefined;
  const slow = (name: string) => query[name] !== undefined && !lookBack.indexed.has(name);
  return slow('search') || filters.some(({ parameter }) => slow(parameter)) ? lookBack.hours : undefined;
}
