import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { Tabs } from './tabs.tsx';

const columns: readonly Column<Row<'/api/subscribers/'>>[] = [
  { title: 'Subscriber', isWide: true, cell: ({ subscriber_name: name }) => name },
  {
    title: 'State',
    cell: ({ is_active: isActive }) => <State kind="subscriber" word={isActive ? 'active' : 'gone'} />,
  },
  { title: 'Delivery', cell: ({ delivery_type: way }) => way },
  { title: 'Sent', isNumber: true, cell: ({ messages_sent: count }) => number(count ?? 0) },
  { title: 'Dropped', isNumber: true, cell: ({ messages_dropped: count }) => number(count ?? 0) },
  { title: 'Last activity', cell: ({ last_activity: at }) => <Time at={at} /> },
  { title: 'From', isExtra: true, cell: ({ client_location: place, client_ip: ip }) => place ?? ip ?? '–' },
  { title: 'Created', isExtra: true, cell: ({ created_at: at }) => <Time at={at} /> },
  { title: 'Changed', isExtra: true, cell: ({ updated_at: at }) => <Time at={at} /> },
];

const WAYS = ['activemq', 'sse'] as const;

/** Who receives messages: agents on the broker, and who watches the stream. */
export function Subscribers() {
  const search = useSearch({ from: '__root__' });
  const { q, is_active: active } = search;
  const way = WAYS.find((one) => one === search['delivery_type']);
  return (
    <ListPage
      title="Subscribers"
      search={search}
      query={(limit, ordering) =>
        list('/api/subscribers/', {
          query: {
            limit,
            ordering,
            ...(q && { search: q }),
            ...(way && { delivery_type: way }),
            ...(active && { is_active: active === 'true' }),
          },
        })
      }
      columns={columns}
      sorts={{
        Subscriber: 'subscriber_name',
        Sent: 'messages_sent',
        Dropped: 'messages_dropped',
        'Last activity': 'last_activity',
        Created: 'created_at',
        Changed: 'updated_at',
      }}
      order="-updated_at"
      keyOf={({ subscriber_id: id }) => String(id)}
      searches="names and descriptions"
      choices={[
        { name: 'delivery_type', any: 'Any delivery', choices: WAYS },
        {
          name: 'is_active',
          any: 'All',
          choices: [
            { value: 'true', label: 'Active' },
            { value: 'false', label: 'Gone' },
          ],
        },
      ]}
      empty={
        <Empty title="Nobody receives messages">
          <p>Agents register themselves when they subscribe; the monitor registers watchers of the stream.</p>
        </Empty>
      }
    >
      <Tabs />
    </ListPage>
  );
}
