import type { Column } from './table.tsx';

/** For no column but the first one. */
export const NONE = 'none';

/** A column as the address names it. */
export const keyOfColumn = (title: string) => title.toLowerCase().replaceAll(/[^a-z\d]+/g, '_');

/** The columns that an address asks for: all where it names none. The first one is the row's link, and stays. */
export function shownOf<T>(columns: readonly Column<T>[], cols: string | undefined): readonly Column<T>[] {
  const keys = cols?.split(',');
  return keys === undefined
    ? columns
    : columns.filter(({ title }, place) => place === 0 || keys.includes(keyOfColumn(title)));
}
