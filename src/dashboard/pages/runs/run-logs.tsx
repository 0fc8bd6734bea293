import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { logColumns } from '../logs/log-columns.tsx';

const SHOWN = 10;
const WARNING = 30;

/** The newest warnings and errors that agents logged for the run; nothing where there are none. */
export function RunLogs({ number }: { number: string }) {
  const logs = useQuery(
    list('/api/logs/', { query: { run_id: number, level_min: WARNING, cursor: '', limit: SHOWN } }),
  );
  if (logs.data?.rows.length === 0) return null;
  return (
    <RowsPanel
      title="Warnings and errors"
      aside={
        <Link to="/logs/" search={{ run_id: number, level_min: '30' }}>
          All of them
        </Link>
      }
      query={logs}
      empty={null}
      label="Warnings and errors"
      columns={logColumns}
      keyOf={({ id }) => String(id)}
    />
  );
}
