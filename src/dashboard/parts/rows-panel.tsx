import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Rows } from '../api/get.ts';
import { Failure } from './failure.tsx';
import { Panel } from './panel.tsx';
import { type Column, Table } from './table.tsx';

interface RowsPanelProps<T> {
  title: string;
  /** At the right of the heading. */
  aside?: ReactNode;
  /** The query of a list. */
  query: Pick<UseQueryResult<Rows<T>>, 'data' | 'error'> & { refetch: () => unknown };
  /** Shown where the list has no rows. */
  empty: ReactNode;
  /** Names the table to screen readers. */
  label: string;
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
}

/** A panel with the rows of a list, or with the reason why there are none. After a failed refetch the old rows stay. */
export function RowsPanel<T>({ title, aside, query, empty, ...table }: RowsPanelProps<T>) {
  const { data, error, refetch } = query;
  return (
    <Panel title={title} aside={aside}>
      {error && !data ? (
        <Failure error={error} retry={refetch} />
      ) : data?.rows.length === 0 ? (
        empty
      ) : (
        <Table {...table} rows={data?.rows} />
      )}
    </Panel>
  );
}
