import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { RunLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { Tabs } from './tabs.tsx';

const columns: readonly Column<Row<'/api/system-state-events/'>>[] = [
  { title: 'Event', isWide: true, cell: ({ event_type: type }) => type },
  { title: 'Run', cell: ({ run_number: run }) => <RunLink number={run} /> },
  { title: 'State', cell: ({ state }) => state },
  { title: 'Substate', cell: ({ substate }) => substate ?? '–' },
  { title: 'Time', cell: ({ timestamp: at }) => <Time at={at} /> },
];

/** What the agents have told of the states of runs, the newest first. */
export function Events() {
  const search = useSearch({ from: '__root__' });
  const { event_type: type } = search;
  const run = numberOf(search['run_number']);
  return (
    <ListPage
      title="Run events"
      search={search}
      query={(limit, ordering) =>
        list('/api/system-state-events/', {
          query: {
            limit,
            cursor: '',
            ordering,
            ...rangeOf(search, 'timestamp'),
            ...(type && { event_type: type }),
            ...(run !== undefined && { run_number: run }),
          },
        })
      }
      columns={columns}
      sorts={{ Event: 'event_type', Run: 'run_number', Time: 'timestamp' }}
      order="-timestamp"
      time="timestamp"
      keyOf={({ event_id: id }) => String(id)}
      empty={
        <Empty title="No event yet">
          <p>The monitor records one for each message about the state of a run. To see some:</p>
          <Command line="npm run testbed" />
        </Empty>
      }
    >
      <Tabs />
    </ListPage>
  );
}
