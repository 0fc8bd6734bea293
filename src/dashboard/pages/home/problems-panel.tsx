import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import type { Overview } from '../../health/overview.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { deadLetterProblems, logProblems, type Problem, sliceProblems } from './problems.tsx';

const SHOWN = 8;
/** Of each kind, so many of the newest are looked at. */
const LOOKED_AT = 50;

const HOUR = 3_600_000;

const severe = (level: 40 | 50) => list('/api/logs/', { query: { level, cursor: '', limit: LOOKED_AT } });

/**
 * The slices that failed in the last day. They are asked for again when the overview counts others, and not with every
 * slice that is written.
 */
const failedSlices = (counted: number) => {
  const since = new Date(Math.floor(Date.now() / HOUR) * HOUR - 24 * HOUR).toISOString();
  const query = { status: 'failed', updated_at_after: since, ordering: '-updated_at', cursor: '' } as const;
  const { queryFn } = list('/api/tf-slices/', { query: { ...query, limit: LOOKED_AT } });
  return { queryKey: ['failed slices', since, counted], queryFn, placeholderData: keepPreviousData };
};

const columns: readonly Column<Problem>[] = [
  { title: 'Kind', cell: ({ kind }) => kind },
  {
    title: 'Problem',
    isWide: true,
    cell: ({ what, count }) => (
      <>
        {count > 1 && <b className="num">{number(count)} × </b>}
        {what}
      </>
    ),
  },
  { title: 'Agent', isExtra: true, cell: ({ who }) => who },
  { title: 'Time', cell: ({ at }) => <Time at={at} /> },
];

/** What went wrong last: errors that programs have logged, slices that failed, messages that could not be stored. */
export function ProblemsPanel({ overview: { checks, series } }: { overview: Overview }) {
  const errors = useQuery(severe(40));
  const critical = useQuery(severe(50));
  const counted = series.slices_failed.reduce((sum, count) => sum + count, 0);
  const slices = useQuery(failedSlices(counted));
  const problems = errors.data &&
    critical.data &&
    slices.data && [
      ...logProblems([...critical.data.rows, ...errors.data.rows]),
      ...sliceProblems(slices.data.rows),
      ...deadLetterProblems(checks),
    ];
  const newest = problems?.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, SHOWN);
  return (
    <RowsPanel
      title="Newest problems"
      aside={
        <Link to="/logs/" search={{ level_min: '40' }}>
          All errors
        </Link>
      }
      query={{
        data: newest && { rows: newest },
        error: errors.error ?? critical.error ?? slices.error,
        refetch: () => Promise.all([errors, critical, slices].map(({ refetch }) => refetch())),
      }}
      empty={
        <Empty title="No errors logged">
          <p>In the last 24 hours no agent logged an error, no slice failed, and every message was stored.</p>
        </Empty>
      }
      label="Problems"
      columns={columns}
      keyOf={({ key }) => key}
    />
  );
}
