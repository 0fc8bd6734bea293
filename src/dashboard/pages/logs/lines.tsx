import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { number } from '../../parts/format.ts';
import { numberOf, type Search } from '../../parts/search.ts';
import { type Filters, orderOf, type Range } from './asked.ts';
import { LineBar } from './line-bar.tsx';
import { LinePanel } from './line-panel.tsx';
import { LineTable } from './line-table.tsx';
import type { LineWindow, Lines as Loaded } from './line-window.ts';
import css from './lines.module.css';
import { NewLines } from './new-lines.tsx';
import { targetOf } from './target.ts';
import { useClosing } from './use-closing.ts';
import { useEdge } from './use-edge.ts';
import { useFolding } from './use-folding.ts';
import { useTail } from './use-tail.ts';

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

/** So many lines that are folded into so few are not read on from by themselves: there may be millions. */
const MANY = 5_000;
const FEW = 120;

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
  const { edge, isAtEdge } = useEdge(pane, order);
  const isCut = useTail(window, filters, {
    isLive,
    edge,
    isAtEdge,
    isAsked: !isOld && range.before === undefined,
  });

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
        isCut={isCut}
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
          {lines.waiting > 0 && !(isLive && edge) && <NewLines lines={lines} order={order} show={showNew} />}
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
