import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { useNow } from '../../parts/clock.ts';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import type { Search } from '../../parts/search.ts';
import { Moment } from '../../parts/time.tsx';
import { type Filters, filtersOf, rangeOf, TIMES } from './asked.ts';
import { Facets } from './facets.tsx';
import { Histogram } from './histogram.tsx';
import { logColumns } from './log-columns.tsx';

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
  { value: 'all', label: 'All that is kept' },
];

/** The log records of all programs, the newest first: how many there are over time, who made them, and the lines. */
export function Logs() {
  const search = useSearch({ from: '__root__' });
  const minute = Math.ceil(useNow() / 60_000) * 60_000;
  const filters = filtersOf(search);
  const range = rangeOf(search, minute);
  const asked = { search, filters, range, now: new Date(minute).toISOString() };
  return (
    <ListPage
      title="Logs"
      search={search}
      query={(limit) =>
        list('/api/logs/', {
          query: {
            ...{ ...filters, limit, cursor: '', timestamp_after: range.after },
            ...(range.before && { timestamp_before: range.before }),
          },
        })
      }
      columns={logColumns}
      keyOf={({ id }) => String(id)}
      searches="messages, modules and functions"
      choices={[
        { name: 'range', any: 'Last 24 hours', choices: RANGES },
        { name: 'level_min', any: 'Info and above', choices: LEVELS },
      ]}
      empty={<Nothing search={search} filters={filters} />}
      nothing={<Nothing search={search} filters={filters} />}
    >
      <Histogram {...asked} />
      <Facets {...asked} />
    </ListPage>
  );
}

/** Says whether there is anything outside of the range, and leads there. */
function Nothing({ search, filters }: { search: Search; filters: Filters }) {
  const newest = list('/api/logs/', {
    query: { ...filters, limit: 1, cursor: '', timestamp_after: '1970-01-01T00:00:00Z' },
  });
  const { data } = useQuery(newest);
  const [line] = data?.rows ?? [];
  if (!data) return null;
  if (line)
    return (
      <Empty title="Nothing in this range of time">
        <p>
          The newest line that matches is of <Moment at={line.timestamp} />.
        </p>
        <Link
          to="./"
          search={{ ...search, ...Object.fromEntries(TIMES.map((name) => [name, undefined])), range: 'all' }}
        >
          Show all that is kept
        </Link>
      </Empty>
    );
  if (Object.values(search).some((value) => value !== undefined))
    return (
      <Empty title="Nothing matches">
        <p>No line that is kept matches the filters.</p>
        <Link to="./" search={{}}>
          Clear the filters
        </Link>
      </Empty>
    );
  return (
    <Empty title="No log record yet">
      <p>Programs send them to /api/logs/, without credentials. Lines for debugging are left out here.</p>
      <Link to="./" search={{ level_min: '0' }}>
        Show all levels
      </Link>
    </Empty>
  );
}
