import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../parts/empty.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import type { Column } from '../../parts/table.tsx';
import { type Log, logColumns } from '../logs/log-columns.tsx';
import { homeLogs } from './queries.ts';

const columns: readonly Column<Log>[] = logColumns.filter(({ title }) => title !== 'Program');

/** The newest errors that programs have logged. */
export function ProblemsPanel() {
  const errors = useQuery(homeLogs(40));
  const critical = useQuery(homeLogs(50));
  const rows =
    errors.data &&
    critical.data &&
    [...critical.data.rows, ...errors.data.rows]
      .toSorted((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp))
      .slice(0, 7);
  return (
    <RowsPanel
      title="Newest errors"
      aside={
        <Link to="/logs/" search={{ level: '40' }}>
          All
        </Link>
      }
      query={{ ...errors, error: errors.error ?? critical.error, data: rows && { rows } }}
      empty={
        <Empty title="No errors">
          <p>No program has logged one in the last 24 hours.</p>
        </Empty>
      }
      label="Errors"
      columns={columns}
      keyOf={({ id }) => String(id)}
    />
  );
}
