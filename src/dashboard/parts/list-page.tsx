import { Button } from '@mantine/core';
import { ArrowUpIcon } from '@radix-ui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { ListQuery } from '../api/get.ts';
import { useAfterPaint, useLast } from './after-paint.ts';
import { Failure } from './failure.tsx';
import { type Choice, Filters } from './filters.tsx';
import css from './list-page.module.css';
import { ListTools } from './list-tools.tsx';
import { MoreRows } from './more-rows.tsx';
import { NoRows } from './no-rows.tsx';
import { useOlderRows } from './older-rows.ts';
import { PageHead } from './page-head.tsx';
import { RowCount } from './row-count.tsx';
import type { Search } from './search.ts';
import { shownOf } from './shown-columns.ts';
import { type Order, orderOf } from './sorting.tsx';
import { useSteadyRows } from './steady-rows.ts';
import { type Column, Table } from './table.tsx';

interface ListPageProps<T, Property extends string> {
  title: string;
  search: Search;
  /** The query of the first `limit` rows. */
  query: (limit: number, ordering: Order<NoInfer<Property>>) => ListQuery<T>;
  /** The properties that the API orders by, by the titles of the columns that show them. */
  sorts: Readonly<Record<string, Property>>;
  /** The usual order. */
  order: Order<NoInfer<Property>>;
  /** Of these properties the one whose time range `from` and `to` in the address are, where the list has one. */
  time?: NoInfer<Property>;
  /** Puts the rows into another order than the API can, while the address asks for none. */
  arrange?: (rows: readonly T[]) => readonly T[];
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  choices?: readonly Choice[];
  searches?: string;
  /** What is shown where there is nothing at all: what would fill the list. */
  empty: ReactNode;
  /** What is shown where nothing matches the filters, if the page knows more to say than that. */
  nothing?: ReactNode;
  /** The range of time that files of the list have where the address says none, if they need one. */
  fileRange?: Readonly<Record<string, string>>;
  /** What stands behind the filters. */
  adds?: ReactNode;
  /** The pages above it. */
  path?: readonly ReactNode[];
  children?: ReactNode;
}

const PAGE = 100;
/** Rows that are read by themselves as somebody comes to the end of those that are shown; more have to be asked for. */
const MOST_BY_SCROLLING = 1_000;

/** The parameters that say how rows are shown, and not which. */
const VIEW = ['cols', 'sort'];

/** A page with one list: filters in the address, rows that stay where they are, and a word where there are none. */
export function ListPage<T, const Property extends string>(props: ListPageProps<T, Property>) {
  const {
    title,
    search,
    query,
    columns,
    choices = [],
    searches,
    empty,
    nothing,
    children,
    arrange,
    fileRange,
    adds,
    path = [],
    sorts,
    order,
    time,
  } = props;
  // Pages write it anew with each rendering; rows that are the same would be put together anew for that.
  const [keyOf] = useState(() => props.keyOf);
  const given = { ...search, cols: undefined, sort: undefined };
  const ordering = orderOf(search, sorts, order);
  const list = JSON.stringify([given, ordering]);
  const {
    asked,
    list: of,
    ordering: by,
    ...first
  } = useAfterPaint({ ...query(PAGE, ordering), list, ordering });
  const { cols } = search;
  const shown = useMemo(() => shownOf(columns, cols), [columns, cols]);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...first,
    placeholderData: keepPreviousData,
  });
  const now = useLast({ list: of, ordering: by }, isPlaceholderData);
  const older = useOlderRows(data, keyOf, now.list);
  const { rows, waiting, show } = useSteadyRows(
    older.rows && ((now.ordering === order ? arrange?.(older.rows) : undefined) ?? older.rows),
    keyOf,
    now.list,
  );
  const isFiltered = Object.values(given).some((value) => value !== undefined);
  const isVoid = data?.rows.length === 0 && !isFiltered;
  return (
    <div className="page">
      <PageHead
        title={title}
        path={path}
        aside={
          <>
            <RowCount data={data} shown={older.rows?.length} isMore={older.more !== undefined} />
            {!isVoid && (
              <ListTools
                search={search}
                columns={columns}
                shown={shown}
                jumps={time === undefined ? undefined : { isForward: ordering === time }}
                path={asked.path}
                query={{ ...fileRange, ...asked.query }}
              />
            )}
          </>
        }
      />
      {children}
      <Filters search={search} choices={choices} {...(searches && { searches })} hidden={VIEW} adds={adds} />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data?.rows.length === 0 && (
        <NoRows given={given} isFiltered={isFiltered} empty={empty} nothing={nothing} />
      )}
      {(!data && !error) || (rows && rows.length > 0) ? (
        <div className={css['box']}>
          <Table
            label={title}
            columns={shown}
            rows={rows}
            keyOf={keyOf}
            sorting={{ by: sorts, order: ordering, search }}
            canCopy
          />
        </div>
      ) : null}
      {waiting > 0 && (
        <Button className={css['pill']} size="xs" radius="xl" leftSection={<ArrowUpIcon />} onClick={show}>
          {waiting} new
        </Button>
      )}
      {older.error && <Failure error={older.error} retry={older.more ?? refetch} />}
      {(older.more || older.isReading) && !older.error && (
        // What follows the rows of another order or filter is no part of this list.
        <MoreRows
          read={isPlaceholderData ? undefined : older.more}
          byScrolling={(rows?.length ?? 0) < MOST_BY_SCROLLING}
        />
      )}
    </div>
  );
}
