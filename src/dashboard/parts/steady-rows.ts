import { useEffect, useState } from 'react';

/** Above so many pixels the reader is at the top, and sees new rows come. */
const TOP = 160;

interface Steady<T> {
  rows: readonly T[] | undefined;
  /** Rows that have come above those shown. */
  waiting: number;
  /** Shows them. */
  show: () => void;
}

/**
 * Keeps rows where they are while somebody reads further down: what is new at the top waits until it is asked for. Rows
 * that are shown still change in place.
 * @param list what tells one list from another: its filters
 */
export function useSteadyRows<T>(
  rows: readonly T[] | undefined,
  keyOf: (row: T) => string,
  list: string,
): Steady<T> {
  const [anchor, setAnchor] = useState<{ key: string; list: string }>();
  const first = rows?.[0];
  const newest = first === undefined ? undefined : keyOf(first);
  useEffect(() => {
    const follow = () => {
      if (window.scrollY < TOP) setAnchor(newest === undefined ? undefined : { key: newest, list });
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, [newest, list]);
  const place = anchor?.list === list ? (rows?.findIndex((row) => keyOf(row) === anchor.key) ?? -1) : -1;
  const waiting = Math.max(0, place);
  return {
    rows: waiting > 0 ? rows?.slice(waiting) : rows,
    waiting,
    show: () => {
      setAnchor(newest === undefined ? undefined : { key: newest, list });
      window.scrollTo({ top: 0 });
    },
  };
}
