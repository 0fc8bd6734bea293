import { ArrowUpIcon } from '@radix-ui/react-icons';
import { Link } from '@tanstack/react-router';
import type { Search } from './search.ts';
import css from './table.module.css';

/** A property that the API orders by; the greatest value first where it begins with a minus. */
export type Order<Property extends string> = Property | `-${Property}`;

/** By what the rows of a table may be ordered, and are. */
export interface Sorting {
  /** The properties that stand in the columns, by the columns' titles. */
  by: Readonly<Record<string, string>>;
  order: string;
  /** The address as it is; another order changes its `sort`. */
  search: Search;
}

/** The order that an address asks for with `sort`; the usual one where it asks for none that the list has. */
export function orderOf<Property extends string>(
  { sort }: Search,
  by: Readonly<Record<string, Property>>,
  usual: Order<Property>,
): Order<Property> {
  const orders = Object.values(by).flatMap((property): Order<Property>[] => [property, `-${property}`]);
  return orders.find((order) => order === sort) ?? usual;
}

/** How a column is sorted, as `aria-sort` says it; undefined where the list can't be ordered by it. */
export function sortOf(title: string, sorting: Sorting | undefined) {
  const property = sorting?.by[title];
  if (sorting === undefined || property === undefined) return undefined;
  if (sorting.order === property) return 'ascending';
  return sorting.order === `-${property}` ? 'descending' : 'none';
}

/** The heading of a column, which orders the rows by it: the greatest first, then the other way round. */
export function SortLink({ title, sorting }: { title: string; sorting: Sorting }) {
  const { by, search } = sorting;
  const property = by[title] ?? '';
  const now = sortOf(title, sorting);
  const next = now === 'descending' ? property : `-${property}`;
  return (
    <Link to="./" search={{ ...search, sort: next }} replace resetScroll={false} className={css['sort']}>
      {title}
      <ArrowUpIcon aria-hidden="true" data-sort={now} />
    </Link>
  );
}
