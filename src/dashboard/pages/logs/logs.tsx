import { Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useClock } from '../../parts/clock.ts';
import { Failure } from '../../parts/failure.tsx';
import { Filters } from '../../parts/filters.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { filtersOf, rangeOf, VIEW } from './asked.ts';
import { Facets } from './facets.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { Histogram } from './histogram.tsx';
import css from './lines.module.css';
import { Lines } from './lines.tsx';
import { Nothing } from './nothing.tsx';
import { useLineWindow } from './use-line-window.ts';

const LEVELS = [
  { value: '0', label: 'All levels' },
  { value: '30', label: 'Warning and above' },
  { value: '40', label: 'Error and above' },
  { value: '50', label: 'Critical' },
];
const RANGES = [
  { value: '15m', label: 'Last 15 minutes' },
  { value: '1h', label: 'Last hour' },
  { value: '6h', label: 'Last 6 hours' },
  { value: '7d', label: 'Last 7 days' },
  { value: 'all', label: 'All retained' },
];

/** The log records of all programs: how many there are over time, who made them, the lines, and what each one carries. */
export function Logs() {
  const search = useSearch({ from: '__root__' });
  const minute = useClock((now) => Math.ceil(now / 60_000) * 60_000);
  const filters = filtersOf(search);
  const range = rangeOf(search, minute);
  const asked = { search, filters, range, now: new Date(minute).toISOString() };
  const { window, lines, isOld, error, retry } = useLineWindow(search, filters, range);
  return (
    <div className={css['page']}>
      <PageHead title="Logs" aside={<Link to="/logs/summary/">Log volume</Link>} />
      <Filters
        search={search}
        searches="messages, modules and functions"
        choices={[
          { name: 'range', any: 'Last 24 hours', choices: RANGES },
          { name: 'level_min', any: 'Info and above', choices: LEVELS },
        ]}
        hidden={VIEW}
        adds={<FilterMenu {...asked} />}
      />
      <Histogram {...asked} />
      <Facets {...asked} />
      {error && !window ? <Failure error={error} retry={retry} /> : null}
      {!window && !error && <Skeleton className={css['box']} />}
      {window && lines && lines.rows.length === 0 && lines.waiting === 0 && search['live'] !== '1' && (
        <div className={css['box']}>
          <Nothing {...asked} />
        </div>
      )}
      {window && lines && (lines.rows.length > 0 || lines.waiting > 0 || search['live'] === '1') && (
        <Lines {...asked} {...{ window, lines, isOld }} />
      )}
    </div>
  );
}
