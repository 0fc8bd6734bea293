import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { NamespaceLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

const columns: readonly Column<Row<'/api/namespaces/'>>[] = [
  { title: 'Namespace', cell: ({ name }) => <NamespaceLink name={name} /> },
  { title: 'Owner', cell: ({ owner }) => owner },
  { title: 'Description', isWide: true, cell: ({ description }) => description || '–' },
  { title: 'Changed', cell: ({ updated_at: at }) => <Time at={at} /> },
];

/** The namespaces: who works where. */
export function Namespaces() {
  const search = useSearch({ from: '__root__' });
  const { q, owner } = search;
  return (
    <ListPage
      title="Namespaces"
      search={search}
      query={(limit) =>
        list('/api/namespaces/', {
          query: { limit, ordering: 'name', ...(q && { search: q }), ...(owner && { owner }) },
        })
      }
      columns={columns}
      keyOf={({ name }) => name}
      searches="namespaces"
      empty={
        <Empty title="No namespace yet">
          <p>The workflow runner makes the one that its configuration names under [testbed].</p>
        </Empty>
      }
    />
  );
}
