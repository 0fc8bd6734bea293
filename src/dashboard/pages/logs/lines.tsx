import { Button } from '@mantine/core';
import { ArrowDownIcon, ArrowUpIcon } from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { counted, number } from '../../parts/format.ts';
import { numberOf, type Search } from '../../parts/search.ts';
import { type Filters, orderOf, type Range } from './asked.ts';
import { LineBar } from './line-bar.tsx';
import { LinePanel } from './line-panel.tsx';
import { LineTable } from './line-table.tsx';
import type { LineWindow, Lines as Loaded } from './line-window.ts';
import css from './lines.module.css';
import { useClosing } from './use-closing.ts';
import { useFolding } from './use-folding.ts';

interface LinesProps {
  search: Search;
  filters: Filters;
  range: Range;
  /** The end of a range that ends now. */
  now: string;
  window: LineWindow;
  lines: Loaded;
  /** Whether the lines are still those of the address before. */
  isOld: boolean;
}

/** What new lines are asked for where they are followed and nothing tells of them, in ms. */
const FOLLOWING = 5_000;
/** So many lines that are folded into so few are not read on from by themselves: there may be millions. */
const MANY = 5_000;
const FEW = 120;
/** So near to where new lines come, somebody is there. In pixels. */
const EDGE = 40;

/** The lines, what can be done with them, and one of them beside them. */
export function Lines({ search, filters, range, now, window, lines, isOld }: LinesProps) {
  const navigate = useNavigate();
  const go = useCallback(
    (change: Search) =>
      void navigate({ to: './', search: (now: Search) => ({ ...now, ...change }), resetScroll: false }),
    [navigate],
  );
  const order = orderOf(search);
  const isLive = search['live'] === '1';
  const pane = useRef<HTMLDivElement>(null);
  const isAtEdge = useCallback(() => isNearEdge(pane.current, order), [order]);
  const edge = useEdge(pane, isAtEdge);
  const follows = useCallback(() => isLive && isAtEdge(), [isLive, isAtEdge]);
  const tail = useQuery({
    // By its path: the feed says when there is something new, once a second at most, and never to a hidden page.
    queryKey: ['/api/logs/', { query: filters }, 'tail', window.key],
    queryFn: ({ signal }) => window.tail(signal, follows),
    enabled: window.hasTail && !isOld && range.before === undefined,
    ...(isLive && { refetchInterval: FOLLOWING }),
    gcTime: 0,
  });
  useEffect(() => {
    if (isLive && edge) window.show();
  }, [isLive, edge, window]);

  const target = useMemo(() => targetOf(search['at'], window, lines.rows), [search, window, lines.rows]);
  const folded = useFolding(lines.rows, search['fold'] !== '0', target);
  const { repeats, toggle } = folded;
  const rows = useMemo(
    () => (order === 'old' ? folded.rows.toReversed() : folded.rows),
    [folded.rows, order],
  );
  const isDense = rows.length < FEW && lines.rows.length > MANY;
  const end = (side: 'first' | 'last') => (isNewest(side, order) ? 'newer' : 'older');
  const near = (side: 'first' | 'last') => {
    if (lines.error || isOld || isDense) return;
    void (end(side) === 'newer' ? window.readNewer() : window.readOlder());
  };
  const jump = (side: 'first' | 'last') => {
    if (lines[end(side)] !== 'end') {
      go({ at: end(side) === 'newer' ? undefined : range.after, live: undefined });
      return;
    }
    if (end(side) === 'newer') showNew();
    pane.current?.scrollTo({ top: side === 'first' ? 0 : pane.current.scrollHeight });
  };
  const showNew = () => {
    if (lines.newer !== 'end') return go({ at: undefined });
    if (lines.hasTooMany) void window.restart();
    else window.show();
    requestAnimationFrame(() =>
      pane.current?.scrollTo({ top: order === 'new' ? 0 : pane.current.scrollHeight }),
    );
  };

  const open = numberOf(search['log']);
  const close = useClosing(open);
  const show = useCallback(
    (id: number) => {
      if (open === undefined || open === id) return;
      void navigate({
        to: './',
        search: (now: Search) => ({ ...now, log: String(id) }),
        replace: true,
        resetScroll: false,
      });
    },
    [open, navigate],
  );
  return (
    <section className={css['box']} aria-label="Lines">
      <LineBar
        {...{ search, filters, range, now, lines }}
        isCut={tail.isError}
        isAtEdge={edge}
        canFollow={window.hasTail}
      />
      <div className={css['split']}>
        <div className={css['lines']}>
          <LineTable
            key={`${window.key} ${order}`}
            {...{ rows, repeats, search, pane, target }}
            isBusy={isOld}
            start={order === 'old' && window.at === undefined ? 'last' : 'first'}
            follows={isLive && edge ? (order === 'old' ? 'last' : 'first') : undefined}
            onNear={near}
            onJump={jump}
            onFocus={show}
            onFold={toggle}
          />
          {isDense && (
            <p className={css['dense']}>
              {number(lines.rows.length)} lines are folded into {number(rows.length)}.{' '}
              <Link to="./" search={{ ...search, fold: '0' }}>
                Show each line
              </Link>
            </p>
          )}
          {lines.waiting > 0 && !(isLive && edge) && (
            <Button
              className={css['pill']}
              data-at={order === 'old' ? 'bottom' : 'top'}
              size="compact-sm"
              radius="xl"
              leftSection={order === 'old' ? <ArrowDownIcon /> : <ArrowUpIcon />}
              onClick={showNew}
            >
              {lines.hasTooMany && 'more than '}
              {counted(lines.waiting, 'new line')}
            </Button>
          )}
          {lines.error && (
            <Failure
              error={lines.error}
              retry={() => {
                void window.readOlder();
                void window.readNewer();
              }}
            />
          )}
        </div>
        {open !== undefined && (
          <LinePanel
            id={open}
            known={lines.rows.find(({ id }) => id === open)}
            search={search}
            close={close}
          />
        )}
      </div>
    </section>
  );
}

const isNewest = (side: 'first' | 'last', order: 'new' | 'old') => (side === 'first') === (order === 'new');

/** Whether a pane is scrolled to where new lines come. */
function isNearEdge(pane: HTMLElement | null, order: 'new' | 'old'): boolean {
  if (!pane) return true;
  const { scrollTop, scrollHeight, clientHeight } = pane;
  return (order === 'new' ? scrollTop : scrollHeight - scrollTop - clientHeight) < EDGE;
}

/** Whether somebody is where new lines come; changes as the pane is scrolled. */
function useEdge(pane: React.RefObject<HTMLElement | null>, isAtEdge: () => boolean): boolean {
  const [edge, setEdge] = useState(true);
  useEffect(() => {
    const look = () => setEdge(isAtEdge());
    const { current } = pane;
    look();
    current?.addEventListener('scroll', look, { passive: true });
    return () => current?.removeEventListener('scroll', look);
  }, [pane, isAtEdge]);
  return edge;
}

/** The line that an address leads to: by its id, or the last one before a moment. */
function targetOf(at: string | undefined, window: LineWindow, rows: Loaded['rows']): number | undefined {
  if (at === undefined || window.at === undefined) return undefined;
  const id = numberOf(at);
  if (id !== undefined) return id;
  const time = Date.parse(window.at);
  return (rows.find(({ timestamp }) => Date.parse(timestamp) <= time) ?? rows.at(-1))?.id;
}
