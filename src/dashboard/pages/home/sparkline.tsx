import { Link, type LinkProps } from '@tanstack/react-router';
import { type MouseEvent, useState } from 'react';
import { number } from '../../parts/format.ts';
import type { Search } from '../../parts/search.ts';
import css from './series-panel.module.css';

// Own SVG: sixty rectangles need no chart library, and none has bars that are links.

const HEIGHT = 28;
/** A bar that is not zero is seen. */
const LEAST = 2;

interface SparklineProps {
  label: string;
  counts: readonly number[];
  /** Whether what is counted is bad news. */
  isBad: boolean;
  to: NonNullable<LinkProps['to']>;
  /** The rows of one bar, or of all of them. */
  searchOf: (bin?: number) => Search;
  /** When a bar begins. */
  time: (bin: number) => string;
}

/** Counts over time as bars, each a link to its rows; the total is one to all of them. */
export function Sparkline({ label, counts, isBad, to, searchOf, time }: SparklineProps) {
  const [at, setAt] = useState<number>();
  const most = Math.max(1, ...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shown = at === undefined ? undefined : counts[at];
  const binAt = (event: MouseEvent<HTMLAnchorElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(
      counts.length - 1,
      Math.max(0, Math.floor(((event.clientX - left) / width) * counts.length)),
    );
  };
  return (
    <div className={css['lane']} data-bad={isBad && total > 0}>
      <span className={css['label']}>{label}</span>
      {/* For the mouse alone: by the keyboard the rows are reached from the total. */}
      <Link
        to={to}
        search={searchOf(at)}
        className={css['bars']}
        tabIndex={-1}
        aria-hidden="true"
        onMouseMove={(event) => setAt(binAt(event))}
        onMouseLeave={() => setAt(undefined)}
      >
        <svg viewBox={`0 0 ${counts.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <line x1={0} x2={counts.length} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
          {counts.map((count, bin) => {
            const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * (HEIGHT - 1));
            const key = `bar ${bin}`;
            return (
              <rect
                key={key}
                x={bin + 0.12}
                width={0.76}
                y={HEIGHT - height}
                height={height}
                data-at={bin === at}
              />
            );
          })}
        </svg>
      </Link>
      <span className={css['total']}>
        {shown === undefined || at === undefined ? (
          <Link to={to} search={searchOf()} aria-label={`${label}: ${number(total)} in the last hour`}>
            {number(total)}
          </Link>
        ) : (
          <>
            <span className="faint">{time(at)}</span> {number(shown)}
          </>
        )}
      </span>
    </div>
  );
}
