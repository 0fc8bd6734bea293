import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { pageAt, type Rows } from '../api/get.ts';

interface Older<T> {
  rows: readonly T[] | undefined;
  /** Reads one more page, where there is one. */
  more: (() => void) | undefined;
  isReading: boolean;
  error: Error | undefined;
}

interface Kept<T> {
  list: string;
  rows: readonly T[];
  next: string | undefined;
}

/**
 * The rows of the newest page, which is read again and again, and behind them those of older pages, which are read once.
 * Rows that fall off the newest page because others have come stay.
 * @param list what tells one list from another: its filters
 */
export function useOlderRows<T>(
  newest: Rows<T> | undefined,
  keyOf: (row: T) => string,
  list: string,
): Older<T> {
  const [stored, setKept] = useState<Kept<T>>();
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<Error>();
  const before = useRef<{ list: string; rows: readonly T[] }>(undefined);
  const kept = stored?.list === list ? stored : undefined;

  useEffect(() => {
    if (!newest) return;
    const last = before.current;
    before.current = { list, rows: newest.rows };
    if (last?.list !== list) return;
    const keys = new Set(newest.rows.map(keyOf));
    const overlap = last.rows.findLastIndex((row) => keys.has(keyOf(row)));
    const fallen = last.rows.slice(overlap + 1);
    if (fallen.length === 0) return;
    setKept((now) => {
      if (now?.list !== list) return now;
      // So many have come that what is between is not known: it is read anew, page by page.
      if (overlap < 0) return undefined;
      return { ...now, rows: [...fallen, ...now.rows] };
    });
  }, [newest, list, keyOf]);

  const next = kept ? kept.next : newest?.next;
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(list), [list]);
  const more = useCallback(() => {
    if (next === undefined) return;
    controller.current = new AbortController();
    const { signal } = controller.current;
    setReading(true);
    setError(undefined);
    pageAt<T>(next, signal)
      .then((page) => {
        if (signal.aborted) return;
        setKept((now) => ({
          list,
          rows: [...(now?.list === list ? now.rows : []), ...page.rows],
          next: page.next,
        }));
      })
      .catch((reason: unknown) => signal.aborted || setError(reason as Error))
      .finally(() => setReading(false));
  }, [next, list]);

  const rows = useMemo(() => {
    if (!newest || !kept) return newest?.rows;
    // A row that has changed since may have moved to the newest page, or been read on two pages: it is shown once.
    const all = Map.groupBy([...newest.rows, ...kept.rows], keyOf);
    return [...all.values()].flatMap(([row]) => (row === undefined ? [] : [row]));
  }, [newest, kept, keyOf]);
  return { rows, more: next && !isReading ? more : undefined, isReading, error };
}
