import { Button } from '@mantine/core';
import { ArrowUpIcon } from '@radix-ui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ListQuery, Rows } from '../api/get.ts';
import { Empty } from './empty.tsx';
import { Failure } from './failure.tsx';
import { type Choice, Filters } from './filters.tsx';
import { number } from './format.ts';
import css from './list-page.module.css';
import { PageHead } from './page-head.tsx';
import type { Search } from './search.ts';
import { useSteadyRows } from './steady-rows.ts';
import { type Column, Table } from './table.tsx';

interface ListPageProps<T> {
  title: string;
  search: Search;
  /** The query of the first `limit` rows. */
  query: (limit: number) => ListQuery<T>;
  /** Puts the rows into another order than the API can. */
  arrange?: (rows: readonly T[]) => readonly T[];
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  choices?: readonly Choice[];
  searches?: string;
  /** What is shown where there is nothing at all: what would fill the list. */
  empty: ReactNode;
  children?: ReactNode;
}

const PAGE = 100;
/** The largest page of the API. */
const MOST = 1_000;

/** A page with one list: filters in the address, rows that stay where they are, and a word where there are none. */
export function ListPage<T>(props: ListPageProps<T>) {
  const { title, search, query, columns, keyOf, choices = [], searches, empty, children, arrange } = props;
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery({ ...query(limit), placeholderData: keepPreviousData });
  const { rows, waiting, show } = useSteadyRows(
    data && (arrange?.(data.rows) ?? data.rows),
    keyOf,
    JSON.stringify(search),
  );
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const isFull = data !== undefined && data.rows.length >= limit;
  return (
    <div className="page">
      <PageHead title={title} aside={<Count data={data} isFull={isFull} />} />
      {children}
      <Filters search={search} choices={choices} {...(searches && { searches })} />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data?.rows.length === 0 && (
        <div className={css['box']}>
          {isFiltered ? (
            <Empty title="Nothing matches">
              <p>No row has all of: {filterWords(search)}.</p>
              <Link to="./" search={{}}>
                Clear the filters
              </Link>
            </Empty>
          ) : (
            empty
          )}
        </div>
      )}
      {(!data && !error) || (rows && rows.length > 0) ? (
        <div className={css['box']}>
          <Table label={title} columns={columns} rows={rows} keyOf={keyOf} />
        </div>
      ) : null}
      {waiting > 0 && (
        <Button className={css['pill']} size="xs" radius="xl" leftSection={<ArrowUpIcon />} onClick={show}>
          {waiting} new
        </Button>
      )}
      {isFull && limit < MOST && (
        <Button
          variant="default"
          onClick={() => setLimit(limit === PAGE ? 500 : MOST)}
          className={css['more']}
        >
          Show older rows
        </Button>
      )}
      {isFull && limit >= MOST && (
        <p className="faint">These are the newest {number(MOST)}. To see older rows, filter the list.</p>
      )}
    </div>
  );
}

function Count<T>({ data, isFull }: { data: Rows<T> | undefined; isFull: boolean }) {
  if (!data) return null;
  const { count = data.rows.length } = data;
  return (
    <span role="status" className="num">
      {number(count)}
      {data.count === undefined && isFull ? '+' : ''} in all
    </span>
  );
}

const filterWords = (search: Search) =>
  Object.entries(search)
    .map(([name, value]) => `${name === 'q' ? 'text' : name.replaceAll('_', ' ')} “${value}”`)
    .join(', ');
