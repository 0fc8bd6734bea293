import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { FastmonLink, RunLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf } from '../../parts/search.ts';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { Tabs } from './tabs.tsx';

const columns: readonly Column<Row<'/api/workers/'>>[] = [
  { title: 'Worker', isWide: true, cell: ({ worker_id: id }) => id },
  { title: 'Status', cell: ({ status }) => status },
  { title: 'Run', cell: ({ run_number: run }) => <RunLink number={run} /> },
  { title: 'Location', cell: ({ location }) => location },
  { title: 'Slices done', isNumber: true, cell: ({ slices_completed: count }) => number(count ?? 0) },
  {
    title: 'Working on',
    isExtra: true,
    cell: ({ tf_filename: name }) => (name ? <FastmonLink name={name} /> : '–'),
  },
  { title: 'Heartbeat', cell: ({ last_heartbeat: at }) => <Time at={at} /> },
  { title: 'Started', isExtra: true, cell: ({ started_at: at }) => <Time at={at} /> },
];

/** The processes that work on slices, where any are reported. */
export function Workers() {
  const search = useSearch({ from: '__root__' });
  const { q, status, location } = search;
  const run = numberOf(search['run_number']);
  return (
    <ListPage
      title="Workers"
      search={search}
      query={(limit, ordering) =>
        list('/api/workers/', {
          query: {
            limit,
            ordering,
            ...(q && { search: q }),
            ...(status && { status }),
            ...(location && { location }),
            ...(run !== undefined && { run_number: run }),
          },
        })
      }
      columns={columns}
      sorts={{
        Worker: 'worker_id',
        Status: 'status',
        Run: 'run_number',
        Location: 'location',
        'Slices done': 'slices_completed',
        Heartbeat: 'last_heartbeat',
        Started: 'started_at',
      }}
      order="-last_heartbeat"
      keyOf={({ worker_id: id }) => id}
      searches="workers, jobs and locations"
      empty={
        <Empty title="No worker is reported">
          <p>None of the known agents reports workers. The number needed is estimated from the slices.</p>
        </Empty>
      }
    >
      <Tabs />
    </ListPage>
  );
}
