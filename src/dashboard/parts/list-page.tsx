import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { ArrowUpIcon } from '@radix-ui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ListQuery, Rows } from '../api/get.ts';
import { useZone } from './clock.ts';
import { ColumnMenu } from './column-menu.tsx';
import { Empty } from './empty.tsx';
import { ExportLinks } from './export-links.tsx';
import { Failure } from './failure.tsx';
import { shownValue, wordOf } from './filter-words.ts';
import { type Choice, Filters } from './filters.tsx';
import { number, type Zone } from './format.ts';
import css from './list-page.module.css';
import { useOlderRows } from './older-rows.ts';
import { PageHead } from './page-head.tsx';
import type { Search } from './search.ts';
import { type Order, orderOf } from './sorting.tsx';
import { useSteadyRows } from './steady-rows.ts';
import { type Column, Table } from './table.tsx';
import { TimeJump } from './time-jump.tsx';

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

/** For no column but the first one. */
const NONE = 'none';

/** A column as the address names it. */
const keyOfColumn = (title: string) => title.toLowerCase().replaceAll(/[^a-z\d]+/g, '_');

/** The columns that an address asks for: all where it names none. The first one is the row's link, and stays. */
function shownOf<T>(columns: readonly Column<T>[], cols: string | undefined): readonly Column<T>[] {
  const keys = cols?.split(',');
  return keys === undefined
    ? columns
    : columns.filter(({ title }, place) => place === 0 || keys.includes(keyOfColumn(title)));
}

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
  const navigate = useNavigate();
  const zone = useZone();
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
  const choose = (keys: string | undefined) =>
    void navigate({ to: './', search: { ...search, cols: keys }, replace: true, resetScroll: false });
  /** Rows from a moment on, in their order. */
  const jump = (at: string) => {
    const range = ordering === time ? { from: at, to: undefined } : { from: undefined, to: at };
    void navigate({ to: './', search: { ...search, ...range } });
  };
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
            <Count data={data} shown={older.rows?.length} isMore={older.more !== undefined} />
            {!isVoid && (
              <span className={css['tools']}>
                {time !== undefined && <TimeJump jump={jump} />}
                <ColumnMenu
                  columns={columns.map(({ title }) => ({ key: keyOfColumn(title), title }))}
                  shown={shown.map(({ title }) => keyOfColumn(title))}
                  set={(keys) => choose(keys.join(',') || NONE)}
                  reset={() => choose(undefined)}
                />
                <ExportLinks path={asked.path} query={{ ...fileRange, ...asked.query }} />
              </span>
            )}
          </>
        }
      />
      {children}
      <Filters search={search} choices={choices} {...(searches && { searches })} hidden={VIEW} adds={adds} />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data?.rows.length === 0 && (
        <div className={css['box']}>
          {isFiltered && nothing === undefined ? (
            <Empty title="Nothing matches">
              <p>No row matches all of: {filterWords(given, zone)}.</p>
              <Link to="./" search={{}}>
                Clear the filters
              </Link>
            </Empty>
          ) : isFiltered ? (
            nothing
          ) : (
            empty
          )}
        </div>
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
        <More
          read={isPlaceholderData ? undefined : older.more}
          byScrolling={(rows?.length ?? 0) < MOST_BY_SCROLLING}
        />
      )}
    </div>
  );
}

/**
 * What is asked for, once the page has been painted that says so: a thousand rows that go take longer than may be between a
 * click and the next frame, also where those that follow are there already.
 */
function useAfterPaint<Asked extends { list: string }>(asked: Asked): Asked {
  const [last, setLast] = useState(asked);
  const isNew = last.list !== asked.list;
  useEffect(() => {
    if (!isNew) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLast(asked));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isNew, asked]);
  return isNew ? last : asked;
}

/** What the rows are of that are shown: until those of another order or filter have come, all that were there stay. */
function useLast<Shown extends { list: string }>(asked: Shown, isWaiting: boolean): Shown {
  const [last, setLast] = useState(asked);
  if (isWaiting || last.list === asked.list) return last;
  setLast(asked);
  return asked;
}

/** Reads older rows when it is pressed, and by itself when somebody has come to the end. */
function More({ read, byScrolling }: { read: (() => void) | undefined; byScrolling: boolean }) {
  const { ref, entry } = useIntersection({ rootMargin: '300px' });
  const isSeen = entry?.isIntersecting === true && window.scrollY > 0;
  useEffect(() => {
    if (isSeen && byScrolling) read?.();
  }, [isSeen, byScrolling, read]);
  return (
    <Button ref={ref} variant="default" disabled={!read} onClick={read} className={css['more']}>
      {read ? 'Show older rows' : 'Loading …'}
    </Button>
  );
}

interface CountProps {
  data: Rows<unknown> | undefined;
  shown: number | undefined;
  isMore: boolean;
}

function Count({ data, shown = 0, isMore }: CountProps) {
  if (!data) return null;
  return (
    <span role="status" className="num">
      {data.count === undefined && isMore
        ? `more than ${number(shown)}`
        : `${number(data.count ?? shown)} in all`}
    </span>
  );
}

const filterWords = (search: Search, zone: Zone) =>
  Object.entries(search)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${wordOf(name)} “${shownValue(name, value, zone)}”`],
    )
    .join(', ');
