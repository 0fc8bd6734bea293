import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { AgentLink } from '../../parts/links.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

type Log = Row<'/api/logs/'>;

/** Records of one program with the same text: the newest, and how many. */
interface Group {
  log: Log;
  count: number;
}

const SHOWN = 6;
/** Of each level, so many of the newest are looked at. */
const LOOKED_AT = 50;

const severe = (level: 40 | 50) => list('/api/logs/', { query: { level, cursor: '', limit: LOOKED_AT } });

const columns: readonly Column<Group>[] = [
  { title: 'Level', cell: ({ log }) => <State kind="level" word={log.levelname} /> },
  {
    title: 'Message',
    isWide: true,
    cell: ({ log, count }) => (
      <>
        {count > 1 && <b className="num">{number(count)} × </b>}
        <Link to="/logs/$id/" params={{ id: String(log.id) }}>
          {log.message}
        </Link>
      </>
    ),
  },
  { title: 'Program', isExtra: true, cell: ({ log }) => <AgentLink name={log.instance_name} /> },
  { title: 'Time', cell: ({ log }) => <Time at={log.timestamp} /> },
];

/** The newest errors that programs have logged, each text of a program once. */
export function ProblemsPanel() {
  const errors = useQuery(severe(40));
  const critical = useQuery(severe(50));
  const groups = errors.data && critical.data && grouped([...critical.data.rows, ...errors.data.rows]);
  return (
    <RowsPanel
      title="Newest errors"
      aside={
        <Link to="/logs/" search={{ level: '40' }}>
          All
        </Link>
      }
      query={{ ...errors, error: errors.error ?? critical.error, data: groups && { rows: groups } }}
      empty={
        <Empty title="No errors">
          <p>No program has logged one in the last 24 hours.</p>
        </Empty>
      }
      label="Errors"
      columns={columns}
      keyOf={({ log: { id } }) => String(id)}
    />
  );
}

function grouped(logs: readonly Log[]): Group[] {
  const groups = Map.groupBy(logs, ({ instance_name, levelname, message }) =>
    JSON.stringify([instance_name, levelname, message]),
  );
  return [...groups.values()]
    .flatMap((all) => {
      const [log] = all.toSorted(byTime);
      return log ? [{ log, count: all.length }] : [];
    })
    .toSorted((a, b) => byTime(a.log, b.log))
    .slice(0, SHOWN);
}

const byTime = (a: Log, b: Log) => Date.parse(b.timestamp) - Date.parse(a.timestamp);
