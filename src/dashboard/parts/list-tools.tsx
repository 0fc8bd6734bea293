import { useNavigate } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { ColumnMenu } from './column-menu.tsx';
import { ExportLinks } from './export-links.tsx';
import css from './list-page.module.css';
import type { Search } from './search.ts';
import { keyOfColumn, NONE } from './shown-columns.ts';
import type { Column } from './table.tsx';
import { TimeJump } from './time-jump.tsx';

interface ListToolsProps<T> extends ComponentProps<typeof ExportLinks> {
  search: Search;
  columns: readonly Column<T>[];
  shown: readonly Column<T>[];
  /** Where one can go to a time: whether later rows follow. */
  jumps: { isForward: boolean } | undefined;
}

/** What can be done with a list: go to a time, choose its columns, have it as a file. */
export function ListTools<T>({ search, columns, shown, jumps, ...file }: ListToolsProps<T>) {
  const navigate = useNavigate();
  const choose = (keys: string | undefined) =>
    void navigate({ to: './', search: { ...search, cols: keys }, replace: true, resetScroll: false });
  /** Rows from a moment on, in their order. */
  const jump = (at: string) => {
    const range = jumps?.isForward ? { from: at, to: undefined } : { from: undefined, to: at };
    void navigate({ to: './', search: { ...search, ...range } });
  };
  return (
    <span className={css['tools']}>
      {jumps && <TimeJump jump={jump} />}
      <ColumnMenu
        columns={columns.map(({ title }) => ({ key: keyOfColumn(title), title }))}
        shown={shown.map(({ title }) => keyOfColumn(title))}
        set={(keys) => choose(keys.join(',') || NONE)}
        reset={() => choose(undefined)}
      />
      <ExportLinks {...file} />
    </span>
  );
}
