import { Skeleton, VisuallyHidden } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { CopyRow } from './copy.tsx';
import { type Sorting, SortLink, sortOf } from './sorting.tsx';
import css from './table.module.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand at the right, one below the other. */
  isNumber?: boolean;
  /** Takes what the other columns leave, and is cut where that is too little. */
  isWide?: boolean;
  /** Left out where the page is narrow. */
  isExtra?: boolean;
  /** Of the first column: a number that has its title before it where the page is narrow. */
  isNamed?: boolean;
  /** Of the first column: its cells have a box before their text that chooses the row, and its head this one, which chooses all. */
  box?: (rows: readonly T[]) => ReactNode;
  /** Texts are told apart by their end: where one is cut, that stays. */
  keepsEnd?: boolean;
  /** What can be done with the row: a button, which says so itself. */
  isAct?: boolean;
}

interface TableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[] | undefined;
  keyOf: (row: T) => string;
  /** By what the rows may be ordered, and are; absent where their order is fixed. */
  sorting?: Sorting;
  /** Whether each row can be copied as JSON. */
  canCopy?: boolean;
}

/** Rows that are drawn while the first ones load. */
const WAITING = [0.7, 0.5, 0.8, 0.6, 0.75];

/** A table of rows; a list of cards where the page is narrow. The first cell is the row's link. */
export function Table<T>({ label, columns, rows, keyOf, sorting, canCopy = false }: TableProps<T>) {
  const isCopied = canCopy && Boolean(navigator.clipboard);
  return (
    <div className={css['box']}>
      <table
        className={css['table']}
        aria-label={label}
        aria-busy={rows === undefined}
        data-sorted={sorting !== undefined}
      >
        <thead>
          <tr>
            {columns.map(({ title, isNumber, isWide, isExtra, isAct, box }) => (
              <th
                key={title}
                data-number={isNumber}
                data-wide={isWide}
                data-extra={isExtra}
                data-act={isAct}
                aria-sort={sortOf(title, sorting)}
                scope="col"
              >
                {rows && rows.length > 0 && box?.(rows)}
                {sorting?.by[title] !== undefined ? (
                  <SortLink title={title} sorting={sorting} />
                ) : isAct ? (
                  <VisuallyHidden>{title}</VisuallyHidden>
                ) : (
                  title
                )}
              </th>
            ))}
            {isCopied && (
              <th scope="col" className={css['copy']}>
                <VisuallyHidden>Copy</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <Body rows={rows} columns={columns} keyOf={keyOf} isCopied={isCopied} />
      </table>
    </div>
  );
}

interface BodyProps<T> extends Pick<TableProps<T>, 'rows' | 'columns' | 'keyOf'> {
  isCopied: boolean;
}

function PlainBody<T>({ rows, columns, keyOf, isCopied }: BodyProps<T>) {
  return (
    <tbody>
      {rows?.map((row) => <Row key={keyOf(row)} row={row} columns={columns} isCopied={isCopied} />) ??
        WAITING.map((width) => (
          <tr key={width}>
            <td colSpan={columns.length + (isCopied ? 1 : 0)}>
              <Skeleton height={14} width={`${width * 100}%`} my={3} />
            </td>
          </tr>
        ))}
    </tbody>
  );
}

// Where only the head changes, as with a click for another order, a thousand rows are not even compared.
const Body = memo(PlainBody) as typeof PlainBody;

interface RowProps<T> extends Pick<BodyProps<T>, 'columns' | 'isCopied'> {
  row: T;
}

function PlainRow<T>({ row, columns, isCopied }: RowProps<T>) {
  return (
    <tr>
      {columns.map(({ title, cell, isNumber, isWide, isExtra, isNamed, isAct, keepsEnd }) => (
        <td
          key={title}
          data-title={title}
          data-number={isNumber}
          data-wide={isWide}
          data-extra={isExtra}
          data-named={isNamed}
          data-act={isAct}
          data-end={keepsEnd}
        >
          {cell(row)}
        </td>
      ))}
      {isCopied && (
        <td className={css['copy']}>
          <CopyRow row={row} />
        </td>
      )}
    </tr>
  );
}

// Of a thousand rows those are drawn anew that have changed. memo() takes the type parameter away.
const Row = memo(PlainRow) as typeof PlainRow;
