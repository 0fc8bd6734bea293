import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { Count } from '../../parts/counts.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { counted } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { firstLine } from './line-text.ts';
import { type Noise, noiseOf } from './noise.ts';
import css from './summary.module.css';

const LEVELS = ['CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DEBUG'];
const BAD = new Set(['CRITICAL', 'ERROR']);
/** The explorer as the summary counts: all levels, and all that is kept. */
const ALL = { range: 'all', level_min: '0' };

/** Who logs how much: each program's lines by level, its share of all, and its last error. */
export function LogSummary() {
  const search = useSearch({ from: '__root__' });
  const { data, ...query } = useQuery(get('/api/logs/summary/'));
  const { q = '', app_name: app, instance_name: name } = search;
  const all = data && noiseOf(data);
  const rows = all?.filter(
    (one) =>
      (!app || one.app === app) &&
      (!name || one.name === name) &&
      one.name.toLowerCase().includes(q.toLowerCase()),
  );
  const total = all?.reduce((sum, { lines }) => sum + lines, 0) ?? 0;
  return (
    <div className="page">
      <PageHead
        title="Log volume"
        path={[
          <UpLink key="logs" to="/logs/">
            Logs
          </UpLink>,
        ]}
        aside={all && <span className="num">{counted(total, 'line')} retained</span>}
      />
      <Filters search={search} searches="agents" />
      <RowsPanel
        title="Agents"
        query={{ ...query, data: rows && { rows } }}
        label="Agents"
        keyOf={({ app: of, name: who }) => `${of} ${who}`}
        columns={columnsOf(total)}
        empty={
          all?.length === 0 ? (
            <Empty title="No log record yet">
              <p>Agents send them to /api/logs/, without credentials.</p>
            </Empty>
          ) : (
            <Empty title="Nothing matches">
              <Link to="./" search={{}}>
                Clear the filters
              </Link>
            </Empty>
          )
        }
      />
    </div>
  );
}

const columnsOf = (total: number): readonly Column<Noise>[] => [
  {
    title: 'Agent',
    cell: ({ app, name }) => (
      <Link to="/logs/" search={{ ...ALL, app_name: app, instance_name: name }}>
        {name}
      </Link>
    ),
  },
  {
    title: 'Lines',
    isNumber: true,
    cell: ({ app, name, lines }) => (
      <Count of={lines} to="/logs/" search={{ ...ALL, app_name: app, instance_name: name }} />
    ),
  },
  {
    title: 'Share',
    cell: ({ lines }) => (
      <span className={css['share']}>
        <meter min={0} max={1} value={lines / total} aria-label="Share of all lines" />
        <span className="num">{((lines / total) * 100).toFixed(lines / total < 0.1 ? 1 : 0)} %</span>
      </span>
    ),
  },
  ...LEVELS.map(
    (level): Column<Noise> => ({
      title: level.slice(0, 1) + level.slice(1).toLowerCase(),
      isNumber: true,
      isExtra: !BAD.has(level) && level !== 'WARNING',
      cell: ({ app, name, levels }) => (
        <Count
          of={levels[level] ?? 0}
          to="/logs/"
          search={{ range: 'all', app_name: app, instance_name: name, levelname: level }}
          isBad={BAD.has(level)}
        />
      ),
    }),
  ),
  {
    title: 'Last error',
    isWide: true,
    cell: ({ lastError }) =>
      lastError ? (
        <span className={css['error']}>
          <Time at={lastError.timestamp} /> <span className="mono">{firstLine(lastError.message).text}</span>
        </span>
      ) : (
        <span className="faint">none</span>
      ),
  },
];
