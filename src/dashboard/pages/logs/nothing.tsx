import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { Search } from '../../parts/search.ts';
import { Moment } from '../../parts/time.tsx';
import { type Filters, TIMES, VIEW, without } from './asked.ts';

/** Before and after the newest line, in the link that goes there. In ms. */
const AROUND = 30 * 60_000;

/** Says why there are no lines: whether there are any outside of the range, and leads there. */
export function Nothing({ search, filters }: { search: Search; filters: Filters }) {
  const newest = list('/api/logs/', {
    query: { ...filters, limit: 1, cursor: '', timestamp_after: '1970-01-01T00:00:00Z' },
  });
  const { data } = useQuery(newest);
  const [line] = data?.rows ?? [];
  if (!data) return null;
  if (line) {
    const time = Date.parse(line.timestamp);
    return (
      <Empty title="Nothing in this time range">
        <p>
          The newest matching line is from <Moment at={line.timestamp} />.
        </p>
        <Link
          to="./"
          search={{
            ...without(search, [...TIMES, 'at', 'live']),
            from: new Date(time - AROUND).toISOString(),
            to: new Date(time + AROUND).toISOString(),
          }}
        >
          Go there
        </Link>
        <Link to="./" search={{ ...without(search, [...TIMES, 'at']), range: 'all' }}>
          Show all retained lines
        </Link>
      </Empty>
    );
  }
  if (
    Object.entries(search).some(([name, value]) => value !== undefined && !VIEW.some((one) => one === name))
  )
    return (
      <Empty title="Nothing matches">
        <p>No retained line matches the filters.</p>
        <Link to="./" search={{}}>
          Clear the filters
        </Link>
      </Empty>
    );
  return (
    <Empty title="No log record yet">
      <p>
        Agents send them to /api/logs/, without credentials. Debug lines are hidden by default. To see some:
      </p>
      <Command line="npm run testbed" />
      <Link to="./" search={{ level_min: '0' }}>
        Show all levels
      </Link>
    </Empty>
  );
}
