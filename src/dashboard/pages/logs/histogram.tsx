import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type PointerEvent, useState } from 'react';
import { get } from '../../api/get.ts';
import { useZone } from '../../parts/clock.ts';
import { clockTime, counted, moment, number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import type { Search } from '../../parts/search.ts';
import { type Filters, type Range, TIMES } from './asked.ts';
import css from './histogram.module.css';
import { levelWord } from './line-text.ts';

interface HistogramProps {
  search: Search;
  filters: Filters;
  range: Range;
  /** The end of a range that ends now. */
  now: string;
}

/** Bars, at most: each has some pixels. */
const BINS = 120;
const HEIGHT = 64;

/** How many lines there are over time, by level, of all that match and not of those on screen alone. */
export function Histogram({ search, filters, range, now }: HistogramProps) {
  const zone = useZone();
  const { data, error } = useQuery({
    ...get('/api/logs/histogram/', {
      query: { ...filters, timestamp_after: range.after, timestamp_before: range.before ?? now, bins: BINS },
    }),
    placeholderData: keepPreviousData,
  });
  const zoom = useZoom(search, data);
  if (error && !data) return null; // the list says what is wrong
  const steps = data ? stepsOf(data) : [];
  // Without any line at all there is no range to show: it would begin in 1970.
  const isBare = data?.total === 0 && search['from'] === undefined;
  const highest = Math.max(1, ...steps.map(({ total }) => total));
  const show = (at: number) => (data && data.step_seconds < 86_400 ? clockTime(at, zone) : moment(at, zone));
  return (
    <Panel
      title={
        data ? (data.partial ? `${number(data.total)} or more lines` : counted(data.total, 'line')) : 'Lines'
      }
      aside={<Levels search={search} data={data} />}
    >
      {!isBare && (
        <figure className={css['figure']} aria-label="Lines over time">
          <svg
            viewBox={`0 0 ${Math.max(steps.length, 1)} ${HEIGHT}`}
            preserveAspectRatio="none"
            className={css['bars']}
            role="img"
            aria-label={data ? told(data, show) : 'Counting lines'}
            {...zoom.handlers}
          >
            {steps.map(({ at, levels, total }, place) => {
              let top = HEIGHT;
              return (
                <g key={at}>
                  <title>{`${moment(at, zone)}: ${counted(total, 'line')}`}</title>
                  <rect x={place} y={0} width={1} height={HEIGHT} className={css['step']} />
                  {levels.map(({ word, count }) => {
                    const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * (HEIGHT - 2));
                    top -= height;
                    return (
                      <rect
                        key={word}
                        x={place + 0.08}
                        y={Math.max(0, top)}
                        width={0.84}
                        height={height}
                        data-level={word}
                      />
                    );
                  })}
                </g>
              );
            })}
            {zoom.chosen && (
              <rect
                x={zoom.chosen.first}
                y={0}
                width={zoom.chosen.last - zoom.chosen.first + 1}
                height={HEIGHT}
                className={css['chosen']}
              />
            )}
          </svg>
          <figcaption className={css['axis']}>
            <span>{data ? moment(data.from, zone) : ' '}</span>
            {search['from'] && search['to'] ? (
              <Link to="./" search={withoutTimes(search)}>
                Whole range
              </Link>
            ) : (
              <span className={css['hint']}>drag to zoom in</span>
            )}
            <span>{data ? moment(data.to, zone) : ' '}</span>
          </figcaption>
        </figure>
      )}
    </Panel>
  );
}

interface Counts {
  from: string;
  to: string;
  step_seconds: number;
  series: { value: string | null; counts: number[] }[];
  rest: number[] | null;
  total: number;
}

/** Each level's lines, from the gravest down, with a link to them alone. */
function Levels({ search, data }: { search: Search; data: Counts | undefined }) {
  if (!data) return null;
  return (
    <ul className={css['levels']}>
      {[...data.series].reverse().map(({ value, counts }) => (
        <li key={value}>
          <Link to="./" search={{ ...search, level: value ?? undefined, level_min: undefined }}>
            <i data-level={levelWord(Number(value))} />
            {levelWord(Number(value))} {number(counts.reduce((sum, count) => sum + count, 0))}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Step {
  /** Where it begins, in ms. */
  at: number;
  levels: { word: string; count: number }[];
  total: number;
}

function stepsOf({ from, step_seconds, series }: Counts): Step[] {
  const start = Date.parse(from);
  const count = series[0]?.counts.length ?? 0;
  return Array.from({ length: count }, (_, place) => {
    const levels = series.map(({ value, counts }) => ({
      word: levelWord(Number(value)),
      count: counts[place] ?? 0,
    }));
    return {
      at: start + place * step_seconds * 1_000,
      levels,
      total: levels.reduce((sum, level) => sum + level.count, 0),
    };
  });
}

/** The picture in words. */
function told({ total, from, to, series }: Counts, show: (at: number) => string): string {
  const levels = series.map(
    ({ value, counts }) => `${levelWord(Number(value))} ${counts.reduce((sum, count) => sum + count, 0)}`,
  );
  return `${counted(total, 'line')} from ${show(Date.parse(from))} to ${show(Date.parse(to))}: ${levels.join(', ')}`;
}

/** Steps that are chosen by dragging become the range of the address; a click chooses one. */
function useZoom(search: Search, data: Counts | undefined) {
  const navigate = useNavigate();
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const count = data?.series[0]?.counts.length ?? 0;
  const placeAt = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1);
  };
  const chosen = drag && { first: Math.min(drag.from, drag.to), last: Math.max(drag.from, drag.to) };
  return {
    chosen,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0 || count === 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const place = placeAt(event);
        setDrag({ from: place, to: place });
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (drag) setDrag({ ...drag, to: placeAt(event) });
      },
      onPointerCancel: () => setDrag(undefined),
      onPointerUp: () => {
        setDrag(undefined);
        if (!chosen || !data) return;
        const at = (step: number) =>
          new Date(Date.parse(data.from) + step * data.step_seconds * 1_000).toISOString();
        void navigate({
          to: './',
          search: { ...withoutTimes(search), from: at(chosen.first), to: at(chosen.last + 1) },
        });
      },
    },
  };
}

function withoutTimes(search: Search): Search {
  return { ...search, ...Object.fromEntries(TIMES.map((name) => [name, undefined])) };
}
