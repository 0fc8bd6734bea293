import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { NamespaceLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { AgentsOf, ExecutionsOf, MessagesOf } from './namespace-counts.tsx';

const columns: readonly Column<Row<'/api/namespaces/'>>[] = [
  { title: 'Namespace', cell: ({ name }) => <NamespaceLink name={name} /> },
  { title: 'Owner', cell: ({ owner }) => owner },
  {
    title: 'Description',
    isWide: true,
    cell: ({ description }) => description || <span className="faint">–</span>,
  },
  { title: 'Agents', isNumber: true, cell: ({ name, counts }) => <AgentsOf name={name} counts={counts} /> },
  {
    title: 'Executions',
    isNumber: true,
    cell: ({ name, counts }) => <ExecutionsOf name={name} counts={counts} />,
  },
  {
    title: 'Messages 24 h',
    isNumber: true,
    cell: ({ name, counts }) => <MessagesOf name={name} counts={counts} />,
  },
  { title: 'Last activity', cell: ({ counts }) => <Time at={counts?.last_activity_at} /> },
  { title: 'Changed', isExtra: true, cell: ({ updated_at: at }) => <Time at={at} /> },
];

/** The namespaces: who works where. */
export function Namespaces() {
  const search = useSearch({ from: '__root__' });
  const { q, owner } = search;
  return (
    <ListPage
      title="Namespaces"
      search={search}
      query={(limit, ordering) =>
        list('/api/namespaces/', {
          query: {
            limit,
            include: 'counts',
            ordering,
            ...(q && { search: q }),
            ...(owner && { owner }),
          },
        })
      }
      columns={columns}
      sorts={{ Namespace: 'name', Owner: 'owner', Changed: 'updated_at' }}
      order="name"
      keyOf={({ name }) => name}
      searches="namespaces"
      empty={
        <Empty title="No namespace yet">
          <p>The workflow runner makes the one that its configuration names under [testbed]. To see one:</p>
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
