import { useMediaQuery } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
} from 'react';
import { useZone, zoneName } from '../../parts/clock.ts';
import type { Zone } from '../../parts/format.ts';
import { counted, number } from '../../parts/format.ts';
import type { Search } from '../../parts/search.ts';
import type { Repeats } from './folding.ts';
import { type LineColumn, lineColumnsOf } from './line-columns.tsx';
import css from './line-table.module.css';
import { firstLine, levelWord } from './line-text.ts';
import type { Log } from './log-row.ts';

interface LineTableProps {
  /** In the order in which they are shown. */
  rows: readonly Log[];
  /** Of those that stand for several, by their ids. */
  repeats: ReadonlyMap<number, Repeats>;
  isBusy: boolean;
  search: Search;
  /** Where the rows are scrolled. */
  pane: RefObject<HTMLDivElement | null>;
  /** Which rows are seen first. */
  start: 'first' | 'last';
  /** The end at which new rows come and are to be seen. */
  follows: 'first' | 'last' | undefined;
  /** The row that is in the middle at first, and marked. */
  target: number | undefined;
  /** Called when somebody comes near the first or the last row. */
  onNear: (end: 'first' | 'last') => void;
  /** Called when somebody wants the very first or last row there is. */
  onJump: (end: 'first' | 'last') => void;
  onFocus: (id: number) => void;
  /** Called when somebody wants to see the repeats of a line, or no longer. */
  onFold: (log: Log) => void;
}

/** Heights of a row, in pixels: a line, or a card of two. */
const ROW = 30;
const CARD = 58;
/** Rows from either end at which more are read. */
const NEAR = 60;
const OVERSCAN = 12;
/** Where Home and End mean something else. */
const NOT_HERE = 'input, textarea, select, aside *, [role=dialog] *';

/**
 * The lines as a table of which the rows in sight are drawn. What is added at either end moves nothing that is in sight.
 */
export function LineTable(props: LineTableProps) {
  const { rows, repeats, isBusy, search, pane, start, follows, target, onNear, onJump, onFocus, onFold } =
    props;
  const isNarrow = useMediaQuery('(max-width: 760px)') ?? false;
  const zone = useZone();
  const height = isNarrow ? CARD : ROW;
  const place = target === undefined ? -1 : rows.findIndex(({ id }) => id === target);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    anchorTo: 'end',
    // Near to where `begin` goes: what is not seen need not be read on from.
    initialOffset: () => height * (place >= 0 ? Math.max(0, place - 8) : start === 'last' ? rows.length : 0),
  });
  useEffect(() => {
    if (height > 0) virtualizer.measure();
  }, [height, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length === 0) return;
    if (last >= rows.length - NEAR) onNear('last');
    if (first < NEAR) onNear('first');
  }, [first, last, rows.length, onNear]);
  // Once, when the rows are first drawn: from then on the reader decides what is in sight.
  const begin = useEffectEvent(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'center' });
    else if (start === 'last') virtualizer.scrollToEnd();
  });
  useEffect(() => begin(), []);
  const jump = useEffectEvent((event: KeyboardEvent) => {
    const { key, target: at } = event;
    if ((key !== 'Home' && key !== 'End') || (at instanceof Element && at.matches(NOT_HERE))) return;
    event.preventDefault();
    onJump(key === 'Home' ? 'first' : 'last');
  });
  useEffect(() => {
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
  useLayoutEffect(() => {
    if (rows.length === 0 || !pane.current || !follows) return;
    pane.current.scrollTop = follows === 'first' ? 0 : pane.current.scrollHeight;
  }, [rows, follows, pane]);

  const { cols, log: open } = search;
  const isBeside = open !== undefined;
  const columns = useMemo(() => lineColumnsOf({ cols, log: isBeside ? '' : undefined }), [cols, isBeside]);
  const template = [...columns.map(({ width }) => width), 'minmax(0, 1fr)'].join(' ');
  const router = useRouter();
  const base = useMemo(() => {
    const { publicHref } = router.buildLocation({ to: '/logs/', search: { ...search, log: undefined } });
    return `${publicHref}${publicHref.includes('?') ? '&' : '?'}log=`;
  }, [router, search]);
  const onOpen = useCallback(
    (event: MouseEvent, id: number) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // another tab or window
      event.preventDefault();
      void router.navigate({
        to: './',
        search: (now: Search) => ({ ...now, log: String(id) }),
        replace: isBeside,
        resetScroll: false,
      });
    },
    [router, isBeside],
  );
  return (
    <div className={css['pane']} ref={pane} data-busy={isBusy} data-pane>
      <table
        className={css['table']}
        aria-label="Lines"
        aria-busy={isBusy}
        aria-rowcount={rows.length + 1}
        style={{ '--columns': template } as CSSProperties}
      >
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" data-column={key}>
                {key === 'time' ? `${title} (${zoneName(zone)})` : title}
              </th>
            ))}
            <th scope="col">Message</th>
          </tr>
        </thead>
        <tbody style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const log = rows[index];
            return log === undefined ? null : (
              <Line
                key={key}
                {...{ log, index, start, zone, onFocus, onFold }}
                repeats={repeats.get(log.id)?.count}
                isUnfolded={repeats.get(log.id)?.isUnfolded ?? false}
                onOpen={onOpen}
                href={`${base}${log.id}`}
                columns={columns}
                isOpen={open === String(log.id)}
                isTarget={target === log.id}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  log: Log;
  index: number;
  start: number;
  zone: Zone;
  columns: readonly LineColumn[];
  isOpen: boolean;
  isTarget: boolean;
  href: string;
  onFocus: (id: number) => void;
  onFold: (log: Log) => void;
  /** How often it was said, where that is more than once. */
  repeats: number | undefined;
  isUnfolded: boolean;
  onOpen: (event: MouseEvent, id: number) => void;
}

// Its link is a plain one: in a row that is drawn anew with each step of scrolling the router's costs most of the frame.
const Line = memo(function Line({
  log,
  index,
  start,
  zone,
  columns,
  isOpen,
  isTarget,
  href,
  repeats,
  isUnfolded,
  onFocus,
  onFold,
  onOpen,
}: LineProps) {
  const { text, more } = firstLine(log.message);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isOpen || isTarget ? 'true' : undefined}
      data-level={levelWord(log.level)}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map(({ key, cell }) => (
        <td key={key} data-column={key}>
          {cell(log, zone)}
        </td>
      ))}
      <td data-column="message">
        <a href={href} onClick={(event) => onOpen(event, log.id)} onFocus={() => onFocus(log.id)}>
          {text}
        </a>
        {more > 0 && (
          <span className={css['more']} title={counted(more, 'more line')}>
            +{counted(more, 'line')}
          </span>
        )}
        {repeats !== undefined && (
          <button
            type="button"
            className={css['repeats']}
            aria-expanded={isUnfolded}
            title={`Logged ${number(repeats)} times within this minute`}
            onClick={() => onFold(log)}
          >
            × {number(repeats)}
          </button>
        )}
      </td>
    </tr>
  );
});
